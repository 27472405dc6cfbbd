"""By what a person narrows the call list beside shelf and search, and how that is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.domain.reports import Result, Slot
from santral_desktop.ui.call_wording import extension_words, queue_words
from santral_desktop.ui.spans import Preset, Span, bounds, span_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What holds; each at its default narrows nothing."""

    span: Span = Preset.ALWAYS
    queue: str = ""
    extension: str = ""
    recorded: bool = False
    noted: bool = False
    account: str | None = None
    result: Result | None = None
    slot: Slot | None = None

    def query(self, now: datetime) -> CallQuery:
        """Return it as a question, whose shelf and text say nothing."""
        since, until = bounds(self.span, now)
        return CallQuery(
            since=since,
            until=until,
            queue=self.queue,
            extension=self.extension,
            recorded=self.recorded,
            noted=self.noted,
            account=self.account,
            result=self.result,
            slot=self.slot,
        )

    def words(self, accounts: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
        """Return the name of each filter that holds, and what it says; accounts by their labels."""
        known = accounts or {}
        said = (
            ("span", "" if self.span is Preset.ALWAYS else span_name(self.span)),
            ("queue", queue_words(self.queue)),
            ("extension", extension_words(self.extension)),
            ("account", known.get(self.account, "") if self.account is not None else ""),
            ("recorded", translate("narrowing", "Ses kaydı olan") if self.recorded else ""),
            ("noted", translate("narrowing", "Notu olan") if self.noted else ""),
            ("result", result_name(self.result) if self.result else ""),
            ("slot", slot_name(self.slot) if self.slot else ""),
        )
        return [(name, words) for name, words in said if words]


def result_name(result: Result) -> str:
    """Return what a person calls what came of calls."""
    match result:
        case Result.ANSWERED:
            return translate("narrowing", "Cevaplanan")
        case Result.MISSED:
            return translate("narrowing", "Cevapsız kalan (dönülenler dahil)")
        case Result.OTHER:
            return translate("narrowing", "Görüşme olmayan diğer")
        case _:
            assert_never(result)


def slot_name(slot: Slot) -> str:
    """Return an hour of the week: Pazartesi 09:00–10:00."""
    day = QLocale().standaloneDayName(slot.weekday + 1)
    return f"{day} {slot.hour:02}:00–{(slot.hour + 1) % 24:02}:00"
