"""The parts that the pages of services share."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.errors import Path, Rejected, Unreachable
from santral_desktop.domain.faxes import FaxState
from santral_desktop.domain.recipients import MOST
from santral_desktop.domain.text_messages import MessageState, TitleState
from santral_desktop.ui.services.document_pages import DocumentPages
from santral_desktop.ui.services.fax_pages import FaxPages, pdf_of
from santral_desktop.ui.services.level_meter import LevelMeter
from santral_desktop.ui.services.page_view import PageView
from santral_desktop.ui.services.recipients_field import RecipientsField
from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.services.service_names import Service, service_name
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import (
    fax_state,
    message_state,
    not_taken,
    taken,
    title_state,
    when,
)
from santral_desktop.ui.wording import sentence
from tests.builders import NINE
from tests.faxed import HEIGHT, WIDTH, a_tiff

ROWS = (Row("1", ("a", "b")), Row("2", ("c", "d")))


def seen(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


# rows


def a_table(qtbot: QtBot) -> RowTable:
    table = RowTable(("Ad", "An"), "Liste")
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    return table


def test_a_chosen_row_is_told_and_stays_chosen_when_rows_come_anew(qtbot: QtBot) -> None:
    table = a_table(qtbot)

    with qtbot.waitSignal(table.chosen) as told:
        table.choose("2")
    with qtbot.assertNotEmitted(table.chosen):
        table.show_rows((Row("3", ("e", "f")), *ROWS))

    assert (told.args, table.row) == (["2"], "2")


def test_a_chosen_row_that_is_gone_is_told(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.choose("2")

    with qtbot.waitSignal(table.chosen) as told:
        table.show_rows(ROWS[:1])

    assert (told.args, table.row) == ([""], "")


def test_a_row_is_chosen_by_key(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.choose("1")

    with qtbot.waitSignal(table.chosen) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)

    assert told.args == ["2"]


# the page


def a_page(qtbot: QtBot) -> ServicePage:
    page = ServicePage(("Ad", "An"), "Liste", "Hiçbir şey yok.")
    page.put_beside(QWidget())
    qtbot.addWidget(page)
    return page


def test_a_page_is_read_when_it_is_first_seen_and_when_somebody_asks(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    looks: list[int] = []
    page.looked.connect(lambda: looks.append(1))

    for _ in range(2):
        page.show()
        page.hide()
    page.show()
    page.show_rows(ROWS)
    again = next(b for b in page.findChildren(QPushButton) if b.accessibleName())
    again.click()

    assert len(looks) == 2
    assert not again.isEnabled()


def test_a_page_says_that_it_reads_that_there_is_nothing_or_why_not(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show()
    reading = seen(page)
    page.show_rows(())
    empty = seen(page)
    page.show_unread("Olmadı.")

    assert ("Okunuyor…" in reading, "Hiçbir şey yok." in empty) == (True, True)
    assert "Olmadı." in seen(page)


def test_rows_that_are_there_stay_when_they_cannot_be_read_again(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show()
    page.show_rows(ROWS)

    page.look()
    page.show_unread("Olmadı.")

    assert page.table.isVisible()
    assert "Olmadı." in seen(page)


# recipients


def a_field(qtbot: QtBot) -> RecipientsField:
    field = RecipientsField()
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_paste_is_counted(qtbot: QtBot) -> None:
    field = a_field(qtbot)

    with qtbot.waitSignal(field.changed):
        field.fill("0532 111 22 33\n+90 532 111 22 33, 0212 000 00 01")

    assert [number.value for number in field.numbers] == ["+905321112233", "+902120000001"]
    assert "2 alıcı. Yinelenen numara bir kez alınır." in seen(field)


def test_what_is_no_number_is_named_and_keeps_the_rest_back(qtbot: QtBot) -> None:
    field = a_field(qtbot)

    field.fill("05321112233\nAyşe\n1007\n112\nx\ny")

    assert field.numbers == ()
    said = " ".join(seen(field))
    assert "telefon numarası değil: \u2068Ayşe\u2069, 1007, 112 ve 2 tane daha" in said
    assert field.findChild(QPlainTextEdit).accessibleDescription() in said


def test_too_many_are_said(qtbot: QtBot) -> None:
    field = a_field(qtbot)

    field.fill("\n".join(f"0532111{number:04}" for number in range(MOST + 1)))

    assert field.numbers == ()
    assert any("En çok" in words for words in seen(field))


# pages


def test_a_fax_has_its_true_shape() -> None:
    """As long as it is on paper, though it has half as many lines as dots in a line."""
    page = FaxPages(a_tiff(1)).page(0)

    assert page.width() == WIDTH
    assert page.height() == round(HEIGHT * 204 / 98)
    assert abs(page.dotsPerMeterX() - page.dotsPerMeterY()) <= 1


@pytest.mark.parametrize(("across", "down"), [(204, 196), (98, 204), (200, 200)])
def test_other_grids_are_squared_too(across: int, down: int) -> None:
    page = FaxPages(a_tiff(1, across=across, down=down)).page(0)

    shape = page.width() / page.height()
    assert shape == pytest.approx(WIDTH / across * down / HEIGHT, rel=0.02)


def test_each_page_is_read_by_its_number() -> None:
    pages = FaxPages(a_tiff(3))

    black = [_black_lines(pages.page(number)) for number in range(3)]
    assert pages.count == 3
    assert black == sorted(set(black))
    assert pages.page(3).isNull()


def _black_lines(page: QImage) -> int:
    dark = (page.pixelColor(5, y).lightness() < 128 for y in range(page.height()))
    return sum(dark)


@pytest.mark.qt_log_ignore("TIFF", "Failed to read directory", extend=True)
@pytest.mark.parametrize("content", [b"", b"II*\0", b"%PDF-1.7", a_tiff(1)[:60]])
def test_what_is_no_fax_has_no_page_that_can_be_read(content: bytes) -> None:
    pages = FaxPages(content)

    assert all(pages.page(number).isNull() for number in range(pages.count + 1))
    assert list(pages.sheets()) == []


def test_a_fax_becomes_a_document_of_as_many_pages_as_large_as_it_was() -> None:
    document = Attachment("faks", FileKind.PDF, pdf_of(a_tiff(3)))

    pages = DocumentPages(document)

    assert pages.count == 3
    shape = pages.page(0).width() / pages.page(0).height()
    assert shape == pytest.approx(WIDTH / 204 * 98 / HEIGHT, rel=0.02)


def test_no_page_makes_no_document() -> None:
    pages = DocumentPages(Attachment("faks", FileKind.PDF, pdf_of(b"II*\0")))

    assert pages.count == 0


def test_documents_of_every_kind_have_pages() -> None:
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    png = _saved(picture, "PNG")
    kinds = (
        Attachment("a", FileKind.PNG, png),
        Attachment("a", FileKind.JPEG, _saved(picture, "JPG")),
        Attachment("a", FileKind.TIFF, a_tiff(1)),
        Attachment("a", FileKind.PDF, pdf_of(a_tiff(1))),
    )

    for file in kinds:
        pages = DocumentPages(file)
        assert (pages.count, pages.page(0).isNull()) == (1, False)
    assert pages.page(1).isNull()


@pytest.mark.parametrize("kind", [FileKind.PNG, FileKind.PDF, FileKind.TIFF])
def test_a_damaged_document_has_none(kind: FileKind) -> None:
    assert DocumentPages(Attachment("a", kind, b"broken")).count == 0


def _saved(picture: QImage, kind: str) -> bytes:
    into = QByteArray()
    device = QBuffer(into)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(device, kind)
    return bytes(into.data())


def test_pages_are_turned_by_button_and_key(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    pages = FaxPages(a_tiff(2))
    with qtbot.waitExposed(view):
        view.show()
    view.show_pages(pages.count, pages.page)
    back, on = (b for b in view.findChildren(QPushButton))

    with qtbot.waitSignal(view.turned) as first:
        on.click()
    last = on.isEnabled()
    with qtbot.waitSignal(view.turned) as second:
        qtbot.keyClick(view, Qt.Key.Key_PageUp)

    assert (first.args, second.args, last, back.isEnabled()) == ([1], [0], False, False)
    assert "1. sayfa / 2" in seen(view)


def test_a_page_that_cannot_be_read_says_so_and_the_others_are_shown(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.show()
    view.show_pages(2, lambda number: FaxPages(a_tiff(1)).page(0) if number else QImage())

    broken = seen(view)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)

    assert "Bu sayfa okunamadı." in broken
    assert not view.page.isNull()


# a level


def test_a_level_rises_at_once_and_falls_slowly(qtbot: QtBot) -> None:
    meter = LevelMeter()
    qtbot.addWidget(meter)
    meter.resize(100, 10)
    meter.show_level(0.8)
    meter.show_level(0.0)
    fallen = meter.level
    drawn = meter.grab().toImage()
    meter.clear()

    assert 0.5 < fallen < 0.8
    assert drawn.pixelColor(30, 5) != drawn.pixelColor(95, 5)
    assert meter.level == 0


# words


def test_every_state_has_its_word() -> None:
    said = {fax_state(state)[0] for state in FaxState}
    messages = {message_state(state)[0] for state in MessageState}
    titles = {title_state(state) for state in TitleState}

    assert (len(said), len(messages), len(titles)) == (4, 4, 4)
    assert len({service_name(service) for service in Service}) == len(Service)


def test_an_order_that_may_have_been_taken_is_told_apart_from_one_that_was_not() -> None:
    doubtful = not_taken(Unreachable(Path.TIMED_OUT))
    certain = Unreachable(Path.REFUSED, certain=True)

    assert "yine de alınmış olabilir" in doubtful
    assert not_taken(certain) == sentence(certain)
    assert "“olmaz”" in not_taken(Rejected("olmaz"))


def test_what_the_pbx_said_is_told() -> None:
    assert taken("Faks gönderildi.") == "Santralin yanıtı: “\u2068Faks gönderildi.\u2069”"
    assert taken("") == "Santral isteği aldı."


def test_moments_are_those_of_turkey() -> None:
    assert (when(NINE), when(None)) == ("03.02.2031 09:00", "–")
