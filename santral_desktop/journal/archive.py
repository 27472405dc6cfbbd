"""Read the journal beside its keeping: long looks have a connection and a lane of their own."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from threading import Lock
from typing import TypeVar

from santral_desktop.application.ports.journal import CallPage, CallQuery, Place, Shelf
from santral_desktop.domain.reports import Report
from santral_desktop.journal.connection import (
    in_our_words,
    is_torn,
    mend,
    opened,
    opened_for_reading,
)
from santral_desktop.journal.looking import counts_of, page_above, page_of, values_of
from santral_desktop.journal.reports import report_of
from santral_desktop.journal.store import SqliteJournal

T = TypeVar("T")


class SqliteArchive:
    """Implements the port `Archive`; SQLite's log lets it read while the journal writes.

    The journal opens the file first, and may set it aside only while nobody has it open.
    """

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal
        self._connection: sqlite3.Connection | None = None
        self._closing = Lock()

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        return self.read(lambda file: page_of(file, query, behind, most))

    def page_above(self, query: CallQuery, above: Place | None = None, most: int = 100) -> CallPage:
        return self.read(lambda file: page_above(file, query, above, most))

    def counts(self, query: CallQuery) -> Mapping[Shelf, int]:
        return self.read(lambda file: counts_of(file, query))

    def queues(self) -> tuple[str, ...]:
        return self.read(lambda file: values_of(file, "queue"))

    def extensions(self) -> tuple[str, ...]:
        return self.read(lambda file: values_of(file, "extension"))

    def report(self, query: CallQuery) -> Report:
        return self.read(lambda file: report_of(file, query))

    def give_up(self) -> None:
        with self._closing:
            if self._connection is not None:
                self._connection.interrupt()

    def read(self, look: Callable[[sqlite3.Connection], T]) -> T:
        """Return what a look at the file sees, for others who read it in this lane."""
        if self._connection is None:
            self._journal.open()
            self._connection = opened_for_reading(self._journal.path)
        with in_our_words():
            try:
                return look(self._connection)
            except sqlite3.DatabaseError as problem:
                if not is_torn(problem):
                    raise
                with closing(opened(self._journal.path)) as writer:
                    mend(writer, problem)
            return look(self._connection)

    def close(self) -> None:
        """Close the file."""
        with self._closing:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
