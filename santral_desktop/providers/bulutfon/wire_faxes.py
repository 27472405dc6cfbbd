"""Read the provider's faxes into our words; write an order as it wants it."""

from collections.abc import Iterable, Mapping

from santral_desktop.domain.faxes import FaxOrder, FaxRecipient, FaxState, IncomingFax, OutgoingFax
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row
from santral_desktop.providers.bulutfon.attachments import as_text
from santral_desktop.providers.bulutfon.wire import wire_number, wire_text

_STATES = {
    "SENT": FaxState.SENT,
    "FAILED": FaxState.FAILED,
    "WAITING": FaxState.WAITING,
}
_MOST = 1000  # recipients of one fax


def read_incoming_faxes(rows: Iterable[Row]) -> tuple[IncomingFax, ...]:
    """Return the faxes that came; one without an id cannot be fetched and is none."""
    read = (
        IncomingFax(
            id=words.text(row.get("uuid"), 80) or words.text(row.get("id"), 80),
            sender=words.number(row.get("sender")),
            receiver=_with_country(words.number(row.get("receiver"))),
            came_at=words.stamp(row.get("created_at")),
        )
        for row in rows
    )
    return tuple(fax for fax in read if fax.id)


def read_outgoing_faxes(rows: Iterable[Row]) -> tuple[OutgoingFax, ...]:
    """Return the faxes that were sent."""
    return tuple(fax for fax in map(read_outgoing_fax, rows) if fax.id)


def read_outgoing_fax(row: Row) -> OutgoingFax:
    """Return one, with its recipients where they are told."""
    recipients = row.get("recipients")
    rows = recipients if isinstance(recipients, list) else []
    return OutgoingFax(
        id=words.text(row.get("id"), 80) or words.text(row.get("uuid"), 80),
        title=words.text(row.get("title")),
        sent_from=words.number(row.get("did")),
        recipient_count=words.count(row.get("recipient_count")),
        sent_at=words.stamp(row.get("created_at")),
        recipients=tuple(_recipient(each) for each in rows[:_MOST] if isinstance(each, dict)),
    )


def fax_fields(order: FaxOrder) -> Mapping[str, str]:
    """Return what is posted to send a fax."""
    return {
        "title": order.title,
        "receivers": ",".join(map(wire_number, order.receivers)),
        "did": wire_text(order.sent_from),
        "attachment": as_text(order.document),
    }


def _recipient(row: Row) -> FaxRecipient:
    return FaxRecipient(
        number=words.number(row.get("number")),
        state=_STATES.get(words.text(row.get("state"), 20).upper(), FaxState.UNKNOWN),
        cause=words.cause(row.get("hangup_cause")),
        ended_by=words.ended_by(row.get("hangup_state")),
    )


def _with_country(number: str) -> str:
    """Return a receiver as the other numbers are written: theirs come without the country."""
    return f"90{number}" if len(number) == 10 and number.isdecimal() else number
