"""The made-up office in a laboratory: its million calls, made once, and how both ask them."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import cycle
from pathlib import Path

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.grams import asked
from santral_desktop.journal.sought import words_of
from santral_desktop.journal.store import SqliteJournal
from tests.benchmarks.lab import Lab
from tests.benchmarks.million import make_journal
from tests.benchmarks.rows import Row, alternately, middle, worst

_FOUND = (
    "SELECT calls.* FROM found CROSS JOIN calls ON calls.place = found.rowid "
    "WHERE found MATCH ? AND instr(search || beside, ?) > 0 ORDER BY found.rowid DESC LIMIT 100"
)
_SEEN = "SELECT * FROM calls WHERE instr(search, ?) > 0 ORDER BY place DESC LIMIT 100"


def office(lab: Lab) -> Path:
    """Return the journal of a million calls; the first benchmark that asks has it made."""
    path = lab.folder / "office.sqlite3"
    if not path.exists():
        make_journal(path)
    return path


@contextmanager
def archive_of(path: Path) -> Iterator[SqliteArchive]:
    """Read a journal as the program does."""
    journal = SqliteJournal(path)
    with closing(SqliteArchive(journal)) as archive:
        yield archive
    journal.close()


def measure_searches(name: str, lab: Lab, runs: int, texts: Sequence[str]) -> list[Row]:
    """Measure the first page of one search after the other, against SQLite's own answer to it."""
    path = office(lab)
    ours_type, bare_types = cycle(texts), cycle(texts)
    with archive_of(path) as archive, closing(sqlite3.connect(path)) as bare:
        archive.extensions()  # opens the file
        pairs = alternately(
            lambda: _took(lambda: archive.page(CallQuery(text=next(ours_type)))),
            lambda: _took(lambda: _search(bare, next(bare_types))),
            runs,
        )
    return [middle(f"{name}_p50", pairs, "ms"), worst(f"{name}_p99", pairs, "ms", most=1.5)]


def _search(file: sqlite3.Connection, text: str) -> None:
    """Do the least: the pieces as they are asked for, what is shorter by a look at each call."""
    words = words_of(text)
    pieces = " AND ".join(filter(None, map(asked, words)))
    if pieces:
        file.execute(_FOUND, (pieces, words[0])).fetchall()
    else:
        file.execute(_SEEN, (words[0],)).fetchall()


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
