"""What every queue of events to pass on promises, in memory and in SQLite."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.outbox import Outbox
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE
from tests.doubles.outbox import MemoryOutbox

MOST = 3


@pytest.fixture(params=["memory", "sqlite"])
def outbox(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Outbox]:
    if request.param == "memory":
        yield MemoryOutbox(MOST)
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    yield SqliteOutbox(journal, MOST)
    journal.close()


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Outbox:
    if request.param == "memory":
        memory = MemoryOutbox()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteOutbox(SqliteJournal(tmp_path / "a file" / "journal.sqlite3"))


def an_event(body: bytes = b"one") -> RawEvent:
    return RawEvent("bulutsantralim", body, "text/plain", NINE)


def taken_out(outbox: Outbox) -> list[bytes]:
    """Return the bodies in the order in which they have their turn."""
    bodies = []
    while (found := outbox.oldest()) is not None:
        bodies.append(found[1].body)
        outbox.remove(found[0])
    return bodies


def test_an_event_waits_byte_for_byte(outbox: Outbox) -> None:
    event = an_event(bytes(range(256)))

    outbox.keep(7, event)

    assert outbox.oldest() == (7, event)


def test_nothing_has_its_turn_where_nothing_waits(outbox: Outbox) -> None:
    assert (outbox.oldest(), outbox.waiting()) == (None, 0)


def test_events_have_their_turn_in_the_order_of_the_inbox(outbox: Outbox) -> None:
    outbox.keep(9, an_event(b"second"))
    outbox.keep(7, an_event(b"first"))

    assert taken_out(outbox) == [b"first", b"second"]


def test_an_event_that_waits_already_waits_once(outbox: Outbox) -> None:
    outbox.keep(7, an_event(b"one"))
    outbox.keep(7, an_event(b"one"))

    assert outbox.waiting() == 1


def test_the_oldest_give_way_when_too_many_wait(outbox: Outbox) -> None:
    for number in range(MOST + 2):
        outbox.keep(number, an_event(b"%d" % number))

    assert taken_out(outbox) == [b"2", b"3", b"4"]


def test_taking_out_what_is_not_there_is_harmless(outbox: Outbox) -> None:
    outbox.remove(4711)

    assert outbox.waiting() == 0


def test_everything_can_be_given_up(outbox: Outbox) -> None:
    outbox.keep(1, an_event())
    outbox.keep(2, an_event())

    assert (outbox.drop(), outbox.waiting()) == (2, 0)


@pytest.mark.parametrize(
    "ask",
    [
        lambda outbox: outbox.keep(1, an_event()),
        lambda outbox: outbox.oldest(),
        lambda outbox: outbox.remove(1),
        lambda outbox: outbox.waiting(),
        lambda outbox: outbox.drop(),
    ],
    ids=["keep", "oldest", "remove", "waiting", "drop"],
)
def test_trouble_is_told_in_our_words(broken: Outbox, ask: Callable[[Outbox], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL
