"""The real page in the real engine, called and calling."""

from array import array
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.tones import to_ulaw
from tests.simulator.sip_world import CALL, DIALLED, invitation
from tests.simulator.webphone_world import PATIENCE, Phone, Server, opened

# What the engine says once about a machine without a graphics card.
NO_GPU = ("[Vv]ulkan", "GPU", "QRhi", "RHI", "GLX")
pytestmark = [pytest.mark.webengine, pytest.mark.qt_log_ignore(*NO_GPU)]
BUSY = "cccc3333-0000-4000-8000-000000000003"


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture
def phone(qtbot: QtBot, server: Server) -> Iterator[Phone]:
    with opened(qtbot, server.base) as phone:
        phone.shows(registered="yes", microphone="granted", call="idle")
        yield phone
        assert phone.page.complaints == []


def _rings(server: Server, **parts: object) -> None:
    server.do(lambda: server.exchange.line.invite(invitation(**parts)))


def _sound(server: Server, call_uuid: str = CALL) -> MediaSession:
    (session,) = server.phones.sound_of(call_uuid)
    return session


def _hears(phone: Phone, server: Server, *facts: tuple[str, str]) -> None:
    heard = server.exchange.heard
    phone.qtbot.waitUntil(lambda: heard[-len(facts) :] == list(facts), timeout=PATIENCE)


def test_an_incoming_call_is_shown_and_answered_and_both_sides_are_heard(
    phone: Phone, server: Server
) -> None:
    _rings(server)
    phone.shows(call="ringing")
    shown = phone.text("#incoming")
    phone.click("#answer")
    phone.shows(call="talking")
    sound = _sound(server)

    assert "Ayşe Yılmaz" in shown
    assert "0532 111 22 33" in shown
    assert "0850 000 00 01" in shown
    phone.qtbot.waitUntil(lambda: sound.loudest > 0.1, timeout=PATIENCE)
    phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)


