"""Bulutfon's call records: filters, pages, mixed types, and what a call went through."""

from collections.abc import Iterator
from typing import Any

import pytest

from santral_desktop.simulator.server import start_simulator
from tests.simulator.bulutfon_service import MENU, Bulutfon
from tests.simulator.service import AYSE, CUSTOMER, DIRECT, NINE, SUPPORT, Service


@pytest.fixture
def experienced() -> Iterator[Bulutfon]:
    """A week with 240 calls behind it, looked at in the evening."""
    with start_simulator(
        stepped=True, starts_at=NINE.replace(hour=16), limits=False, history=240
    ) as simulator:
        yield Bulutfon(simulator, simulator.bulutfon.master_token)


def _only(bulutfon: Bulutfon) -> dict[str, Any]:
    (row,) = bulutfon.told("cdrs")
    found: dict[str, Any] = row
    return found


def test_an_answered_call_is_recorded_with_its_times(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=40)
    row = _only(bulutfon)

    assert row.pop("call_record") in {"YES", "Var"}
    assert row == {
        "uuid": uuid,
        "bf_calltype": "voice",
        "direction": "IN",
        "caller": 905321112233,
        "callee": 908500000001,
        "call_time": "2031-02-03T09:00:00+03:00",
        "answer_time": "2031-02-03T09:00:10+03:00",
        "hangup_time": "2031-02-03T09:00:50+03:00",
        "missing_call": False,
        "hangup_cause": "NORMAL_CLEARING",
        "hangup_state": "recv_bye",
    }


def test_a_missed_call_has_no_answer_and_no_recording(bulutfon: Bulutfon) -> None:
    bulutfon.missed_call()
    row = _only(bulutfon)

    assert (row["missing_call"], row["hangup_state"]) == (True, "recv_cancel")
    assert row["answer_time"] in {None, "null"}
    assert row["call_record"] in {"NO", "Yok"}


def test_a_running_call_is_not_listed(bulutfon: Bulutfon) -> None:
    bulutfon.control.ring(AYSE, to="1008")

    assert bulutfon.told("cdrs") == []


def test_a_call_to_a_customer_has_the_outside_number_and_a_price(
    bulutfon: Bulutfon, service: Service
) -> None:
    uuid = service.originate()
    bulutfon.control.advance(100)
    bulutfon.control.caller_hangs_up(uuid)
    row = _only(bulutfon)

    assert (row["direction"], row["caller"], row["callee"]) == (
        "OUT",
        int(DIRECT),
        int(CUSTOMER),
    )
    assert str(row["extension"]) == DIRECT
    assert float(row["call_price"]) == 0.0364


def test_a_call_between_extensions_is_local(bulutfon: Bulutfon) -> None:
    bulutfon.control.dial("1008", "1009")
    bulutfon.control.refuse("1009")
    row = _only(bulutfon)

    assert (row["direction"], row["caller"], row["callee"]) == ("LOCAL", 1008, 1009)


def test_a_removed_recording_is_told(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=5)
    bulutfon.simulator.inside(
        lambda world: setattr(world.exchange.calls[uuid], "recording_deleted", True)
    )

    assert _only(bulutfon)["call_record"] == "REMOVED"


def test_types_and_flags_are_mixed_as_the_samples_mix_them(experienced: Bulutfon) -> None:
    rows = experienced.told("cdrs", limit="300")

    def kinds(name: str) -> set[type]:
        return {type(row[name]) for row in rows if name in row}

    assert {row["call_record"] for row in rows} == {"YES", "NO", "Var", "Yok"}
    assert kinds("extension") == {str, int}
    assert kinds("call_price") == {str, float, type(None)}
    assert {row["answer_time"] for row in rows} >= {None, "null"}
    assert {row["direction"] for row in rows} == {"IN", "OUT", "LOCAL"}


def test_pages_have_100_rows_and_neighbours_without_the_token(experienced: Bulutfon) -> None:
    page = experienced.get("cdrs", page="2").json()

    assert len(page["cdrs"]) == 100
    assert page["pagination"] == {
        "page": 2,
        "total_count": 242,
        "total_pages": 3,
        "limit": 100,
        "previous_page": f"{experienced.access.base_url}/cdrs?page=1",
        "next_page": f"{experienced.access.base_url}/cdrs?page=3",
    }


def test_the_last_page_has_the_rest_and_no_next(experienced: Bulutfon) -> None:
    page = experienced.get("cdrs", page="3").json()

    assert (len(page["cdrs"]), page["pagination"]["next_page"]) == (42, None)
    assert experienced.told("cdrs", page="9") == []


def test_the_newest_come_first_unless_ordered_otherwise(experienced: Bulutfon) -> None:
    times = [row["call_time"] for row in experienced.told("cdrs")]
    uuids = [row["uuid"] for row in experienced.told("cdrs", order="uuid,asc")]

    assert times == sorted(times, reverse=True)
    assert uuids == sorted(uuids)


