"""A page stays where it was put, whatever it tries."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from santral_desktop.application.ports.webphone import PhoneState
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE
BIG = "style='display:block;height:80px;background:#ccc'"


def _stays(hosted: Hosted, pages: Pages) -> None:
    """Hold that the page still lives where it was."""
    hosted.run("fetch('/still-here')")
    hosted.until(lambda: "/still-here" in pages.asked)
    assert hosted.run("location.origin") == pages.base
    assert hosted.status.state is PhoneState.READY


WAYS = {
    "address": "location.href = '{}'",
    "replacement": "location.replace('{}')",
    "form": "(document.body.innerHTML = '<form method=post action={}></form>',"
    " document.forms[0].submit())",
    "link": "(document.body.innerHTML = '<a href={}>x</a>', document.links[0].click())",
    "refresh": "document.head.insertAdjacentHTML('beforeend',"
    " '<meta http-equiv=refresh content=\"0;url={}\">')",
    "window": "window.open('{}')",
}


@pytest.mark.parametrize("way", list(WAYS))
def test_no_way_leads_to_another_origin(
    hosted: Hosted, pages: Pages, foreign: Pages, way: str
) -> None:
    hosted.open(pages.put("telefon"))
    hosted.run(f"({WAYS[way].format(foreign.put('evil'))}, null)")

    _stays(hosted, pages)
    assert foreign.asked == []


def test_a_redirect_to_another_origin_is_not_followed(
    hosted: Hosted, pages: Pages, foreign: Pages
) -> None:
    target = foreign.put("evil")
    hosted.open(pages.put("telefon"))
    pages.put(f"<meta http-equiv=refresh content='0;url={target}'>", "/away")
    hosted.run("(location.href = '/away', null)")
    hosted.until(lambda: hosted.run("location.pathname") == "/away")

    _stays(hosted, pages)
    assert foreign.asked == []


def test_the_pages_own_pages_are_open_to_it(hosted: Hosted, pages: Pages) -> None:
    pages.put("ayarlar", "/settings")
    hosted.open(pages.put("telefon"))
    hosted.run("(location.href = '/settings', null)")

    hosted.until(lambda: hosted.run("document.body.innerText") == "ayarlar")


class _System(QObject):
    """Stands where the desktop would open an address."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def system() -> Iterator[_System]:
    system = _System()
    schemes = ("mailto", "x-evil", "tel", "sip", "callto", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, system, "open")
    yield system
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("scheme", ["file:///etc/hostname", "mailto:a@example.com", "x-evil:1"])
def test_other_schemes_lead_nowhere(
    hosted: Hosted, pages: Pages, system: _System, scheme: str
) -> None:
    hosted.open(pages.put(f"<a {BIG} href='{scheme}' onclick='this.dataset.at=1'>x</a>"))
    hosted.click("a")
    hosted.until(lambda: hosted.run("document.links[0].dataset.at") == "1")

    _stays(hosted, pages)
    assert system.opened == []


@pytest.mark.parametrize("link", ["tel:05321112233", "sip:1008@example.com", "callto:0532"])
def test_a_clicked_number_is_handed_to_the_program(
    hosted: Hosted, pages: Pages, system: _System, link: str
) -> None:
    hosted.open(pages.put(f"<a {BIG} href='{link}'>ara</a>"))
    hosted.click("a")

    hosted.until(lambda: hosted.numbers == [link])
    _stays(hosted, pages)
    assert system.opened == []


@pytest.mark.parametrize(
    "way", ["location.href = 'tel:0900'", "document.links[0].click()", "window.open('tel:0900')"]
)
def test_a_number_that_nobody_clicked_is_not_heard(
    hosted: Hosted, pages: Pages, system: _System, way: str
) -> None:
    hosted.open(pages.put("<a href='tel:0900'>ara</a>"))
    hosted.run(f"({way}, null)")

    _stays(hosted, pages)
    assert hosted.numbers == []
    assert system.opened == []


def test_a_link_for_a_new_window_is_handed_out_when_a_person_clicks_it(
    hosted: Hosted, pages: Pages
) -> None:
    hosted.open(pages.put(f"<a {BIG} target=_blank href='https://yardim.example/'>yardım</a>"))
    hosted.click("a")

    hosted.until(lambda: hosted.links == ["https://yardim.example/"])
    _stays(hosted, pages)


def test_a_window_that_is_not_secure_is_not_handed_out(
    hosted: Hosted, pages: Pages, foreign: Pages
) -> None:
    hosted.open(pages.put(f"<a {BIG} target=_blank href='{foreign.base}'>yardım</a>"))
    hosted.click("a")

    _stays(hosted, pages)
    assert hosted.links == []
    assert foreign.asked == []


def test_dialogs_do_not_stop_the_page(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    assert hosted.run("(alert('dur'), prompt('ad?', 'x'))") is None
    answers = hosted.run("Array.from({length: 50}, () => confirm('emin misin?'))")
    assert answers == [True, *[False] * 49]


def test_a_page_that_holds_on_to_people_is_left_all_the_same(hosted: Hosted, pages: Pages) -> None:
    other = pages.put("yeni", "/new")
    hosted.open(
        pages.put(
            f"<button {BIG}>x</button><script>"
            "onbeforeunload = (event) => { event.preventDefault(); return 'kal'; }</script>"
        )
    )
    hosted.click("button")
    hosted.run("Array.from({length: 3}, () => confirm('emin misin?'))")
    hosted.open(other)

    assert hosted.run("document.body.innerText") == "yeni"


def test_a_download_does_not_begin(hosted: Hosted, pages: Pages) -> None:
    pages.put("kötü", "/file", Content_Disposition='attachment; filename="../../evil.desktop"')
    hosted.open(pages.put(f"<a {BIG} href='/file'>indir</a>"))
    states = []
    hosted.page.profile().downloadRequested.connect(lambda asked: states.append(asked.state()))
    hosted.click("a")
    hosted.until(lambda: states)

    assert states == [states[0].DownloadCancelled]
    _stays(hosted, pages)


def test_no_file_is_chosen(hosted: Hosted, pages: Pages) -> None:
    hosted.open(
        pages.put(
            f"<input type=file {BIG}><script>document.querySelector('input').addEventListener("
            "'cancel', () => { document.body.dataset.file = 'none'; })</script>"
        )
    )
    hosted.click("input")

    hosted.says("file", "none")
    assert hosted.run("document.querySelector('input').files.length") == 0


def test_the_page_is_in_turkish_where_it_can_be(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    assert hosted.run("navigator.languages")[0] == "tr-TR"


def test_nothing_is_kept_on_disk(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    assert hosted.page.profile().isOffTheRecord()
