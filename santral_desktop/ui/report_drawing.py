"""What all pictures of a report have: marks that say what they are, and a place for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from santral_desktop.ui.theme import Colours

Cut = Mapping[str, object]  # parts of a `Narrowing`, and `shelf`: which calls a figure counts


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a picture: what it says in words, and which calls it counts."""

    says: str
    cut: Cut = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is painted: on the screen or, always light, on paper."""

    colours: Colours
    font: QFont
    current: int | None = None  # the mark on which the keyboard is

    def colour(self, name: str) -> QColor:
        """Return a colour of the theme."""
        return QColor(str(getattr(self.colours, name)))

    @property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)


class Drawing(Protocol):
    """A picture of figures, painted wherever there is room for it."""

    @property
    def marks(self) -> Sequence[Mark]:
        """Return its parts in reading order."""

    @property
    def columns(self) -> int:
        """How many marks stand side by side: the arrow keys go by it."""

    @property
    def lines(self) -> float:
        """How many lines of text it wants to be high."""

    def places(self, area: QRectF, look: Look) -> Sequence[QRectF]:
        """Return where each mark is."""

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        """Paint it into an area."""


def say(  # noqa: PLR0913
    painter: QPainter,
    where: QRectF,
    text: str,
    look: Look,
    align: Qt.AlignmentFlag,
    *,
    colour: str = "muted",
) -> None:
    """Write a few words."""
    painter.setFont(look.font)
    painter.setPen(look.colour(colour))
    painter.drawText(where, int(align), text)


def frame(painter: QPainter, where: QRectF, look: Look) -> None:
    """Frame the mark on which the keyboard is."""
    painter.setPen(look.colour("text"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
