"""The figures of a report that are read first, each with its difference to the span before."""

from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.ports.journal import Shelf
from santral_desktop.domain.reports import Result, Tally
from santral_desktop.ui import formats
from santral_desktop.ui.report_drawing import Cut
from santral_desktop.ui.report_words import long_length, mean, more, more_points, share
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone

translate = QCoreApplication.translate
_NARROWEST = 150  # pixels of a tile
_TILES = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its name, what stands below it, and how it changed; `good` where it says so."""

    name: str
    value: str
    below: str
    cut: Cut
    change: str = ""
    good: bool | None = None


class Tile(QPushButton):
    """A figure; a click wants the calls that it counts."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "tile")
        self.setAutoDefault(False)
        self.cut: Cut = {}
        self._name = plain_label(tone=Tone.MUTED, factor=0.9)
        self._value = plain_label(factor=1.5, strong=True)
        self._below = plain_label(tone=Tone.MUTED, factor=0.9)
        self._change = plain_label(factor=0.9)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(1)
        for label in (self._name, self._value, self._below, self._change):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def show_figure(self, figure: Figure) -> None:
        """Show it, and say it to a screen reader as one sentence."""
        self.cut = figure.cut
        self._name.setText(figure.name)
        self._value.setText(figure.value)
        self._below.setText(figure.below)
        self._change.setText(figure.change)
        good = {None: Tone.MUTED, True: Tone.GOOD, False: Tone.BAD}
        set_tone(self._change, good[figure.good])
        said = [f"{figure.name}: {figure.value}", figure.below, figure.change]
        self.setAccessibleName(", ".join(part for part in said if part))

    def sizeHint(self) -> QSize:
        return self._column.sizeHint().expandedTo(QSize(_NARROWEST, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Tiles(QWidget):
    """Lays the figures out in as few lines as they fit into."""

    chosen = Signal(object)  # Cut

    def __init__(self) -> None:
        super().__init__()
        self._tiles = [Tile() for _ in range(_TILES)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, tile=tile: self.chosen.emit(tile.cut))
        self._lay_out(_TILES // 2)

    def show_figures(self, whole: Tally, before: Tally | None, name: str) -> None:
        """Show the figures of a span, and how they changed from another."""
        for tile, figure in zip(self._tiles, figures(whole, before, name), strict=True):
            tile.show_figure(figure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(tile.sizeHint().width() for tile in self._tiles) + GAP
        fit = max(1, (self.width() + GAP) // widest)
        self._lay_out(next(many for many in (6, 3, 2, 1) if many <= fit))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(_TILES):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def figures(whole: Tally, before: Tally | None, name: str) -> list[Figure]:
    """Return what the tiles say; differences where there is a span to compare with."""
    told = [*_how_many(whole, before), *_how_long(whole, before)]
    if before is None:
        return [replace(one, change="", good=None) for one in told]
    return [replace(one, change=f"{one.change} ({name})") if one.change else one for one in told]


def _how_many(whole: Tally, before: Tally | None) -> list[Figure]:
    old = before or Tally()
    taken, was_taken = whole.share_taken, old.share_taken
    ways = translate("report", "{} gelen, {} giden ve diğer")
    patience = translate("report", "ort. {} beklediler").format(mean(whole.mean_patience))
    return [
        Figure(
            translate("report", "Çağrı"),
            formats.number(whole.calls),
            ways.format(formats.number(whole.inbound), formats.number(whole.outbound)),
            {},
            *_changed(more(whole.calls, old.calls)),
        ),
        Figure(
            translate("report", "Cevaplanan gelen"),
            share(taken),
            translate("report", "{} çağrı").format(formats.number(whole.taken)),
            {"shelf": Shelf.INBOUND, "result": Result.ANSWERED},
            *_changed(more_points(taken, was_taken), good=(taken or 0) > (was_taken or 0)),
        ),
        Figure(
            translate("report", "Cevapsız"),
            formats.number(whole.missed),
            patience,
            {"result": Result.MISSED},
            *_changed(more(whole.missed, old.missed), good=whole.missed < old.missed),
        ),
        Figure(
            translate("report", "Henüz dönülmeyen"),
            formats.number(whole.waiting),
            translate("report", "cevapsız çağrılardan"),
            {"shelf": Shelf.MISSED},
        ),
    ]


def _how_long(whole: Tally, before: Tally | None) -> list[Figure]:
    old = before or Tally()
    wait, was = _seconds(whole.mean_wait), _seconds(old.mean_wait)
    return [
        Figure(
            translate("report", "Ortalama bekleme"),
            mean(whole.mean_wait),
            translate("report", "{} 20 saniyede").format(share(whole.share_soon)),
            {"shelf": Shelf.INBOUND, "result": Result.ANSWERED},
            *_changed(more(wait, was), good=(wait or 0) < (was or 0)),
        ),
        Figure(
            translate("report", "Konuşma"),
            long_length(whole.talk),
            translate("report", "ortalama {}").format(mean(whole.mean_talk)),
            {"result": Result.ANSWERED},
            *_changed(more(_seconds(whole.talk), _seconds(old.talk))),
        ),
    ]


def _changed(words: str, *, good: bool | None = None) -> tuple[str, bool | None]:
    """Return how a difference is said; what stayed as it was is neither good nor bad."""
    return words, None if words in {"", translate("report", "aynı")} else good


def _seconds(length: timedelta | None) -> float | None:
    return None if length is None else length.total_seconds()