@pytest.mark.parametrize(
    "words",
    [
        {"order": "uuid"},
        {"order": "name,asc"},
        {"order": "uuid,up"},
        {"time_limit": "year"},
        {"missing_call": "perhaps"},
    ],
)
def test_a_filter_beyond_reading_is_refused_with_an_empty_body(
    experienced: Bulutfon, words: dict[str, str]
) -> None:
    answer = experienced.get("cdrs", **words)

    assert (answer.status_code, answer.content) == (400, b"")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ({"caller": "905321112233"}, 2),
        ({"callee": "905321112233"}, 0),
        ({"callee": CUSTOMER}, 1),
        ({"caller_or_callee": f"{CUSTOMER},905321112233"}, 3),
        ({"caller": DIRECT, "callee": CUSTOMER}, 1),
        ({"missing_call": "true"}, 1),
        ({"missing_call": "false"}, 2),
        ({"missing_call": "true", "caller": CUSTOMER}, 0),
        ({"limit": "2"}, 2),
    ],
)
def test_filters_combine(
    bulutfon: Bulutfon, service: Service, words: dict[str, str], count: int
) -> None:
    bulutfon.answered_call(seconds=5)
    bulutfon.missed_call()
    service.get(f"hangup/{service.originate()}")

    assert len(bulutfon.told("cdrs", **words)) == count


@pytest.mark.parametrize(("span", "count"), [("hour", 1), ("day", 2), ("month", 3)])
def test_the_last_hour_day_and_month(bulutfon: Bulutfon, span: str, count: int) -> None:
    for pause in (40 * 86400, 20 * 86400, 7200, 60):
        bulutfon.missed_call()
        bulutfon.control.advance(pause)

    assert len(bulutfon.told("cdrs", time_limit=span)) == count


def _flow(bulutfon: Bulutfon, uuid: str) -> list[tuple[int, str, int | None]]:
    steps = bulutfon.told(f"cdrs/{uuid}")["call_flow"]
    return [(it["callee"], it["redirection"], it.get("redirection_target")) for it in steps]


def test_a_group_is_told_with_everyone_it_rang(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=30, to=SUPPORT)
    group = bulutfon.told(f"cdrs/{uuid}")["call_flow"][-1]

    assert _flow(bulutfon, uuid) == [
        (int(SUPPORT), "REDIRECTED_TO_GROUP", 200),
        (200, "CONNECTING_TO_GROUP", None),
    ]
    assert {(it["destination"], it["result"]) for it in group["origination"]} == {
        (1008, "ANSWERED"),
        (1009, "LOSE_RACE"),
    }
    assert all(it["answer_time"] for it in group["origination"])


def test_a_menu_answers_before_anybody_does(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.missed_call(to=MENU)
    call = bulutfon.told(f"cdrs/{uuid}")

    assert (call["missing_call"], call["answer_time"]) == (True, "2031-02-03T09:00:00+03:00")
    assert _flow(bulutfon, uuid) == [
        (int(MENU), "REDIRECTED_TO_MENU", 10),
        (10, "CONNECTING_TO_MENU", None),
    ]


def test_a_menu_leads_to_the_group(bulutfon: Bulutfon) -> None:
    assert _flow(bulutfon, bulutfon.answered_call(seconds=30, to=MENU)) == [
        (int(MENU), "REDIRECTED_TO_MENU", 10),
        (10, "REDIRECTED_TO_GROUP", 200),
        (200, "CONNECTING_TO_GROUP", None),
    ]


def test_only_the_last_place_knows_the_end(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=30, to=MENU)
    flow = bulutfon.told(f"cdrs/{uuid}")["call_flow"]

    assert [step["hangup_time"] is None for step in flow] == [True, True, False]
    assert [step["answer_time"] is None for step in flow] == [True, False, False]


def test_an_extension_is_told_without_an_origination(bulutfon: Bulutfon) -> None:
    uuid = bulutfon.answered_call(seconds=3)

    assert _flow(bulutfon, uuid)[-1] == (1008, "CONNECTING_TO_EXTENSION", None)
    assert "origination" not in bulutfon.told(f"cdrs/{uuid}")["call_flow"][-1]


def test_only_calls_from_outside_have_a_flow(bulutfon: Bulutfon, service: Service) -> None:
    uuid = service.originate()
    service.get(f"hangup/{uuid}")

    assert "call_flow" not in bulutfon.told(f"cdrs/{uuid}")


def test_calls_of_the_past_have_a_flow_as_well(experienced: Bulutfon) -> None:
    incoming = [row for row in experienced.told("cdrs") if row["direction"] == "IN"]
    voices = [row for row in incoming if row["bf_calltype"] == "voice"]
    flows = [experienced.told(f"cdrs/{row['uuid']}")["call_flow"] for row in voices[:12]]

    assert all(len(flow) == 2 for flow in flows)
    assert any("origination" in flow[-1] for flow in flows)
