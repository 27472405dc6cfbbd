"""Spans of days by which the call list is narrowed, and their names."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from santral_desktop.ui import formats

translate = QCoreApplication.translate
_LAST = timedelta(days=29)  # and today
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)


class Preset(Enum):
    """Spans that move with the day."""

    ALWAYS = "always"
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_30_DAYS = "last_30_days"


@dataclass(frozen=True, slots=True)
class OwnSpan:
    """Days that a person chose, the last one included."""

    first: date
    last: date


Span = Preset | OwnSpan


def bounds(span: Span, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return when a span begins, and the moment before which it ends."""
    if isinstance(span, OwnSpan):
        return formats.begin_of(span.first), formats.begin_of(span.last + _DAY)
    today = formats.local(now).date()
    monday, month = today - today.weekday() * _DAY, today.replace(day=1)
    days: dict[Preset, tuple[date | None, date | None]] = {
        Preset.ALWAYS: (None, None),
        Preset.TODAY: (today, None),
        Preset.YESTERDAY: (today - _DAY, today),
        Preset.THIS_WEEK: (monday, None),
        Preset.LAST_WEEK: (monday - _WEEK, monday),
        Preset.THIS_MONTH: (month, None),
        Preset.LAST_MONTH: (_month_before(month), month),
        Preset.LAST_30_DAYS: (today - _LAST, None),
    }
    first, end = days[span]
    return _begin_of(first), _begin_of(end)


def days_of(span: Span, now: datetime) -> tuple[date, date] | None:
    """Return the first and the last day of a span, as far as it has passed."""
    since, until = bounds(span, now)
    if since is None:
        return None
    last = min(until or now, now) - timedelta(microseconds=1)
    first = formats.local(since).date()
    return first, max(first, formats.local(last).date())


def before(span: Span, now: datetime) -> tuple[datetime, datetime] | None:
    """Return with what a span is compared, up to the same moment of it; all time with nothing.

    Days with those of the week before, so that Mondays stand beside Mondays; months with months.
    """
    since, until = bounds(span, now)
    if since is None:
        return None
    end = min(until or now, now)
    if span in {Preset.THIS_MONTH, Preset.LAST_MONTH}:
        begin = formats.begin_of(_month_before(formats.local(since).date()))
        return begin, since if span is Preset.LAST_MONTH else min(begin + (end - since), since)
    shift = _WEEK
    while since + shift < (until or end):
        shift += _WEEK
    if span is Preset.LAST_30_DAYS:
        shift = timedelta(days=30)
    return since - shift, end - shift


def before_name(span: Span) -> str:
    """Return what a person calls that with which a span is compared."""
    match span:
        case Preset.TODAY | Preset.YESTERDAY:
            return translate("spans", "bir hafta öncesi")
        case Preset.THIS_WEEK | Preset.LAST_WEEK:
            return translate("spans", "önceki hafta")
        case Preset.THIS_MONTH | Preset.LAST_MONTH:
            return translate("spans", "önceki ay")
        case Preset.LAST_30_DAYS:
            return translate("spans", "önceki 30 gün")
        case _:
            return translate("spans", "önceki haftalar")


def span_name(span: Span) -> str:
    """Return what a person calls a span."""
    if isinstance(span, OwnSpan):
        one = formats.short_date(span.first)
        return one if span.first == span.last else f"{one} – {formats.short_date(span.last)}"
    return {
        Preset.ALWAYS: translate("spans", "Tüm zamanlar"),
        Preset.TODAY: translate("spans", "Bugün"),
        Preset.YESTERDAY: translate("spans", "Dün"),
        Preset.THIS_WEEK: translate("spans", "Bu hafta"),
        Preset.LAST_WEEK: translate("spans", "Geçen hafta"),
        Preset.THIS_MONTH: translate("spans", "Bu ay"),
        Preset.LAST_MONTH: translate("spans", "Geçen ay"),
        Preset.LAST_30_DAYS: translate("spans", "Son 30 gün"),
    }[span]


def _month_before(first: date) -> date:
    return (first - _DAY).replace(day=1)


def _begin_of(day: date | None) -> datetime | None:
    return None if day is None else formats.begin_of(day)
