"""What every `ReadDays` promises, kept by the double and in the journal's file."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.read_days import ReadDays
from santral_desktop.domain.history_days import DayRead
from santral_desktop.journal.read_days import SqliteReadDays
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE
from tests.doubles.read_days import MemoryReadDays

MONDAY = date(2031, 2, 3)
PBX = "bulutsantralim:https://api.example"
FULL = DayRead(
    MONDAY,
    until=NINE,
    read_at=NINE + timedelta(hours=1),
    rows=130,
    open_since=NINE - timedelta(minutes=5),
    given_up_at=NINE + timedelta(hours=2),
    page=2,
    seen=frozenset({1, 2**63 - 1}),
    total=250,
)


@pytest.fixture(params=["double", "file"])
def days(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ReadDays]:
    if request.param == "double":
        yield MemoryReadDays()
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    yield SqliteReadDays(journal)
    journal.close()


def test_nothing_is_known_of_a_pbx_that_was_never_read(days: ReadDays) -> None:
    assert days.all(PBX) == {}


@pytest.mark.parametrize("read", [DayRead(MONDAY), FULL], ids=["bare", "full"])
def test_a_day_comes_back_as_it_was_kept(days: ReadDays, read: DayRead) -> None:
    days.keep(PBX, read)

    assert days.all(PBX) == {MONDAY: read}


def test_what_is_known_later_takes_the_place(days: ReadDays) -> None:
    days.keep(PBX, FULL)
    days.keep(PBX, DayRead(MONDAY, rows=7))

    assert days.all(PBX)[MONDAY].rows == 7


def test_each_pbx_has_its_own_days(days: ReadDays) -> None:
    days.keep(PBX, FULL)

    assert days.all("another") == {}


def test_forgetting_leaves_the_days_of_other_pbxs(days: ReadDays) -> None:
    days.keep(PBX, FULL)
    days.keep("another", DayRead(MONDAY))

    days.forget(PBX)

    assert (days.all(PBX), set(days.all("another"))) == ({}, {MONDAY})


def test_a_damaged_row_counts_as_a_day_that_was_not_read(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    days = SqliteReadDays(journal)
    days.keep(PBX, FULL)
    days.keep(PBX, DayRead(MONDAY - timedelta(days=1)))
    file: sqlite3.Connection = journal.connection()
    file.execute("UPDATE history_days SET rows = 'viele' WHERE day = ?", (MONDAY.toordinal(),))

    assert set(days.all(PBX)) == {MONDAY - timedelta(days=1)}
    journal.close()
