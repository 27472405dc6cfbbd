"""A call as a row of an exported table, in the window's language."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.exports import Cell, Column
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import number_in
from santral_desktop.ui import formats
from santral_desktop.ui.call_words import badge, direction
from santral_desktop.ui.popup_words import masked as mask

translate = QCoreApplication.translate


class ExportWords:
    """Says calls for tables; names and numbers of customers may be hidden."""

    def columns(self) -> Sequence[Column]:
        """Return the columns there are."""
        return (
            Column("started_at", translate("export", "Başlangıç")),
            Column("direction", translate("export", "Yön")),
            Column("number", translate("export", "Numara")),
            Column("name", translate("export", "Ad")),
            Column("called", translate("export", "Bizim numaramız")),
            Column("queue", translate("export", "Kuyruk")),
            Column("extension", translate("export", "Dahili")),
            Column("outcome", translate("export", "Sonuç")),
            Column("answered_at", translate("export", "Cevaplanma")),
            Column("ended_at", translate("export", "Bitiş")),
            Column("talk", translate("export", "Konuşma süresi")),
            Column("recording", translate("export", "Ses kaydı")),
            Column("id", translate("export", "Çağrı kimliği")),
        )

    def row(self, call: Call, name: str, *, masked: bool) -> Sequence[Cell]:
        """Return what stands in them for a call; a name is a contact's."""
        recorded = call.recording is RecordingState.PRESENT
        stamps = (call.started_at, call.answered_at, call.ended_at)
        begun, answered, ended = (formats.local(at) if at else None for at in stamps)
        return (
            begun,
            direction(call),
            mask(call.number) if masked else in_full(call.number),
            "" if masked else name or call.name,
            in_full(call.called),
            call.queue,
            call.extension,
            _outcome(call),
            answered,
            ended,
            call.talked_for if call.answered else None,
            translate("export", "var") if recorded else "",
            call.id,
        )


def in_full(number: str) -> str:
    """Return a number with its country; what is no number as it is."""
    known = number_in(number)
    return known.in_full if known else number


def _outcome(call: Call) -> str:
    if call.answered and not call.live:
        return translate("export", "Görüşüldü")
    return badge(call).text


def title_of(query: CallQuery, now: datetime) -> str:
    """Return the name of a file with the calls of a query: which, and from when to when."""
    names = {
        Shelf.ALL: translate("export", "Çağrılar"),
        Shelf.MISSED: translate("export", "Cevapsız çağrılar"),
        Shelf.INBOUND: translate("export", "Gelen çağrılar"),
        Shelf.OUTBOUND: translate("export", "Giden çağrılar"),
        Shelf.RECORDED: translate("export", "Kayıtlı çağrılar"),
    }
    until = min(query.until, now) if query.until else now
    last = formats.local(until - timedelta(microseconds=1)).date()
    first = formats.local(query.since).date() if query.since else last
    days = f"{first} – {last}" if first != last else f"{last}"
    return f"{names[query.shelf]} {days}"
