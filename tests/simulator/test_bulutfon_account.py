"""Bulutfon: who may come in, the account, its numbers and its groups."""

import pytest
import requests

from tests.simulator.bulutfon_service import MENU, Bulutfon, refused
from tests.simulator.service import DIRECT, PATIENCE, SUPPORT


def test_the_account_is_told_with_its_credit_in_a_string(bulutfon: Bulutfon) -> None:
    account = bulutfon.get("me").json()

    assert set(account) == {"user", "pbx", "credit"}
    assert set(account["user"]) == {"email", "name", "gsm"}
    assert (account["pbx"]["state"], account["pbx"]["customer_type"]) == ("CONFIRMED", "CORPORATE")
    assert account["credit"] == {"balance": "300.06", "sms_credits": 40}


@pytest.mark.parametrize("path", ["me.json", "me/", "extensions.json", "extensions/1.json"])
def test_the_suffix_and_a_slash_are_optional(bulutfon: Bulutfon, path: str) -> None:
    assert bulutfon.get(path).json() == bulutfon.get(path.rstrip("/").removesuffix(".json")).json()


@pytest.mark.parametrize("token", ["", "guess"])
def test_without_a_good_token_nobody_comes_in(bulutfon: Bulutfon, token: str) -> None:
    bulutfon.token = token

    assert bulutfon.get("me").status_code == 401
    assert bulutfon.get("me").json()["error"]


def test_a_token_may_stand_in_a_form_as_some_clients_write_it(bulutfon: Bulutfon) -> None:
    form = {"access_token": bulutfon.token, "full_name": ""}
    answer = requests.post(f"{bulutfon.access.base_url}/extensions", data=form, timeout=PATIENCE)

    assert refused(answer) == (400, "full_name zorunludur")


@pytest.mark.parametrize(("password", "status"), [("panel-parolasi", 200), ("guess", 401)])
def test_the_panels_password_opens_too(bulutfon: Bulutfon, password: str, status: int) -> None:
    words = {"email": "yonetici@ornek.example", "password": password}
    answer = requests.get(f"{bulutfon.access.base_url}/me", params=words, timeout=PATIENCE)

    assert answer.status_code == status


def test_requests_are_told_without_tokens(bulutfon: Bulutfon) -> None:
    bulutfon.get("cdrs", limit="5")

    assert bulutfon.control.requests("/bulutfon") == [
        {"method": "GET", "path": "/bulutfon/cdrs", "words": {"limit": "5"}, "status": 200}
    ]


def test_numbers_lead_to_an_extension_a_group_and_a_menu(bulutfon: Bulutfon) -> None:
    rows = {row["number"]: row for row in bulutfon.told("dids")}

    assert {number: row["destination_type"] for number, row in rows.items()} == {
        DIRECT: "Extension",
        SUPPORT: "Group",
        MENU: "Auto attendant",
    }
    assert [row["destination_number"] for row in rows.values()] == [1007, 200, 10]
    assert {row["state"] for row in rows.values()} == {"CONFIRMED"}


def test_a_number_is_told_with_its_working_hours(bulutfon: Bulutfon) -> None:
    did = bulutfon.told("dids/2")

    assert did["working_hour"] is True
    assert list(did["working_hours"])[::6] == ["monday", "sunday"]
    assert did["working_hours"]["monday"] == {
        "open": True,
        "shift_start": "08:30",
        "shift_finish": "18:30",
        "lunch_break_start": "12:30",
        "lunch_break_finish": "13:30",
    }
    assert did["working_hours"]["sunday"]["open"] is False


def test_a_number_without_working_hours_has_none(bulutfon: Bulutfon) -> None:
    did = bulutfon.told("dids/1")

    assert (did["working_hour"], "working_hours" in did) == (False, False)


def test_groups_are_told_with_their_times(bulutfon: Bulutfon) -> None:
    assert bulutfon.told("groups")[0] == {
        "id": 1,
        "number": 200,
        "name": "Destek",
        "timeout": 30,
        "delay_time": 0,
        "ring_duration": 30,
    }


def test_one_group_is_told_with_its_members_and_without_those_times(bulutfon: Bulutfon) -> None:
    group = bulutfon.told("groups/1")

    assert set(group) == {"id", "number", "name", "timeout", "extensions"}
    assert [member["number"] for member in group["extensions"]] == [1007, 1008, 1009]
    assert set(group["extensions"][0]) == {"id", "number", "caller_name", "email"}


@pytest.mark.parametrize("path", ["dids/99", "groups/99", "extensions/99", "cdrs/nobody"])
def test_what_is_not_there_is_not_found(bulutfon: Bulutfon, path: str) -> None:
    assert refused(bulutfon.get(path))[0] == 404


@pytest.mark.parametrize("path", ["cdrs", "cdrs.json"])
def test_too_many_comes_with_a_figure_or_without(bulutfon: Bulutfon, path: str) -> None:
    bulutfon.control.fault("/bulutfon/cdrs", "too_many", seconds=7, times=1)
    bulutfon.control.fault("/bulutfon/cdrs", "too_many", times=1)
    first, second, third = (bulutfon.get(path) for _ in range(3))

    assert (first.status_code, first.headers["Retry-After"]) == (429, "7")
    assert (second.status_code, "Retry-After" in second.headers) == (429, False)
    assert third.status_code == 200


def test_the_accounts_state_is_what_the_control_makes_it(bulutfon: Bulutfon) -> None:
    bulutfon.control.account(state="SUSPENDED", package="APSIYON PRO", balance="-1.20")
    account = bulutfon.get("me").json()

    assert (account["pbx"]["state"], account["pbx"]["package"]) == ("SUSPENDED", "APSIYON PRO")
    assert account["credit"]["balance"] == "-1.20"
    with pytest.raises(requests.HTTPError):
        bulutfon.control.account(company="x")


@pytest.mark.parametrize(
    ("content_type", "content"),
    [
        ("application/json", b'{"full_name": "\xff"}'),
        ("application/json; charset=nonsense", b"{}"),
        ("application/json", b'{"number": NaN, "full_name": 1e999}'),
    ],
)
def test_bytes_beyond_reading_are_a_bad_request(
    bulutfon: Bulutfon, content_type: str, content: bytes
) -> None:
    headers = {"Content-Type": content_type}
    answer = bulutfon.ask("POST", "extensions", {}, data=content, headers=headers)

    assert answer.status_code == 400


def test_long_words_are_remembered_by_their_beginning(bulutfon: Bulutfon) -> None:
    bulutfon.post("outgoing-faxes", {"attachment": "x" * 100_000})
    (seen,) = bulutfon.control.requests("/bulutfon/outgoing-faxes")

    assert seen["words"]["attachment"] == "x" * 200
