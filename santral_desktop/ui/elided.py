"""A label in one line that ends in … where its text is longer than its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from santral_desktop.ui.texts import set_tone
from santral_desktop.ui.theme import Tone, sized

_NARROWEST = 40  # pixels


class ElidedLabel(QLabel):
    """Shows names and numbers from outside: plain, in one line, never wider than its place."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        tone: Tone = Tone.TEXT,
        factor: float = 1.0,
        strong: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if factor != 1.0 or strong:
            self.setFont(sized(self.font(), factor, strong=strong))
        set_tone(self, tone)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            room,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()
