"""Read the provider's list of voicemail messages into our words."""

from typing import Any

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.voicemails import Voicemail
from santral_desktop.providers.bulutsantralim import words


def read_voicemails(page: Any) -> tuple[tuple[Voicemail, ...], int]:
    """Return the messages of a page, and how many rows it had; raises `Incomprehensible`."""
    rows = page.get("messages") if isinstance(page, dict) else None
    if not isinstance(rows, list):
        raise Incomprehensible(words.text(page, 80))
    read = (_message(row) for row in rows if isinstance(row, dict))
    return tuple(message for message in read if message.call), len(rows)


def _message(row: dict[str, Any]) -> Voicemail:
    return Voicemail(
        call=CallId(words.text(row.get("uuid"), 80)),
        extension=words.text(row.get("user_number"), 20),
        number=words.text(row.get("caller_id_number"), 60),
        name=words.text(row.get("caller_id_name"), 120),
        left_at=words.stamp(row.get("start_stamp")),
        length=words.seconds(row.get("duration")),
        heard_at=words.stamp(row.get("read_stamp")),
    )
