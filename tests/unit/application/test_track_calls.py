"""The tracker is the one truth about live calls."""

from dataclasses import replace
from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CallHeard
from santral_desktop.application.track_calls import REMEMBERED, CallTracker
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt, Source
from santral_desktop.domain.events import CallEvent, CallListed, Facts
from tests.builders import CUSTOMER, ME, NINE, ONE, TWO, a_call, answered, ended, rang

HERE = CallId("here-1")
OUTGOING = Facts(direction=Direction.OUTBOUND, number=CUSTOMER)


class Told:
    """A tracker whose changes are kept for reading."""

    def __init__(self) -> None:
        self.bus = Bus()
        self.changes: list[CallChanged] = []
        self.tracker = CallTracker(self.bus)
        self.bus.subscribe(CallChanged, self.changes.append)

    def hear(self, *events: CallEvent) -> None:
        for event in events:
            self.bus.publish(CallHeard(event, NINE))

    @property
    def last(self) -> Call:
        return self.changes[-1].after


def a_request(**parts: object) -> Call:
    return a_call(
        **{
            "id": HERE,
            "direction": Direction.OUTBOUND,
            "state": CallState.REQUESTED,
            "answered_at": None,
            "ended_at": None,
            "sources": frozenset({Source.HERE}),
            **parts,
        }
    )


def test_a_call_lives_from_its_first_event_to_its_end() -> None:
    told = Told()

    told.hear(rang(), answered())
    live = told.tracker.live
    told.hear(ended())

    assert [call.id for call in live] == [ONE]
    assert told.tracker.live == ()


def test_an_event_that_changes_nothing_is_not_told() -> None:
    told = Told()

    told.hear(rang(), rang(), rang())

    assert len(told.changes) == 1


def test_a_call_without_stamps_takes_the_time_it_was_heard() -> None:
    told = Told()

    told.hear(rang(started_at=None), ended(started_at=None, ended_at=None))

    assert (told.last.started_at, told.last.ended_at) == (NINE, NINE)


def test_a_late_ringing_of_a_call_that_is_over_does_not_bring_it_back() -> None:
    told = Told()

    told.hear(rang(), ended(), rang("1009"))

    assert told.tracker.live == ()


def test_a_row_of_the_past_is_left_to_the_journal() -> None:
    told = Told()

    told.hear(CallListed(call=a_call()))

    assert told.changes == []


def test_a_running_row_is_a_live_call() -> None:
    told = Told()

    told.hear(CallListed(call=a_call(state=CallState.RINGING, answered_at=None, ended_at=None)))

    assert [call.id for call in told.tracker.live] == [ONE]


def test_a_request_becomes_the_call_that_the_pbx_names() -> None:
    told = Told()
    told.tracker.request(a_request())

    told.tracker.accept(HERE, ONE)

    assert (told.changes[-1].before or told.last).id == HERE
    assert (told.last.id, told.last.dialled_here) == (ONE, True)
    assert told.tracker.find(HERE) == told.tracker.find(ONE)
    assert len(told.tracker.live) == 1


def test_a_request_joins_its_call_when_the_events_were_faster() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.hear(rang(facts=OUTGOING))

    told.tracker.accept(HERE, ONE)

    assert told.last.sources == {Source.HERE, Source.EVENTS}
    assert [call.id for call in told.tracker.live] == [ONE]


def test_accepting_an_unknown_request_is_harmless() -> None:
    told = Told()

    told.tracker.accept(HERE, ONE)
    told.tracker.refuse(HERE)
    told.tracker.doubt(HERE)
    told.tracker.give_up(HERE)

    assert told.changes == []


def test_a_refused_request_is_over() -> None:
    told = Told()
    told.tracker.request(a_request())

    told.tracker.refuse(HERE)

    assert (told.last.state, told.last.doubt) == (CallState.ENDED, Doubt.REFUSED)


def test_a_request_in_doubt_is_settled_by_the_call_it_became() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)

    told.hear(rang(facts=OUTGOING, started_at=NINE + timedelta(seconds=2)))

    assert (told.last.id, told.last.doubt) == (ONE, Doubt.NONE)
    assert [call.id for call in told.tracker.live] == [ONE]


def test_a_request_in_doubt_is_settled_by_a_row_of_the_history() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)

    told.hear(CallListed(call=a_call(direction=Direction.OUTBOUND)))

    assert (told.last.id, told.last.state) == (ONE, CallState.ENDED)


