"""What the pages of the settings share: rows with explanations, and choices made by policy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_choices import OneOf, YesOrNo
from santral_desktop.ui.texts import plain_label
from santral_desktop.ui.theme import EDGE, GAP, Tone


class SettingsPage(QScrollArea):
    """Says which choice was made; shows the choices that hold."""

    chosen = Signal(str, object)  # name of the choice, its value

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self._fixed = fixed
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(GAP)
        self.setWidget(self._inside)

    def show_preferences(self, choices: Preferences) -> None:
        """Show the choices; nothing is said about them."""
        raise NotImplementedError

    def add_title(self, title: str) -> None:
        """Name the page."""
        self.title = title
        self._column.addWidget(plain_label(title, self, factor=1.15, strong=True))

    def add(self, widget: QWidget, *, choice: str = "") -> None:
        """Put a widget below; a choice that policy has made is shown, but cannot be changed."""
        alone = isinstance(widget, QPushButton)  # as wide as its words
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(widget, 0, left if alone else Qt.AlignmentFlag(0))
        if choice in self._fixed:
            widget.setEnabled(False)
            self.add_note(self.tr("Bunu yöneticiniz belirledi."))

    def add_labelled(self, label: str, widget: QWidget, *, choice: str = "") -> None:
        """Put a widget below, with a label above it."""
        above = plain_label(label, self)
        above.setBuddy(widget)
        self.add_space()
        self._column.addWidget(above)
        widget.setAccessibleName(label.replace("&", ""))
        self.add(widget, choice=choice)

    def add_note(self, text: str = "", tone: Tone = Tone.MUTED) -> QLabel:
        """Put an explanation below."""
        note = plain_label(text, self, tone=tone)
        note.setWordWrap(True)
        self._column.addWidget(note)
        return note

    def add_tick(self, name: str, text: str, note: str = "") -> YesOrNo:
        """Put a choice of yes or no below, with its explanation."""
        box = YesOrNo(name, text, self)
        box.decided.connect(self.chosen)
        box.setAccessibleDescription(note)
        self.add_space()
        self.add(box, choice=name)
        if note:
            self.add_note(note)
        return box

    def add_pick(self, name: str, label: str) -> OneOf:
        """Put a choice of one among several below."""
        box = OneOf(name, self)
        box.decided.connect(self.chosen)
        self.add_labelled(label, box, choice=name)
        return box

    def add_space(self) -> None:
        """Set what follows apart."""
        self._column.addSpacing(GAP)

    def end(self) -> None:
        """Leave the rest of the page empty; no page is narrower than its widest row."""
        self._column.addStretch(1)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._inside.minimumSizeHint().width() + bar)
