"""Bulutfon's call_and_bridge: the customer rings first."""

from typing import Any

import pytest

from tests.simulator.bulutfon_service import Bulutfon
from tests.simulator.service import CUSTOMER, DIRECT

ORDER = {"caller": DIRECT, "callee": CUSTOMER, "destination": "1008"}


def _order(bulutfon: Bulutfon, **fields: Any) -> dict[str, Any]:
    answer = bulutfon.ask("POST", "call_and_bridge", {**ORDER, **fields})
    assert answer.status_code == 200, answer.text
    said: dict[str, Any] = answer.json()
    return said


def _only_call(bulutfon: Bulutfon) -> dict[str, Any]:
    (call,) = bulutfon.control.calls()
    return call


def test_the_answer_is_the_documents_and_names_no_call(bulutfon: Bulutfon) -> None:
    assert _order(bulutfon) == {"success": True, "message": "Arama başarıyla başlatıldı."}


@pytest.mark.parametrize("how", ["json", "data"])
def test_the_words_may_stand_in_the_body(bulutfon: Bulutfon, how: str) -> None:
    answer = bulutfon.ask("POST", "call_and_bridge.json", {}, **{how: ORDER})

    assert answer.json()["success"] is True


def test_the_customer_rings_before_the_extension_does(bulutfon: Bulutfon) -> None:
    bulutfon.control.far_end(CUSTOMER, rings_after=1, answers_after=4)
    _order(bulutfon)
    bulutfon.control.advance(4)
    first = _only_call(bulutfon)
    bulutfon.control.advance(1)

    assert (first["destination"], first["ringing"]) == (CUSTOMER, [])
    assert _only_call(bulutfon)["ringing"] == ["1008"]


@pytest.mark.parametrize(
    ("destination", "ringing"), [("1009", ["1009"]), ("200", ["1008", "1009"])]
)
def test_the_customer_is_connected_where_the_order_says(
    bulutfon: Bulutfon, destination: str, ringing: list[str]
) -> None:
    _order(bulutfon, destination=destination)
    bulutfon.control.advance(4)
    assert _only_call(bulutfon)["ringing"] == ringing
    bulutfon.control.pick_up("1009")

    assert _only_call(bulutfon)["talking"] == ["1009"]


def test_a_menu_leads_the_customer_on(bulutfon: Bulutfon) -> None:
    _order(bulutfon, destination="10")
    bulutfon.control.advance(10)

    assert _only_call(bulutfon)["ringing"] == ["1008", "1009"]


def test_it_is_recorded_as_a_call_to_the_customer(bulutfon: Bulutfon) -> None:
    _order(bulutfon, callee="05425556677")
    bulutfon.control.advance(4)
    bulutfon.control.pick_up("1008")
    bulutfon.control.advance(30)
    bulutfon.control.put_down("1008")
    (row,) = bulutfon.told("cdrs")

    assert (row["direction"], row["caller"], row["callee"]) == ("OUT", int(DIRECT), int(CUSTOMER))
    assert row["answer_time"] == "2031-02-03T09:00:04+03:00"


def test_a_customer_who_does_not_answer_is_given_up_after_the_timeout(bulutfon: Bulutfon) -> None:
    bulutfon.control.far_end(CUSTOMER, answers_after=None)
    _order(bulutfon, timeout="12")
    bulutfon.control.advance(12)
    before = len(bulutfon.control.calls())
    bulutfon.control.advance(2)

    assert (before, len(bulutfon.control.calls())) == (1, 0)
    assert bulutfon.told("cdrs")[0]["hangup_cause"] == "NO_ANSWER"


def test_a_busy_extension_ends_the_call(bulutfon: Bulutfon) -> None:
    _order(bulutfon, destination="1007")  # nobody is signed in there
    bulutfon.control.advance(5)

    assert bulutfon.told("cdrs")[0]["hangup_cause"] == "NO_USER_RESPONSE"


@pytest.mark.parametrize(
    "fields",
    [
        {"caller": ""},
        {"caller": CUSTOMER},
        {"callee": ""},
        {"callee": "112"},
        {"destination": ""},
        {"destination": "1042"},
        {"destination": "99"},
        {"timeout": "1"},
        {"timeout": "soon"},
    ],
)
def test_an_order_that_cannot_be_done_is_told_without_success(
    bulutfon: Bulutfon, fields: dict[str, str]
) -> None:
    answer = _order(bulutfon, **fields)

    assert (answer["success"], bool(answer["message"])) == (False, True)
    assert bulutfon.control.calls() == []


def test_a_lost_answer_does_not_undo_the_call(bulutfon: Bulutfon) -> None:
    bulutfon.control.fault("/bulutfon/call_and_bridge", "lost")
    with pytest.raises(OSError, match="aborted"):
        _order(bulutfon)

    assert _only_call(bulutfon)["destination"] == CUSTOMER
