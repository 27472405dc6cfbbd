"""What every receiver of events promises: the scripted one, and the one that really listens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from santral_desktop.application.ports.feed import Keys, Receiver, Receiving, Stored
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.composition.late_receiver import LateReceiver
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.listener import Listener
from tests.builders import NINE
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver, Told
from tests.doubles.journal import MemoryInbox

FORM = "application/x-www-form-urlencoded"
SECRET = "a-secret-path"


@dataclass
class Given:
    """A receiver, its inbox, and a PBX that posts to it and returns the status."""

    receiver: Receiver
    inbox: MemoryInbox
    post: Callable[[Receiving, bytes], int]


def _post(to: Receiving, body: bytes) -> int:
    address = urlsplit(to.address)
    connection = HTTPConnection(address.hostname or "", address.port or 0, timeout=5)
    try:
        connection.request("POST", address.path, body, {"Content-Type": FORM})
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.fixture(params=["scripted", "listening"])
def given(request: pytest.FixtureRequest) -> Iterator[Given]:
    inbox = MemoryInbox()
    if request.param == "scripted":
        scripted = ScriptedReceiver(inbox)
        yield Given(
            scripted,
            inbox,
            lambda _, body: scripted.post(RawEvent("bulutsantralim", body, FORM, NINE)),
        )
        return
    listener = LateReceiver(lambda: Listener(inbox, SteppedClock(), "bulutsantralim"))
    yield Given(listener, inbox, _post)
    listener.stop()


def test_an_event_is_stored_and_told_with_its_number(given: Given) -> None:
    told = Told()
    receiving = given.receiver.start(0, Keys(SECRET), told)

    status = given.post(receiving, b"event_type=ringing")

    event = RawEvent("bulutsantralim", b"event_type=ringing", FORM, NINE)
    assert (status, told.came, told.stored) == (200, [event], [(1, event)])
    assert given.inbox.events == {1: event}


def test_an_event_is_told_without_waiting_for_the_disk(given: Given) -> None:
    there: list[tuple[str, int]] = []

    def hear(_: RawEvent) -> Stored:
        there.append(("came", len(given.inbox.events)))
        return lambda number: there.append(("stored", number in given.inbox.events))

    receiving = given.receiver.start(0, Keys(SECRET), hear)
    given.post(receiving, b"event_type=ringing")

    assert there == [("came", 0), ("stored", True)]


def test_an_event_that_cannot_be_stored_is_told_all_the_same_and_not_acknowledged(
    given: Given,
) -> None:
    told = Told()
    receiving = given.receiver.start(0, Keys(SECRET), told)
    given.inbox.trouble = StorageTrouble(Storage.JOURNAL, "full")

    status = given.post(receiving, b"event_type=ringing")
    given.inbox.trouble = None
    again = given.post(receiving, b"event_type=ringing")

    assert (status, again, len(told.came)) == (503, 200, 2)
    assert [number for number, _ in told.stored] == [1]


def test_the_address_is_on_this_machine_and_carries_the_secret(given: Given) -> None:
    receiving = given.receiver.start(0, Keys(SECRET), Told())

    assert urlsplit(receiving.address).hostname == "127.0.0.1"
    assert SECRET in receiving.address
    assert SECRET not in repr(receiving)


def test_a_receiver_starts_again_with_another_secret(given: Given) -> None:
    given.receiver.start(0, Keys(SECRET), Told())

    receiving = given.receiver.start(0, Keys("another-secret"), Told())

    assert given.post(receiving, b"event_type=ringing") == 200


def test_stopping_twice_or_before_the_start_is_harmless(given: Given) -> None:
    given.receiver.stop()
    given.receiver.start(0, Keys(SECRET), Told())
    given.receiver.stop()
    given.receiver.stop()

    assert given.inbox.events == {}


def test_web_hooks_have_a_way_of_their_own_below_the_secret(given: Given) -> None:
    told = Told()
    receiving = given.receiver.start(0, Keys(SECRET), told)

    status = given.post(replace(receiving, address=receiving.hooks), b'{"uuid": "a"}')

    assert (status, len(told.stored)) == (200, 1)
    assert receiving.hooks.startswith(receiving.address + "/")
    assert SECRET not in repr(receiving)
