"""Which calls stand on which shelf of the call list, and what an empty shelf says."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Call, Direction, RecordingState
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold


def belongs(call: Call, query: CallQuery) -> bool:
    """Say whether the journal would list a call that has just changed."""
    return _stands_on(call, query.shelf) and all(_has(call, w) for w in fold(query.text).split())


def empty_sentence(query: CallQuery) -> str:
    """Return what to say where a query has no calls."""
    translate = QCoreApplication.translate
    if query.text.strip():
        said = translate("call_list", "“{}” aramasına uyan çağrı bulunamadı.")
        return said.format(query.text.strip())
    match query.shelf:
        case Shelf.ALL:
            return translate("call_list", "Henüz çağrı yok. İlk çağrınız burada görünecek.")
        case Shelf.MISSED:
            return translate("call_list", "Cevapsız çağrı yok.")
        case Shelf.INBOUND:
            return translate("call_list", "Gelen çağrı yok.")
        case Shelf.OUTBOUND:
            return translate("call_list", "Giden çağrı yok.")
        case Shelf.RECORDED:
            return translate("call_list", "Ses kaydı olan çağrı yok.")
        case _:
            assert_never(query.shelf)


def _stands_on(call: Call, shelf: Shelf) -> bool:
    match shelf:
        case Shelf.ALL:
            return True
        case Shelf.MISSED:
            return call.missed and call.returned_in is None
        case Shelf.INBOUND:
            return call.direction is Direction.INBOUND
        case Shelf.OUTBOUND:
            return call.direction is Direction.OUTBOUND
        case Shelf.RECORDED:
            return call.recording is RecordingState.PRESENT
        case _:
            assert_never(shelf)


def _has(call: Call, word: str) -> bool:
    if any(word in fold(text) for text in (call.name, call.queue, call.extension)):
        return True
    digits = digits_of(word).removeprefix("00").lstrip("0")
    spelled = digits_of(call.number), digits_of(match_key(call.number))
    return (
        bool(digits) and not any(map(str.isalpha, word)) and any(digits in text for text in spelled)
    )
