"""Read the provider's text messages into our words; write an order as it wants it."""

from collections.abc import Iterable, Mapping
from typing import Any

from santral_desktop.application.ports.text_messages import TextMessagePage
from santral_desktop.domain.text_messages import (
    MessageOrder,
    MessageRecipient,
    MessageState,
    MessageTitle,
    TextMessage,
    TitleState,
)
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row, rows_in
from santral_desktop.providers.bulutfon.wire import page_counts, wire_number
from santral_desktop.providers.words import ISTANBUL

_TITLES = {
    "DRAFT": TitleState.DRAFT,
    "REJECTED": TitleState.REJECTED,
    "CONFIRMED": TitleState.CONFIRMED,
}
_STATES = {
    "WAITING": MessageState.WAITING,
    "FAILED": MessageState.FAILED,
    "CONFIRMED": MessageState.SENT,  # in the list of words
    "SENT": MessageState.SENT,  # in the sample
}
_LONGEST = 2000  # characters of a message
_MOST = 10_000  # recipients of one message


def read_titles(rows: Iterable[Row]) -> tuple[MessageTitle, ...]:
    """Return the titles that have a name."""
    read = (
        MessageTitle(
            id=words.text(row.get("id"), 80),
            name=words.text(row.get("name"), 80),
            state=_TITLES.get(words.text(row.get("state"), 20).upper(), TitleState.UNKNOWN),
        )
        for row in rows
    )
    return tuple(title for title in read if title.name)


def read_rejections(value: Any) -> tuple[str, ...]:
    """Return the numbers that want no more messages; raises `Incomprehensible`."""
    rows = rows_in(value, "sms_rejections", "rejections")
    numbers = (words.number(row.get("number")) for row in rows)
    return tuple(number for number in numbers if number)


def read_messages(value: Any, page: int) -> TextMessagePage:
    """Return a page; whether another follows is reckoned from the count, or from `next_page`."""
    read = tuple(read_message(row) for row in rows_in(value, "messages"))
    pages = page_counts(value).get("total_pages")
    paginate = value.get("paginate", value.get("pagination")) if isinstance(value, dict) else None
    following = paginate.get("next_page") if isinstance(paginate, dict) else None
    more = page < pages if pages is not None else bool(words.text(following, 2000))
    return TextMessagePage(tuple(one for one in read if one.id), more and bool(read))


def read_message(row: Row) -> TextMessage:
    """Return one message."""
    return TextMessage(
        id=words.text(row.get("id"), 80),
        title=words.text(row.get("title"), 80),
        content=words.text(row.get("content"), _LONGEST),
        made_at=words.stamp(row.get("created_at")),
        planned_for=words.stamp(row.get("send_date")),
        as_one=words.flag(row.get("sent_as_single_sms")),
        recipients=_recipients(row.get("recipients")),
    )


def message_fields(order: MessageOrder) -> Mapping[str, str]:
    """Return what is posted to send a message: texts, as documented."""
    fields = {
        "title": order.title,
        "receivers": ",".join(map(wire_number, order.receivers)),
        "content": order.content,
    }
    if order.planned_for is not None:
        there = order.planned_for.astimezone(ISTANBUL)
        fields |= {"is_future_sms": "true", "send_date": there.strftime("%d/%m/%Y %H:%M")}
    if order.with_reject_link:
        fields["reject_link"] = "true"
    if order.as_one:
        fields["is_single_sms"] = "true"
    return fields


def _recipients(value: Any) -> tuple[MessageRecipient, ...]:
    """Return the recipients: rows of one by itself, numbers between commas in the list."""
    if isinstance(value, list):
        rows = (row for row in value[:_MOST] if isinstance(row, dict))
        return tuple(
            MessageRecipient(
                number=words.number(row.get("number")),
                state=_STATES.get(words.text(row.get("state"), 20).upper(), MessageState.UNKNOWN),
            )
            for row in rows
        )
    listed = words.text(value, 20 * _MOST) if isinstance(value, str) else words.number(value)
    numbers = (number.strip() for number in listed.split(",")[:_MOST])
    return tuple(MessageRecipient(number=number) for number in numbers if number)
