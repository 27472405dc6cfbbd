"""Events are stored first, read afterwards, and each is heard."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallHeard,
    EventAddressFailed,
    EventAddressRead,
    Listening,
)
from santral_desktop.application.ports.feed import Heard, Receiving
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.receive_events import READ_AT_ONCE, SECRET_NAME, ReceiveEvents
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Path, Rejected, Storage, StorageTrouble, Unreachable
from santral_desktop.domain.events import CallEvent
from tests.builders import NINE, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

PORT = 38271
OTHER_PORT = 38272
FULL = StorageTrouble(Storage.JOURNAL, "full")
LOCKED = StorageTrouble(Storage.KEYRING, "locked")


def an_event(text: str = "one") -> RawEvent:
    return RawEvent("bulutsantralim", text.encode(), "text/plain", NINE)


def read(event: RawEvent) -> CallEvent | None:
    """Read the call's id from the body; an empty one says nothing."""
    return rang(call=CallId(event.body.decode())) if event.body else None


class MovingReceiver(ScriptedReceiver):
    """A receiver that finds its port taken, and one that knows how often it was stopped."""

    stops = 0

    def start(self, port: int, secret: str, heard: Heard) -> Receiving:
        return replace(super().start(port, secret, heard), port=port + 1)

    def stop(self) -> None:
        self.stops += 1
        super().stop()


class Desk:
    """A program that may listen for events."""

    def __init__(self, inbox: MemoryInbox | None = None) -> None:
        self.bus, self.tasks, self.inbox = Bus(), SteppedTasks(), inbox or MemoryInbox()
        self.pbx, self.vault = ScriptedPbx(), MemoryVault()
        self.receiver = ScriptedReceiver(self.inbox)
        self.events = self.with_receiver(self.receiver)
        self.listening = told_of(self.bus, Listening)
        self.addresses = told_of(self.bus, EventAddressRead, EventAddressFailed)
        self.heard = told_of(self.bus, CallHeard)

    def with_receiver(self, receiver: ScriptedReceiver) -> ReceiveEvents:
        return ReceiveEvents(
            self.bus,
            self.tasks,
            SteppedClock(),
            receiver,
            self.inbox,
            self.vault,
            read,
            lambda: self.pbx,
            lambda: "fresh-secret",
        )

    def listen(self, port: int = PORT) -> None:
        self.events.start(port)
        self.tasks.finish_all()

    def post(self, *texts: str) -> None:
        for text in texts:
            self.receiver.post(an_event(text))
        self.tasks.finish_all()

    @property
    def calls(self) -> list[str]:
        return [message.event.call_id for message in self.heard]


def test_nothing_listens_until_it_is_switched_on() -> None:
    desk = Desk()

    assert (desk.receiver.running, desk.events.address) == (None, "")


def test_listening_is_told_with_the_port_that_was_found() -> None:
    desk = Desk()
    events = desk.with_receiver(MovingReceiver(desk.inbox))

    events.start(PORT)
    desk.tasks.finish_all()

    assert desk.listening == [Listening(PORT + 1)]


def test_the_secret_of_the_address_is_made_once_and_kept() -> None:
    desk = Desk()

    desk.listen()
    desk.vault.secrets[SECRET_NAME] = "kept-secret"
    desk.listen()

    assert desk.receiver.secrets == ["fresh-secret", "kept-secret"]


def test_an_event_is_heard_with_the_time_of_its_arrival() -> None:
    desk = Desk()
    desk.listen()

    desk.post("one")

    assert [(message.event.call_id, message.at) for message in desk.heard] == [("one", NINE)]


def test_an_event_is_in_the_inbox_before_it_is_read() -> None:
    desk = Desk()
    desk.listen()

    desk.receiver.post(an_event())

    assert (list(desk.inbox.events.values()), desk.heard) == ([an_event()], [])


def test_an_event_that_was_read_is_marked() -> None:
    desk = Desk()
    desk.listen()

    desk.post("one")

    assert desk.inbox.unread() == ()


def test_an_event_that_says_nothing_is_marked_and_nothing_is_invented() -> None:
    desk = Desk()
    desk.listen()

    desk.post("")

    assert (desk.heard, desk.inbox.unread()) == ([], ())


def test_an_event_that_cannot_be_marked_stays_for_the_next_start() -> None:
    desk = Desk()
    desk.listen()

    desk.receiver.post(an_event())
    desk.inbox.trouble = FULL
    desk.tasks.finish_all()
    desk.inbox.trouble = None
    desk.listen()

    assert desk.calls == ["one", "one"]
    assert desk.inbox.unread() == ()


def test_events_of_an_earlier_run_are_read_at_the_start() -> None:
    inbox = MemoryInbox()
    inbox.keep(an_event("before"))
    desk = Desk(inbox)

    desk.listen()

    assert (desk.calls, desk.inbox.unread()) == (["before"], ())


def test_many_events_of_an_earlier_run_let_the_window_have_its_turn() -> None:
    inbox = MemoryInbox()
    for number in range(READ_AT_ONCE * 2 + 1):
        inbox.keep(an_event(f"call-{number}"))
    desk = Desk(inbox)

    desk.listen()
    at_once = len(desk.heard)
    desk.tasks.pass_time(1)

    assert (at_once, len(desk.heard)) == (READ_AT_ONCE, READ_AT_ONCE * 2 + 1)


def test_an_event_that_is_being_read_is_not_read_a_second_time() -> None:
    desk = Desk()
    desk.listen()

    desk.events.start(PORT)
    desk.post("one")

    assert desk.calls == ["one"]


