"""The pictures of a report, made of its figures: for the screen and for paper."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from santral_desktop.domain.reports import Tally
from santral_desktop.ui import formats
from santral_desktop.ui.report_bars import Bar, BarsDrawing, Kind, nice_length
from santral_desktop.ui.report_spans import Part
from santral_desktop.ui.report_words import calls_words, mean

translate = QCoreApplication.translate


def results_drawing(parts: Sequence[Part]) -> BarsDrawing:
    """Return how many calls were answered, missed, or neither, in each part of the span."""
    kinds = (
        Kind(translate("report", "Cevaplanan"), "accent"),
        Kind(translate("report", "Cevapsız"), "bad"),
        Kind(translate("report", "Diğer"), "border"),
    )
    bars = [
        Bar(
            part.label,
            f"{part.name}: {calls_words(part.tally)}",
            (part.tally.answered, part.tally.missed, part.tally.other),
            part.cut,
        )
        for part in parts
    ]
    return BarsDrawing(kinds, bars, lambda value: formats.number(round(value)), stacked=True)


def times_drawing(parts: Sequence[Part]) -> BarsDrawing:
    """Return how long calls were talked in and waited for, on an average of each part."""
    kinds = (
        Kind(translate("report", "Ortalama konuşma"), "accent"),
        Kind(translate("report", "Cevaplanana kadar bekleme"), "warn"),
        Kind(translate("report", "Vazgeçene kadar bekleme"), "bad"),
    )
    bars = [
        Bar(part.label, f"{part.name}: {_times(part.tally)}", _lengths(part.tally), part.cut)
        for part in parts
    ]
    return BarsDrawing(kinds, bars, _length, stacked=False, nice=nice_length)


def _lengths(tally: Tally) -> tuple[float, ...]:
    means = (tally.mean_talk, tally.mean_wait, tally.mean_patience)
    return tuple(one.total_seconds() if one is not None else 0.0 for one in means)


def _times(tally: Tally) -> str:
    said = translate("report", "ortalama konuşma {}, bekleme {}, vazgeçene kadar {}")
    return said.format(mean(tally.mean_talk), mean(tally.mean_wait), mean(tally.mean_patience))


def _length(seconds: float) -> str:
    return formats.length(timedelta(seconds=seconds))
