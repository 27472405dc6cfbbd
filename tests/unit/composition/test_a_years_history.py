"""Years of a busy office come into the journal whole, over real HTTP, however often interrupted."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Self

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import CatchUp
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.read_day import AGAIN_AFTER
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call
from santral_desktop.journal.read_days import SqliteReadDays
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutsantralim.adapter import BulutsantralimPbx, bulutsantralim
from santral_desktop.providers.bulutsantralim.client import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.server import Simulator, start_simulator
from tests.builders import ME, NINE
from tests.doubles.clock import SteppedClock
from tests.doubles.tasks import SteppedTasks
from tests.office import differences, past_of, put_in

CALLS, DAYS = 3000, 24
FAULTS = ("refused", "cut", "broken", "too_many", "lost")


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with start_simulator(limits=False, stepped=True, starts_at=NINE) as simulator:
        yield simulator


@pytest.fixture
def pbx(simulator: Simulator) -> Iterator[BulutsantralimPbx]:
    passed = [0.0]  # seconds that were waited for, at once
    without_limits = Throttle(
        {name: Pool(10**6, 1.0) for name in POOLS},
        passed=lambda: passed[0],
        wait=lambda _, seconds: passed.append(passed.pop() + seconds),
    )
    made = bulutsantralim(
        account(simulator), simulator.key, Redactor(), developer=True, throttle=without_limits
    )
    yield made
    made.close()
    simulator.inside(lambda world: world.exchange.calls.clear())
    simulator.control.clear_faults()


def account(simulator: Simulator) -> Account:
    return Account(Provider.BULUTSANTRALIM, ME, simulator.base_url, simulator.webphone_url)


class Run:
    """A program that reads the history, until it is killed."""

    def __init__(self, path: Path, simulator: Simulator, pbx: Pbx) -> None:
        bus, clock = Bus(), SteppedClock()
        self.tasks, self.journal = SteppedTasks(), SqliteJournal(path)
        chosen = Preferences(accounts=(account(simulator),), history_months=2)
        self.catch_up = CatchUp(
            bus,
            self.tasks,
            clock,
            CallTracker(bus).concerns,
            JournalKeeper(bus, self.journal, self.tasks),
            lambda: pbx,
            SqliteReadDays(self.journal),
            lambda: chosen,
            chosen.accounts[0],
        )
        self.catch_up.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.journal.close()  # whatever is under way is never heard of again

    def step(self) -> None:
        """Do a piece of work, or wait for the next."""
        if self.tasks.waiting:
            self.tasks.step()
        else:
            self.tasks.pass_time(AGAIN_AFTER[0])

    def finish(self) -> None:
        self.tasks.pass_time(AGAIN_AFTER[-1] * 10)

    def calls(self) -> list[Call]:
        return list(self.journal.page(CallQuery(), most=10**6).calls)


def test_no_call_is_lost_or_doubled_whenever_it_is_interrupted(
    tmp_path: Path, simulator: Simulator, pbx: BulutsantralimPbx
) -> None:
    dice, path = Random(1907), tmp_path / "journal.sqlite3"
    simulator.inside(lambda world: put_in(world, past_of(CALLS, DAYS)))

    for _ in range(12):
        with Run(path, simulator, pbx) as run:
            for _ in range(dice.randrange(1, 25)):
                if dice.random() < 0.1:
                    simulator.control.fault("/cdrs", dice.choice(FAULTS), times=1)
                run.step()
    with Run(path, simulator, pbx) as run:
        run.finish()
        calls = run.calls()

    found = simulator.inside(lambda world: differences(world, calls))
    assert (len(calls), +found) == (CALLS, {})


def test_calls_that_come_while_today_is_read_shift_its_pages_and_hide_none(
    tmp_path: Path, simulator: Simulator, pbx: BulutsantralimPbx
) -> None:
    today = sorted(past_of(600, 1), key=lambda call: call.started_at)
    simulator.inside(lambda world: put_in(world, today[:400]))

    with Run(tmp_path / "journal.sqlite3", simulator, pbx) as run:
        for first in range(400, 600, 20):
            run.step()
            new = today[first : first + 20]
            simulator.inside(lambda world, new=new: put_in(world, new))  # type: ignore[misc]
        run.finish()
        run.catch_up.today()
        run.finish()
        calls = run.calls()

    found = simulator.inside(lambda world: differences(world, calls))
    assert (len(calls), +found) == (600, {})


def test_what_was_lost_here_comes_again_when_everything_is_read_again(
    tmp_path: Path, simulator: Simulator, pbx: BulutsantralimPbx
) -> None:
    simulator.inside(lambda world: put_in(world, past_of(300, 10)))

    with Run(tmp_path / "journal.sqlite3", simulator, pbx) as run:
        run.finish()
        run.journal.connection().execute("DELETE FROM calls WHERE place % 3 = 0")
        run.catch_up.read_everything_again()
        run.finish()
        calls = run.calls()

    found = simulator.inside(lambda world: differences(world, calls))
    assert (len(calls), +found) == (300, {})
