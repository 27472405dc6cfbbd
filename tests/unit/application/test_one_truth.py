"""However page, events and history take turns: one call, one announcement, one row."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, CallMissed
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, Source
from santral_desktop.domain.events import (
    CallAnswered,
    CallEnded,
    CallEvent,
    CallListed,
    CallMarked,
    CallRang,
)
from tests.builders import (
    ACCOUNT,
    COLLEAGUE,
    INBOUND,
    ME,
    NINE,
    ONE,
    a_call,
    a_missed_call,
    answered,
    ended,
    leg_ended,
    rang,
    told_of,
)
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.notifier import KeptNotifier
from tests.doubles.tasks import SteppedTasks

PAGE = CallId("sip-1@page")
MOMENT = timedelta(seconds=1)
PICKED_UP = NINE + 5 * MOMENT
SHUFFLES = settings(max_examples=40, deadline=None)


class Desk:
    """Everything that one call goes through between its sources and the person."""

    def __init__(self) -> None:
        self.bus, self.clock, self.tasks = Bus(), SteppedClock(), SteppedTasks()
        self.journal, self.notifier = MemoryJournal(), KeptNotifier()
        self.tracker = CallTracker(self.bus)
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks)
        choices = Preferences(accounts=(ACCOUNT,))
        RingAlerts(self.bus, self.notifier, self.clock, self.tasks, lambda: choices)
        self.missed = told_of(self.bus, CallMissed)
        self.most = 0  # announcements at one time

    def hear(self, event: CallEvent) -> None:
        """Hear an event, or read a row of the history as it is read: live or for the journal."""
        listed = isinstance(event, CallListed)
        if listed and not event.call.live and not self.tracker.concerns(event.call):
            self.keeper.keep_listed((event.call,))
        else:
            self.bus.publish(CallHeard(event, self.clock.now()))
        self.tasks.finish_all()
        self.most = max(self.most, len(self.notifier.shown))


def of_page(event: CallRang | CallAnswered | CallEnded) -> CallEvent:
    return replace(event, call_id=PAGE, source=Source.PAGE)


SEEN = of_page(rang(started_at=NINE + MOMENT))
TALKED = (
    [SEEN, of_page(answered(started_at=None)), of_page(ended(started_at=None, extension=ME))],
    [rang(), answered(), ended(extension=ME, answered_at=PICKED_UP), CallListed(call=a_call())],
)
QUEUE_LOST = (
    [SEEN, of_page(ended(extension=ME, started_at=None, ended_at=PICKED_UP, cause="LOSE_RACE"))],
    [
        rang(),
        rang(COLLEAGUE),
        leg_ended(started_at=NINE, facts=INBOUND),
        answered(COLLEAGUE),
        ended(extension=COLLEAGUE, answered_at=PICKED_UP),
        CallListed(call=a_call(extension=COLLEAGUE)),
    ],
)
GIVEN_UP = (
    [SEEN, of_page(ended(extension=ME, started_at=None, cause="ORIGINATOR_CANCEL"))],
    [rang(), ended(cause="ORIGINATOR_CANCEL"), CallListed(call=a_missed_call())],
)
NO_ANSWER_TOLD = (  # of a PBX that says "missed" instead, whenever it likes
    [],
    [
        rang(""),
        rang(),
        CallMarked(call_id=ONE, source=Source.EVENTS, facts=INBOUND),
        ended(talk=timedelta(seconds=20)),  # with a menu
        CallListed(call=a_missed_call(marked_missed=True, talk=timedelta(seconds=20))),
    ],
)
STORIES = {
    "talked": TALKED,
    "lost in a queue": QUEUE_LOST,
    "given up": GIVEN_UP,
    "called missed": NO_ANSWER_TOLD,
}


@st.composite
def told(draw: st.DrawFn, story: str) -> list[CallEvent]:
    """Draw a telling: the page in its order, the rest in any, some of it twice."""
    page, others = STORIES[story]
    rest = list(draw(st.permutations(others)))
    rest += draw(st.lists(st.sampled_from(others), max_size=2))
    places = sorted(draw(st.integers(0, len(rest))) for _ in page)
    for place, event in reversed(list(zip(places, page, strict=True))):
        rest.insert(place, event)
    return rest


def row_of(events: list[CallEvent]) -> Call:
    desk = Desk()
    for event in events:
        desk.hear(event)
    [row] = desk.journal.calls.values()
    return row


@pytest.mark.parametrize("story", STORIES)
@SHUFFLES
@given(data=st.data())
def test_every_telling_of_one_call_ends_in_the_same_journal(
    story: str, data: st.DataObject
) -> None:
    page, others = STORIES[story]
    events = data.draw(told(story))

    assert row_of(events) == row_of([*page, *others])


@pytest.mark.parametrize("story", STORIES)
@SHUFFLES
@given(data=st.data())
def test_one_call_has_at_most_one_announcement_and_none_when_it_is_over(
    story: str, data: st.DataObject
) -> None:
    desk = Desk()
    for event in data.draw(told(story)):
        desk.hear(event)

    assert desk.most <= 1
    assert desk.notifier.shown == {}
    assert len(desk.missed) <= (story in {"given up", "called missed"})


def test_a_call_that_all_sources_tell_of_is_announced_and_kept_with_each_ones_share() -> None:
    desk = Desk()

    desk.hear(SEEN)
    desk.hear(rang())
    shown = set(desk.notifier.shown)
    desk.hear(ended(cause="ORIGINATOR_CANCEL"))
    desk.hear(CallListed(call=a_missed_call()))

    assert shown == {PAGE}
    assert desk.journal.calls[ONE].sources == {Source.PAGE, Source.EVENTS, Source.HISTORY}
