"""Text messages are read into our words, both shapes of pages too; orders are texts."""

import contextlib
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import (
    MessageOrder,
    MessageRecipient,
    MessageState,
    MessageTitle,
    TextMessage,
    TitleState,
)
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.wire_messages import (
    message_fields,
    read_message,
    read_messages,
    read_rejections,
    read_titles,
)
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

FIELDS = ("id", "title", "content", "recipients", "created_at", "send_date", "sent_as_single_sms")


def test_message_titles_json() -> None:
    rows = read_json(sample("message_titles.json"))["message_titles"]

    assert [(title.name, title.state) for title in read_titles(rows)] == [
        ("ORNEK", TitleState.CONFIRMED),
        ("ORNEK2", TitleState.DRAFT),
        ("ORNEK3", TitleState.REJECTED),
        ("ORNEK4", TitleState.UNKNOWN),
    ]
    assert read_titles(rows)[0] == MessageTitle(id="1", name="ORNEK", state=TitleState.CONFIRMED)


def test_sms_rejections_json() -> None:
    assert read_rejections(read_json(sample("sms_rejections.json"))) == (
        "905550000001",
        "905550000002",
    )


def test_messages_json() -> None:
    page = read_messages(read_json(sample("messages.json")), 1)

    assert page.more
    assert page.messages[0] == TextMessage(
        id="2",
        title="ORNEK",
        content="Merhaba",
        made_at=datetime(2031, 2, 3, 14, 59, 19, tzinfo=UTC),
        as_one=True,
        recipients=(MessageRecipient(number="905550000001"),),
    )
    assert [one.number for one in page.messages[1].recipients] == ["905550000001", "905550000002"]
    assert len(page.messages) == 2


def test_message_json() -> None:
    message = read_message(read_json(sample("message.json"))["message"])

    assert message.planned_for == datetime(2031, 2, 4, 6, tzinfo=UTC)
    assert [one.state for one in message.recipients] == [
        MessageState.SENT,
        MessageState.SENT,
        MessageState.WAITING,
        MessageState.FAILED,
        MessageState.UNKNOWN,
    ]


@pytest.mark.parametrize(
    ("pages", "page", "more"),
    [
        ({"paginate": {"total_pages": 2}}, 1, True),
        ({"paginate": {"total_pages": 2}}, 2, False),
        ({"pagination": {"total_pages": 2, "page": 1}}, 1, True),
        ({"paginate": {"next_page": "/messages?access_token=x&page=2"}}, 1, True),
        ({"paginate": {"next_page": None}}, 1, False),
        ({"paginate": {"next_page": "null"}}, 1, False),
        ({"paginate": 7}, 1, False),
        ({}, 1, False),
    ],
)
def test_whether_another_page_follows(pages: dict[str, Any], page: int, more: bool) -> None:
    assert read_messages({"messages": [{"id": 1}], **pages}, page).more is more


def test_an_empty_page_is_the_last_whatever_it_says() -> None:
    assert not read_messages({"messages": [], "paginate": {"total_pages": 9}}, 1).more


def test_a_bare_list_is_a_page() -> None:
    assert len(read_messages([{"id": 1}], 1).messages) == 1


def test_a_single_receiver_may_be_a_number() -> None:
    assert read_message({"id": 1, "recipients": 905550000001}).recipients == (
        MessageRecipient(number="905550000001"),
    )


def test_an_order_is_texts_and_its_moment_is_istanbuls() -> None:
    number = PhoneNumber.parse("0532 111 22 33")
    plain = MessageOrder(title="ORNEK", content="Merhaba", receivers=(number, number))
    rich = MessageOrder(
        title="ORNEK",
        content="Merhaba",
        receivers=(number,),
        planned_for=datetime(2031, 2, 4, 21, 5, tzinfo=UTC),
        with_reject_link=True,
        as_one=True,
    )

    assert message_fields(plain) == {
        "title": "ORNEK",
        "receivers": "905321112233,905321112233",
        "content": "Merhaba",
    }
    assert message_fields(rich) == {
        "title": "ORNEK",
        "receivers": "905321112233",
        "content": "Merhaba",
        "is_future_sms": "true",
        "send_date": "05/02/2031 00:05",
        "reject_link": "true",
        "is_single_sms": "true",
    }


ROWS = st.dictionaries(st.sampled_from(FIELDS), VALUES)


@given(st.fixed_dictionaries({"messages": st.lists(ROWS, max_size=3), "paginate": VALUES}) | VALUES)
def test_any_page_is_messages_or_incomprehensible(page: Any) -> None:
    with contextlib.suppress(Incomprehensible):
        assert all(one.id for one in read_messages(page, 1).messages)
    with contextlib.suppress(Incomprehensible):
        read_rejections(page)


@given(ROWS, st.lists(st.dictionaries(st.sampled_from(("number", "state")), VALUES), max_size=3))
def test_any_row_is_a_message_and_a_title(row: dict[str, Any], recipients: list[Any]) -> None:
    read_message({**row, "recipients": recipients})
    read_titles([row | {"name": row.get("title"), "state": row.get("content")}])