def test_the_inbox_is_asked_in_the_lane_that_marks() -> None:
    desk = Desk()

    desk.events.start(PORT)

    assert desk.tasks.lanes == [Lane.JOURNAL]


@pytest.mark.parametrize("where", ["inbox", "vault", "receiver"])
def test_a_receiver_that_cannot_start_says_why(where: str) -> None:
    desk = Desk()
    getattr(desk, where).trouble = LOCKED

    desk.listen()

    assert desk.listening == [Listening(None, LOCKED)]
    assert desk.events.address == ""


def test_a_receiver_starts_when_the_trouble_is_over() -> None:
    desk = Desk()
    desk.vault.trouble = LOCKED
    desk.listen()

    desk.vault.trouble = None
    desk.listen()

    assert desk.listening[-1] == Listening(PORT)


def test_a_receiver_that_cannot_start_again_listens_no_more() -> None:
    desk = Desk()
    desk.listen()
    desk.vault.trouble = LOCKED

    desk.listen(OTHER_PORT)

    assert (desk.receiver.running, desk.events.address) == (None, "")


def test_switching_off_ends_the_listening() -> None:
    desk = Desk()
    desk.listen()

    desk.events.stop()

    assert (desk.receiver.running, desk.listening[-1]) == (None, Listening(None))


def test_switching_off_what_was_never_on_is_harmless() -> None:
    desk = Desk()

    desk.events.stop()

    assert desk.listening == []


@pytest.mark.parametrize("steps", [0, 1])
def test_switching_off_during_the_start_leaves_nothing_listening(steps: int) -> None:
    desk = Desk()

    desk.events.start(PORT)
    for _ in range(steps):
        desk.tasks.step()
    desk.events.stop()
    desk.tasks.finish_all()

    assert (desk.receiver.running, desk.events.address) == (None, "")
    assert Listening(PORT) not in desk.listening


def test_switching_off_during_a_second_start_stops_the_first_as_well() -> None:
    desk = Desk()
    desk.listen()

    desk.events.start(OTHER_PORT)
    desk.events.stop()
    desk.tasks.finish_all()

    assert desk.receiver.running is None


def test_switching_off_during_a_start_that_fails_tells_no_trouble() -> None:
    desk = Desk()
    desk.vault.trouble = LOCKED

    desk.events.start(PORT)
    desk.events.stop()
    desk.tasks.finish_all()

    assert desk.listening == []


def test_of_two_ports_wanted_one_after_the_other_the_latest_counts() -> None:
    desk = Desk()

    desk.events.start(PORT)
    desk.events.start(OTHER_PORT)
    desk.tasks.finish_all()

    assert desk.listening == [Listening(OTHER_PORT)]


def test_off_and_on_again_during_the_start_is_on() -> None:
    desk = Desk()

    desk.events.start(PORT)
    desk.events.stop()
    desk.events.start(PORT)
    desk.tasks.finish_all()

    assert desk.listening == [Listening(PORT)]
    assert len(desk.receiver.secrets) == 1


def test_the_present_address_is_shown_without_its_secret() -> None:
    desk = Desk()
    desk.pbx.settings = EventSettings("https://crm.example:8443/hook?token=s3", True, True, True)

    desk.events.read_address()
    desk.tasks.finish_all()

    (told,) = desk.addresses
    assert (told.settings.address, told.ours) == ("https://crm.example/…", False)


@pytest.mark.parametrize(
    ("address", "shown"),
    [("", ""), ("crm.example/hook?token=s3", "/…"), ("http://[s3/hook", "/…")],
    ids=["none", "no scheme", "broken brackets"],
)
def test_an_address_that_cannot_be_read_shows_none_of_its_secret(address: str, shown: str) -> None:
    desk = Desk()
    desk.pbx.settings = EventSettings(address, True, True, True)

    desk.events.read_address()
    desk.tasks.finish_all()

    assert desk.addresses[0].settings.address == shown


def test_setting_the_address_sets_ours_with_every_event() -> None:
    desk = Desk()
    desk.listen()

    desk.events.set_address()
    desk.tasks.finish_all()

    ours = EventSettings(desk.events.address, ringing=True, answered=True, hangup=True)
    assert (desk.pbx.settings, desk.addresses) == (ours, [EventAddressRead(ours, ours=True)])


def test_an_address_is_not_taken_away_by_a_program_that_does_not_listen() -> None:
    desk = Desk()
    theirs = EventSettings("https://crm.example/hook", True, True, True)
    desk.pbx.settings = theirs

    desk.events.set_address()
    desk.tasks.finish_all()

    assert desk.pbx.settings == theirs


@pytest.mark.parametrize("method", ["event_settings", "set_event_settings"])
def test_an_address_that_cannot_be_set_says_why(method: str) -> None:
    desk = Desk()
    desk.listen()
    desk.pbx.fail(method, Rejected("address does not answer"))

    desk.events.set_address()
    desk.tasks.finish_all()

    assert [type(told) for told in desk.addresses] == [EventAddressFailed]


def test_an_older_question_about_the_address_is_not_answered_after_a_newer_one() -> None:
    desk = Desk()
    desk.listen()
    desk.pbx.fail("event_settings", Unreachable(Path.CUT))

    desk.events.read_address()
    desk.events.set_address()
    desk.tasks.step()
    desk.pbx.heal("event_settings")
    desk.tasks.finish_all()

    assert [told.ours for told in desk.addresses] == [True]


def test_an_address_asked_about_is_set_even_when_it_is_read_again_meanwhile() -> None:
    desk = Desk()
    desk.listen()

    desk.events.set_address()
    desk.events.read_address()
    desk.tasks.finish_all()

    assert desk.pbx.settings.address == desk.events.address
