"""What is said of faxes, announcements, automatic calls and text messages."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.automatic_calls import Weekday
from santral_desktop.domain.errors import Trouble, Unreachable
from santral_desktop.domain.faxes import FaxState
from santral_desktop.domain.text import isolated
from santral_desktop.domain.text_messages import MessageState, TitleState
from santral_desktop.ui import formats
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence

translate = QCoreApplication.translate


def when(moment: datetime | None) -> str:
    """Return a moment in digits: 03.02.2031 14:15; a dash where it is not known."""
    if moment is None:
        return "–"
    return f"{formats.short_date(formats.local(moment).date())} {formats.clock(moment)}"


def taken(words: str) -> str:
    """Return what to say of an order that the PBX took."""
    if not words:
        return translate("services", "Santral isteği aldı.")
    return translate("services", "Santralin yanıtı: “{}”").format(isolated(words))


def not_taken(error: Trouble) -> str:
    """Return why an order was not taken, or that nobody knows whether it was."""
    if isinstance(error, Unreachable) and not error.certain:
        return translate(
            "services",
            "Santral yanıt vermedi; istek yine de alınmış olabilir. Yeniden göndermeden önce "
            "listeye bakın.",
        )
    return sentence(error)


def fax_state(state: FaxState) -> tuple[str, Tone]:
    """Return what became of a fax at one number."""
    match state:
        case FaxState.WAITING:
            return translate("services", "Bekliyor"), Tone.MUTED
        case FaxState.SENT:
            return translate("services", "Gönderildi"), Tone.GOOD
        case FaxState.FAILED:
            return translate("services", "Gönderilemedi"), Tone.BAD
        case FaxState.UNKNOWN:
            return translate("services", "Bilinmiyor"), Tone.MUTED
        case _:
            assert_never(state)


def message_state(state: MessageState) -> tuple[str, Tone]:
    """Return what became of a text message at one number."""
    match state:
        case MessageState.WAITING:
            return translate("services", "Bekliyor"), Tone.MUTED
        case MessageState.SENT:
            return translate("services", "Gönderildi"), Tone.GOOD
        case MessageState.FAILED:
            return translate("services", "Gönderilemedi"), Tone.BAD
        case MessageState.UNKNOWN:
            return translate("services", "Bilinmiyor"), Tone.MUTED
        case _:
            assert_never(state)


def title_state(state: TitleState) -> str:
    """Return whether a title may be used."""
    match state:
        case TitleState.DRAFT:
            return translate("services", "onay bekliyor")
        case TitleState.REJECTED:
            return translate("services", "reddedildi")
        case TitleState.CONFIRMED:
            return translate("services", "onaylı")
        case TitleState.UNKNOWN:
            return translate("services", "durumu bilinmiyor")
        case _:
            assert_never(state)


def weekday(day: Weekday) -> str:
    """Return the name of a day."""
    names = (
        translate("services", "Pazartesi"),
        translate("services", "Salı"),
        translate("services", "Çarşamba"),
        translate("services", "Perşembe"),
        translate("services", "Cuma"),
        translate("services", "Cumartesi"),
        translate("services", "Pazar"),
    )
    return names[day]
