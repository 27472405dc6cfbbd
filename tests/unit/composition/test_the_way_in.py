"""Over real lines and a real file: a trial comes in, an event goes on, a crash loses nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.forward_events import FORWARD_TO, ForwardEvents
from santral_desktop.application.guard_hooks import GuardHooks
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import CallHeard, CallMissed
from santral_desktop.application.messages_about_events import Stage, TrialChanged, WhyNoTrial
from santral_desktop.application.ports.feed import Login
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.application.try_events import TryEvents
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Unreachable
from santral_desktop.domain.event_addresses import with_login
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutfon import hooks
from santral_desktop.providers.bulutfon import trial as hook_trial
from santral_desktop.providers.bulutsantralim.trial import trial_event
from santral_desktop.providers.bulutsantralim.wire import read_event
from santral_desktop.providers.event_poster import EventPoster
from santral_desktop.system.listener import Listener
from santral_desktop.system.wall_clock import WallClock
from tests.builders import ACCOUNT, ME, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.notifier import KeptNotifier
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.tasks import SteppedTasks
from tests.doubles.vault import MemoryVault
from tests.unit.providers.bulutfon.samples import ARRIVED, JSON, sample
from tests.unit.providers.crooked import CrookedServer, answers

RINGING = b"event_type=ringing&call_uuid=a&caller_id_name=%DC&start_stamp=2031-02-03 14:15:16"
READERS = {"bulutsantralim": read_event, "bulutfon": hooks.read_event}
WRITERS = {Provider.BULUTSANTRALIM: trial_event, Provider.BULUTFON: hook_trial.trial_event}
FORM = "application/x-www-form-urlencoded"


class Way:
    """Everything between the PBX and the calls, as the program has it, in a folder."""

    def __init__(self, folder: Path, forward_to: str = "") -> None:
        self.bus, self.tasks, clock = Bus(), SteppedTasks(), WallClock()
        self.journal = SqliteJournal(folder / "journal.sqlite3")
        self.inbox = SqliteInbox(folder / "journal.sqlite3", self.journal.open)
        self.poster = EventPoster(lambda _: None)
        self.vault = MemoryVault({FORWARD_TO: forward_to})
        self.keys = ListenerKeys(self.vault, lambda: "a-secret-of-this-test")
        self.events = ReceiveEvents(
            self.bus,
            self.tasks,
            clock,
            Listener(self.inbox, clock, "bulutsantralim"),
            self.inbox,
            self.keys,
            lambda raw: READERS[raw.provider](raw),
            lambda: "",
        )
        on = bool(forward_to)
        chosen = Preferences(forward_events=on, forward_plainly=on)
        choices = Choices(MemoryPreferences(chosen), self.tasks, lambda _: None)
        self.forward = ForwardEvents(
            self.bus,
            self.tasks,
            clock,
            SqliteOutbox(self.journal),
            self.vault,
            self.poster,
            choices,
        )
        self.trials = TryEvents(
            self.bus,
            self.tasks,
            clock,
            self.poster,
            self.events,
            self.keys,
            lambda call, provider: WRITERS[provider](call, clock.now()),
            lambda: "1",
        )
        self.heard = told_of(self.bus, CallHeard)
        self.told = told_of(self.bus, TrialChanged)
        self.events.start(0)
        self.tasks.finish_all()

    def post(self, body: bytes) -> int:
        """Post as the PBX does; what that calls for on the main thread is not done yet."""
        event = RawEvent("", body, FORM, WallClock().now())
        return self.poster.post(self.events.address, event, plain=True)

    def close(self) -> None:
        self.events.stop()
        self.poster.close()
        self.inbox.close()
        self.journal.close()


@pytest.fixture
def way(tmp_path: Path) -> Iterator[Way]:
    made = Way(tmp_path)
    yield made
    made.close()


def test_a_trial_passes_door_inbox_and_reader(way: Way) -> None:
    way.trials.start()
    way.tasks.finish_all()

    last = way.told[-1]
    assert {stage for stage, _ in last.reached} == set(Stage)
    assert all(0 <= seconds < 10 for _, seconds in last.reached)
    assert (last.over, last.why_not, way.heard, way.inbox.unread()) == (True, None, [], ())


def test_a_trial_to_a_receiver_that_went_away_says_so(way: Way) -> None:
    begin = way.trials.start
    begin()
    way.events.stop()
    way.tasks.finish_all()

    assert (way.told[-1].why_not, way.told[-1].over) == (WhyNoTrial.NO_ANSWER, True)


def test_an_old_address_lets_nothing_in_after_the_secret_changed(way: Way) -> None:
    old = way.events.address
    way.vault.secrets["listener"] = "another-secret-of-this-test"
    way.events.start(1)
    way.tasks.finish_all()

    event = RawEvent("", RINGING, FORM, WallClock().now())
    there = way.events.address.rsplit("/", 1)[0] + "/" + old.rsplit("/", 1)[1]
    assert way.poster.post(there, event, plain=True) == 404
    with pytest.raises(Unreachable):
        way.poster.post(old, event, plain=True)


def test_an_event_goes_on_byte_for_byte(way: Way) -> None:
    with CrookedServer(answers(b"ok")) as crm:
        way.forward.turn_on(f"{crm.url}/hook?token=s3", plain=True)
        status = way.post(RINGING)
        way.tasks.finish_all()

        head, _, body = crm.requests[0].partition(b"\r\n\r\n")

    assert (status, body) == (200, RINGING)
    assert head.startswith(b"POST /hook?token=s3 HTTP/1.1\r\n")
    assert way.forward.now.waiting == 0
    assert len(way.heard) == 1


def test_an_event_acknowledged_before_a_crash_is_heard_and_goes_on_after_it(
    tmp_path: Path,
) -> None:
    first = Way(tmp_path)
    assert first.post(RINGING) == 200
    first.close()  # nothing was read yet
    with CrookedServer(answers(b"ok")) as crm:
        second = Way(tmp_path, forward_to=crm.url)
        second.close()
        bodies = [request.partition(b"\r\n\r\n")[2] for request in crm.requests]

    assert (len(second.heard), bodies) == (1, [RINGING])


def post_as_hook(way: Way, body: bytes, kind: str, login: Login | None = None) -> int:
    address = way.events.hooks
    shown = with_login(address, login.name, login.password) if login else address
    return way.poster.post(shown, RawEvent("", body, kind, WallClock().now()), plain=True)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("call_init.json", "incoming_call_extension.json", "missing_call.json"), JSON),
        (("call_init.form", "call_init_extension.form", "missing_call.form"), FORM),
    ],
)
def test_bulutfons_web_hooks_become_a_popup_and_a_row(
    way: Way, names: tuple[str, ...], kind: str
) -> None:
    clock, notifier, journal = SteppedClock(ARRIVED), KeptNotifier(), way.journal
    chosen = Preferences(accounts=(replace(ACCOUNT, provider=Provider.BULUTFON),))
    CallTracker(way.bus)
    JournalKeeper(way.bus, journal, way.tasks)
    RingAlerts(way.bus, notifier, clock, way.tasks, lambda: chosen)
    missed = told_of(way.bus, CallMissed)

    rang = [post_as_hook(way, sample(name), kind) for name in names[:2]]
    way.tasks.finish_all()
    announced = [alert.number for alert in notifier.shown.values()]
    ended = [
        post_as_hook(way, sample(name), kind)
        for name in (names[2], "call_hangup_of_a_missed_call.json")
    ]
    way.tasks.finish_all()

    assert (rang, ended, announced) == ([200, 200], [200, 200], ["905321112233"])
    assert (notifier.shown, len(missed)) == ({}, 1)
    row = journal.find(CallId("cccc3333-0000-11ee-8000-000000000001"))
    assert row is not None
    assert (row.missed, row.extension, row.called) == (True, ME, "908500000002")


def test_a_web_hook_that_shows_no_login_is_let_in_only_where_none_is_asked(way: Way) -> None:
    guard = GuardHooks(way.bus, way.tasks, way.keys, way.events)
    before = post_as_hook(way, sample("call_init.json"), JSON)
    guard.turn_on()
    way.tasks.finish_all()

    silent = post_as_hook(way, sample("call_init.json"), JSON)
    shown = post_as_hook(way, sample("call_init.json"), JSON, guard.login)
    wrong = post_as_hook(way, sample("call_init.json"), JSON, Login("santral", "guessed"))

    assert (before, silent, shown, wrong) == (200, 401, 200, 401)


def test_a_web_hooks_trial_passes_door_inbox_and_reader(way: Way) -> None:
    way.keys.renew_login()
    way.events.listen_anew()
    way.tasks.finish_all()
    way.trials.start(Provider.BULUTFON)
    way.tasks.finish_all()

    last = way.told[-1]
    assert ({stage for stage, _ in last.reached}, last.why_not) == (set(Stage), None)


def test_a_web_hook_does_not_go_on_to_where_the_other_events_do(way: Way) -> None:
    with CrookedServer(answers(b"ok")) as crm:
        way.forward.turn_on(f"{crm.url}/hook", plain=True)
        post_as_hook(way, sample("call_init.json"), JSON)
        way.post(RINGING)
        way.tasks.finish_all()
        bodies = [request.partition(b"\r\n\r\n")[2] for request in crm.requests]

    assert bodies == [RINGING]
