"""Bulutfon's messages: titles, rejections, sending now and later, and a service that ended."""

from typing import Any

import pytest

from tests.simulator.bulutfon_service import Bulutfon, refused
from tests.simulator.service import CUSTOMER

OTHER, REJECTS = "905321119999", "905306660011"


def _send(bulutfon: Bulutfon, **fields: Any) -> Any:
    known = {"title": "ORNEK", "receivers": CUSTOMER, "content": "Merhaba"}
    return bulutfon.post("messages", known | fields)


def _states(bulutfon: Bulutfon, message: int = 1) -> list[str]:
    return [it["state"] for it in bulutfon.told(f"messages/{message}")["recipients"]]


def test_titles_are_told_with_their_states(bulutfon: Bulutfon) -> None:
    assert bulutfon.told("message-titles") == [
        {"id": 1, "name": "ORNEK", "state": "CONFIRMED"},
        {"id": 2, "name": "ORNEKLTD", "state": "DRAFT"},
        {"id": 3, "name": "KAMPANYA", "state": "REJECTED"},
    ]


def test_a_message_is_answered_in_english_as_the_clients_know_it(bulutfon: Bulutfon) -> None:
    assert _send(bulutfon).json() == {"message": "Messages created successfully"}


def test_a_message_waits_and_is_delivered(bulutfon: Bulutfon) -> None:
    _send(bulutfon)
    waiting = _states(bulutfon)
    bulutfon.control.advance(10)

    assert (waiting, _states(bulutfon)) == (["WAITING"], ["CONFIRMED"])


def test_the_samples_word_for_delivered_occurs_as_well(bulutfon: Bulutfon) -> None:
    _send(bulutfon)
    _send(bulutfon, content="İkinci")
    bulutfon.control.advance(10)

    assert _states(bulutfon, 2) == ["SENT"]


def test_messages_are_listed_newest_first_and_told_in_detail(bulutfon: Bulutfon) -> None:
    _send(bulutfon)
    _send(bulutfon, receivers=f"{CUSTOMER},{OTHER}", is_single_sms="true")

    assert bulutfon.told("messages")[0] == {
        "id": 2,
        "title": "ORNEK",
        "content": "Merhaba",
        "recipients": f"{CUSTOMER},{OTHER}",
        "created_at": "2031-02-03T09:00:00.000+03:00",
        "sent_as_single_sms": True,
    }
    assert bulutfon.told("messages/1") == {
        "id": 1,
        "title": "ORNEK",
        "content": "Merhaba",
        "created_at": "2031-02-03T09:00:00.000+03:00",
        "is_planned_sms": False,
        "send_date": None,
        "recipients": [{"number": int(CUSTOMER), "state": "WAITING"}],
    }


def test_the_next_page_is_a_path_with_the_token_in_it(bulutfon: Bulutfon) -> None:
    for _ in range(5):
        _send(bulutfon)
    page = bulutfon.get("messages", limit="2", page="2").json()

    assert [it["id"] for it in page["messages"]] == [3, 2]
    assert page["paginate"] == {
        "total_pages": 3,
        "previous_page": f"/messages?access_token={bulutfon.token}&limit=2&page=1",
        "next_page": f"/messages?access_token={bulutfon.token}&limit=2&page=3",
    }


def test_a_later_message_waits_for_its_date(bulutfon: Bulutfon) -> None:
    _send(bulutfon, is_future_sms=True, send_date="03/02/2031 14:30")
    detail = bulutfon.told("messages/1")
    bulutfon.control.advance(5 * 3600)
    before = _states(bulutfon)
    bulutfon.control.advance(1820)

    assert (detail["is_planned_sms"], detail["send_date"]) == (
        True,
        "2031-02-03T14:30:00.000+03:00",
    )
    assert (before, _states(bulutfon)) == (["WAITING"], ["CONFIRMED"])


def test_each_message_costs_a_credit_for_each_number(bulutfon: Bulutfon) -> None:
    _send(bulutfon, receivers=f"{CUSTOMER},{OTHER}")
    left = bulutfon.get("me").json()["credit"]["sms_credits"]
    many = ",".join(f"9053200{number:05}" for number in range(39))

    assert left == 38
    assert refused(_send(bulutfon, receivers=many)) == (400, "SMS krediniz yetersiz")


@pytest.mark.parametrize(
    "fields",
    [
        {"title": ""},
        {"title": "YABANCI"},
        {"title": "ORNEKLTD"},
        {"content": " "},
        {"receivers": "0532"},
        {"is_future_sms": "true"},
        {"is_future_sms": "true", "send_date": "2031-02-04"},
        {"is_future_sms": "true", "send_date": "03/02/2031 08:00"},
        {"is_future_sms": "perhaps"},
    ],
)
def test_a_message_that_lacks_something_is_refused(
    bulutfon: Bulutfon, fields: dict[str, str]
) -> None:
    assert refused(_send(bulutfon, **fields))[0] == 400
    assert bulutfon.told("messages") == []


def test_who_rejects_a_title_gets_nothing_until_let_in_again(bulutfon: Bulutfon) -> None:
    path = "message-titles/ORNEK/sms-rejections"
    rejected = [row["number"] for row in bulutfon.told(path)]
    _send(bulutfon, receivers=REJECTS)
    answer = bulutfon.ask("DELETE", f"{path}/{REJECTS}", {})
    bulutfon.control.advance(5)
    _send(bulutfon, receivers=REJECTS, content="İkinci")
    bulutfon.control.advance(10)

    assert rejected == [REJECTS]
    assert answer.json() == {"message": "Numara kara listeden kaldırıldı."}
    assert refused(bulutfon.delete(f"{path}/{REJECTS}"))[0] == 404
    assert bulutfon.told(path) == []


def test_a_rejected_number_fails(bulutfon: Bulutfon) -> None:
    _send(bulutfon, receivers=f"{REJECTS},{CUSTOMER}")
    bulutfon.control.advance(10)

    assert _states(bulutfon) == ["FAILED", "CONFIRMED"]


@pytest.mark.parametrize(("count", "same"), [(7, True), (21, False)])
def test_too_many_messages_in_an_hour_are_spam(bulutfon: Bulutfon, count: int, same: bool) -> None:
    for number in range(count):
        _send(bulutfon, content="Merhaba" if same else f"Merhaba {number}")
    bulutfon.control.advance(60)
    states = [_states(bulutfon, number + 1)[0] for number in range(count)]

    assert [state == "FAILED" for state in states] == [False] * (count - 1) + [True]


@pytest.mark.parametrize("path", ["messages", "messages/1", "message-titles"])
def test_when_the_service_has_ended_nothing_of_it_answers(bulutfon: Bulutfon, path: str) -> None:
    _send(bulutfon)
    bulutfon.control.messages(answer=False)

    assert refused(bulutfon.get(path)) == (404, "SMS hizmeti sona ermiştir")
    assert _send(bulutfon).status_code == 404


@pytest.mark.parametrize("path", ["messages/9", "message-titles/YABANCI/sms-rejections"])
def test_what_is_not_there_is_not_found(bulutfon: Bulutfon, path: str) -> None:
    assert refused(bulutfon.get(path))[0] == 404
