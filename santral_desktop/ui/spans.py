"""Spans of days by which the call list is narrowed, and their names."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from santral_desktop.ui import formats

translate = QCoreApplication.translate
_LAST = timedelta(days=29)  # and today


class Preset(Enum):
    """Spans that move with the day."""

    ALWAYS = "always"
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_30_DAYS = "last_30_days"


@dataclass(frozen=True, slots=True)
class OwnSpan:
    """Days that a person chose, the last one included."""

    first: date
    last: date


Span = Preset | OwnSpan


def bounds(span: Span, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return when a span begins, and the moment before which it ends."""
    today, day = formats.local(now).date(), timedelta(days=1)
    match span:
        case Preset.ALWAYS:
            return None, None
        case Preset.TODAY:
            return formats.begin_of(today), None
        case Preset.YESTERDAY:
            return formats.begin_of(today - day), formats.begin_of(today)
        case Preset.THIS_WEEK:
            return formats.begin_of(today - today.weekday() * day), None
        case Preset.LAST_30_DAYS:
            return formats.begin_of(today - _LAST), None
        case OwnSpan(first, last):
            return formats.begin_of(first), formats.begin_of(last + day)
        case _:
            assert_never(span)


def span_name(span: Span) -> str:
    """Return what a person calls a span."""
    match span:
        case Preset.ALWAYS:
            return translate("spans", "Tüm zamanlar")
        case Preset.TODAY:
            return translate("spans", "Bugün")
        case Preset.YESTERDAY:
            return translate("spans", "Dün")
        case Preset.THIS_WEEK:
            return translate("spans", "Bu hafta")
        case Preset.LAST_30_DAYS:
            return translate("spans", "Son 30 gün")
        case OwnSpan(first, last):
            one = formats.short_date(first)
            return one if first == last else f"{one} – {formats.short_date(last)}"
        case _:
            assert_never(span)
