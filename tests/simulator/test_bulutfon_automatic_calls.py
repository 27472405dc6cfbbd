"""Bulutfon's automatic calls: a schedule, calls one after the other, and the keys pressed."""

from typing import Any

import pytest

from santral_desktop.simulator.server import start_simulator
from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import CUSTOMER, DIRECT, NINE

BUSY, NO_ANSWER, OTHER = "905320000001", "905320000002", "905321119999"
SURVEY = {"title": "Anket", "receivers": CUSTOMER, "did": DIRECT, "announcement_id": 112}


def _begin(bulutfon: Bulutfon, **fields: Any) -> None:
    answer = bulutfon.post("automatic-calls", SURVEY | fields)
    assert answer.status_code == 200, answer.text
    assert answer.json()["message"]


def _results(bulutfon: Bulutfon) -> dict[str, tuple[bool, bool, int | None]]:
    rows = bulutfon.told("automatic-calls/1")["recipients"]
    return {str(it["number"]): (it["has_called"], it["answer"], it["gather"]) for it in rows}


def test_a_round_of_calls_is_listed(bulutfon: Bulutfon) -> None:
    _begin(bulutfon)

    assert bulutfon.told("automatic-calls") == [
        {
            "id": 1,
            "title": "Anket",
            "did": int(DIRECT),
            "announcement": "Karşılama",
            "gather": True,
            "created_at": "2031-02-03T09:00:00.000+03:00",
        }
    ]


def test_its_detail_has_every_day_and_every_number(bulutfon: Bulutfon) -> None:
    _begin(bulutfon, sat_active="false", sun_active=False, fri_start="10:00", fri_finish="16:30")
    ranges = bulutfon.told("automatic-calls/1")["call_range"]

    assert ranges["monday"] == {"active": True, "start": "09:00", "finish": "18:00"}
    assert ranges["friday"] == {"active": True, "start": "10:00", "finish": "16:30"}
    assert [day for day, it in ranges.items() if not it["active"]] == ["saturday", "sunday"]
    assert _results(bulutfon) == {CUSTOMER: (False, False, None)}


def test_numbers_are_called_one_after_the_other_and_press_keys(bulutfon: Bulutfon) -> None:
    bulutfon.control.far_end(CUSTOMER, presses=2)
    bulutfon.control.far_end(OTHER, presses=4)
    _begin(bulutfon, receivers=f"{CUSTOMER},{BUSY},{OTHER}")
    bulutfon.control.advance(3)
    assert [call["destination"] for call in bulutfon.control.calls()] == [CUSTOMER]
    bulutfon.control.advance(300)

    assert _results(bulutfon) == {
        CUSTOMER: (True, True, 2),
        BUSY: (True, False, None),
        OTHER: (True, True, 4),
    }
    assert bulutfon.control.calls() == []


def test_a_number_that_does_not_answer_is_given_up_after_the_timeout(bulutfon: Bulutfon) -> None:
    _begin(bulutfon, receivers=NO_ANSWER, timeout=10)
    bulutfon.control.advance(14)

    assert bulutfon.control.calls() == []
    assert _results(bulutfon) == {NO_ANSWER: (True, False, None)}


def test_without_gathering_no_key_is_kept(bulutfon: Bulutfon) -> None:
    bulutfon.control.far_end(CUSTOMER, presses=2)
    _begin(bulutfon, gather="false")
    bulutfon.control.advance(60)

    assert _results(bulutfon) == {CUSTOMER: (True, True, None)}


def test_its_calls_are_calls_of_the_office(bulutfon: Bulutfon) -> None:
    _begin(bulutfon)
    bulutfon.control.advance(60)
    (row,) = bulutfon.told("cdrs")

    assert (row["direction"], row["caller"], row["callee"]) == (
        "OUT",
        int(DIRECT),
        int(CUSTOMER),
    )
    assert row["call_record"] in {"NO", "Yok"}


def test_a_closed_day_is_waited_out(bulutfon: Bulutfon) -> None:
    _begin(bulutfon, mon_active="false")
    bulutfon.control.advance(14 * 3600)
    monday = _results(bulutfon)[CUSTOMER]
    bulutfon.control.advance(3600 + 120)

    assert (monday[0], _results(bulutfon)[CUSTOMER][0]) == (False, True)


@pytest.mark.parametrize(("heeds", "called"), [("true", False), ("false", True)])
def test_hours_are_heeded_only_when_asked(bulutfon: Bulutfon, heeds: str, called: bool) -> None:
    _begin(bulutfon, mon_start="13:00", mon_finish="14:00", hours_active=heeds)
    bulutfon.control.advance(600)

    assert _results(bulutfon)[CUSTOMER][0] is called


@pytest.mark.parametrize(
    "sound", [{"sound_url": "https://ornek.example/a.mp3"}, {"bulutfon_xm_id": 7}]
)
def test_what_is_played_may_be_said_in_other_ways(
    bulutfon: Bulutfon, sound: dict[str, Any]
) -> None:
    _begin(bulutfon, announcement_id=None, **sound)

    assert bulutfon.told("automatic-calls")[0]["announcement"] == str(next(iter(sound.values())))


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ""},
        {"receivers": "0532"},
        {"did": CUSTOMER},
        {"announcement_id": ""},
        {"announcement_id": 999},
        {"sound_url": "https://ornek.example/a.mp3"},
        {"announcement_id": "", "sound_url": "file:///a.mp3"},
        {"timeout": 61},
        {"timeout": "-1"},
        {"gather": "perhaps"},
        {"mon_start": "9"},
        {"sun_finish": "24:00"},
        {"tue_active": "maybe"},
    ],
)
def test_a_round_that_lacks_something_is_refused(
    bulutfon: Bulutfon, fields: dict[str, Any]
) -> None:
    assert refused(bulutfon.post("automatic-calls", SURVEY | fields))[0] == 400
    assert bulutfon.told("automatic-calls") == []


def test_an_unknown_round_is_not_found(bulutfon: Bulutfon) -> None:
    assert refused(bulutfon.get("automatic-calls/9"))[0] == 404


def test_with_a_history_there_is_a_survey_with_results() -> None:
    with start_simulator(stepped=True, starts_at=NINE, history=1) as simulator:
        bulutfon = Bulutfon(simulator, simulator.bulutfon.master_token)
        pressed = [gather for _, _, gather in _results(bulutfon).values()]

    assert len(pressed) == 40
    assert set(pressed) == {1, 2, 3, None}
