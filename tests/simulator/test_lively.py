"""Customers who ring by themselves while somebody practises."""

from collections.abc import Iterator

import pytest

from tests.simulator.service import AYSE, Service


@pytest.fixture
def office(service: Service) -> Iterator[Service]:
    service.control.plug_in("1007")
    return service


def _inbound(office: Service) -> int:
    return len({row["call_uuid"] for row in office.records(direction="inbound", limit="100")})


def test_the_first_customer_rings_after_one_gap(office: Service) -> None:
    office.control.lively(on=True, shortest=60, longest=60)
    office.control.advance(59)
    before = _inbound(office)
    office.control.advance(1)

    assert (before, _inbound(office)) == (0, 1)


def test_by_default_a_customer_rings_every_45_to_90_seconds(office: Service) -> None:
    office.control.lively(on=True)
    office.control.advance(3600)

    assert 3600 / 100 <= _inbound(office) <= 3600 / 45


def test_some_give_up_and_some_are_answered_by_colleagues(office: Service) -> None:
    office.control.lively(on=True)
    office.control.advance(3600)

    results = {row["result"] for row in office.records(direction="inbound", limit="100")}
    assert {"Vazgeçildi", "Cevapsız", "Diğer dahili cevapladı"} <= results


def test_nobody_rings_while_the_agent_talks(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10)
    office.control.dial("1007", "05425556677")
    office.control.advance(600)

    assert _inbound(office) == 0


def test_the_next_customer_rings_soon_after_the_agent_is_free(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10)
    office.control.dial("1007", "05425556677")
    office.control.advance(60)
    office.control.put_down("1007")
    office.control.advance(5)

    assert _inbound(office) == 1


def test_nobody_rings_while_no_telephone_is_there(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10)
    office.control.unplug("1007")
    office.control.advance(600)

    assert _inbound(office) == 0


def test_a_customer_who_was_answered_says_goodbye(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10, patience=30)
    office.control.advance(10)
    office.control.pick_up("1007")
    office.control.lively(on=False)
    office.control.advance(30)

    assert office.control.calls() == []


def test_when_stopped_nobody_rings_any_more(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10)
    office.control.lively(on=False)
    office.control.advance(600)

    assert _inbound(office) == 0


def test_started_twice_it_is_still_one_company(office: Service) -> None:
    office.control.lively(on=True, shortest=60, longest=60)
    office.control.lively(on=True, shortest=60, longest=60)
    office.control.advance(60)

    assert _inbound(office) == 1


def test_other_calls_are_left_alone(office: Service) -> None:
    office.control.lively(on=True, shortest=10, longest=10, patience=20)
    uuid = office.control.ring(AYSE, to="1007")
    office.control.pick_up("1007")
    office.control.advance(300)

    assert [call["uuid"] for call in office.control.calls()] == [uuid]
