"""Which calls stand on which shelf of the call list, and what an empty shelf says."""

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Call, Direction, RecordingState
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.reports import result_of, slot_of
from santral_desktop.domain.text import digits_of, fold


def belongs(call: Call, query: CallQuery) -> bool:
    """Say whether the journal would list a call that has just changed.

    One just noted is not known to be: the journal says so when it is read again.
    """
    return (
        _stands_on(call, query.shelf)
        and all(_has(call, word) for word in fold(query.text).split())
        and query.queue in {"", call.queue}
        and query.extension in {"", call.extension}
        and (not query.recorded or call.recording is RecordingState.PRESENT)
        and not query.noted
        and query.result in {None, result_of(call)}
        and _is_within(call, query)
    )


def is_narrowed(query: CallQuery) -> bool:
    """Say whether filters narrow a query, beside its shelf and search."""
    return replace(query, shelf=Shelf.ALL, text="") != CallQuery()


def empty_sentence(query: CallQuery) -> str:
    """Return what to say where a query has no calls."""
    translate = QCoreApplication.translate
    text, narrowed = query.text.strip(), is_narrowed(query)
    if text and narrowed:
        said = translate("call_list", "Süzgeçler içinde “{}” aramasına uyan çağrı bulunamadı.")
        return said.format(text)
    if text:
        said = translate("call_list", "“{}” aramasına uyan çağrı bulunamadı.")
        return said.format(text)
    if narrowed:
        return translate("call_list", "Bu süzgeçlere uyan çağrı yok.")
    return _nothing_on(query.shelf)


def _nothing_on(shelf: Shelf) -> str:
    translate = QCoreApplication.translate
    match shelf:
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
            assert_never(shelf)


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


def _is_within(call: Call, query: CallQuery) -> bool:
    at = call.started_at
    if at is None:
        return query.until is None and query.slot is None
    if query.slot not in {None, slot_of(at)}:
        return False
    return (query.since is None or at >= query.since) and (query.until is None or at < query.until)


def _has(call: Call, word: str) -> bool:
    if any(word in fold(text) for text in (call.name, call.queue, call.extension)):
        return True
    digits = digits_of(word).removeprefix("00").lstrip("0")
    spelled = digits_of(call.number), digits_of(match_key(call.number))
    return (
        bool(digits) and not any(map(str.isalpha, word)) and any(digits in text for text in spelled)
    )
