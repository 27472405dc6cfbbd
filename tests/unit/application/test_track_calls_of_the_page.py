"""A call that the page and the PBX both tell of is one call, whoever was first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.domain.calls import CallId, CallState, Direction, Source
from santral_desktop.domain.events import CallEvent, CallListed, Facts
from tests.builders import COLLEAGUE, CUSTOMER, ME, NINE, ONE, a_call, answered, ended, rang
from tests.unit.application.test_track_calls import OUTGOING, Told, a_request

AT_PAGE = CallId("sip-1@page")
BOTH = {Source.PAGE, Source.EVENTS}


def at_page(event: CallEvent, **parts: object) -> CallEvent:
    """Return the event as the page tells it: by its own id, in another spelling."""
    return replace(event, call_id=AT_PAGE, source=Source.PAGE, **parts)  # type: ignore[type-var]


def page_rang(**parts: object) -> CallEvent:
    facts = Facts(direction=Direction.INBOUND, number="905321112233")
    return at_page(rang(), **{"facts": facts, **parts})


@pytest.mark.parametrize("first", ["page", "pbx"])
def test_one_ringing_call_is_shown_whoever_told_it_first(first: str) -> None:
    told = Told()
    events = [page_rang(), rang()]

    told.hear(*(events if first == "page" else reversed(events)))

    assert [call.sources for call in told.tracker.live] == [BOTH]


def test_a_call_keeps_its_id_while_it_lives_and_ends_under_the_pbxs() -> None:
    told = Told()

    told.hear(page_rang(), rang(), answered())
    living = [call.id for call in told.tracker.live]
    told.hear(ended())

    assert (living, told.last.id) == ([AT_PAGE], ONE)
    assert told.changes[-1].before is not None
    assert told.changes[-1].before.id == AT_PAGE


def test_the_pbxs_id_of_a_call_the_page_told_first_is_known() -> None:
    told = Told()
    told.hear(page_rang(), rang())

    assert told.tracker.at_pbx(AT_PAGE) == ONE


def test_a_late_event_of_the_page_does_not_bring_an_ended_call_back() -> None:
    told = Told()

    told.hear(page_rang(), rang(), answered(), ended(), at_page(answered()), page_rang())

    assert told.tracker.live == ()
    assert told.tracker.find(AT_PAGE) == told.tracker.find(ONE)


def test_two_calls_of_one_number_an_hour_apart_are_two() -> None:
    told = Told()
    told.hear(page_rang(started_at=NINE - timedelta(hours=1)), rang())

    assert len(told.tracker.live) == 2


def test_another_number_at_the_same_moment_is_another_call() -> None:
    told = Told()
    other = Facts(direction=Direction.INBOUND, number="02163334455")

    told.hear(page_rang(), rang(facts=other))

    assert len(told.tracker.live) == 2


def test_a_call_of_the_page_is_found_in_the_history_after_it_ended() -> None:
    told = Told()
    told.hear(page_rang(), at_page(ended()))

    told.hear(CallListed(call=a_call()))

    assert told.last.id == ONE
    assert told.last.sources == {Source.PAGE, Source.HISTORY}


def test_a_colleague_who_was_quicker_is_no_missed_call() -> None:
    told = Told()

    told.hear(page_rang(), at_page(ended(), cause="LOSE_RACE"))

    assert (told.last.state, told.last.missed) == (CallState.ENDED, False)


def test_a_lost_race_on_the_page_does_not_end_what_the_pbx_tells_of() -> None:
    told = Told()

    told.hear(rang(), rang(COLLEAGUE), page_rang())
    told.hear(at_page(ended(), extension=ME, cause="LOSE_RACE"))

    assert (told.last.state, told.last.ringing) == (CallState.RINGING, {COLLEAGUE})


def test_a_refusal_on_the_page_leaves_the_queue_ringing() -> None:
    told = Told()
    queued = Facts(direction=Direction.INBOUND, number=CUSTOMER, queue="200")

    told.hear(rang(facts=queued), page_rang())
    told.hear(at_page(ended(), extension=ME, cause="CALL_REJECTED"))

    assert (told.last.state, told.last.ringing) == (CallState.RINGING, set())


def test_a_caller_who_gives_up_is_heard_from_the_page_alone() -> None:
    told = Told()

    told.hear(rang(), page_rang())
    told.hear(at_page(ended(), extension=ME, cause="ORIGINATOR_CANCEL"))

    assert told.last.missed


def test_the_agents_own_leg_belongs_to_the_request() -> None:
    told = Told()
    told.tracker.request(a_request(started_at=NINE))
    told.hear(page_rang(facts=OUTGOING))
    told.hear(rang(facts=OUTGOING))
    told.tracker.accept(a_request().id, ONE)

    assert [(call.id, call.dialled_here) for call in told.tracker.live] == [(ONE, True)]
