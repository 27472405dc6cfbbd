"""What the page may ask for: the microphone, on its own origin, and nothing else."""

import pytest

from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState
from santral_desktop.webphone.facts import MicrophoneAsked
from tests.webengine.hosting import ENGINE, NO_GPU, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE

MICROPHONE = "navigator.mediaDevices.getUserMedia({audio: true})"


def _settles(hosted: Hosted, promise: str) -> str:
    """Return the name under which a promise was refused, "granted" when it was not."""
    hosted.run(
        f"""void Promise.resolve().then(() => {promise}).then(
            (value) => (value && value.state) || "granted",
            (error) => error.name || "refused",
        ).then((answer) => {{ document.body.dataset.asked = answer; }})"""
    )
    hosted.until(lambda: hosted.run("document.body.dataset.asked"))
    return str(hosted.run("document.body.dataset.asked"))


def test_the_microphone_is_the_pages(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    assert _settles(hosted, MICROPHONE) == "granted"
    hosted.until(lambda: hosted.status.microphone is MicrophoneState.GRANTED)


def test_the_microphone_is_the_pages_before_it_asks(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))
    _settles(hosted, MICROPHONE)

    assert hosted.host.permissions is not None
    assert hosted.host.permissions.asked == []


def test_a_page_that_never_asks_is_told_as_one_that_never_asked(
    hosted: Hosted, pages: Pages
) -> None:
    hosted.open(pages.put("telefon"))

    assert hosted.status.microphone is MicrophoneState.UNASKED
    assert hosted.status.state is PhoneState.READY


def test_a_frame_of_another_origin_has_no_microphone(
    hosted: Hosted, pages: Pages, foreign: Pages
) -> None:
    inner = foreign.put(f"<script>{MICROPHONE}.then(() => 0, () => 0)</script>")
    hosted.open(pages.put(f"<iframe allow='microphone' src='{inner}'></iframe>"))

    assert foreign.asked == []
    assert hosted.status.microphone is MicrophoneState.UNASKED


def test_a_sandboxed_frame_has_no_microphone(hosted: Hosted, pages: Pages) -> None:
    asks = f"<script>{MICROPHONE}.then(() => 0, () => 0)</script>"
    pages.put(asks, "/inner")
    frame = "<iframe sandbox='allow-scripts' allow='microphone *' src='/inner'></iframe>"
    hosted.open(pages.put(frame))
    hosted.until(lambda: any(isinstance(fact, MicrophoneAsked) for fact in hosted.facts))

    assert hosted.facts == [MicrophoneAsked("null", granted=False, why="SecurityError")]
    assert hosted.status.microphone is MicrophoneState.UNASKED


@pytest.mark.qt_log_ignore(*NO_GPU, "(Screen|Window) capturing is not available")
@pytest.mark.parametrize(
    "promise",
    [
        "navigator.mediaDevices.getUserMedia({video: true})",
        "navigator.mediaDevices.getUserMedia({audio: true, video: true})",
        "navigator.mediaDevices.getDisplayMedia({video: true})",
        "new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))",
        "navigator.clipboard.readText()",
        "queryLocalFonts()",
        "document.documentElement.requestFullscreen()",
    ],
)
def test_everything_else_is_refused(hosted: Hosted, pages: Pages, promise: str) -> None:
    hosted.open(pages.put("telefon"))

    assert _settles(hosted, promise) != "granted"


def test_notifications_are_denied(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    asked = "Notification.requestPermission().then((answer) => ({ state: answer }))"
    assert _settles(hosted, asked) == "denied"


def test_every_question_is_written_down(hosted: Hosted, pages: Pages) -> None:
    address = pages.put("telefon")
    hosted.open(address)
    _settles(hosted, "navigator.mediaDevices.getUserMedia({video: true})")

    assert hosted.host.permissions is not None
    assert hosted.host.permissions.asked == [(pages.base, "MediaVideoCapture", False)]


def test_a_refused_microphone_is_told_with_its_reason(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon", Permissions_Policy="microphone=()"))
    _settles(hosted, MICROPHONE)
    hosted.until(lambda: hosted.status.microphone is MicrophoneState.REFUSED)

    assert hosted.facts == [MicrophoneAsked(pages.base, granted=False, why="NotAllowedError")]


def test_sound_plays_without_a_gesture(hosted: Hosted, pages: Pages) -> None:
    hosted.open(pages.put("telefon"))

    hosted.run("(window.tone = new AudioContext(), null)")
    hosted.until(lambda: hosted.run("tone.state") == "running")
