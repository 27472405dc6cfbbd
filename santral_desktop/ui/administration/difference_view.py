"""What a write would change, before it is sent: field by field, before and after."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.resource_changes import Change
from santral_desktop.domain.resources import Record, Resource
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.value_words import NOTHING, value_words
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone


class DifferenceView(QWidget):
    """Says whether a person agrees."""

    agreed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = plain_label(factor=1.15, strong=True)
        self._title.setWordWrap(True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._send = QPushButton()
        self._back = QPushButton(self.tr("Ger&i"))
        self._send.clicked.connect(self.agreed)
        self._back.clicked.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.addWidget(self._send)
        row.addWidget(self._back)
        row.addStretch(1)
        column.addLayout(row)

    def show_changes(self, resource: Resource, changes: tuple[Change, ...], *, new: bool) -> None:
        """Show what would be sent; nothing has been."""
        self._title.setText(
            self.tr("Bu kayıt oluşturulacak") if new else self.tr("Bu alanlar değişecek")
        )
        rows = [
            (
                field_name(resource.name, change.field.name),
                "" if new else value_words(change.field, change.before),
                value_words(change.field, change.after),
            )
            for change in changes
        ]
        self._lay_out(rows, self.tr("&Gönder"), "main")
        self.setFocusProxy(self._send)

    def show_deletion(self, resource: Resource, record: Record) -> None:
        """Show what would be gone."""
        self._title.setText(self.tr("Bu kayıt santralden silinecek"))
        told = [(one, record.values.get(one.name)) for one in resource.fields]
        rows = [
            (field_name(resource.name, one.name), value_words(one, value), "")
            for one, value in told
            if value_words(one, value) != NOTHING
        ]
        self._lay_out(rows, self.tr("Si&l"), "bad")
        self.setFocusProxy(self._back)  # what is gone is gone

    def _lay_out(self, rows: list[tuple[str, str, str]], send: str, look: str) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, EDGE, 0)
        grid.setVerticalSpacing(2)
        place = 0
        for name, before, after in rows:
            grid.addWidget(plain_label(name, tone=Tone.MUTED, factor=0.9), place, 0)
            words = plain_label(" → ".join(part for part in (before, after) if part))
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(name)
            grid.addWidget(words, place + 1, 0)
            grid.setRowMinimumHeight(place + 2, GAP)
            place += 3
        grid.setRowStretch(place, 1)
        self._scroll.setWidget(inside)
        self._send.setText(send)
        set_look(self._send, look)
        self._send.style().unpolish(self._send)
        self._send.style().polish(self._send)
