"""A busy office's past comes into the journal whole from Bulutfon too, which knows no spans."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.server import Simulator, start_simulator
from tests.builders import ME, NINE, OUR_NUMBER
from tests.office import past_of, put_in
from tests.unit.composition.test_a_years_history import Run

CALLS, DAYS = 3000, 24


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with start_simulator(limits=False, stepped=True, starts_at=NINE) as simulator:
        yield simulator


@pytest.fixture
def pbx(simulator: Simulator) -> Iterator[BulutfonPbx]:
    access = simulator.bulutfon
    account = Account(Provider.BULUTFON, ME, access.base_url)
    roomy = Throttle({name: Pool(10**6, 1.0) for name in POOLS})
    made = bulutfon(account, access.master_token, Redactor(), developer=True, throttle=roomy)
    assert isinstance(made, BulutfonPbx)
    yield made
    made.close()


def past(many: int, days: int) -> list[Call]:
    """Return calls of the past; those that went out showed our number."""
    calls = past_of(many, days)
    for call in calls:
        call.outside_number = call.outside_number or OUR_NUMBER
    return calls


def test_every_call_comes_once_with_few_looks_for_each_day(
    tmp_path: Path, simulator: Simulator, pbx: BulutfonPbx
) -> None:
    simulator.inside(lambda world: put_in(world, past(CALLS, DAYS)))

    with Run(tmp_path / "journal.sqlite3", simulator, pbx) as run:
        run.finish()
        calls = run.calls()

    there = simulator.inside(lambda world: set(world.exchange.calls))
    assert {call.id for call in calls} == there
    assert len(calls) == CALLS
    assert len(simulator.control.requests("/bulutfon/cdrs")) < 10 * DAYS + CALLS // 20


def test_calls_that_come_while_the_past_is_read_hide_none(
    tmp_path: Path, simulator: Simulator, pbx: BulutfonPbx
) -> None:
    ages = sorted(past(900, 3), key=lambda call: call.started_at)
    simulator.inside(lambda world: put_in(world, ages[:700]))

    with Run(tmp_path / "journal.sqlite3", simulator, pbx) as run:
        for first in range(700, 900, 20):
            run.step()
            new = ages[first : first + 20]
            simulator.inside(lambda world, new=new: put_in(world, new))  # type: ignore[misc]
        run.finish()
        run.catch_up.today()
        run.finish()
        calls = run.calls()

    there = simulator.inside(lambda world: set(world.exchange.calls))
    assert {call.id for call in calls} == there
