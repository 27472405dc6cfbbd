"""Bulutfon's web hooks: one number each, JSON or form, every spelling of the documents."""

import base64
import json
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.simulator.bulutfon_service import MENU, Bulutfon
from tests.simulator.service import AYSE, CUSTOMER, DIRECT, SUPPORT, Receiver

INIT = {
    "event_type": "call_init",
    "domain_id": 77,
    "account_id": 34,
    "caller": 905321112233,
    "callee": int(DIRECT),
    "direction": "IN",
    "timestamp": 1927864800000000,
}


def _next(receiver: Receiver) -> dict[str, Any]:
    event: dict[str, Any] = json.loads(receiver.next_body())
    return event


def _kinds(receiver: Receiver, count: int) -> list[str]:
    return [_next(receiver)["event_type"] for _ in range(count)]


def test_a_call_begins_as_in_the_sample(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address)
    uuid = bulutfon.control.ring(AYSE, to=DIRECT)

    assert _next(receiver) == INIT | {"uuid": uuid}
    assert receiver.headers[0]["Content-Type"] == "application/json"


def test_a_form_has_every_value_as_text(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, form=True)
    uuid = bulutfon.control.ring(AYSE, to=DIRECT)
    fields = dict(parse_qsl(receiver.next_body(), keep_blank_values=True, strict_parsing=True))

    assert fields == {name: str(value) for name, value in (INIT | {"uuid": uuid}).items()}
    assert receiver.headers[0]["Content-Type"] == "application/x-www-form-urlencoded"


def test_a_form_writes_what_is_not_there_as_nothing(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, form=True)
    bulutfon.ask(
        "POST",
        "call_and_bridge",
        {"caller": DIRECT, "callee": CUSTOMER, "destination": "1008"},
    )
    fields = dict(parse_qsl(receiver.next_body(), keep_blank_values=True))

    assert (fields["autodial"], fields["additional_data"]) == ("true", "")


def test_a_call_through_the_menu_tells_each_place(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, did=MENU)
    uuid = bulutfon.control.ring(AYSE, to=MENU)
    bulutfon.control.advance(10)
    bulutfon.control.pick_up("1009")
    bulutfon.control.advance(40)
    bulutfon.control.caller_hangs_up(uuid)
    events = [_next(receiver) for _ in range(6)]

    assert events[0]["event_type"] == "call_init"
    assert events[1]["event_type"] in {"call_init_manu", "call_init_menu"}
    assert events[2]["event_type"] in {"call_init_group", "incoming_call_group"}
    assert {event["event_type"] for event in events[3:5]} <= {
        "call_init_extension",
        "incoming_call_extension",
    }
    assert [event.get("destination") for event in events[1:5]] == [10, 200, 1008, 1009]
    assert events[5]["event_type"] == "call_hangup"
    assert events[5]["talk_duration"] == 50  # listening to the menu counts


def test_both_spellings_of_each_place_occur(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, did=MENU, events=("menu", "group", "extension"))
    for _ in range(20):
        uuid = bulutfon.control.ring(AYSE, to=MENU)
        bulutfon.control.advance(7)
        bulutfon.control.caller_hangs_up(uuid)

    assert set(_kinds(receiver, 80)) == {
        "call_init_manu",
        "call_init_menu",
        "call_init_group",
        "incoming_call_group",
        "call_init_extension",
        "incoming_call_extension",
    }


def test_a_hangup_lacks_the_common_ids_and_has_its_cause_twice(
    bulutfon: Bulutfon, receiver: Receiver
) -> None:
    bulutfon.control.web_hook(receiver.address, events=("call_hangup",))
    uuid = bulutfon.answered_call(seconds=30, to="1008")
    text = receiver.next_body()

    assert text.count('"hangup_cause"') == 2
    assert json.loads(text) == {
        "event_type": "call_hangup",
        "caller": 905321112233,
        "callee": int(DIRECT),
        "uuid": uuid,
        "direction": "IN",
        "timestamp": 1927864840000000,
        "talk_duration": 30,
        "hangup_cause": "NORMAL_CLEARING",
        "hangup_detail": "recv_bye",
        "result_disposition": "SUCCESS",
        "cdr_url": f"https://oim.bulutfon.com/account/pbx/call-records/2031/02/03/{uuid}",
        "cdr_api_url": f"https://api.bulutfon.com/v2/cdr/2031/02/03/{uuid}",
    }


