"""Rows of the history complete the journal, and take the place of calls that had no name there."""

from datetime import timedelta

import pytest

from santral_desktop.application.merge_history import MOST_NEAR, merge_history
from santral_desktop.domain.calls import Call, CallId, Direction, Doubt, RecordingState, Source
from tests.builders import NINE, ONE, TWO, a_call, a_request
from tests.doubles.journal import MemoryJournal

LISTED = a_call(sources=frozenset({Source.HISTORY}))
DOUBTFUL = a_request(doubt=Doubt.MAY_HAVE_BEEN_PLACED)
OF_THE_PAGE = a_call(id=CallId("page-1"), sources=frozenset({Source.PAGE}))


def a_crowd() -> tuple[Call, ...]:
    """Return more calls of one moment than are looked at together."""
    return tuple(
        a_call(
            id=CallId(f"crowd-{n}"), number=f"0533{n:07}", started_at=NINE + timedelta(minutes=1)
        )
        for n in range(MOST_NEAR + 1)
    )


def test_rows_that_are_new_are_stored_and_counted() -> None:
    journal = MemoryJournal()

    assert merge_history(journal, (LISTED, a_call(id=TWO))) == 2
    assert set(journal.calls) == {ONE, TWO}


def test_rows_that_say_nothing_new_change_nothing() -> None:
    journal = MemoryJournal()
    merge_history(journal, (LISTED,))

    assert merge_history(journal, (LISTED,)) == 0


def test_a_row_completes_the_call_that_is_there() -> None:
    journal = MemoryJournal(a_call(recording=RecordingState.NONE))

    merge_history(journal, (a_call(recording=RecordingState.PRESENT),))

    assert journal.calls[ONE].recording is RecordingState.PRESENT


def test_of_two_rows_that_answer_a_request_in_doubt_one_takes_its_place() -> None:
    journal = MemoryJournal(DOUBTFUL)
    outbound = a_call(direction=Direction.OUTBOUND)

    merge_history(journal, (outbound, a_call(id=TWO, direction=Direction.OUTBOUND)))

    assert set(journal.calls) == {ONE, TWO}
    assert [call.dialled_here for call in journal.calls.values()].count(True) == 1


@pytest.mark.parametrize("crowd", [(), a_crowd()], ids=["alone", "in a crowd"])
def test_a_call_that_only_the_page_told_of_gives_its_row_up(crowd: tuple[Call, ...]) -> None:
    journal = MemoryJournal(OF_THE_PAGE, *crowd)
    last = a_call(id=TWO, number="05340000000", started_at=NINE + timedelta(minutes=2))

    merge_history(journal, (LISTED, last))

    assert OF_THE_PAGE.id not in journal.calls
    assert Source.PAGE in journal.calls[ONE].sources


def test_rows_without_a_time_are_kept() -> None:
    journal = MemoryJournal(DOUBTFUL, OF_THE_PAGE)

    merge_history(journal, (a_call(started_at=None),))

    assert len(journal.calls) == 3