def test_another_call_does_not_settle_a_request_in_doubt() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)

    told.hear(rang(call=TWO))

    assert {call.id for call in told.tracker.live} == {HERE, TWO}


def test_a_request_in_doubt_is_given_up_but_not_denied() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)

    told.tracker.give_up(HERE)

    assert (told.last.state, told.last.doubt) == (
        CallState.ENDED,
        Doubt.MAY_HAVE_BEEN_PLACED,
    )


def test_only_so_many_calls_are_remembered() -> None:
    told = Told()

    told.hear(*(rang(ME, CallId(f"call-{n}")) for n in range(REMEMBERED + 5)))

    assert told.tracker.find(CallId("call-0")) is None
    assert len(told.tracker.live) == REMEMBERED


def test_a_request_whose_call_was_heard_first_is_never_in_doubt() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.hear(rang(facts=OUTGOING))

    told.tracker.doubt(HERE)

    assert (told.last.id, told.last.doubt, told.last.dialled_here) == (ONE, Doubt.NONE, True)
    assert [call.id for call in told.tracker.live] == [ONE]


def test_a_call_that_was_asked_for_before_is_not_taken_for_another_request() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.accept(HERE, ONE)
    again = CallId("here-2")
    told.tracker.request(a_request(id=again))

    told.tracker.doubt(again)

    assert {call.id for call in told.tracker.live} == {ONE, again}


def test_a_request_that_rings_already_is_neither_refused_nor_in_doubt() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.hear(rang(call=CallId("page-1"), source=Source.PAGE, facts=OUTGOING))

    told.tracker.refuse(HERE)
    told.tracker.doubt(HERE)

    assert (told.last.state, told.last.doubt) == (CallState.RINGING, Doubt.NONE)


def test_a_call_that_lives_is_remembered_however_many_end() -> None:
    told = Told()

    told.hear(rang())
    for n in range(REMEMBERED + 5):
        told.hear(ended(CallId(f"call-{n}"), facts=Facts()))

    assert [call.id for call in told.tracker.live] == [ONE]


def test_a_row_concerns_the_calls_that_it_tells_of() -> None:
    told = Told()
    told.hear(rang())

    assert told.tracker.concerns(a_call())
    assert not told.tracker.concerns(a_call(id=TWO))
    assert not told.tracker.concerns(a_call(id=TWO, started_at=None))


def test_a_row_concerns_a_request_in_doubt() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)

    assert told.tracker.concerns(a_call(direction=Direction.OUTBOUND))


def test_a_row_concerns_a_call_that_only_the_page_told_of() -> None:
    told = Told()
    told.hear(rang(call=CallId("page-1"), source=Source.PAGE))

    assert told.tracker.concerns(a_call())


def test_a_call_is_of_the_account_for_which_it_was_heard_first() -> None:
    told = Told()

    told.bus.publish(CallHeard(rang(), NINE, "bulutfon"))
    told.bus.publish(CallHeard(answered(), NINE, ""))

    assert (told.last.account, told.last.state) == ("bulutfon", CallState.TALKING)


def test_page_and_pbx_of_two_accounts_speak_of_two_calls() -> None:
    told = Told()
    seen = replace(rang(), call_id=CallId("page-1"), source=Source.PAGE)

    told.bus.publish(CallHeard(seen, NINE))
    told.bus.publish(CallHeard(rang(), NINE, "bulutfon"))

    assert [call.account for call in told.tracker.live] == ["", "bulutfon"]


def test_a_request_of_one_account_is_not_settled_by_a_call_of_another() -> None:
    told = Told()
    told.tracker.request(a_request(account="bulutfon"))
    told.tracker.doubt(HERE)

    told.bus.publish(CallHeard(rang(facts=OUTGOING), NINE))
    apart = [call.id for call in told.tracker.live]
    told.bus.publish(CallHeard(rang(call=TWO, facts=OUTGOING), NINE, "bulutfon"))

    assert apart == [HERE, ONE]
    assert [call.id for call in told.tracker.live] == [ONE, TWO]


def test_a_row_of_another_account_concerns_no_call_here() -> None:
    told = Told()
    told.tracker.request(a_request())
    told.tracker.doubt(HERE)
    row = a_call(id=TWO, direction=Direction.OUTBOUND, sources=frozenset())

    assert told.tracker.concerns(row)
    assert not told.tracker.concerns(replace(row, account="bulutfon"))
