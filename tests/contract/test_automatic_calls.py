"""What every `AutomaticCalls` promises, kept by the double and by the adapter."""

from collections.abc import Iterator
from datetime import time

import pytest

from santral_desktop.application.ports.automatic_calls import AutomaticCalls
from santral_desktop.domain.automatic_calls import AutomaticCallOrder, CallingHours, Weekday
from santral_desktop.domain.errors import NoSuchRecord, Path, Unreachable
from santral_desktop.domain.phone import PhoneNumber
from tests.builders import CUSTOMER, OUR_NUMBER
from tests.contract.bulutfon_office import BulutfonOffice
from tests.doubles.automatic_calls import MemoryAutomaticCalls


class OnTheDouble:
    """The double."""

    announcement = "2"

    def __init__(self) -> None:
        self.memory = MemoryAutomaticCalls()
        self.calls: AutomaticCalls = self.memory

    def loses_answers(self) -> None:
        self.memory.failures["call_many"] = Unreachable(Path.CUT)

    def times_asked(self) -> int:
        return len(self.memory.orders)

    def close(self) -> None:
        """Nothing is open."""


class OnTheSimulator:
    """The adapter over real HTTP."""

    def __init__(self) -> None:
        self.office = BulutfonOffice()
        self.calls: AutomaticCalls = self.office.pbx
        self.announcement = self.office.pbx.announcements()[0].id

    def loses_answers(self) -> None:
        self.office.loses("automatic-calls")

    def times_asked(self) -> int:
        return self.office.times("automatic-calls")

    def close(self) -> None:
        self.office.close()


World = OnTheDouble | OnTheSimulator


@pytest.fixture(params=["double", "simulator"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = OnTheDouble() if request.param == "double" else OnTheSimulator()
    yield made
    made.close()


def an_order(world: World) -> AutomaticCallOrder:
    return AutomaticCallOrder(
        title="Anket",
        calls_from=OUR_NUMBER,
        receivers=(PhoneNumber.parse(CUSTOMER),),
        announcement_id=world.announcement,
        keeps_hours=True,
        hours={
            Weekday.MONDAY: CallingHours(start=time(10), finish=time(12, 30)),
            Weekday.SUNDAY: CallingHours(active=False),
        },
    )


def test_a_round_that_was_asked_for_is_listed_with_its_hours_and_numbers(world: World) -> None:
    before = {one.id for one in world.calls.automatic_calls()}

    world.calls.call_many(an_order(world))

    (new,) = (one for one in world.calls.automatic_calls() if one.id not in before)
    alone = world.calls.automatic_call(new.id)
    assert (alone.title, alone.calls_from, alone.asks_for_key) == ("Anket", OUR_NUMBER, True)
    assert alone.hours[Weekday.MONDAY] == CallingHours(start=time(10), finish=time(12, 30))
    assert not alone.hours[Weekday.SUNDAY].active
    assert [one.number for one in alone.results] == ["90" + CUSTOMER[1:]]


def test_the_list_has_no_results(world: World) -> None:
    world.calls.call_many(an_order(world))

    assert {one.results for one in world.calls.automatic_calls()} == {()}


def test_a_round_that_is_not_there_is_told_as_such(world: World) -> None:
    with pytest.raises(NoSuchRecord):
        world.calls.automatic_call("987654")


def test_a_round_whose_answer_is_lost_is_asked_for_once_and_leaves_doubt(world: World) -> None:
    world.loses_answers()

    with pytest.raises(Unreachable) as told:
        world.calls.call_many(an_order(world))

    assert not told.value.certain
    assert world.times_asked() == 1
