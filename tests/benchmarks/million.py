"""Years of calls of a busy office, in a journal's file, within a minute for a million."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from santral_desktop.domain.text import fold
from santral_desktop.journal.bulk import in_bulk
from santral_desktop.journal.connection import in_one_step, opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rows import COLUMNS, PLACES, micros_of
from tests.benchmarks.people import Customer, customers, what_was_said

MILLION = 1_000_000
LAST = datetime(2031, 2, 3, 14, 0, tzinfo=UTC)  # when the newest call began
QUEUES = ("", "", "500", "501", "502", "510", "520", "599")
EXTENSIONS = tuple(str(1001 + number) for number in range(40))
OURS = ("908500000001", "902120000002")
NOTED = 0.03  # of the calls
_SECOND = 1_000_000  # microseconds
_DAY = 40_000 * _SECOND  # of work: eleven hours


ACCOUNTS = ("", "bulutfon")  # every seventh call is at the second


def make_journal(path: Path, calls: int = MILLION, days: int = 1000, seed: int = 1907) -> None:
    """Make a journal of so many calls over so many days; the same each time."""
    dice = Random(seed)
    with closing(opened(path)) as file:
        migrate(file, path)
        file.execute("PRAGMA synchronous = OFF")
        with in_one_step(file), in_bulk(file):
            _fill(file, calls, days, dice)
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _fill(file: sqlite3.Connection, calls: int, days: int, dice: Random) -> None:
    names = ("place", *COLUMNS)
    text = f"INSERT INTO calls ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    people = customers(max(1, calls // 16), dice)
    file.executemany(text, _rows(_moments(calls, days, dice), people, dice))
    file.executemany(
        "INSERT INTO notes VALUES (?, ?, '', '', ?, 9, ?, 0, ?)",
        (_note(number, dice) for number in range(0, calls, round(1 / NOTED))),
    )


def _moments(calls: int, days: int, dice: Random) -> Iterator[int]:
    """Give moments on working days, oldest first, in whole seconds as providers tell them."""
    gaps = accumulate(dice.expovariate(calls / (days * _DAY)) for _ in range(calls))
    first = micros_of(LAST.replace(hour=6) - timedelta(days=days))
    for at in gaps:
        day, time = divmod(int(at), _DAY)
        yield first + day * 86_400 * _SECOND + time // _SECOND * _SECOND


def _rows(
    moments: Iterator[int], people: list[Customer], dice: Random
) -> Iterator[tuple[Any, ...]]:
    words = [(fold(p.name), f"|{p.number.lstrip('+')} {p.key.lstrip('+')}") for p in people]
    before, nth = 0, 0
    for number, at in enumerate(moments):
        nth = nth + 1 if at == before else 0
        before = at
        who = int(len(people) * dice.random() ** 2)  # some call often
        yield at * PLACES + nth, *_row(number, at, people[who], words[who], dice)


def _row(
    number: int, at: int, who: Customer, words: tuple[str, str], dice: Random
) -> tuple[Any, ...]:
    inbound = dice.random() < 0.6
    answered = dice.random() < 0.85
    begun = at + dice.randrange(3, 40) * _SECOND
    talk = int(dice.expovariate(1 / 150)) * _SECOND if answered else None
    queue = QUEUES[dice.randrange(len(QUEUES))] if inbound else ""
    extension = EXTENSIONS[int(len(EXTENSIONS) * dice.random() ** 2)]
    search = " ".join(filter(None, (words[0], queue, extension))) + words[1]
    return (
        id_of(number), at, "inbound" if inbound else "outbound", 4, who.number, who.name,
        OURS[number % 2], queue, extension, "",
        at, begun if answered else None, begun + (talk or 0), talk,
        "NORMAL_CLEARING" if answered else "NO_ANSWER", "caller", None, None,
        "present" if answered and dice.random() < 0.7 else "none", "history", "",
        inbound and not answered, search, ACCOUNTS[number % 7 == 0], who.key,
    )  # fmt: skip


def _note(call: int, dice: Random) -> tuple[Any, ...]:
    text = what_was_said(dice)
    return f"note-{call}", id_of(call), text, micros_of(LAST), fold(text)


def id_of(number: int) -> str:
    """Return the id of the call of that number, spread as a provider's are."""
    return f"{number * 2_654_435_761 % 2**32:08x}-0000-4000-8000-{number:012x}"
