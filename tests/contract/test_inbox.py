"""What every inbox promises, in memory and in SQLite."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import Inbox, RawEvent
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.inbox import SqliteInbox
from tests.builders import NINE
from tests.doubles.journal import MemoryInbox


@pytest.fixture(params=["memory", "sqlite"])
def inbox(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Inbox]:
    if request.param == "memory":
        yield MemoryInbox()
        return
    sqlite = SqliteInbox(tmp_path / "journal.sqlite")
    yield sqlite
    sqlite.close()


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Inbox:
    if request.param == "memory":
        memory = MemoryInbox()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteInbox(tmp_path / "a file" / "journal.sqlite")


def an_event(body: bytes) -> RawEvent:
    return RawEvent("bulutsantralim", body, "application/x-www-form-urlencoded", NINE)


def test_an_event_is_kept_byte_for_byte(inbox: Inbox) -> None:
    event = an_event(bytes(range(256)))

    number = inbox.keep(event)

    assert inbox.unread() == ((number, event),)


def test_events_keep_the_order_in_which_they_came(inbox: Inbox) -> None:
    numbers = [inbox.keep(an_event(str(n).encode())) for n in range(20)]

    assert [event.body for _, event in inbox.unread()] == [str(n).encode() for n in range(20)]
    assert numbers == sorted(set(numbers))


def test_an_event_that_came_twice_is_kept_twice(inbox: Inbox) -> None:
    inbox.keep(an_event(b"one"))
    inbox.keep(an_event(b"one"))

    assert len(inbox.unread()) == 2


def test_events_are_kept_together_in_their_order(inbox: Inbox) -> None:
    events = [an_event(str(n).encode()) for n in range(20)]

    numbers = inbox.keep_all(events)

    assert inbox.unread() == tuple(zip(numbers, events, strict=True))


def test_an_event_that_was_read_is_unread_no_more(inbox: Inbox) -> None:
    first, second = inbox.keep(an_event(b"one")), inbox.keep(an_event(b"two"))

    inbox.mark_read(first)

    assert [number for number, _ in inbox.unread()] == [second]


def test_events_are_marked_together(inbox: Inbox) -> None:
    numbers = [inbox.keep(an_event(b"one")) for _ in range(3)]

    inbox.mark_read(*numbers[:2])

    assert [number for number, _ in inbox.unread()] == numbers[2:]


def test_marking_twice_or_what_is_not_there_is_harmless(inbox: Inbox) -> None:
    number = inbox.keep(an_event(b"one"))

    inbox.mark_read(number)
    inbox.mark_read(number)
    inbox.mark_read(4711)

    assert inbox.unread() == ()


def test_a_new_event_never_gets_the_number_of_an_old_one(inbox: Inbox) -> None:
    first = inbox.keep(an_event(b"one"))
    inbox.mark_read(first)

    assert inbox.keep(an_event(b"two")) > first


@pytest.mark.parametrize(
    "ask",
    [
        lambda inbox: inbox.keep(an_event(b"one")),
        lambda inbox: inbox.keep_all([an_event(b"one")]),
        lambda inbox: inbox.unread(),
        lambda inbox: inbox.mark_read(1),
    ],
    ids=["keep", "keep_all", "unread", "mark_read"],
)
def test_trouble_is_told_in_our_words(broken: Inbox, ask: Callable[[Inbox], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL
