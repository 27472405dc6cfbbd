"""Faxes are read into our words, and an order is written as the provider wants it."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.calls import EndedBy
from santral_desktop.domain.faxes import FaxOrder, FaxRecipient, FaxState, IncomingFax, OutgoingFax
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.wire_faxes import (
    fax_fields,
    read_incoming_faxes,
    read_outgoing_fax,
    read_outgoing_faxes,
)
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

FIELDS = ("id", "uuid", "sender", "receiver", "title", "did", "recipient_count", "created_at")


def test_incoming_faxes_json() -> None:
    rows = read_json(sample("incoming_faxes.json"))["incoming_faxes"]

    assert read_incoming_faxes(rows) == (
        IncomingFax(
            id="dddd4444-0000-4000-8000-000000000001",
            sender="908500000001",
            receiver="908500000002",
            came_at=datetime(2031, 2, 3, 18, 52, 52, tzinfo=UTC),
        ),
        IncomingFax(id="dddd4444-0000-4000-8000-000000000002", receiver="908500000002"),
    )


def test_incoming_faxes_v2_json() -> None:
    (fax,) = read_incoming_faxes(read_json(sample("incoming_faxes_v2.json"))["data"])

    assert (fax.id, fax.sender) == ("77", "905550000002")


def test_outgoing_faxes_json() -> None:
    assert read_outgoing_faxes(read_json(sample("outgoing_faxes.json"))["faxes"]) == (
        OutgoingFax(
            id="1",
            title="Teklif",
            sent_from="908500000001",
            recipient_count=2,
            sent_at=datetime(2031, 2, 2, 21, 17, 31, tzinfo=UTC),
        ),
    )


def test_outgoing_fax_json() -> None:
    fax = read_outgoing_fax(read_json(sample("outgoing_fax.json"))["fax"])

    assert fax.recipients == (
        FaxRecipient(
            number="905550000001",
            state=FaxState.SENT,
            cause="NORMAL_CLEARING",
            ended_by=EndedBy.CALLEE,
        ),
        FaxRecipient(number="905550000002", state=FaxState.FAILED, cause="USER_BUSY"),
        FaxRecipient(number="905550000003", state=FaxState.WAITING),
        FaxRecipient(number="905550000004", state=FaxState.UNKNOWN),
    )


def test_an_order_has_the_documented_fields() -> None:
    order = FaxOrder(
        title="Teklif",
        sent_from="908500000001",
        receivers=(PhoneNumber.parse("0212 000 00 01"), PhoneNumber.parse("+49 30 12345678")),
        document=Attachment("teklif.pdf", FileKind.PDF, b"%PDF-1.4"),
    )

    assert fax_fields(order) == {
        "title": "Teklif",
        "receivers": "902120000001,493012345678",
        "did": "908500000001",
        "attachment": "data:application/pdf;name:teklif.pdf;base64:JVBERi0xLjQ=",
    }


@given(st.lists(st.dictionaries(st.sampled_from((*FIELDS, "recipients")), VALUES), max_size=4))
def test_any_rows_are_faxes_that_can_be_asked_for(rows: list[dict[str, Any]]) -> None:
    assert all(fax.id for fax in (*read_incoming_faxes(rows), *read_outgoing_faxes(rows)))
