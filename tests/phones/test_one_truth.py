"""From the wire of other people's phones to what a person is told, and from the popup back."""

from typing import Any

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.handle_call import PATIENCE, HandleCall
from santral_desktop.application.messages import CallHeard, PersonWanted
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.alerting import rings_here, why_gone
from santral_desktop.domain.calls import Call, CallId, CallState, EndedBy, WhyGone
from santral_desktop.webphone.facts import PageCall, PageFact
from santral_desktop.webphone.page_calls import PageCalls
from tests.builders import NINE
from tests.doubles.tasks import SteppedTasks
from tests.phones.outsider import Outsider
from tests.phones.telephone import Telephone
from tests.webengine.hosting import ENGINE

pytestmark = ENGINE


class Desk:
    """As much of the program as stands between a page and a person."""

    def __init__(self, phone: Telephone) -> None:
        self.phone = phone
        self.tasks = SteppedTasks()
        self.wanted: list[PersonWanted] = []
        self._bus = Bus()
        self._bus.subscribe(PersonWanted, self.wanted.append)
        self._read = PageCalls()
        self._tracker = CallTracker(self._bus)
        control: Any = None  # the PBX knows nothing of these calls
        host = phone.hosted.host
        self.handle = HandleCall(self._bus, self.tasks, self._tracker, control, host)
        host.heard = self._on_fact

    def call(self, call: str) -> Call | None:
        return self._tracker.find(CallId(call))

    def becomes(self, call: str, state: CallState) -> Call:
        self.phone.hosted.until(lambda: (known := self.call(call)) and known.state is state)
        known = self.call(call)
        assert known
        return known

    def _on_fact(self, fact: PageFact) -> None:
        self.phone.hosted.facts.append(fact)
        if isinstance(fact, PageCall):
            event = self._read.read(fact, self.phone.account, NINE)
            if event is not None:
                self._bus.publish(CallHeard(event, NINE))


@pytest.fixture
def desk(phone: Telephone) -> Desk:
    return Desk(phone)


@pytest.fixture
def ringing(desk: Desk, outsider: Outsider) -> str:
    call = outsider.call(desk.phone.account, '"Ayşe Yılmaz"')
    desk.becomes(call, CallState.RINGING)
    desk.phone.shows("ringing")
    return call


def _why_gone(desk: Desk, call: str) -> WhyGone:
    return why_gone(desk.becomes(call, CallState.ENDED), desk.phone.account)


def test_a_call_rings_here_with_who_it_is(desk: Desk, outsider: Outsider, ringing: str) -> None:
    call = desk.becomes(ringing, CallState.RINGING)

    assert rings_here(call, desk.phone.account, NINE)
    assert (call.number, call.name) == (outsider.number, "Ayşe Yılmaz")


def test_the_popup_answers_and_nobody_is_called_to_the_window(desk: Desk, ringing: str) -> None:
    desk.handle.answer(CallId(ringing))
    call = desk.becomes(ringing, CallState.TALKING)
    desk.tasks.pass_time(PATIENCE)

    assert call.answered
    assert desk.wanted == []


def test_the_popup_refuses(desk: Desk, ringing: str) -> None:
    desk.handle.end(CallId(ringing))

    assert _why_gone(desk, ringing) is WhyGone.REFUSED_HERE


def test_the_card_hangs_up(desk: Desk, ringing: str) -> None:
    desk.handle.answer(CallId(ringing))
    desk.becomes(ringing, CallState.TALKING)
    desk.phone.shows("talking")
    desk.handle.end(CallId(ringing))

    assert desk.becomes(ringing, CallState.ENDED).ended_by is EndedBy.CALLEE


def test_a_button_that_does_nothing_calls_a_person_to_the_window(desk: Desk, ringing: str) -> None:
    dead = "document.addEventListener('click', (event) => event.stopImmediatePropagation(), true)"
    desk.phone.hosted.look(f"({dead}, null)")
    desk.handle.answer(CallId(ringing))

    def called() -> list[PersonWanted]:
        desk.tasks.pass_time(PATIENCE)
        return desk.wanted

    desk.phone.hosted.until(called)
    assert desk.wanted == [PersonWanted(CallId(ringing))]


def test_a_caller_who_gives_up_was_missed(desk: Desk, outsider: Outsider, ringing: str) -> None:
    outsider.cancel(ringing)

    assert _why_gone(desk, ringing) is WhyGone.MISSED


def test_a_call_taken_elsewhere_was_not(desk: Desk, outsider: Outsider, ringing: str) -> None:
    outsider.cancel(ringing, 'SIP;cause=200;text="Call completed elsewhere"')

    assert _why_gone(desk, ringing) is WhyGone.ANSWERED_ELSEWHERE
