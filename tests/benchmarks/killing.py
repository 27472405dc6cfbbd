"""Kill the receiver at random moments while events are posted, and look what became of them."""

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import parse_qs

from tests.benchmarks.posting import ended, post, ringing
from tests.benchmarks.programs.receiver import JOURNAL, receive
from tests.benchmarks.rows import Trouble

POSTERS = 6
PATIENCE = 30.0  # seconds
EXTENSION = "1007"
_CONTEXT = get_context("forkserver")
Posted = tuple[str, str]  # the call, what happens to it


@dataclass(slots=True)
class Damage:
    """What was posted, and what is wrong afterwards."""

    kills: int = 0
    acknowledged: set[Posted] = field(default_factory=set)
    attempts: Counter[Posted] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    damaged: int = 0


class _Pbx:
    """Posts calls that ring and end, each event until it is acknowledged, wherever we listen."""

    def __init__(self, damage: Damage) -> None:
        self._damage = damage
        self._numbers = count()
        self._lock = Lock()
        self._over = Event()
        self.address = ""
        self._threads = [Thread(target=self._post) for _ in range(POSTERS)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Begin no more calls; return when all that began are acknowledged to their end."""
        self._over.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _post(self) -> None:
        while not self._over.is_set():
            call = f"call-{next(self._numbers)}"
            self._surely((call, "ringing"), ringing(call, EXTENSION))
            self._surely((call, "hangup"), ended(call, EXTENSION))

    def _surely(self, posted: Posted, told: dict[str, str]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            with self._lock:
                self._damage.attempts[posted] += 1
            if self.address and post(self.address, told) == 200:
                with self._lock:
                    self._damage.acknowledged.add(posted)
                return
            Event().wait(0.005)


def kill_often(folder: Path, kills: int, events: int, seed: int = 1) -> Damage:
    """Kill the receiver so often, at moments that spread over so many acknowledged events."""
    damage, dice = Damage(), Random(seed)
    _CONTEXT.set_forkserver_preload(["tests.benchmarks.programs.receiver"])
    pbx = _Pbx(damage)
    try:
        for number in range(1, kills + 1):
            enough = events * number // kills
            _live(folder, pbx, damage, enough, dice.uniform(0, 0.05))
    finally:
        _settle(folder, pbx)
    _look(folder, damage)
    return damage


def _live(folder: Path, pbx: _Pbx, damage: Damage, enough: int, moment: float) -> None:
    """Let it live until enough is acknowledged and a moment passed, then kill it outright."""
    with _receiver(folder) as (process, door):
        pbx.address = _next(door)
        deadline = time.monotonic() + PATIENCE
        while len(damage.acknowledged) < enough and time.monotonic() < deadline:
            process.join(0.002)
            if process.exitcode is not None:
                raise Trouble(f"the receiver ended by itself with {process.exitcode}")
        Event().wait(moment)
        process.kill()
        process.join(PATIENCE)
    damage.kills += 1
    damage.damaged += not _is_whole(folder / JOURNAL)


def _settle(folder: Path, pbx: _Pbx) -> None:
    """Let a last one live until everything is acknowledged and read."""
    with _receiver(folder) as (process, door):
        pbx.address = _next(door)
        pbx.stop()
        deadline = time.monotonic() + PATIENCE
        unread = -1
        while unread and time.monotonic() < deadline:
            door.send("unread")
            unread = _next(door)
        process.kill()
        process.join(PATIENCE)


def _look(folder: Path, damage: Damage) -> None:
    """Count what is wrong: in the calls, and in what is left of the inbox."""
    with closing(sqlite3.connect(folder / JOURNAL)) as journal:
        calls = dict(journal.execute("SELECT id, ended_at IS NOT NULL FROM calls"))
        bodies = [row[0] for row in journal.execute("SELECT body FROM inbox")]
    for call, what in damage.acknowledged:
        damage.lost += not (call in calls and (what == "ringing" or calls[call]))
    asked = {call for call, _ in damage.attempts}
    damage.doubled += len(calls.keys() - asked)
    stored = Counter(_posted(body) for body in bodies)
    damage.doubled += sum(max(0, n - damage.attempts[posted]) for posted, n in stored.items())


def _posted(body: bytes) -> Posted:
    told = parse_qs(body.decode())
    return told["call_uuid"][0], told["event_type"][0]


def _is_whole(path: Path) -> bool:
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as journal:
        return bool(journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    return False


@contextmanager
def _receiver(folder: Path) -> Iterator[tuple[BaseProcess, Connection]]:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=receive, args=(folder, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join(PATIENCE)
        process.close()
        ours.close()


def _next(door: Connection) -> Any:
    if not door.poll(PATIENCE):
        raise Trouble("the receiver does not answer")
    return door.recv()
