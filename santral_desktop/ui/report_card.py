"""A card of a report: a picture, and beside or below it the table of the same figures."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from santral_desktop.ui.report_drawing import Drawing
from santral_desktop.ui.report_picture import Picture
from santral_desktop.ui.report_table import FiguresTable
from santral_desktop.ui.report_tables import Listed
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

_BESIDE = 1000  # pixels from which a table has room beside its picture


class ReportCard(QFrame):
    """Shows figures; says which of them, or which call, a person opens."""

    chosen = Signal(object)  # Cut
    call_chosen = Signal(object)  # Call
    table_switched = Signal(bool)

    def __init__(self, title: str, drawing: Drawing | None = None) -> None:
        super().__init__()
        set_look(self, "card")
        self.picture = Picture(title, drawing) if drawing is not None else None
        self.table = FiguresTable(title)
        self._listed: Listed | None = None  # filled in when somebody looks at the table
        self.switch = QPushButton(self.tr("Tablo"))
        self._nothing = plain_label(tone=Tone.MUTED)
        self._inside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out(title)
        self.table.chosen.connect(self.chosen)
        self.table.call_chosen.connect(self.call_chosen)
        if self.picture is not None:
            self.picture.chosen.connect(self.chosen)

    def show_figures(self, listed: Listed, drawing: Drawing | None = None) -> None:
        """Show figures, as picture and table, or that there are none."""
        self._listed = listed
        if self.picture is None or self.switch.isChecked():
            self.table.show_listed(listed)
        if self.picture is not None and drawing is not None:
            self.picture.show_drawing(drawing)
        empty = not listed.table.rows
        self._nothing.setVisible(empty)
        self.table.setVisible(not empty and (self.picture is None or self.switch.isChecked()))

    def say_nothing_as(self, words: str) -> None:
        """Say this where there are no figures."""
        self._nothing.setText(words)

    def show_table(self, *, on: bool) -> None:
        """Show the table beside the picture, or the picture alone."""
        self.switch.setChecked(on)
        if on and self._listed is not None:
            self.table.show_listed(self._listed)
        self.table.setVisible(on and self._nothing.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.picture is not None and self.width() >= _BESIDE
        self._inside.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _lay_out(self, title: str) -> None:
        self.switch.setCheckable(True)
        self.switch.setAutoDefault(False)
        self.switch.setAccessibleName(self.tr("{}: tabloyu göster").format(title))
        self.switch.toggled.connect(self.table_switched)
        self.switch.setVisible(self.picture is not None)
        set_look(self.switch, "chip")
        self._nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, strong=True), 1)
        head.addWidget(self.switch)
        self._inside.setSpacing(GAP)
        for part in (self.picture, self.table):
            if part is not None:
                self._inside.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._inside)
        self.table.setVisible(self.picture is None)
