"""A report of a million calls, and of those of one extension among them; in milliseconds.

The bare minimum is SQLite itself, asked for the same figures of the same calls: four sums, and two
lists. Ours keeps the sums of all calls up to date, and adds up an extension's call by call.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from santral_desktop.application.ports.journal import CallQuery
from tests.benchmarks.lab import Lab
from tests.benchmarks.million import EXTENSIONS
from tests.benchmarks.office import archive_of, office
from tests.benchmarks.rows import Row, alternately, middle

RUNS = 5
_HOUR = 115_200_000_000  # places
_WAIT = "CASE WHEN direction = 'inbound' THEN coalesce(answered_at, ended_at) - started_at END"
_SUMS = (
    "count(*), sum(direction = 'inbound'), sum(answered_at IS NOT NULL), "
    "sum(answered_at IS NOT NULL AND direction = 'inbound'), sum(missed), sum(waits), "
    f"sum(answered_at IS NOT NULL AND {_WAIT} <= 20000000), count(talk), sum(talk), "
    f"count({_WAIT}) FILTER (WHERE missed = 0), sum({_WAIT}) FILTER (WHERE missed = 0), "
    f"count({_WAIT}) FILTER (WHERE missed = 1), sum({_WAIT}) FILTER (WHERE missed = 1)"
)
_KEYS = (
    "queue",
    "extension",
    f"(place / {_HOUR} + 3) / 24",
    f"(place / {_HOUR} + 3) % 168",
)


def measure(lab: Lab, runs: int) -> list[Row]:
    path = office(lab)
    busiest = EXTENSIONS[0]
    with archive_of(path) as archive, closing(sqlite3.connect(path)) as bare:
        archive.extensions()  # opens the file
        whole = alternately(
            lambda: _took(lambda: archive.report(CallQuery())), lambda: _asked(bare, "1"), runs
        )
        one = alternately(
            lambda: _took(lambda: archive.report(CallQuery(extension=busiest))),
            lambda: _asked(bare, f"extension = '{busiest}'"),
            runs,
        )
    return [
        middle("report_1m", whole, "ms", most=1.5),
        middle("report_1m_extension", one, "ms", most=1.5),
    ]


def _asked(file: sqlite3.Connection, where: str) -> float:
    questions = [f"SELECT {key}, {_SUMS} FROM calls WHERE {where} GROUP BY 1" for key in _KEYS]
    questions += [
        f"SELECT * FROM calls WHERE {where} ORDER BY {_WAIT} DESC LIMIT 20",
        f"SELECT * FROM calls WHERE waits = 1 AND {where} ORDER BY place DESC LIMIT 100",
    ]
    return _took(lambda: [file.execute(text).fetchall() for text in questions])


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
