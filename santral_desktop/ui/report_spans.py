"""Parts into which the span of a report falls: hours of a day, days, weeks or months."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from santral_desktop.domain.reports import Report, Tally
from santral_desktop.ui import formats
from santral_desktop.ui.report_drawing import Cut
from santral_desktop.ui.spans import OwnSpan

_DAY = timedelta(days=1)
_MOST_DAYS, _MOST_WEEKS = 45, 400  # days of a span that falls into days, into weeks


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the span: its names, its figures, the calls in it."""

    label: str  # below a bar
    row: str  # in a table
    name: str  # in full
    tally: Tally
    cut: Cut


def parts_of(report: Report, days: tuple[date, date] | None) -> Sequence[Part]:
    """Return the parts of a report; without days, of all the days that have calls."""
    if days is None:
        if not report.days:
            return ()
        days = min(report.days), max(report.days)
    first, last = days
    if first == last:
        return _hours(report, first)
    many = (last - first).days + 1
    if many <= _MOST_DAYS:
        return [_part(report, day, day) for day in _every(first, last)]
    if many <= _MOST_WEEKS:
        mondays = {day - day.weekday() * _DAY for day in _every(first, last)}
        weeks = ((max(day, first), min(day + 6 * _DAY, last)) for day in sorted(mondays))
        return [_part(report, *week) for week in weeks]
    return _months(report, first, last)


def _hours(report: Report, day: date) -> Sequence[Part]:
    by_hour = {slot.hour: (slot, tally) for slot, tally in report.slots.items()}
    shown = range(min({*by_hour, 8}), max({*by_hour, 18}) + 1)
    parts = []
    for hour in shown:
        slot, tally = by_hour.get(hour, (None, Tally()))
        name = f"{formats.long_date(day)} {hour:02}:00–{(hour + 1) % 24:02}:00"
        row = f"{hour:02}:00–{(hour + 1) % 24:02}:00"
        parts.append(Part(f"{hour:02}", row, name, tally, {"slot": slot} if slot else {}))
    return parts


def _months(report: Report, first: date, last: date) -> Sequence[Part]:
    months = (last.year - first.year) * 12 + last.month - first.month
    begins = [_month(first, number) for number in range(months + 1)]
    ends = [*(begin - _DAY for begin in begins[1:]), last]
    parts = []
    for begin, end in zip(begins, ends, strict=True):
        part = _part(report, max(begin, first), end)
        month = QLocale().toString(QDate(begin.year, begin.month, 1), "MMMM yyyy")
        parts.append(Part(f"{begin:%m.%y}", month, month, part.tally, part.cut))
    return parts


def _part(report: Report, first: date, last: date) -> Part:
    there = (report.days.get(day) for day in _every(first, last))
    tally = sum((one for one in there if one is not None), Tally())
    cut = {"span": OwnSpan(first, last)}
    if first != last:
        row = f"{formats.short_date(first)} – {formats.short_date(last)}"
        return Part(f"{first:%d.%m}", row, row, tally, cut)
    weekday = QLocale().standaloneDayName(first.isoweekday(), QLocale.FormatType.ShortFormat)
    row = f"{formats.short_date(first)} {weekday}"
    return Part(f"{first:%d.%m}", row, formats.long_date(first), tally, cut)


def _every(first: date, last: date) -> list[date]:
    return [first + number * _DAY for number in range((last - first).days + 1)]


def _month(first: date, number: int) -> date:
    """Return the beginning of the month so many months after that of a day."""
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1)
