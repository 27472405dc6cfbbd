"""A day of an office: what the journal holds in the evening is what the exchange knows."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard
from santral_desktop.application.ports.feed import Keys
from santral_desktop.application.ports.journal import CallQuery, RawEvent, Shelf
from santral_desktop.application.ports.pbx import EventSettings, Pbx, Urgency
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import Call, Direction, RecordingState
from santral_desktop.domain.phone import match_key
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutsantralim.adapter import bulutsantralim
from santral_desktop.providers.bulutsantralim.wire import read_event
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator import calls as truth
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.system.listener import Listener
from tests.doubles.journal import MemoryInbox
from tests.doubles.notifier import KeptNotifier
from tests.doubles.tasks import SteppedTasks

pytestmark = pytest.mark.journey

MORNING = datetime(2031, 2, 3, 6, 0, tzinfo=UTC)
DESKS = ("1007", "1008", "1009")
QUEUE, DIRECT = "902120000002", "1007"
CALLS = 40
PATIENCE = 20.0  # seconds for the last post to arrive
WAYS = {
    truth.Way.INBOUND: Direction.INBOUND,
    truth.Way.OUTBOUND: Direction.OUTBOUND,
    truth.Way.OUTBOUND_BY_API: Direction.OUTBOUND,
    truth.Way.INTERNAL: Direction.INTERNAL,
}


@dataclass
class SimulatedTime:
    """The exchange's clock."""

    simulator: Simulator

    def now(self) -> datetime:
        return self.simulator.inside(lambda world: world.exchange.clock.now())

    def passed(self) -> float:
        return self.now().timestamp()


class Office:
    """An exchange with three desks, and what Santral Desktop keeps of it."""

    def __init__(self, file: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.simulator = start_simulator(stepped=True, starts_at=MORNING, desk_phones=DESKS)
        self.simulator.control.limits(on=False)
        self.time = SimulatedTime(self.simulator)
        self.heard: list[RawEvent] = []
        self.listener = Listener(MemoryInbox(), self.time, "bulutsantralim")
        address = self.listener.start(0, Keys("a-secret-of-some-length"), self._hear).address
        self.account = account = Account(
            Provider.BULUTSANTRALIM,
            "1007",
            api_url=self.simulator.base_url,
            webphone_url=self.simulator.webphone_url,
        )
        self.pbx: Pbx = bulutsantralim(account, self.simulator.key, Redactor(), developer=True)
        self.pbx.set_event_settings(
            EventSettings(address, ringing=True, answered=True, hangup=True)
        )
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.journal = SqliteJournal(file)
        self.tracker = CallTracker(self.bus)
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks)

    def work(self) -> None:
        """Let customers call and agents dial, one after the other and several at once."""
        deeds = (self._direct, self._queue, self._queue, self._dialled, self._two_at_once)
        for _ in range(CALLS):
            if self.dice.random() < 0.2:
                self.simulator.control.disorder(doubled=1, reordered=1)
            self.dice.choice(deeds)()
            self._pass(self.dice.uniform(5, 400))
        self._pass(3600)

    def close_the_day(self) -> None:
        """Read what was heard, in the order of its arrival, then the history."""
        posts = self._all_posted()
        assert {post["status"] for post in posts} == {200}
        self._read()
        page = 1
        while True:
            rows = self.pbx.calls_between(
                MORNING, self.time.now(), page=page, urgency=Urgency.BACKGROUND
            )
            self.keeper.merge(rows.calls)
            if not rows.more:
                return
            page += 1

    def hear_the_day_again(self) -> list[Alert]:
        """Start anew with the same journal, get every post again; return what was announced."""
        self.bus, notifier = Bus(), KeptNotifier()
        choices = Preferences(accounts=(self.account,))
        RingAlerts(self.bus, notifier, self.time, self.tasks, lambda: choices)
        self.tracker = CallTracker(self.bus)
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks)
        self._read()
        return notifier.announced

    def known(self) -> list[truth.Call]:
        """Return the calls of the day as the exchange keeps them."""
        return self.simulator.inside(lambda world: list(world.exchange.calls.values()))

    def end(self) -> None:
        self.listener.stop()
        self.journal.close()
        self.pbx.close()  # type: ignore[attr-defined]
        self.simulator.close()

    def _read(self) -> None:
        for raw in self.heard:
            event = read_event(raw)
            if event is not None:
                self.bus.publish(CallHeard(event, raw.arrived_at))
        self.tasks.finish_all()

    def _hear(self, raw: RawEvent) -> Callable[[int], None]:
        self.heard.append(raw)
        return lambda _: None

    def _all_posted(self) -> list[dict[str, Any]]:
        """Return the posts of the day when the last call's end is among them."""
        calls = set(self.simulator.inside(lambda world: list(world.exchange.calls)))
        given_up = time.monotonic() + PATIENCE
        while True:
            posts = self.simulator.control.posts()
            over = {p["event"]["call_uuid"] for p in posts if p["event"]["event_type"] == "hangup"}
            if (calls <= over and all(p["status"] for p in posts)) or time.monotonic() > given_up:
                return posts

    def _pass(self, seconds: float) -> None:
        self.simulator.control.advance(seconds)

    def _direct(self) -> None:
        uuid = self.simulator.control.ring(self._customer(), "Ayşe Yılmaz", to=DIRECT)
        self._goes_on(uuid, ["1007"])

    def _queue(self) -> None:
        uuid = self.simulator.control.ring(self._customer(), "", to=QUEUE)
        self._goes_on(uuid, list(DESKS))

    def _two_at_once(self) -> None:
        one = self.simulator.control.ring(self._customer(), to=QUEUE)
        other = self.simulator.control.ring(self._customer(), to="1008")
        self._pass(2)
        self._ends(one)
        self._goes_on(other, ["1008"])

    def _dialled(self) -> None:
        number = self._customer()
        self.simulator.control.far_end(
            number,
            answers_after=self.dice.choice((3.0, None)),
            talks_for=self.dice.uniform(10, 90),
        )
        self.simulator.control.dial(self.dice.choice(DESKS), number)
        self._pass(150)

    def _goes_on(self, uuid: str, ringing: list[str]) -> None:
        self._pass(self.dice.uniform(1, 15))
        who = self.dice.choice(ringing)
        what = self.dice.choice(("picks up", "picks up", "picks up", "refuses", "gives up"))
        if what == "picks up" and self._rings(who):
            self.simulator.control.pick_up(who)
            self._pass(self.dice.uniform(5, 60))
        elif what == "refuses" and self._rings(who):
            self.simulator.control.refuse(who)
            self._pass(2)
        self._ends(uuid)

    def _rings(self, desk: str) -> bool:
        return bool(self.simulator.inside(lambda world: world.desks[desk].ringing))

    def _ends(self, uuid: str) -> None:
        if any(call["uuid"] == uuid for call in self.simulator.control.calls()):
            self.simulator.control.caller_hangs_up(uuid)

    def _customer(self) -> str:
        return f"90532{self.dice.randrange(10**7):07}"


