"""Tokens, presence, extensions and outside numbers: as the documents write them."""

import re

import pytest
import requests

from tests.simulator.service import AYSE, DIRECT, SUPPORT, WRONG_KEY, Service, said

TOKEN = re.compile(r"W[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def test_a_web_phone_token_is_a_w_and_a_uuid(service: Service) -> None:
    answer = service.post_json("webphone_tokens", extension="1007")

    assert TOKEN.fullmatch(answer.text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ({}, "missing extension"),
        ({"extension": "1999"}, "cannot find user for extension"),
        ({"extension": "1005"}, "cannot find employee for extension"),
        ({"extension": "1007", "key": WRONG_KEY}, f"Gecersiz anahtar: {WRONG_KEY}"),
    ],
)
def test_a_token_is_refused_word_for_word(
    service: Service, words: dict[str, str], text: str
) -> None:
    assert said(service.post_json("webphone_tokens", **words)) == (400, text)


@pytest.mark.parametrize("body", ["{key", "[]", "7"])
def test_a_body_that_is_no_json_object_is_named_so(service: Service, body: str) -> None:
    answer = requests.post(
        f"{service.simulator.base_url}/webphone_tokens",
        data=body,
        headers={"Content-Type": "application/json"},
        timeout=5,
    )

    assert said(answer) == (400, "INVALID_JSON")


def _opens(service: Service, token: str) -> int:
    page = requests.get(service.simulator.webphone_url, params={"token": token}, timeout=5)
    return page.status_code


def test_a_token_opens_the_page_for_a_day(service: Service) -> None:
    token = service.post_json("webphone_tokens", extension="1007").text
    service.control.advance(24 * 3600 - 1)
    within = _opens(service, token)
    service.control.advance(1)

    assert (within, _opens(service, token)) == (200, 403)


def test_a_second_token_leaves_the_first_alone(service: Service) -> None:
    first = service.post_json("webphone_tokens", extension="1007").text
    service.post_json("webphone_tokens", extension="1007")

    assert _opens(service, first) == 200


@pytest.mark.parametrize("path", ["caller_ids", "user_statuses", "crm_integrations", "cdrs"])
def test_every_command_echoes_a_wrong_key(service: Service, path: str) -> None:
    assert said(service.get(path, key=WRONG_KEY)) == (400, f"Gecersiz anahtar: {WRONG_KEY}")


def test_do_not_disturb_says_what_it_changed(service: Service) -> None:
    on, off = service.get("dnd/1008", state="on"), service.get("dnd/1008", state="off")

    assert (on.text, off.text) == ("Changed DND of 1008 to on.", "Changed DND of 1008 to off.")


def test_do_not_disturb_of_an_unknown_extension_is_not_found(service: Service) -> None:
    assert said(service.get("dnd/1999", state="on"))[0] == 404


def test_do_not_disturb_keeps_callers_away(service: Service) -> None:
    service.get("dnd/1008", state="on")
    uuid = service.control.ring(AYSE, to="1008")
    service.control.advance(1)

    assert service.record(uuid)["result"] == "Meşgul"


def _status_of(service: Service, extension: int) -> str:
    rows = service.get("user_statuses").json()
    return next(str(row["status"]) for row in rows if row["user"] == extension)


def test_user_statuses_names_users_by_integers(service: Service) -> None:
    assert {"user": 1008, "status": "AVAILABLE"} in service.get("user_statuses").json()


def test_an_extension_without_a_telephone_is_unregistered(service: Service) -> None:
    assert _status_of(service, 1007) == "UNREGISTERED"


def test_do_not_disturb_is_read_back(service: Service) -> None:
    service.get("dnd/1008", state="on")

    assert _status_of(service, 1008) == "SS_DND"


def test_a_talking_extension_is_talking_and_a_ringing_one_is_not(service: Service) -> None:
    service.control.ring(AYSE, to="1008")
    ringing = _status_of(service, 1008)
    service.control.pick_up("1008")

    assert (ringing, _status_of(service, 1008)) == ("AVAILABLE", "TALKING")


@pytest.mark.parametrize("words", [{"user": "1008"}, {"status": "SS_DND"}])
def test_user_statuses_are_filtered(service: Service, words: dict[str, str]) -> None:
    service.get("dnd/1008", state="on")

    assert service.get("user_statuses", **words).json() == [{"user": 1008, "status": "SS_DND"}]


def test_agent_statuses_name_agents_and_queues_by_strings(service: Service) -> None:
    rows = service.get("agent_statuses", agent="1008").json()

    assert rows == [{"agent": "1008", "status": "AVAILABLE", "queues": ["200", "201"]}]


def test_an_agent_on_a_break_says_why(service: Service) -> None:
    [row] = service.get("agent_statuses", status="ON_BREAK").json()

    assert (row["agent"], row["break_description"]) == ("1010", "Yemek")


def test_agents_are_filtered_by_queue(service: Service) -> None:
    rows = service.get("agent_statuses", queue="201").json()

    assert [row["agent"] for row in rows] == ["1008", "1010"]


def test_an_unknown_agent_status_is_refused(service: Service) -> None:
    assert service.get("agent_statuses", status="SLEEPING").status_code == 400


def test_the_list_of_extensions_keeps_passwords_to_itself(service: Service) -> None:
    rows = service.get("extensions").json()

    assert {frozenset(row) for row in rows} == {
        frozenset({"number", "name", "dnd", "is_agent", "domain"})
    }


def test_the_detail_of_an_extension_tells_its_outside_number(service: Service) -> None:
    detail = service.get("extensions/1009").json()

    assert (detail["name"], detail["outbound_caller_id_number"]) == ("Gökçe Özgür", SUPPORT)


def test_the_detail_of_an_unknown_extension_is_not_found(service: Service) -> None:
    assert service.get("extensions/1999").status_code == 404


def test_caller_ids_are_plain_strings(service: Service) -> None:
    assert service.get("caller_ids").json() == [DIRECT, SUPPORT]


def test_a_chosen_outside_number_stays(service: Service) -> None:
    answer = service.get("update_outbound_caller_id", extension="1008", caller_id=SUPPORT)

    assert said(answer) == (200, "+OK")
    assert service.get("extensions/1008").json()["outbound_caller_id_number"] == SUPPORT


@pytest.mark.parametrize(
    "words",
    [
        {"extension": "1999", "caller_id": SUPPORT},
        {"extension": "1008", "caller_id": "902129999999"},
    ],
)
def test_an_outside_number_must_be_the_companys(service: Service, words: dict[str, str]) -> None:
    assert said(service.get("update_outbound_caller_id", **words))[0] == 400
