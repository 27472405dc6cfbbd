"""The scripted scenarios, told by the clock."""

from collections.abc import Iterator

import pytest
import requests

from santral_desktop.simulator.scenario import SCENARIOS
from tests.simulator.service import DIRECT, Service


@pytest.fixture
def office(service: Service) -> Iterator[Service]:
    """The same company with a telephone on the agent's desk."""
    service.control.plug_in("1007")
    return service


def _play(office: Service, scenario: str) -> str:
    return str(office.control.play(scenario))


def test_a_customer_rings_the_agents_own_number(office: Service) -> None:
    _play(office, "a_customer_rings")
    [call] = office.control.calls()

    assert (call["destination"], call["ringing"]) == (DIRECT, ["1007"])


def test_one_customer_after_the_other_rings(office: Service) -> None:
    numbers = set()
    for _ in range(3):
        uuid = _play(office, "a_customer_rings")
        numbers.add(office.control.calls()[0]["caller_number"])
        office.control.caller_hangs_up(uuid)

    assert len(numbers) == 3


def test_a_customer_gives_up_after_six_seconds(office: Service) -> None:
    uuid = _play(office, "a_customer_gives_up")
    office.control.advance(6)

    assert office.record(uuid)["result"] == "Vazgeçildi"


def test_a_queue_rings_three_extensions(office: Service) -> None:
    _play(office, "a_queue_rings_three_extensions")

    assert office.control.calls()[0]["ringing"] == ["1007", "1008", "1009"]


def test_a_colleague_is_quicker(office: Service) -> None:
    _play(office, "a_colleague_is_quicker")
    office.control.advance(4)

    [call] = office.control.calls()
    assert (call["talking"], call["ringing"]) == (["1008"], [])


def test_when_the_agent_was_quicker_the_colleague_has_nothing_to_answer(office: Service) -> None:
    _play(office, "a_colleague_is_quicker")
    office.control.pick_up("1007")
    office.control.advance(5)

    assert office.control.calls()[0]["talking"] == ["1007"]


@pytest.mark.parametrize(
    ("scenario", "result"), [("a_busy_number", "Meşgul"), ("nobody_answers", "Cevapsız")]
)
def test_numbers_fail_as_scripted(office: Service, scenario: str, result: str) -> None:
    uuid = _play(office, scenario)
    office.control.advance(40)

    assert office.record(uuid)["result"] == result


def test_a_long_call_lasts_for_half_an_hour(office: Service) -> None:
    uuid = _play(office, "a_long_call")
    office.control.advance(1900)

    assert office.record(uuid)["talk_duration"] == "00:30:00"


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_every_scenario_begins_a_call(office: Service, scenario: str) -> None:
    uuid = _play(office, scenario)

    assert [call["uuid"] for call in office.control.calls()] == [uuid]


def test_an_unknown_scenario_is_refused(office: Service) -> None:
    with pytest.raises(requests.HTTPError):
        office.control.play("an_earthquake")
