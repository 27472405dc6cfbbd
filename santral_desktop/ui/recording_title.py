"""What a recording is called: when, which way, and with whom."""

from santral_desktop.domain.calls import Call
from santral_desktop.domain.phone import shown_number
from santral_desktop.ui import formats
from santral_desktop.ui.call_words import direction
from santral_desktop.ui.popup_words import masked as mask


def recording_title(call: Call, *, masked: bool = False) -> str:
    """Return the name for a copy; numbers begin a list in order of time."""
    when = formats.local(call.started_at).strftime("%Y-%m-%d %H.%M") if call.started_at else ""
    number = mask(call.number) if masked else shown_number(call.number)
    name = "" if masked else call.name
    return " ".join(part for part in (when, direction(call), number, name) if part)
