"""The simulator's telephone, hosted: registered, ringing, answered, taken down and back."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.webphone import Act, MicrophoneState, PhoneState
from santral_desktop.webphone.facts import MicrophoneAsked, PageCall
from tests.simulator.sip_world import CALL, DIALLED, TOKEN, invitation
from tests.simulator.webphone_world import Server
from tests.webengine.hosting import ENGINE, Hosted

pytestmark = ENGINE


@pytest.fixture
def phone(exchange: Server, hosted: Hosted) -> Hosted:
    hosted.load(f"{exchange.base}/webphone?token={TOKEN}")
    hosted.stands(PhoneState.REGISTERED)
    hosted.until(lambda: hosted.status.microphone is not MicrophoneState.UNASKED)
    return hosted


def _rings(exchange: Server, **parts: object) -> None:
    exchange.do(lambda: exchange.exchange.line.invite(invitation(**parts)))


def _hears(phone: Hosted, call: PageCall) -> None:
    phone.until(lambda: call in phone.facts)


INCOMING = PageCall("incoming", CALL, "05321112233", "Ayşe Yılmaz", "08500000001")


def test_a_page_is_loading_then_registered_and_its_origin_alone_is_told(
    phone: Hosted, exchange: Server
) -> None:
    assert phone.told[0].state is PhoneState.LOADING
    assert {status.origin for status in phone.told} == {exchange.base}


def test_the_page_asks_for_the_microphone_and_has_it(phone: Hosted, exchange: Server) -> None:
    assert phone.status.microphone is MicrophoneState.GRANTED
    assert MicrophoneAsked(exchange.base, granted=True) in phone.facts


def test_an_incoming_call_is_told_with_its_number_name_and_line(
    phone: Hosted, exchange: Server
) -> None:
    _rings(exchange)

    _hears(phone, INCOMING)


def test_the_pages_own_answer_button_is_pressed(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    phone.says("call", "ringing")
    pressed = phone.act(Act.ANSWER)

    assert pressed
    phone.says("call", "talking")
    _hears(phone, PageCall("answered", CALL))
    phone.until(lambda: ("answered", CALL) in exchange.exchange.heard)


def test_the_pages_own_refuse_button_is_pressed(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    phone.says("call", "ringing")
    pressed = phone.act(Act.REFUSE)

    assert pressed
    _hears(phone, PageCall("ended", CALL, cause="486", here=True))
    phone.until(lambda: ("refused", CALL) in exchange.exchange.heard)


def test_the_pages_own_hang_up_button_is_pressed(phone: Hosted, exchange: Server) -> None:
    _rings(exchange, answers_itself=True)
    phone.says("call", "talking")
    pressed = phone.act(Act.HANG_UP)

    assert pressed
    _hears(phone, PageCall("ended", CALL, here=True))


@pytest.mark.parametrize("act", list(Act))
def test_a_button_that_is_not_shown_is_not_pressed(phone: Hosted, act: Act) -> None:
    assert not phone.act(act)


def test_the_agents_own_leg_is_told_apart(phone: Hosted, exchange: Server) -> None:
    _rings(exchange, answers_itself=True)
    phone.until(lambda: any(isinstance(fact, PageCall) for fact in phone.facts))

    (incoming,) = [fact for fact in phone.facts if isinstance(fact, PageCall)][:1]
    assert incoming.by_itself


def test_a_call_answered_elsewhere_is_told_so(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    _hears(phone, INCOMING)
    exchange.do(lambda: exchange.exchange.line.cancel(CALL, "LOSE_RACE"))
    phone.until(lambda: isinstance(phone.facts[-1], PageCall) and phone.facts[-1].what == "ended")

    assert phone.facts[-1].elsewhere


def test_a_caller_who_gives_up_was_not_answered_elsewhere(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    _hears(phone, INCOMING)
    exchange.do(lambda: exchange.exchange.line.cancel(CALL, "ORIGINATOR_CANCEL"))
    phone.until(lambda: isinstance(phone.facts[-1], PageCall) and phone.facts[-1].what == "ended")

    assert not phone.facts[-1].elsewhere


def test_a_call_may_ring_again_under_its_identity(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    phone.says("call", "ringing")
    exchange.do(lambda: exchange.exchange.line.cancel(CALL, "NO_ANSWER"))
    phone.says("call", "idle")
    _rings(exchange)

    phone.until(lambda: phone.facts.count(INCOMING) == 2)


def test_a_call_dialled_on_the_page_is_told_once_though_it_is_challenged(
    phone: Hosted, exchange: Server
) -> None:
    phone.run("document.getElementById('number').value = '0532'")
    phone.run("document.getElementById('call').click()")
    phone.until(lambda: ("dialled", "0532") in exchange.exchange.heard)
    exchange.do(lambda: exchange.exchange.line.far_end_answered(DIALLED))
    phone.says("call", "talking")

    def told() -> list[tuple[str, str]]:
        return [(fact.what, fact.number) for fact in phone.facts if isinstance(fact, PageCall)]

    phone.until(lambda: ("answered", "") in told())
    assert told() == [("outgoing", "0532"), ("ringing", ""), ("answered", "")]


def test_the_far_end_is_heard_without_anybody_touching_the_page(
    phone: Hosted, exchange: Server
) -> None:
    _rings(exchange, answers_itself=True)
    phone.says("call", "talking")
    exchange.do(lambda: exchange.exchange.line.far_end_answered(CALL))

    phone.until(lambda: int(phone.run("document.body.dataset.heard")) > 10)
    assert not phone.run("document.getElementById('far-end').paused")


def test_a_dropped_line_is_told_and_so_is_its_return(phone: Hosted, exchange: Server) -> None:
    exchange.do_async(exchange.phones.sockets.drop_all())

    phone.until(lambda: phone.told[-2:-1] and phone.told[-2].state is PhoneState.READY)
    phone.stands(PhoneState.REGISTERED)


def test_a_call_that_rang_when_the_line_dropped_is_over(phone: Hosted, exchange: Server) -> None:
    _rings(exchange)
    _hears(phone, INCOMING)
    exchange.do_async(exchange.phones.sockets.drop_all())

    _hears(phone, PageCall("ended", CALL))


def test_a_renderer_that_dies_is_told_and_the_page_comes_back(
    phone: Hosted, exchange: Server
) -> None:
    os.kill(phone.page.renderProcessPid(), signal.SIGKILL)
    phone.stands(PhoneState.CRASHED)
    exchange.do_async(exchange.phones.sockets.drop_all())
    phone.load(f"{exchange.base}/webphone?token={TOKEN}&again=1")

    phone.stands(PhoneState.REGISTERED)
    phone.until(lambda: phone.status.microphone is MicrophoneState.GRANTED)


def test_a_button_of_a_dead_page_is_answered_with_no(phone: Hosted) -> None:
    os.kill(phone.page.renderProcessPid(), signal.SIGKILL)
    answers: list[bool] = []
    phone.host.act(Act.ANSWER, answers.append)
    phone.stands(PhoneState.CRASHED)

    phone.until(lambda: answers == [False])
    assert phone.act(Act.ANSWER) is False


def test_a_hidden_page_stays_registered_and_rings(phone: Hosted, exchange: Server) -> None:
    phone.host.widget.hide()
    _rings(exchange)

    _hears(phone, INCOMING)
    assert phone.status.state is PhoneState.REGISTERED


def test_a_page_without_a_telephone_is_ready_and_never_registered(
    hosted: Hosted, exchange: Server
) -> None:
    hosted.open(f"{exchange.base}/webphone/static/telephone.svg")

    assert hosted.status.state is PhoneState.READY
    assert hosted.status.microphone is MicrophoneState.UNASKED


def test_a_page_that_cannot_be_reached_has_failed(hosted: Hosted, qtbot: QtBot) -> None:
    hosted.load("http://127.0.0.1:9/webphone?token=secret")

    hosted.stands(PhoneState.FAILED)


@pytest.mark.parametrize("path", ["/webphone?token=wrong", "/nothing-here"])
def test_a_page_that_is_refused_has_failed(hosted: Hosted, exchange: Server, path: str) -> None:
    hosted.load(exchange.base + path)

    hosted.stands(PhoneState.FAILED)


def test_a_phone_tells_where_its_line_goes_but_not_with_what(
    phone: Hosted, exchange: Server
) -> None:
    assert phone.host.line == exchange.base

    phone.host.close(lambda: None)
    assert phone.host.line == ""