def test_a_missed_call_is_told_before_its_end_or_after_it(
    bulutfon: Bulutfon, receiver: Receiver
) -> None:
    bulutfon.control.web_hook(receiver.address, events=("call_hangup", "missed_call"))
    orders = set()
    for _ in range(20):
        bulutfon.missed_call()
        orders.add(tuple(_kinds(receiver, 2)))

    assert orders == {("call_hangup", "missed_call"), ("missed_call", "call_hangup")}


def test_an_unanswered_end_has_no_talk_and_no_success(
    bulutfon: Bulutfon, receiver: Receiver
) -> None:
    bulutfon.control.web_hook(receiver.address, events=("call_hangup",))
    bulutfon.missed_call()
    event = _next(receiver)

    assert (event["talk_duration"], event["result_disposition"]) == (0, "")
    assert event["hangup_cause"] == "NORMAL_CLEARING"


def test_a_hook_hears_of_its_own_number_only(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, did=SUPPORT, events=("call_init",))
    bulutfon.control.ring(AYSE, to=DIRECT)
    uuid = bulutfon.control.ring(AYSE, to=SUPPORT)

    assert _next(receiver)["uuid"] == uuid
    assert receiver.is_silent()


def test_calls_between_extensions_belong_to_no_number(
    bulutfon: Bulutfon, receiver: Receiver
) -> None:
    bulutfon.control.web_hook(receiver.address)
    bulutfon.control.dial("1008", "1009")
    uuid = bulutfon.control.ring(AYSE, to=DIRECT)

    assert _next(receiver)["uuid"] == uuid


def test_a_call_that_the_api_began_says_so(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address)
    order = {"caller": DIRECT, "callee": CUSTOMER, "destination": "1008"}
    bulutfon.post("call_and_bridge", order | {"callback_url": "https://ornek.example/back"})
    event = _next(receiver)

    assert (event["direction"], event["callee"]) == ("OUT", int(CUSTOMER))
    assert event["autodial"] is True
    assert event["additional_data"] is None
    assert event["callback_url"] == "https://ornek.example/back"


def test_a_fax_is_told_as_it_comes(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address, events=("fax_init",))
    uuid = bulutfon.control.fax_arrives("902163334455", receiver=DIRECT)

    assert _next(receiver) == INIT | {
        "event_type": "fax_init",
        "caller": 902163334455,
        "uuid": uuid,
    }


def test_basic_credentials_are_sent_when_they_are_wanted(
    bulutfon: Bulutfon, receiver: Receiver
) -> None:
    bulutfon.control.web_hook(receiver.address, basic=("santral", "gizli şifre"))
    bulutfon.control.ring(AYSE, to=DIRECT)
    receiver.next_body()
    kind, written = receiver.headers[0]["Authorization"].split()

    assert (kind, base64.b64decode(written).decode()) == ("Basic", "santral:gizli şifre")


def test_without_them_nobody_identifies(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address)
    bulutfon.control.ring(AYSE, to=DIRECT)
    receiver.next_body()

    assert "Authorization" not in receiver.headers[0]


def test_removed_hooks_hear_nothing(bulutfon: Bulutfon, receiver: Receiver) -> None:
    bulutfon.control.web_hook(receiver.address)
    bulutfon.control.remove_web_hooks()
    bulutfon.control.ring(AYSE, to=DIRECT)
    bulutfon.control.web_hook(receiver.address, events=("call_hangup",))
    bulutfon.missed_call()

    assert _next(receiver)["event_type"] == "call_hangup"


@pytest.mark.parametrize(
    ("disorder", "kinds"),
    [
        ({"doubled": 1}, ["call_init", "call_init", "call_hangup"]),
        ({"reordered": 1}, ["call_hangup", "call_init"]),
    ],
)
def test_events_come_twice_or_late_on_command(
    bulutfon: Bulutfon, receiver: Receiver, disorder: dict[str, int], kinds: list[str]
) -> None:
    bulutfon.control.web_hook(receiver.address, events=("call_init", "call_hangup"))
    bulutfon.control.disorder(**disorder)
    bulutfon.missed_call()

    assert _kinds(receiver, len(kinds)) == kinds


def test_posts_are_told_with_the_receivers_status(bulutfon: Bulutfon, receiver: Receiver) -> None:
    receiver.status = 503
    bulutfon.control.web_hook("http://127.0.0.1:9/nobody", events=("call_init",))
    bulutfon.control.web_hook(receiver.address, events=("call_init", "call_hangup"))
    bulutfon.missed_call()
    _kinds(receiver, 2)
    posts = bulutfon.control.web_hook_posts()

    assert [post["status"] for post in posts][:2] == [None, 503]
    assert posts[1]["event"]["event_type"] == "call_init"
