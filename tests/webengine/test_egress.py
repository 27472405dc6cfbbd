"""Requests go to the page's own house and nowhere else; its secret goes nowhere at all."""

import pytest

from santral_desktop.application.ports.webphone import PhoneState
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE
TOKEN = "W1111aaaa-token-of-nobody"


def _settled(hosted: Hosted, promise: str) -> None:
    hosted.run(
        f"void Promise.resolve().then(() => {promise}).catch(() => 0)"
        ".then(() => { document.documentElement.dataset.done = 'yes'; })"
    )
    hosted.until(lambda: hosted.run("document.documentElement.dataset.done") == "yes")
    hosted.run("delete document.documentElement.dataset.done")


WAYS = {
    "fetch": "fetch('{}', {{mode: 'no-cors', method: 'POST', body: 'x'}})",
    "beacon": "navigator.sendBeacon('{}', 'x')",
    "image": "loads(new Image(), '{}')",
    "script": "loads(document.head.appendChild(document.createElement('script')), '{}')",
    "import": "import('{}')",
    "events": "new Promise((done) => {{ new EventSource('{}').onerror = done }})",
    "socket": "new Promise((done) => {{"
    " new WebSocket('{}'.replace('http', 'ws')).onclose = done }})",
    "worker": "new Promise((done) => {{ new Worker(URL.createObjectURL(new Blob(["
    "'fetch(`{}`, {{mode: `no-cors`}}).catch(() => 0).then(() => postMessage(0))'"
    "]))).onmessage = done }})",
}
LOADS = """<script>
  window.loads = (element, source) => new Promise((done) => {
    element.onload = element.onerror = done; element.src = source; });
</script>"""


@pytest.mark.parametrize("way", list(WAYS))
def test_nothing_reaches_another_server(
    hosted: Hosted, pages: Pages, foreign: Pages, way: str
) -> None:
    hosted.open(pages.put(LOADS))
    _settled(hosted, WAYS[way].format(foreign.put("evil")))

    _settled(hosted, "fetch('/mine')")
    assert "/mine" in pages.asked
    assert foreign.asked == []


def test_an_address_that_would_send_its_secret_in_the_clear_is_not_loaded(
    hosted: Hosted,
) -> None:
    hosted.load(f"http://telefon.example/webphone?token={TOKEN}")

    assert [status.state for status in hosted.told] == [PhoneState.LOADING, PhoneState.FAILED]
    assert hosted.host.page is None


def test_the_secret_of_the_address_is_told_to_nobody(
    hosted: Hosted,
    pages: Pages,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    pages.put(
        "<script>console.log(location.href); console.error(location.href);"
        "console.warn(location.href); history.pushState(0, '', location.href + '&x');"
        "document.title = location.href; alert(location.href);"
        "setTimeout(() => { throw new Error(location.href) });</script>"
    )
    hosted.open(f"{pages.base}/?token={TOKEN}")
    _settled(hosted, "fetch('/mine')")
    hosted.load(f"http://127.0.0.1:9/?token={TOKEN}")
    hosted.stands(PhoneState.FAILED)

    printed = capfd.readouterr()
    said = f"{printed.out}{printed.err}{caplog.text}{hosted.told}{hosted.facts}"
    assert TOKEN not in said
