"""A key or a word means the newest call that rings, else the newest that lives."""

from collections.abc import Sequence
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.control_call import ControlCall
from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import CallHeard
from santral_desktop.application.ports.webphone import Act
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallState
from santral_desktop.domain.events import CallEvent
from tests.builders import NINE, ONE, TWO, answered, rang
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.doubles.webphone import ScriptedPage


class Desk:
    """A page with its buttons, a PBX, and the calls that live here."""

    def __init__(self, *events: CallEvent) -> None:
        bus, self.tasks = Bus(), SteppedTasks()
        self.page, self.pbx = ScriptedPage(), ScriptedPbx()
        self.page.buttons = set(Act)
        self.tracker = CallTracker(bus)
        control = ControlCall(bus, self.tasks, lambda _: self.pbx)
        handle = HandleCall(bus, self.tasks, self.tracker, control, self.page)
        self.at_hand = HandleAtHand(handle, self._ringing, lambda: self.tracker.live)
        for event in events:
            bus.publish(CallHeard(event, NINE))

    def _ringing(self) -> Sequence[Call]:
        return [call for call in self.tracker.live if call.state is CallState.RINGING]

    @property
    def hung_up(self) -> list[object]:
        self.tasks.finish_all()
        return [asked.said["call"] for asked in self.pbx.asked if asked.method == "hang_up"]


def test_the_call_that_rings_is_answered() -> None:
    desk = Desk(rang())

    assert desk.at_hand.answer()
    assert desk.page.pressed == [Act.ANSWER]


def test_without_a_ringing_call_nothing_is_answered() -> None:
    desk = Desk(rang(), answered())

    assert not desk.at_hand.answer()
    assert desk.page.pressed == []


def test_the_call_that_lives_is_hung_up() -> None:
    desk = Desk(rang(), answered())

    assert desk.at_hand.end()
    assert desk.hung_up == [ONE]


def test_a_call_that_rings_is_refused_before_one_that_talks_is_hung_up() -> None:
    second = replace(rang(), call_id=TWO)
    desk = Desk(second, rang(), answered())

    assert desk.at_hand.end()
    assert desk.hung_up == [TWO]


def test_without_a_call_nothing_is_hung_up() -> None:
    assert not Desk().at_hand.end()
