"""Events go on in order, untouched; repeated only where nothing can have been taken."""

from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.forward_events import (
    FIRST_WAIT,
    FORWARD_TO,
    KEPT_FOR,
    LONGEST_WAIT,
    ForwardEvents,
)
from santral_desktop.application.messages_about_events import EventKept, ForwardingChanged
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.errors import Path, Storage, StorageTrouble, Unreachable
from tests.builders import NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.outbox import MemoryOutbox
from tests.doubles.poster import ScriptedPoster
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault

THEIRS = "https://crm.example/hook?token=s3cret"
FULL = StorageTrouble(Storage.JOURNAL, "full")
LOCKED = StorageTrouble(Storage.KEYRING, "locked")
AWAY = Unreachable(Path.REFUSED, certain=True)
IN_DOUBT = Unreachable(Path.TIMED_OUT)


def an_event(text: str, hours: float = 0) -> RawEvent:
    return RawEvent("bulutsantralim", text.encode(), "text/plain", NINE + timedelta(hours=hours))


class Desk:
    """A program that passes events on."""

    def __init__(
        self, chosen: Preferences | None = None, outbox: MemoryOutbox | None = None
    ) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.outbox, self.vault = outbox or MemoryOutbox(), MemoryVault()
        self.poster = ScriptedPoster()
        self.choices = Choices(MemoryPreferences(chosen), self.tasks, lambda _: None)
        self.forward = ForwardEvents(
            self.bus,
            self.tasks,
            self.clock,
            self.outbox,
            self.vault,
            self.poster,
            self.choices,
        )
        self.told = told_of(self.bus, ForwardingChanged)
        self._number = 0

    def turn_on(self, *, plain: bool = False) -> None:
        self.forward.turn_on(THEIRS, plain=plain)
        self.tasks.finish_all()

    def hear(self, *texts: str) -> None:
        for text in texts:
            self._number += 1
            self.bus.publish(EventKept(self._number, an_event(text)))
        self.tasks.finish_all()

    def wait(self, seconds: float) -> None:
        self.clock.pass_time(seconds)
        self.tasks.pass_time(seconds)


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.turn_on()
    return made


def test_an_event_goes_on_as_it_came(desk: Desk) -> None:
    desk.hear("one")

    (post,) = desk.poster.posts
    assert (post.address, post.event, post.plain) == (THEIRS, an_event("one"), False)
    assert (desk.forward.now.passed_on, desk.forward.now.waiting) == (1, 0)
    assert desk.forward.now.passed_at == NINE


def test_events_go_on_in_order_one_at_a_time(desk: Desk) -> None:
    desk.hear("one", "two", "three")

    assert desk.poster.bodies == [b"one", b"two", b"three"]


def test_nothing_goes_on_where_nobody_asked_for_it() -> None:
    desk = Desk()

    desk.hear("one")

    assert (desk.poster.posts, desk.outbox.events, desk.told) == ([], {}, [])


@pytest.mark.parametrize("answer", [AWAY, 302, 401, 404, 408, 429, 500, 503])
def test_what_was_not_taken_is_sent_again_and_holds_its_place(
    answer: int | Unreachable, desk: Desk
) -> None:
    desk.poster.answers.append(answer)

    desk.hear("one", "two")
    waited = desk.poster.bodies
    desk.wait(FIRST_WAIT)

    assert waited == [b"one"]
    assert desk.poster.bodies == [b"one", b"one", b"two"]
    assert (desk.forward.now.lost, desk.forward.now.error, desk.forward.now.status) == (
        0,
        None,
        None,
    )


def test_what_may_have_been_taken_is_not_sent_again(desk: Desk) -> None:
    desk.poster.answers.append(IN_DOUBT)

    desk.hear("one", "two")
    desk.wait(FIRST_WAIT)

    assert desk.poster.bodies == [b"one", b"two"]
    assert desk.forward.now.lost == 1


def test_a_receiver_that_keeps_silent_costs_one_event_a_pause(desk: Desk) -> None:
    desk.poster.answers.extend([IN_DOUBT] * 100)

    desk.hear(*map(str, range(50)))
    desk.wait(3600)

    assert len(desk.poster.posts) < 25
    assert desk.outbox.waiting() > 25


@pytest.mark.parametrize("status", [400, 413, 415, 422])
def test_an_event_that_is_refused_for_what_it_is_stands_in_nobodys_way(
    status: int, desk: Desk
) -> None:
    desk.poster.answers.append(status)

    desk.hear("one", "two")

    assert desk.poster.bodies == [b"one", b"two"]
    assert desk.forward.now.lost == 1


def test_tries_become_rarer_and_never_end(desk: Desk) -> None:
    desk.poster.answers.extend([503] * 1000)

    desk.hear("one")
    desk.wait(3600)
    in_an_hour = len(desk.poster.posts)
    desk.wait(LONGEST_WAIT)

    assert in_an_hour < 25
    assert len(desk.poster.posts) == in_an_hour + 1


def test_an_event_that_comes_during_a_pause_does_not_end_it(desk: Desk) -> None:
    desk.poster.answers.append(503)

    desk.hear("one")
    desk.hear("two")

    assert desk.poster.bodies == [b"one"]
    assert desk.forward.now.waiting == 2


