"""A call in words: how it went, whom it reached, in a sentence for those who listen."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.calls import (
    Call,
    CallState,
    Direction,
    Doubt,
    RecordingState,
)
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.call_wording import extension_words, queue_words
from santral_desktop.ui.theme import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Badge:
    """How a call went, in a word or its length."""

    text: str
    tone: Tone


def badge(call: Call) -> Badge:
    """Return how a call went."""
    if call.doubt is not Doubt.NONE:
        return _doubtful(call)
    if call.live:
        return _living(call)
    if call.missed:
        return _missed(call)
    if call.answered or call.talk:
        return Badge(formats.length(call.talked_for), Tone.MUTED)
    return Badge(_unanswered(call.cause), Tone.MUTED)


def waiting_since(call: Call, now: datetime) -> str:
    """Return how long a missed call has waited for somebody to call back, empty for others."""
    returned = call.returned_in is not None or call.talked_since
    if not call.missed or returned or call.started_at is None:
        return ""
    return formats.age(call.started_at, now)


def icon_name(call: Call) -> str:
    """Return the icon of a call's direction."""
    if call.missed:
        return "missed"
    match call.direction:
        case Direction.OUTBOUND:
            return "outbound"
        case Direction.INTERNAL:
            return "internal"
        case _:
            return "inbound"


def route(call: Call) -> str:
    """Return our side of a call: our number, the queue, the extension."""
    number = isolated(shown_number(call.called))
    parts = (number, queue_words(call.queue), extension_words(call.extension))
    return " · ".join(part for part in parts if part)


def beside(where: str, account: str) -> str:
    """Return our side of a call with the account that it is at, where that is worth a word."""
    return " · ".join(part for part in (where, account) if part)


def direction(call: Call) -> str:
    """Return what kind of call it is."""
    if call.missed:
        return translate("call_words", "Cevapsız çağrı")
    match call.direction:
        case Direction.INBOUND:
            return translate("call_words", "Gelen çağrı")
        case Direction.OUTBOUND:
            return translate("call_words", "Giden çağrı")
        case Direction.INTERNAL:
            return translate("call_words", "Santral içi çağrı")
        case _:
            return translate("call_words", "Çağrı")


def spoken(call: Call, now: datetime, name: str = "", account: str = "") -> str:
    """Return a call as a screen reader reads its row; a name is a contact's."""
    name = name or call.name
    parts = [direction(call), isolated(formats.who(call.number, name))]
    if name and call.number:
        parts.append(isolated(shown_number(call.number)))
    if call.started_at is not None:
        parts.append(f"{formats.day(call.started_at, now)} {formats.clock(call.started_at)}")
    parts.append(_how(call))
    if waiting := waiting_since(call, now):
        parts.append(waiting)
    if call.recording is RecordingState.PRESENT:
        parts.append(translate("call_words", "ses kaydı var"))
    if account:
        parts.append(account)
    return ", ".join(parts) + "."


def _how(call: Call) -> str:
    how = badge(call).text
    if call.live or call.missed or not call.answered:
        return how
    return translate("call_words", "görüşme süresi {}").format(how)


def _missed(call: Call) -> Badge:
    if call.returned_in is not None:
        return Badge(translate("call_words", "Cevapsız · geri arandı"), Tone.MUTED)
    if call.talked_since:
        return Badge(translate("call_words", "Cevapsız · sonra görüşüldü"), Tone.MUTED)
    return Badge(translate("call_words", "Cevapsız"), Tone.BAD)


def _doubtful(call: Call) -> Badge:
    if call.doubt is Doubt.REFUSED:
        return Badge(translate("call_words", "Aranamadı"), Tone.BAD)
    if call.doubt is Doubt.UNNAMED:
        words = (
            translate("call_words", "Aranıyor") if call.live else translate("call_words", "Arandı")
        )
        return Badge(words, Tone.ACCENT if call.live else Tone.MUTED)
    return Badge(translate("call_words", "Arandı mı belirsiz"), Tone.WARN)


def _living(call: Call) -> Badge:
    match call.state:
        case CallState.REQUESTED:
            return Badge(translate("call_words", "Aranıyor"), Tone.ACCENT)
        case CallState.TALKING:
            return Badge(translate("call_words", "Görüşülüyor"), Tone.GOOD)
        case _:
            return Badge(translate("call_words", "Çalıyor"), Tone.ACCENT)


def _unanswered(cause: str) -> str:
    match cause:
        case "USER_BUSY":
            return translate("call_words", "Meşgul")
        case "CALL_REJECTED":
            return translate("call_words", "Reddedildi")
        case "ORIGINATOR_CANCEL":
            return translate("call_words", "Vazgeçildi")
        case _:
            return translate("call_words", "Cevaplanmadı")
