"""A page that hangs is noticed and replaced; a call whose page went is said to be cut."""

import os
import signal
from itertools import count
from typing import Any

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.open_webphone import BACK_OFF, OpenWebphone
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.webphone.facts import PageCall
from tests.doubles.tasks import SteppedTasks
from tests.simulator.sip_world import CALL, TOKEN, invitation
from tests.simulator.webphone_world import Server
from tests.webengine.hosting import ENGINE, Hosted

pytestmark = ENGINE

FOR_EVER = "setTimeout(() => { while (true); }); 0"


@pytest.fixture
def phone(exchange: Server, hosted: Hosted) -> Hosted:
    """A registered phone that is asked often whether it lives."""
    hosted.host.pulse.every = 0.5
    _load(hosted, exchange)
    return hosted


def _load(hosted: Hosted, exchange: Server, again: int = 0) -> None:
    hosted.load(f"{exchange.base}/webphone?token={TOKEN}&again={again}")
    hosted.stands(PhoneState.REGISTERED)


def _ring(phone: Hosted, exchange: Server) -> None:
    exchange.do(lambda: exchange.exchange.line.invite(invitation()))
    phone.until(lambda: any(isinstance(fact, PageCall) for fact in phone.facts))


def _kill(phone: Hosted) -> None:
    os.kill(phone.page.renderProcessPid(), signal.SIGKILL)
    phone.stands(PhoneState.CRASHED)


def test_a_page_that_hangs_is_told(phone: Hosted) -> None:
    phone.page.runJavaScript(FOR_EVER)

    phone.until(lambda: phone.status.hung)
    assert phone.status.state is PhoneState.READY


def test_a_page_that_was_only_busy_is_as_it_was(phone: Hosted) -> None:
    phone.page.runJavaScript(
        "setTimeout(() => { const end = Date.now() + 3000; while (Date.now() < end); }); 0"
    )
    phone.until(lambda: phone.status.hung)

    phone.until(lambda: not phone.status.hung)
    assert phone.status.state is PhoneState.REGISTERED


def test_a_page_that_answers_does_not_hang(phone: Hosted, exchange: Server) -> None:
    answers: list[bool] = []
    phone.host.pulse.answered.connect(lambda: answers.append(True))

    phone.until(lambda: len(answers) > 3)
    assert not any(status.hung for status in phone.told)


def test_a_page_that_hangs_is_opened_afresh(exchange: Server, hosted: Hosted) -> None:
    tasks, numbers = SteppedTasks(), count(1)
    hosted.host.pulse.every = 0.5

    class Addresses:
        def webphone_address(self) -> SecretAddress:
            return SecretAddress(f"{exchange.base}/webphone?token={TOKEN}&n={next(numbers)}")

    pbx: Any = Addresses()
    OpenWebphone(Bus(), tasks, hosted.host, lambda: pbx, lambda: False).start()
    tasks.finish_all()
    hosted.stands(PhoneState.REGISTERED)
    hosted.page.runJavaScript(FOR_EVER)
    hosted.until(lambda: hosted.status.hung)
    tasks.pass_time(BACK_OFF[0])

    hosted.stands(PhoneState.REGISTERED)
    assert hosted.run("location.search").endswith("&n=2")


def test_a_page_that_dies_in_a_call_has_cut_it_also_when_a_new_one_is_there(
    phone: Hosted, exchange: Server
) -> None:
    _ring(phone, exchange)
    _kill(phone)
    died = phone.status.cut
    _load(phone, exchange, again=1)

    assert (died, phone.status.cut) == (True, True)


def test_a_page_that_dies_without_a_call_has_cut_none(phone: Hosted) -> None:
    _kill(phone)

    assert not phone.status.cut


def test_a_page_that_is_taken_away_in_a_call_has_cut_it(phone: Hosted, exchange: Server) -> None:
    _ring(phone, exchange)
    _load(phone, exchange, again=1)

    assert phone.status.cut


def test_a_call_that_was_over_is_not_cut(phone: Hosted, exchange: Server) -> None:
    _ring(phone, exchange)
    exchange.do_async(exchange.phones.sockets.drop_all())
    phone.until(lambda: PageCall("ended", CALL) in phone.facts)
    _kill(phone)

    assert not phone.status.cut
