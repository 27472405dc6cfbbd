"""The company's last days, as a practising agent finds them."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from santral_desktop.simulator.calls import Call, Way
from santral_desktop.simulator.history import past_calls
from santral_desktop.simulator.people import example_company
from santral_desktop.simulator.server import start_simulator
from tests.simulator.service import NINE, Service

NOON = NINE + timedelta(hours=3)


@pytest.fixture(scope="module")
def past() -> list[Call]:
    return past_calls(example_company(), NOON, 300)


@pytest.fixture
def experienced() -> Iterator[Service]:
    with start_simulator(stepped=True, starts_at=NOON, limits=False, history=120) as simulator:
        yield Service(simulator)


def test_the_past_is_the_same_each_time(past: list[Call]) -> None:
    assert past == past_calls(example_company(), NOON, 300)


def test_the_past_is_of_the_last_week_and_over(past: list[Call]) -> None:
    assert all(NOON - timedelta(days=8) < call.started_at for call in past)
    assert all(call.ended_at is not None and call.ended_at < NOON for call in past)


def test_calls_came_in_opening_hours_in_order(past: list[Call]) -> None:
    assert {(call.started_at + timedelta(hours=3)).hour for call in past} == set(range(9, 18))
    assert [call.started_at for call in past] == sorted(call.started_at for call in past)


def test_all_kinds_of_calls_are_among_them(past: list[Call]) -> None:
    assert {call.way for call in past} == set(Way)
    assert any(call.queue for call in past)
    assert any(call.missed for call in past)


def test_recordings_are_of_every_form(past: list[Call]) -> None:
    assert len({call.form for call in past if call.has_recording}) == 4


def test_the_whole_past_is_told_page_by_page_with_queues_on_several_rows(
    experienced: Service,
) -> None:
    words = {"start_stamp_from": "2031-01-10 00:00:00 UTC", "limit": "100"}
    pages = experienced.get("cdrs", **words).json()["pagination"]["total_pages"]
    rows = [
        row for page in range(pages) for row in experienced.records(**words, page=str(page + 1))
    ]

    assert len({row["call_uuid"] for row in rows}) == 120
    assert len(rows) > 120


def test_an_old_call_can_be_listened_to(experienced: Service) -> None:
    words = {"start_stamp_from": "2031-01-10 00:00:00 UTC", "recording_present": "true"}
    uuid = experienced.records(**words)[0]["call_uuid"]

    assert experienced.fetch(experienced.recording_address(uuid)) == 200