@pytest.fixture(scope="module", params=[1, 2])
def evening(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    office = Office(tmp_path_factory.mktemp("office") / "journal.sqlite3", request.param)
    office.work()
    office.close_the_day()
    yield office
    office.end()


def test_the_journal_is_what_the_exchange_knows(evening: Office) -> None:
    kept = evening.journal.page(CallQuery(), most=1000).calls

    assert {str(call.id): _as_kept(call) for call in kept} == {
        call.uuid: _as_it_was(call) for call in evening.known()
    }


def test_nobody_waits_who_was_reached_later(evening: Office) -> None:
    waiting = evening.journal.page(CallQuery(Shelf.MISSED), most=1000).calls

    assert {str(call.id) for call in waiting} == {
        call.uuid
        for call in evening.known()
        if call.missed and not _was_reached_later(call, evening.known())
    }


def test_a_day_that_is_posted_once_more_changes_no_call_and_announces_none(
    evening: Office,
) -> None:
    kept = evening.journal.page(CallQuery(), most=1000).calls

    announced = evening.hear_the_day_again()

    assert evening.journal.page(CallQuery(), most=1000).calls == kept
    assert announced == []


def _as_kept(call: Call) -> dict[str, Any]:
    return {
        "direction": call.direction,
        "number": match_key(call.number),
        "queue": call.queue,
        "live": call.live,
        "missed": call.missed,
        "answered": call.answered_at,
        "ended": call.ended_at,
        "talk": call.talked_for or timedelta(),
        "recorded": call.recording is RecordingState.PRESENT,
    }


def _as_it_was(call: truth.Call) -> dict[str, Any]:
    inbound = call.way is truth.Way.INBOUND
    return {
        "direction": WAYS[call.way],
        "number": match_key(call.caller_number if inbound else call.destination),
        "queue": call.queue,
        "live": call.live,
        "missed": call.missed,
        "answered": _second(call.answered_at),
        "ended": _second(call.ended_at),
        "talk": timedelta(seconds=round(call.talk_seconds)),
        "recorded": call.has_recording,
    }


def _was_reached_later(call: truth.Call, known: list[truth.Call]) -> bool:
    number = match_key(call.caller_number)
    return any(
        other.answered_at and other.started_at > call.started_at
        for other in known
        if number in {match_key(other.caller_number), match_key(other.destination)}
    )


def _second(moment: datetime | None) -> datetime | None:
    return moment.replace(microsecond=0) if moment else None
