"""What a person wants done with a call is done where it can be done."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.control_call import ControlCall
from santral_desktop.application.handle_call import PATIENCE, HandleCall
from santral_desktop.application.messages import CallHeard, PersonWanted
from santral_desktop.application.ports.webphone import Act
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import CallId, Direction, Source
from santral_desktop.domain.events import CallEvent, Facts
from tests.builders import COLLEAGUE, CUSTOMER, INBOUND, ME, NINE, ONE, answered, ended, rang
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.doubles.webphone import ScriptedPage

AT_PAGE = CallId("sip-1@page")


class Desk:
    """A page with its buttons, a PBX, and whoever is asked for help."""

    def __init__(self, *events: CallEvent) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.page, self.pbx = ScriptedPage(), ScriptedPbx()
        self.page.buttons = set(Act)
        self.wanted: list[CallId] = []
        self.bus.subscribe(PersonWanted, lambda message: self.wanted.append(message.call))
        tracker = CallTracker(self.bus)
        control = ControlCall(self.bus, self.tasks, lambda _: self.pbx)
        self.handle = HandleCall(self.bus, self.tasks, tracker, control, self.page)
        self.hear(*events)

    def hear(self, *events: CallEvent) -> None:
        for event in events:
            self.bus.publish(CallHeard(event, NINE))

    @property
    def hung_up(self) -> list[object]:
        self.tasks.finish_all()
        return [asked.said["call"] for asked in self.pbx.asked if asked.method == "hang_up"]


def test_a_call_that_is_handed_over_is_refused_on_the_page_alone() -> None:
    desk = Desk(rang(COLLEAGUE), answered(COLLEAGUE))
    desk.bus.publish(CallHeard(rang(), NINE + timedelta(minutes=3)))

    desk.handle.end(ONE)

    assert (desk.page.pressed, desk.hung_up) == ([Act.REFUSE], [])


def from_page(event: CallEvent) -> CallEvent:
    return replace(event, call_id=AT_PAGE, source=Source.PAGE)


def test_a_call_is_answered_on_the_page() -> None:
    desk = Desk(rang())

    desk.handle.answer(ONE)

    assert desk.page.pressed == [Act.ANSWER]


def test_a_page_without_the_button_wants_its_person() -> None:
    desk = Desk(rang())
    desk.page.buttons.clear()

    desk.handle.answer(ONE)

    assert desk.wanted == [ONE]


def test_a_button_that_did_nothing_within_a_second_wants_its_person() -> None:
    desk = Desk(rang())

    desk.handle.answer(ONE)
    desk.tasks.pass_time(PATIENCE)

    assert desk.wanted == [ONE]


@pytest.mark.parametrize("event", [answered(), ended()])
def test_a_button_that_did_something_wants_nobody(event: CallEvent) -> None:
    desk = Desk(rang())

    desk.handle.answer(ONE)
    desk.hear(event)
    desk.tasks.pass_time(PATIENCE)

    assert desk.wanted == []


def test_a_call_the_pbx_tells_of_is_ended_by_the_pbx() -> None:
    desk = Desk(rang(), answered())

    desk.handle.end(ONE)

    assert (desk.hung_up, desk.page.pressed) == ([ONE], [])


def test_a_call_the_page_told_first_is_ended_under_the_pbxs_name() -> None:
    desk = Desk(from_page(rang()), rang())

    desk.handle.end(AT_PAGE)

    assert desk.hung_up == [ONE]


def test_a_queues_caller_is_refused_on_the_page_alone() -> None:
    queued = Facts(direction=Direction.INBOUND, number=CUSTOMER, queue="200")
    desk = Desk(rang(facts=queued))

    desk.handle.end(ONE)

    assert (desk.hung_up, desk.page.pressed) == ([], [Act.REFUSE])


def test_a_refused_queue_call_that_rings_on_for_others_needs_no_person() -> None:
    queued = replace(INBOUND, queue="200")
    desk = Desk(rang(facts=queued), rang("1008", facts=queued))

    desk.handle.end(ONE)
    desk.hear(replace(ended(), call_id=ONE, source=Source.PAGE, extension=ME, cause="USER_BUSY"))
    desk.tasks.pass_time(PATIENCE)

    assert desk.wanted == []


@pytest.mark.parametrize(
    ("events", "act"),
    [([rang()], Act.REFUSE), ([rang(), answered()], Act.HANG_UP)],
)
def test_a_call_only_the_page_knows_is_ended_on_the_page(events: list[CallEvent], act: Act) -> None:
    desk = Desk(*map(from_page, events))

    desk.handle.end(AT_PAGE)

    assert (desk.page.pressed, desk.hung_up) == ([act], [])


@pytest.mark.parametrize("events", [[], [rang(), ended()]])
def test_a_call_that_is_over_is_left_alone(events: list[CallEvent]) -> None:
    desk = Desk(*events)

    desk.handle.end(ONE)

    assert (desk.hung_up, desk.page.pressed) == ([], [])


def test_mute_and_transfer_go_to_the_pbx_under_its_own_name() -> None:
    desk = Desk(from_page(rang()), rang(), answered())

    desk.handle.mute(AT_PAGE, on=True)
    desk.handle.transfer(AT_PAGE, "1008")
    desk.tasks.finish_all()

    asked = [(asked.method, asked.said["call"]) for asked in desk.pbx.asked]
    assert asked == [("mute", ONE), ("transfer", ONE)]


def test_a_call_that_rings_at_another_telephone_presses_no_button_of_the_page() -> None:
    desk = Desk(rang())
    tracker = CallTracker(desk.bus)
    desk.hear(rang())
    control = ControlCall(desk.bus, desk.tasks, lambda _: desk.pbx)
    handle = HandleCall(desk.bus, desk.tasks, tracker, control, desk.page, lambda _: False)

    handle.answer(ONE)
    handle.end(ONE)

    assert (desk.page.pressed, desk.wanted, desk.hung_up) == ([], [ONE], [ONE])
