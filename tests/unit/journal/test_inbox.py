"""What was acknowledged is there, whatever happens next."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import opened
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE

ROOT = Path(__file__).parents[3]
WRITER = """
import sys, itertools
from datetime import UTC, datetime
from pathlib import Path
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.journal.inbox import SqliteInbox
inbox = SqliteInbox(Path(sys.argv[1]))
for n in itertools.count():
    number = inbox.keep(RawEvent("p", b"event %d" % n, "form", datetime.now(UTC)))
    print(number, n, flush=True)
"""


def an_event(body: bytes = b"call_uuid=a", late: int = 0) -> RawEvent:
    return RawEvent("bulutsantralim", body, "form", NINE + timedelta(seconds=late))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def test_events_come_back_oldest_first_as_they_arrived(path: Path) -> None:
    inbox, events = SqliteInbox(path), [an_event(b"\0\xff", 1), an_event(b"", 0)]
    numbers = [inbox.keep(event) for event in events]
    inbox.close()

    again = SqliteInbox(path)
    found = again.unread()
    again.close()
    assert found == tuple(zip(numbers, events, strict=True))


def test_what_was_read_is_not_given_again(path: Path) -> None:
    inbox = SqliteInbox(path)
    first, second = inbox.keep(an_event()), inbox.keep(an_event())
    inbox.mark_read(first)
    left = [number for number, _ in inbox.unread()]
    inbox.close()

    assert left == [second]


def test_what_was_read_long_ago_is_let_go(path: Path) -> None:
    inbox = SqliteInbox(path)
    first = inbox.keep(an_event())
    inbox.mark_read(first)
    connection = opened(path)
    connection.execute("UPDATE sqlite_sequence SET seq = 9000")
    inbox.mark_read(inbox.keep(an_event()))

    kept = connection.execute("SELECT number FROM inbox").fetchall()
    connection.close()
    inbox.close()
    assert kept == [(9001,)]


def test_the_journal_looks_at_the_file_before_the_lane_opens_it(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    journal = SqliteJournal(path)
    inbox = SqliteInbox(path, journal.open)

    assert inbox.unread() == ()
    assert journal.set_aside
    number = inbox.keep(an_event())
    assert [found for found, _ in inbox.unread()] == [number]
    inbox.close()
    journal.close()


def test_a_damaged_file_is_told_and_works_once_it_was_set_aside(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    inbox, journal = SqliteInbox(path), SqliteJournal(path)
    with pytest.raises(StorageTrouble):
        inbox.keep(an_event())
    journal.open()

    assert inbox.keep(an_event()) == 1
    inbox.close()
    journal.close()


def test_a_newer_file_is_refused_and_let_go(path: Path) -> None:
    connection = opened(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    inbox = SqliteInbox(path)

    with pytest.raises(StorageTrouble):
        inbox.keep(an_event())
    inbox.close()


def test_a_damaged_event_says_nothing_and_hides_no_other(path: Path) -> None:
    inbox = SqliteInbox(path)
    inbox.keep(an_event())
    inbox.keep(an_event(b"good"))
    connection = opened(path)
    connection.execute("UPDATE inbox SET body = 'text', arrived_at = 'then' WHERE number = 1")
    connection.close()
    bodies = [event.body for _, event in inbox.unread()]
    inbox.close()

    assert bodies == [b"", b"good"]


@pytest.mark.skipif(sys.platform == "win32", reason="kills outright")
@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(
    after: int, path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout
        lines = [writer.stdout.readline() for _ in range(after)]
        writer.send_signal(signal.SIGKILL)
        lines += [line for line in writer.stdout if line.endswith(b"\n")]

    inbox = SqliteInbox(path)
    found = {(number, event.body) for number, event in inbox.unread()}
    inbox.close()
    told = [tuple(map(int, line.split())) for line in lines]
    assert len(told) >= after
    assert [n for number, n in told if (number, b"event %d" % n) not in found] == []