def test_a_silenced_microphone_sends_silence(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    phone.click("#answer")
    phone.shows(call="talking")
    sound = _sound(server)
    phone.qtbot.waitUntil(lambda: sound.loudest > 0.1, timeout=PATIENCE)
    phone.click("#mute")
    phone.shows(muted="yes")
    arrived = sound.frames_heard

    phone.qtbot.waitUntil(lambda: sound.frames_heard > arrived + 25, timeout=PATIENCE)
    sound.loudest = 0.0
    arrived = sound.frames_heard
    phone.qtbot.waitUntil(lambda: sound.frames_heard > arrived + 75, timeout=PATIENCE)
    assert sound.loudest < 0.001
    assert phone.run("document.getElementById('mute').getAttribute('aria-pressed')") == "true"


def test_a_refused_call_is_over(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    phone.click("#refuse")

    phone.shows(call="idle")
    _hears(phone, server, ("refused", CALL))


def test_a_call_taken_elsewhere_says_so(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    server.do(lambda: server.exchange.line.cancel(CALL, "LOSE_RACE"))

    phone.shows(call="idle")
    assert phone.text("#notice") == "Başka telefonda cevaplandı."


def test_a_caller_who_gives_up_was_missed(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    server.do(lambda: server.exchange.line.cancel(CALL, "ORIGINATOR_CANCEL"))

    phone.shows(call="idle")
    assert phone.text("#notice") == "Cevapsız arama."


def test_a_call_that_ended_here_may_ring_again(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    server.do(lambda: server.exchange.line.cancel(CALL, "NO_ANSWER"))
    phone.shows(call="idle")
    _rings(server)

    phone.shows(call="ringing")


def test_the_agents_own_call_is_picked_up_by_the_page(phone: Phone, server: Server) -> None:
    _rings(server, answers_itself=True)
    phone.shows(call="talking")
    server.do(lambda: server.exchange.line.far_end_answered(CALL))

    phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)
    _hears(phone, server, ("rings", CALL), ("answered", CALL))


def test_a_ringing_call_is_picked_up_on_the_exchanges_word(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    server.do(lambda: server.exchange.line.pick_up(CALL))

    phone.shows(call="talking")


def test_a_second_call_finds_the_telephone_busy(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    _rings(server, call_uuid=BUSY)

    _hears(phone, server, ("refused", BUSY))
    phone.shows(call="ringing")


def test_a_number_typed_on_the_pad_is_called_and_keys_are_heard_during_the_call(
    phone: Phone, server: Server
) -> None:
    for key in "0532":
        phone.run(_key(key))
    phone.click("#call")
    phone.shows(call="calling")
    _hears(phone, server, ("dialled", "0532"))  # the page says so before the exchange knows it
    server.do(lambda: server.exchange.line.far_end_answered(DIALLED))
    phone.shows(call="talking")
    phone.run(_key("#"))
    phone.qtbot.waitUntil(lambda: server.phones.digits_of(DIALLED) == "#", timeout=PATIENCE)
    phone.click("#hang-up")

    phone.shows(call="idle")
    _hears(phone, server, ("dialled", "0532"), ("hung up", DIALLED))


def test_a_dialled_call_is_given_up(phone: Phone, server: Server) -> None:
    phone.run("document.getElementById('number').value = '0532'")
    phone.click("#call")
    phone.shows(call="calling")
    phone.click("#hang-up")

    phone.shows(call="idle")
    _hears(phone, server, ("dialled", "0532"), ("hung up", DIALLED))


def test_a_busy_number_is_told_as_busy(phone: Phone, server: Server) -> None:
    phone.run("document.getElementById('number').value = '0532'")
    phone.click("#call")
    phone.shows(call="calling")
    _hears(phone, server, ("dialled", "0532"))  # the page says so before the exchange knows it
    server.do(lambda: server.exchange.line.hang_up(DIALLED, "USER_BUSY"))

    phone.shows(call="idle")
    assert phone.text("#notice") == "Meşgul."


def test_a_dropped_line_ends_the_call_and_comes_back(phone: Phone, server: Server) -> None:
    _rings(server)
    phone.shows(call="ringing")
    server.do_async(server.phones.sockets.drop_all())
    _hears(phone, server, ("unregistered", "1007"), ("registered", "1007"))

    phone.shows(call="idle", registered="yes")
    assert phone.text("#notice") == "Bağlantı koptu."


def test_a_callers_name_is_only_ever_text(phone: Phone, server: Server) -> None:
    _rings(server, caller_name='<img src="x" onerror="document.body.dataset.call=1">"\\')
    phone.shows(call="ringing")

    assert phone.text("#incoming .who").startswith('<img src="x"')
    assert phone.run("document.querySelectorAll('#incoming img').length") == 0


def test_a_withheld_number_is_said_to_be_withheld(phone: Phone, server: Server) -> None:
    _rings(server, caller_number="", caller_name="")
    phone.shows(call="ringing")

    assert phone.text("#incoming .who") == "Gizli numara"


def test_a_refused_microphone_is_told_and_the_telephone_still_registers(
    qtbot: QtBot, server: Server
) -> None:
    with opened(qtbot, server.base, microphone=False) as phone:
        phone.shows(microphone="denied", registered="yes")

        assert "duyamaz" in phone.text("#microphone")
        _rings(server, answers_itself=True)
        phone.shows(call="talking")
        server.do(lambda: server.exchange.line.far_end_answered(CALL))
        phone.qtbot.waitUntil(lambda: phone.heard_frames() > 10, timeout=PATIENCE)
        phone.shows(microphone="denied")


def test_the_registration_is_renewed_before_it_is_over(qtbot: QtBot) -> None:
    server = Server(longest_registration=2)
    try:
        with opened(qtbot, server.base) as phone:
            phone.shows(registered="yes")
            (session,) = server.phones.sockets.sessions
            qtbot.waitUntil(lambda: session.registered >= 3, timeout=PATIENCE)
        assert server.exchange.heard.count(("registered", "1007")) == 1
    finally:
        server.stop()


def test_the_page_encodes_sound_as_the_exchange_does(phone: Phone, server: Server) -> None:
    samples = [*range(-32768, 32768, 251), 0, 32767]
    module = f"{server.base}/webphone/static/mulaw.js"
    asked = f"""import("{module}").then(({{ encode, decode }}) => {{
        const codes = {samples}.map((sample) => encode(sample / 32768));
        document.body.dataset.codes = codes.join(" ");
        document.body.dataset.back = codes.every((code) => encode(decode(code)) === code);
    }}) && null"""
    phone.run(asked)

    phone.shows(back="true", codes=" ".join(map(str, to_ulaw(array("h", samples)))))


def _key(key: str) -> str:
    found = f"find((button) => button.textContent === '{key}')"
    return f"[...document.querySelectorAll('.digit_btn')].{found}.click()"
