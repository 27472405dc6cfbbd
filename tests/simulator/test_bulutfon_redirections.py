"""What Bulutfon's redirections do to the calls of the office."""

import pytest

from tests.simulator.bulutfon_service import MENU, Bulutfon
from tests.simulator.service import AYSE, DIRECT

ELIF, CAGRI, GOKCE = "extensions/3", "extensions/4", "extensions/5"  # 1007, 1008, 1009


def _redirect(bulutfon: Bulutfon, path: str, when: str, kind: str, to: str) -> None:
    name = "external_number" if kind == "EXTERNAL" else "destination_number"
    form = {"redirection_type": when, "destination_type": kind, name: to}
    assert bulutfon.put(path, form).status_code == 200


def _ringing(bulutfon: Bulutfon, to: str) -> list[str]:
    bulutfon.control.ring(AYSE, to=to)
    (call,) = bulutfon.control.calls()
    ringing: list[str] = call["ringing"]
    return ringing


def test_always_means_although_somebody_is_there(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, CAGRI, "ALWAYS", "EXTENSION", "1009")

    assert _ringing(bulutfon, "1008") == ["1009"]


@pytest.mark.parametrize(("path", "to", "rings"), [(CAGRI, "1008", "1008"), (ELIF, DIRECT, "1009")])
def test_unreachable_means_that_no_device_is_signed_in(
    bulutfon: Bulutfon, path: str, to: str, rings: str
) -> None:
    _redirect(bulutfon, path, "UNREACHABLE", "EXTENSION", "1009")

    assert _ringing(bulutfon, to) == [rings]


def test_a_group_takes_the_call_over(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, ELIF, "ALWAYS", "GROUP", "200")
    bulutfon.control.ring(AYSE, to=DIRECT)
    bulutfon.control.advance(3)
    bulutfon.control.pick_up("1009")
    bulutfon.control.put_down("1009")
    (row,) = bulutfon.told("cdrs")
    flow = bulutfon.told(f"cdrs/{row['uuid']}")["call_flow"]

    assert [step["redirection"] for step in flow] == [
        "REDIRECTED_TO_EXTENSION",
        "REDIRECTED_TO_GROUP",
        "CONNECTING_TO_GROUP",
    ]


def test_a_menu_takes_the_call_over(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, CAGRI, "ALWAYS", "AUTOATTENDANT", "10")
    bulutfon.control.ring(AYSE, to="1008")
    bulutfon.control.advance(6)

    assert set(bulutfon.control.calls()[0]["ringing"]) == {"1008", "1009"}


def test_an_outside_number_takes_the_call_over(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, ELIF, "UNREACHABLE", "EXTERNAL", "905321234567")
    uuid = bulutfon.control.ring(AYSE, to=DIRECT)
    bulutfon.control.advance(3)
    bulutfon.control.caller_hangs_up(uuid)
    (row,) = bulutfon.told("cdrs")

    assert (row["missing_call"], row["answer_time"]) == (False, "2031-02-03T09:00:03+03:00")


def test_an_outside_number_that_is_busy_ends_the_call(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, ELIF, "ALWAYS", "EXTERNAL", "905320000001")
    bulutfon.control.ring(AYSE, to=DIRECT)
    bulutfon.control.advance(5)

    assert bulutfon.told("cdrs")[0]["hangup_cause"] == "USER_BUSY"


def test_a_circle_ends_the_call(bulutfon: Bulutfon) -> None:
    _redirect(bulutfon, CAGRI, "ALWAYS", "EXTENSION", "1009")
    _redirect(bulutfon, GOKCE, "ALWAYS", "EXTENSION", "1008")
    bulutfon.control.ring(AYSE, to="1008")
    bulutfon.control.advance(1)

    assert bulutfon.told("cdrs")[0]["hangup_cause"] == "EXCHANGE_ROUTING_ERROR"


def test_without_a_redirection_the_extension_rings_again(
    bulutfon: Bulutfon,
) -> None:
    _redirect(bulutfon, CAGRI, "ALWAYS", "EXTENSION", "1009")
    bulutfon.put(CAGRI, {"redirection_type": "NONE"})

    assert _ringing(bulutfon, "1008") == ["1008"]


def test_a_menu_is_not_redirected(bulutfon: Bulutfon) -> None:
    assert _ringing(bulutfon, MENU) == []
