"""What a call costs that is kept, a thousand in a step, in microseconds; and the file's size.

The bare minimum is the SQL that ends in the same file, committed as safely: it is given rows and
pieces that are ready, does not ask what is known of a call, and takes in all of a kind at once. The
size is that of the million calls, against the text of their rows.
"""

import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.journal.connection import opened
from santral_desktop.journal.grams import grams
from santral_desktop.journal.rows import COLUMNS
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.journal.waiting import SETTLE
from tests.benchmarks.lab import Lab
from tests.benchmarks.million import make_journal
from tests.benchmarks.office import office
from tests.benchmarks.rows import Row, alternately, middle

RUNS = 12
BEFORE = 200_000  # calls that are there already: a year of a busy office
STEP = 1000
_NAMES = ("place", *COLUMNS)
_KEEP = f"INSERT INTO calls ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))})"
_UNWANTED = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'call_found%'"
_FIND = "INSERT INTO found (rowid, grams) VALUES (?, ?)"


def measure(lab: Lab, runs: int) -> list[Row]:
    year, more = lab.folder / "year.sqlite3", lab.folder / "more.sqlite3"
    make_journal(year, calls=BEFORE, days=365)
    make_journal(more, calls=(runs + 1) * STEP, days=30, seed=5)
    ours, bare = (lab.folder / name for name in ("ours.sqlite3", "bare.sqlite3"))
    for path in (ours, bare):
        shutil.copyfile(year, path)
    journal, file = SqliteJournal(ours), _without_triggers(bare)
    calls, rows = _steps_of_calls(more), _steps_of_rows(more)
    journal.open()
    pairs = alternately(lambda: _kept(journal, next(calls)), lambda: _put(file, next(rows)), runs)
    journal.close()
    file.close()
    return [middle("journal_insert_rate", pairs, "µs", most=1.5), _size(office(lab))]


def _kept(journal: SqliteJournal, calls: tuple[Call, ...]) -> float:
    began = time.perf_counter()
    journal.keep(*calls)
    return (time.perf_counter() - began) / STEP * 1e6


def _put(file: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> float:
    pieces = [(row[0], grams(f"{row[_NAMES.index('search')]}\n")) for row in rows]
    numbers = json.dumps(sorted({row[_NAMES.index("number_key")] for row in rows}))
    began = time.perf_counter()
    file.execute("BEGIN IMMEDIATE")
    file.executemany(_KEEP, rows)
    file.executemany(_FIND, pieces)
    for text in SETTLE:
        file.execute(text, (numbers,))
    file.execute("COMMIT")
    return (time.perf_counter() - began) / STEP * 1e6


def _without_triggers(path: Path) -> sqlite3.Connection:
    file = opened(path)
    names = file.execute(_UNWANTED).fetchall()
    for (name,) in names:
        file.execute(f"DROP TRIGGER {name}")
    return file


def _steps_of_calls(path: Path) -> Iterator[tuple[Call, ...]]:
    """Give calls newest first, as a provider lists them."""
    journal = SqliteJournal(path)
    calls = journal.page(CallQuery(), most=10**6).calls
    journal.close()
    for start in range(0, len(calls), STEP):
        yield tuple(
            replace(call, id=CallId(f"new-{call.id}")) for call in calls[start : start + STEP]
        )


def _steps_of_rows(path: Path) -> Iterator[list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as file:
        text = f"SELECT {', '.join(_NAMES)} FROM calls ORDER BY place DESC"
        rows = file.execute(text).fetchall()
    for start in range(0, len(rows), STEP):
        step = rows[start : start + STEP][::-1]
        yield [(place + 7, f"new-{call}", *rest) for place, call, *rest in step]


def _size(path: Path) -> Row:
    with closing(sqlite3.connect(path)) as file:
        texts = " || ".join(f"coalesce({name}, '')" for name in COLUMNS if name != "search")
        written = file.execute(f"SELECT sum(length({texts})) FROM calls").fetchone()[0]
    return Row("journal_size_1m", path.stat().st_size / 1e6, written / 1e6, "MB", 1)