def test_what_waited_a_whole_day_is_given_up_and_counted() -> None:
    outbox = MemoryOutbox()
    outbox.keep(1, an_event("old"))
    outbox.keep(2, an_event("new", hours=1))
    desk = Desk(Preferences(forward_events=True), outbox)
    desk.vault.secrets[FORWARD_TO] = THEIRS
    desk.clock.pass_time(KEPT_FOR.total_seconds() + 60)

    desk.forward.start()
    desk.tasks.finish_all()

    assert (desk.poster.bodies, desk.forward.now.lost) == ([b"new"], 1)


def test_what_waits_from_an_earlier_run_goes_on_at_the_start() -> None:
    outbox = MemoryOutbox()
    outbox.keep(1, an_event("before"))
    desk = Desk(Preferences(forward_events=True), outbox)
    desk.vault.secrets[FORWARD_TO] = THEIRS

    desk.forward.start()
    desk.tasks.finish_all()

    assert (desk.poster.bodies, outbox.events) == ([b"before"], {})
    assert desk.forward.now.shown == "https://crm.example/…"


def test_without_its_address_an_event_waits_and_says_so() -> None:
    desk = Desk(Preferences(forward_events=True))

    desk.hear("one")

    assert desk.outbox.waiting() == 1
    assert isinstance(desk.forward.now.error, StorageTrouble)


def test_the_address_is_kept_with_the_secrets_and_shown_without_its_own(desk: Desk) -> None:
    assert desk.vault.secrets[FORWARD_TO] == THEIRS
    assert desk.choices.now.forward_events
    assert "s3cret" not in repr(desk.told) + repr(desk.choices.now)


def test_an_address_that_cannot_be_kept_works_until_the_end_and_says_so() -> None:
    desk = Desk()
    desk.vault.trouble = LOCKED

    desk.turn_on()
    told = desk.forward.now.error
    desk.hear("one")

    assert (told, desk.poster.bodies) == (LOCKED, [b"one"])


@pytest.mark.parametrize("plain", [False, True])
def test_plain_http_is_used_only_where_it_was_agreed_to(plain: bool) -> None:
    desk = Desk()
    desk.turn_on(plain=plain)

    desk.hear("one")

    assert [post.plain for post in desk.poster.posts] == [plain]


def test_switched_off_and_drained_everything_that_waits_still_goes_on(desk: Desk) -> None:
    desk.poster.answers.append(503)
    desk.hear("one", "two")

    desk.forward.turn_off(drop=False)
    desk.hear("three")
    desk.wait(FIRST_WAIT)

    assert desk.poster.bodies == [b"one", b"one", b"two"]
    assert FORWARD_TO not in desk.vault.secrets


def test_switched_off_and_dropped_nothing_more_goes_on(desk: Desk) -> None:
    desk.poster.answers.append(503)
    desk.hear("one", "two")

    desk.forward.turn_off(drop=True)
    desk.wait(LONGEST_WAIT)

    assert (desk.poster.bodies, desk.outbox.events) == ([b"one"], {})
    assert (desk.forward.now.on, desk.forward.now.waiting, desk.forward.now.lost) == (False, 0, 2)
    assert FORWARD_TO not in desk.vault.secrets


def test_off_stays_off_in_the_next_run(desk: Desk) -> None:
    desk.forward.turn_off(drop=True)
    desk.tasks.finish_all()

    assert not desk.choices.now.forward_events


def test_nothing_is_sent_once_the_program_ends(desk: Desk) -> None:
    desk.forward.stop()

    desk.hear("one")

    assert (desk.poster.posts, desk.outbox.waiting()) == ([], 1)


def test_a_program_that_ends_while_the_queue_is_read_sends_nothing(desk: Desk) -> None:
    desk.bus.publish(EventKept(1, an_event("one")))
    desk.tasks.step()
    desk.forward.stop()
    desk.tasks.finish_all()

    assert (desk.poster.posts, desk.outbox.waiting()) == ([], 1)


def test_an_event_that_cannot_be_queued_is_counted_as_lost(desk: Desk) -> None:
    desk.outbox.trouble = FULL

    desk.hear("one")

    assert (desk.forward.now.lost, desk.forward.now.error) == (1, FULL)


def test_a_queue_that_cannot_be_read_is_looked_at_again(desk: Desk) -> None:
    desk.outbox.keep(1, an_event("one"))
    desk.outbox.trouble = FULL

    desk.forward.start()
    desk.tasks.finish_all()
    told = desk.forward.now.error
    desk.outbox.trouble = None
    desk.wait(FIRST_WAIT)

    assert (told, desk.poster.bodies) == (FULL, [b"one"])


def test_a_queue_that_cannot_be_dropped_says_so(desk: Desk) -> None:
    desk.outbox.trouble = FULL

    desk.forward.turn_off(drop=True)
    desk.tasks.finish_all()

    assert desk.forward.now.error == FULL


def test_what_changes_nothing_is_told_once(desk: Desk) -> None:
    desk.poster.answers.extend([503] * 5)

    desk.hear("one")
    desk.told.clear()
    desk.wait(60)

    assert desk.told == []


def test_web_hooks_never_went_there_and_do_not_go_on() -> None:
    desk = Desk()
    desk.turn_on()

    hook = RawEvent("bulutfon", b"{}", "application/json", NINE)
    desk.bus.publish(EventKept(1, hook))
    desk.tasks.finish_all()

    assert (desk.poster.posts, desk.outbox.waiting()) == ([], 0)
