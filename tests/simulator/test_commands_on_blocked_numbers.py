"""Blocked numbers: written 0…, listed 90…, let through by number."""

import requests

from tests.simulator.service import WRONG_KEY, Service, said


def listed(service: Service) -> list[tuple[str, str | None]]:
    rows = service.get("blocked_numbers").json()["blocked_numbers"]
    return [(row["number"], row["direction"]) for row in rows]


def let_through(service: Service, **words: str) -> tuple[int, str]:
    url = f"{service.simulator.base_url}/blocked_numbers/delete"
    return said(requests.delete(url, params={"key": service.simulator.key, **words}, timeout=10))


def test_a_number_is_listed_with_its_country(service: Service) -> None:
    answer = service.post("blocked_numbers", number="05551234567", direction="inbound")

    assert said(answer) == (200, "33")
    assert ("905551234567", "inbound") in listed(service)


def test_a_number_is_let_through_with_an_empty_answer(service: Service) -> None:
    assert let_through(service, number="05550000001") == (200, "")
    assert listed(service) == [("908508880000", None)]


def test_only_a_direction_may_be_let_through(service: Service) -> None:
    let_through(service, number="05550000001", direction="outbound")

    assert ("905550000001", "inbound") in listed(service)


def test_a_number_from_abroad_stays_as_it_is(service: Service) -> None:
    service.post("blocked_numbers", number="0049301234567")

    assert ("0049301234567", None) in listed(service)


def test_a_number_is_required(service: Service) -> None:
    assert said(service.post("blocked_numbers")) == (400, "number required")


def test_a_wrong_key_is_refused_with_401(service: Service) -> None:
    assert said(service.get("blocked_numbers", key=WRONG_KEY))[0] == 401
