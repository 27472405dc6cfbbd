"""Events are stored first, read afterwards, and each is heard."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import SECRET_NAME, ListenerKeys
from santral_desktop.application.messages import CallHeard, Listening
from santral_desktop.application.messages_about_events import (
    EventKept,
    SecretRenewed,
    TrialHeard,
)
from santral_desktop.application.ports.feed import Heard, Keys, Receiving
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.tasks import A_BLINK, Lane
from santral_desktop.application.receive_events import (
    LONGEST_TURN,
    READ_AT_ONCE,
    TRIAL,
    ReceiveEvents,
)
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.events import CallEvent
from tests.builders import NINE, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import ScriptedReceiver
from tests.doubles.journal import MemoryInbox
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

    def start(self, port: int, keys: Keys, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        return replace(super().start(port, keys, heard, hosts), port=port + 1)

    def stop(self) -> None:
        self.stops += 1
        super().stop()


class Desk:
    """A program that may listen for events."""

    def __init__(self, inbox: MemoryInbox | None = None) -> None:
        self.bus, self.tasks, self.inbox = Bus(), SteppedTasks(), inbox or MemoryInbox()
        self.vault, self.clock = MemoryVault(), SteppedClock()
        self.public, self.secrets = "", ["fresh-secret"]
        self.receiver = ScriptedReceiver(self.inbox)
        self.events = self.with_receiver(self.receiver)
        self.listening = told_of(self.bus, Listening)
        self.heard = told_of(self.bus, CallHeard)
        self.kept = told_of(self.bus, EventKept)
        self.trials = told_of(self.bus, TrialHeard)
        self.renewed = told_of(self.bus, SecretRenewed)

    def with_receiver(self, receiver: ScriptedReceiver) -> ReceiveEvents:
        return ReceiveEvents(
            self.bus,
            self.tasks,
            self.clock,
            receiver,
            self.inbox,
            ListenerKeys(self.vault, lambda: self.secrets[-1]),
            read,
            lambda: self.public,
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


def test_an_event_is_read_while_it_is_being_stored() -> None:
    desk = Desk()
    desk.listen()
    desk.inbox.trouble = FULL

    desk.post("one")

    assert (desk.calls, desk.kept, desk.inbox.events) == (["one"], [], {})


def test_the_journal_waits_until_the_popup_is_there() -> None:
    desk = Desk()
    desk.listen()

    desk.post("one")

    assert (Lane.JOURNAL, A_BLINK) in desk.tasks.put_backs


def test_an_event_that_was_refused_and_comes_again_is_marked() -> None:
    desk = Desk()
    desk.listen()
    desk.inbox.trouble = FULL
    desk.post("one")

    desk.inbox.trouble = None
    desk.post("one")

    assert ([kept.number for kept in desk.kept], desk.inbox.unread()) == ([1], ())


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


def test_a_tunnels_name_is_let_in_and_a_public_address_known() -> None:
    desk = Desk()
    desk.public = "https://tunnel.example.test/in"

    desk.listen()

    path = f"/events/{desk.receiver.secrets[0]}"
    assert desk.events.public_address == f"https://tunnel.example.test/in{path}"
    assert desk.receiver.hosts == ("tunnel.example.test", "tunnel.example.test:443")


def test_without_a_tunnel_nothing_is_known_from_outside() -> None:
    desk = Desk()
    desk.listen()

    assert (desk.events.public_address, desk.receiver.hosts) == ("", ())


def test_another_tunnel_during_the_start_is_the_one_that_counts() -> None:
    desk = Desk()

    desk.events.start(PORT)
    desk.public = "https://tunnel.example.test"
    desk.events.start(PORT)
    desk.tasks.finish_all()

    assert desk.receiver.hosts[:1] == ("tunnel.example.test",)
    assert desk.listening == [Listening(PORT)]


def test_a_new_secret_lets_the_old_address_go_at_once() -> None:
    desk = Desk()
    desk.listen()
    old = desk.events.address
    desk.secrets = ["another-secret"]

    desk.events.renew_secret()
    desk.tasks.finish_all()

    assert desk.receiver.secrets == ["fresh-secret", "another-secret"]
    assert desk.events.address != old
    assert desk.renewed == [SecretRenewed()]


def test_a_new_secret_while_nothing_listens_waits_for_the_next_start() -> None:
    desk = Desk()

    desk.events.renew_secret()
    desk.tasks.finish_all()
    at_once = list(desk.listening)
    desk.listen()

    assert (at_once, desk.receiver.secrets) == ([], ["fresh-secret"])


def test_a_secret_that_cannot_be_renewed_stays() -> None:
    desk = Desk()
    desk.listen()
    desk.vault.trouble = LOCKED

    desk.events.renew_secret()
    desk.tasks.finish_all()

    assert desk.renewed == [SecretRenewed(LOCKED)]
    assert desk.receiver.secrets == ["fresh-secret"]


def test_a_new_secret_during_the_start_is_the_one_that_counts() -> None:
    desk = Desk()
    desk.vault.secrets[SECRET_NAME] = "old-secret"

    desk.events.start(PORT)
    desk.events.renew_secret()
    desk.tasks.finish_all()

    assert desk.receiver.secrets[-1] == "fresh-secret"
    assert desk.listening == [Listening(PORT)]


def test_every_event_is_told_as_it_came_also_one_that_says_nothing() -> None:
    desk = Desk()
    desk.listen()

    desk.post("one", "")

    assert [(kept.number, kept.event.body) for kept in desk.kept] == [(1, b"one"), (2, b"")]


def test_a_trials_event_is_no_call_and_goes_nowhere_else() -> None:
    desk = Desk()
    desk.listen()

    desk.post(TRIAL + "1")

    assert [heard.call for heard in desk.trials] == [TRIAL + "1"]
    assert (desk.heard, desk.kept, desk.inbox.unread()) == ([], [], ())


def test_a_trials_event_of_an_earlier_run_is_no_call_either() -> None:
    inbox = MemoryInbox()
    inbox.keep(an_event(TRIAL + "1"))
    desk = Desk(inbox)

    desk.listen()

    assert (desk.heard, desk.inbox.unread()) == ([], ())


def test_a_burst_calls_the_main_thread_in_turns_and_loses_nothing() -> None:
    desk = Desk()
    desk.listen()
    many = READ_AT_ONCE * 3 + 1

    for number in range(many):
        desk.receiver.post(an_event(f"call-{number}"))
    waiting = desk.tasks.waiting
    desk.tasks.finish_all()
    in_the_first_turn = len(desk.heard)
    desk.tasks.pass_time(1)

    assert (waiting, in_the_first_turn) == (1, READ_AT_ONCE)
    assert desk.calls == [f"call-{number}" for number in range(many)]
    assert desk.inbox.unread() == ()


def test_reading_that_takes_long_lets_the_window_have_its_turn_earlier() -> None:
    desk = Desk()
    desk.listen()
    desk.bus.subscribe(CallHeard, lambda _: desk.clock.pass_time(LONGEST_TURN))

    for number in range(3):
        desk.receiver.post(an_event(f"call-{number}"))
    desk.tasks.finish_all()
    in_the_first_turn = len(desk.heard)
    desk.tasks.pass_time(1)

    assert (in_the_first_turn, len(desk.heard)) == (1, 3)


def test_a_mistake_while_one_is_read_leaves_the_others_their_turn() -> None:
    desk = Desk()
    desk.listen()

    def stumble(heard: CallHeard) -> None:
        if heard.event.call_id == "bad":
            raise KeyError

    desk.bus.subscribe(CallHeard, stumble)
    for text in ("bad", "good"):
        desk.receiver.post(an_event(text))
    with pytest.raises(KeyError):
        desk.tasks.finish_all()
    desk.tasks.pass_time(1)

    assert desk.calls == ["bad", "good"]
    assert [event.body for _, event in desk.inbox.unread()] == [b"bad"]


def test_web_hooks_have_an_address_of_their_own_outside_where_that_is_known() -> None:
    desk = Desk()
    before = desk.events.hooks
    desk.listen()
    here = desk.events.hooks
    desk.public = "https://tunnel.example.test"

    assert (before, here) == ("", f"http://127.0.0.1:{PORT}/events/fresh-secret/bulutfon")
    assert desk.events.hooks == "https://tunnel.example.test/events/fresh-secret/bulutfon"


def test_an_event_is_of_the_account_that_its_provider_posts_for() -> None:
    desk = Desk()
    events = ReceiveEvents(
        desk.bus,
        desk.tasks,
        desk.clock,
        desk.receiver,
        desk.inbox,
        ListenerKeys(desk.vault, lambda: "secret"),
        read,
        lambda: "",
        lambda provider: f"account at {provider}",
    )
    events.start(PORT)
    desk.tasks.finish_all()

    desk.post("call-1")

    assert [heard.account for heard in desk.heard] == [f"account at {an_event('').provider}"]
