"""Long looks have a connection of their own: nobody waits for them, and they can be given up."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.store import SqliteJournal
from tests.builders import ONE, TWO, a_call

ENDLESS = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT max(n) FROM n"


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    journal.keep(a_call())
    yield journal
    journal.close()


class Reading(threading.Thread):
    """Somebody who looks at the archive for ever; `began` is set when the look is under way."""

    def __init__(self, archive: SqliteArchive) -> None:
        super().__init__()
        self._archive = archive
        self.began = threading.Event()
        self.trouble = ""

    def run(self) -> None:
        try:
            self._archive.read(self._look)
        except StorageTrouble as trouble:
            self.trouble = trouble.detail

    def _look(self, file: sqlite3.Connection) -> None:
        file.set_progress_handler(self.began.set, 100)
        file.execute(ENDLESS).fetchall()


def test_a_call_is_kept_while_a_long_look_is_under_way_which_is_then_given_up(
    journal: SqliteJournal,
) -> None:
    archive = SqliteArchive(journal)
    reading = Reading(archive)
    reading.start()
    assert reading.began.wait(10)
    journal.keep(a_call(id=TWO))
    archive.give_up()
    reading.join(10)
    kept = {call.id for call in archive.page(CallQuery()).calls}
    archive.close()

    assert reading.trouble == "SQLITE_INTERRUPT"
    assert kept == {ONE, TWO}


def test_who_reads_changes_nothing(journal: SqliteJournal) -> None:
    archive = SqliteArchive(journal)

    with pytest.raises(StorageTrouble) as told:
        archive.read(lambda file: file.execute("DELETE FROM calls"))
    archive.close()

    assert told.value.detail == "SQLITE_READONLY"


def test_both_lanes_may_come_first(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "other.sqlite3")
    archive, seen = SqliteArchive(journal), []
    come = threading.Barrier(2)

    def read() -> None:
        come.wait(10)
        seen.append(archive.page(CallQuery()).calls)

    reader = threading.Thread(target=read)
    reader.start()
    come.wait(10)
    journal.keep(a_call())
    reader.join(10)
    archive.close()
    journal.close()

    assert seen in ([()], [(a_call(),)])


def test_giving_up_what_was_closed_is_harmless(journal: SqliteJournal) -> None:
    archive = SqliteArchive(journal)
    archive.page(CallQuery())
    archive.close()
    archive.give_up()

    assert archive.page(CallQuery()).calls == (a_call(),)
    archive.close()


def test_a_report_that_was_given_up_leaves_the_archive_as_it_was(journal: SqliteJournal) -> None:
    archive = SqliteArchive(journal)
    archive.read(lambda file: file.set_progress_handler(lambda: 1, 1))  # as an interruption does
    with pytest.raises(StorageTrouble) as told:
        archive.report(CallQuery())
    archive.read(lambda file: file.set_progress_handler(None, 0))
    counted = archive.report(CallQuery()).whole.calls
    archive.close()

    assert told.value.detail == "SQLITE_INTERRUPT"
    assert counted == 1
