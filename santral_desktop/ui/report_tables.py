"""The tables of a report: the same figures as its pictures, and the calls that it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.ports.exports import Cell, Column
from santral_desktop.application.write_report import ReportTable
from santral_desktop.domain.calls import Call
from santral_desktop.domain.reports import Report, Tally, wait_of
from santral_desktop.ui import formats
from santral_desktop.ui.export_words import in_full
from santral_desktop.ui.narrowing import slot_name
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.report_drawing import Cut
from santral_desktop.ui.report_spans import Part
from santral_desktop.ui.report_words import rounded

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Listed:
    """A table whose rows lead to calls: to those of a figure, or to one."""

    table: ReportTable
    cuts: Sequence[Cut] = ()
    calls: Sequence[Call] = ()


def tables_of(report: Report, parts: Sequence[Part], *, masked: bool) -> Mapping[str, Listed]:
    """Return the tables by their names for programs, in the order of the page."""
    return {
        "slots": _slots(report),
        "parts": _parts(parts),
        "queues": _queues(report),
        "extensions": _extensions(report),
        "longest": _longest(report, masked=masked),
        "unreturned": _unreturned(report, masked=masked),
    }


def _slots(report: Report) -> Listed:
    title = translate("report", "Haftanın saatleri")
    rows = [(slot_name(slot), *_figures(one)) for slot, one in sorted(report.slots.items())]
    cuts: list[Cut] = [{"slot": slot} for slot in sorted(report.slots)]
    head = Column("hour", translate("report", "Saat"))
    return Listed(ReportTable(title, (head, *_columns()), rows), cuts)


def _parts(parts: Sequence[Part]) -> Listed:
    title = translate("report", "Zaman içinde")
    rows = [(part.row, *_figures(part.tally)) for part in parts]
    head = Column("span", translate("report", "Dönem"))
    return Listed(ReportTable(title, (head, *_columns()), rows), [part.cut for part in parts])


def _queues(report: Report) -> Listed:
    title = translate("report", "Kuyruklar")
    nothing = translate("report", "Kuyruksuz")
    return _groups(title, "queue", report.queues, translate("report", "Kuyruk"), nothing)


def _extensions(report: Report) -> Listed:
    title = translate("report", "Dahililer")
    nothing = translate("report", "Dahilisiz")
    name = translate("report", "Dahili")
    return _groups(title, "extension", report.extensions, name, nothing)


def _groups(
    title: str, name: str, groups: Mapping[str, Tally], heading: str, nothing: str
) -> Listed:
    ordered = sorted(groups.items(), key=lambda item: (not item[0], -item[1].calls, item[0]))
    rows = [(key or nothing, *_figures(tally)) for key, tally in ordered]
    cuts: list[Cut] = [{name: key} if key else {} for key, _ in ordered]
    return Listed(ReportTable(title, (Column(name, heading), *_columns()), rows), cuts)


def _longest(report: Report, *, masked: bool) -> Listed:
    title = translate("report", "En uzun bekleyenler")
    columns = (
        *_call_columns(),
        Column("wait", translate("report", "Bekleme")),
        Column("outcome", translate("report", "Sonuç")),
    )
    rows = [
        (*_call_cells(call, report, masked=masked), _second(wait_of(call)), _outcome(call))
        for call in report.longest
    ]
    return Listed(ReportTable(title, columns, rows), calls=report.longest)


def _unreturned(report: Report, *, masked: bool) -> Listed:
    title = translate("report", "Henüz dönülmeyen cevapsızlar")
    columns = (*_call_columns(), Column("wait", translate("report", "Bekleme")))
    rows = [
        (*_call_cells(call, report, masked=masked), _second(wait_of(call)))
        for call in report.unreturned
    ]
    return Listed(ReportTable(title, columns, rows), calls=report.unreturned)


def _columns() -> Sequence[Column]:
    return (
        Column("calls", translate("report", "Çağrı")),
        Column("inbound", translate("report", "Gelen")),
        Column("answered", translate("report", "Cevaplanan")),
        Column("missed", translate("report", "Cevapsız")),
        Column("unreturned", translate("report", "Dönülmeyen")),
        Column("soon", translate("report", "20 sn içinde")),
        Column("mean_wait", translate("report", "Ort. bekleme")),
        Column("talk", translate("report", "Konuşma")),
        Column("mean_talk", translate("report", "Ort. konuşma")),
    )


def _figures(tally: Tally) -> Sequence[Cell]:
    return (
        tally.calls,
        tally.inbound,
        tally.answered,
        tally.missed,
        tally.waiting,
        tally.soon,
        _second(tally.mean_wait),
        _second(tally.talk),
        _second(tally.mean_talk),
    )


def _call_columns() -> Sequence[Column]:
    return (
        Column("started_at", translate("report", "Başlangıç")),
        Column("name", translate("report", "Ad")),
        Column("number", translate("report", "Numara")),
        Column("queue", translate("report", "Kuyruk")),
        Column("extension", translate("report", "Dahili")),
    )


def _call_cells(call: Call, report: Report, *, masked: bool) -> Sequence[Cell]:
    return (
        formats.local(call.started_at) if call.started_at else None,
        "" if masked else call.name or report.names.get(call.id, ""),
        mask(call.number) if masked else in_full(call.number),
        call.queue,
        call.extension,
    )


def _outcome(call: Call) -> str:
    if call.missed:
        return translate("report", "Cevapsız")
    return translate("report", "Cevaplandı")


def _second(length: timedelta | None) -> timedelta | None:
    return None if length is None else rounded(length)
