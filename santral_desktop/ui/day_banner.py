"""The day of the topmost call, at the upper edge of the list while its heading is scrolled away."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.row_faces import band_height, draw_band
from santral_desktop.ui.theme import colours_of


class DayBanner(QWidget):
    """Lies over the list; the next day's heading pushes it out. A screen reader hears the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._words = ""
        self.hide()

    @property
    def words(self) -> str:
        """The day that it shows, empty while it is hidden."""
        return "" if self.isHidden() else self._words

    def follow(self, rows: CallRows, top: int, height: int, area: QRect) -> None:
        """Show the day of the call at the top, rows being of one height in an area."""
        band = band_height(self.font())
        row, below = rows.row_at(top // height), rows.row_at(top // height + 1)
        into = top % height  # so much of the topmost row is scrolled away
        if row is None or (row.call is None and into <= height - band):
            self.hide()
            return
        pushed = 0
        if below is not None and below.call is None:
            pushed = min(0, 2 * (height - band) - into)
        self.setGeometry(area.left(), area.top() + pushed, area.width(), band)
        words = rows.heading(row)
        if words != self._words:
            self._words = words
            self.update()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours_of(self).surface))
        draw_band(painter, self.rect(), self.font(), self._words, colours_of(self))
        painter.end()
