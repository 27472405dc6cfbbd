"""What every editor of a described field has, and what is only read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from santral_desktop.domain.resources import Field, Value
from santral_desktop.ui.administration.value_words import value_words
from santral_desktop.ui.texts import plain_label


@dataclass(frozen=True, slots=True)
class Option:
    """A row that a value may name: what is written, and how people know it."""

    text: str
    words: str


class Editor(QWidget):
    """Gives what stands in it as text, which the domain reads."""

    edited = Signal()
    writes = True

    def __init__(self, one: Field) -> None:
        super().__init__()
        self.field = one
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def text(self) -> str:
        """What stands in it; empty where nothing does."""
        raise NotImplementedError

    def fill(self, value: Value) -> None:
        """Show a value; nothing is said about it."""
        raise NotImplementedError

    def offer(self, options: Sequence[Option]) -> None:
        """Offer rows that may be named; what is none of them can be written all the same."""

    def name(self, name: str) -> None:
        """Be called so by screen readers."""
        proxy = self.focusProxy() or self
        proxy.setAccessibleName(name)

    def describe(self, words: str) -> None:
        """Have screen readers say what is wrong."""
        proxy = self.focusProxy() or self
        proxy.setAccessibleDescription(words)

    def put(self, widget: QWidget) -> None:
        """Be edited by this widget."""
        self._column.addWidget(widget)
        self.setFocusProxy(widget)


class Reading(Editor):
    """What can only be read."""

    writes = False

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._label: QLabel = plain_label()
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column.addWidget(self._label)

    @property
    def text(self) -> str:
        return ""

    @property
    def shown(self) -> str:
        """What it says."""
        return self._label.text()

    def fill(self, value: Value) -> None:
        self._label.setText(value_words(self.field, value))

    def name(self, name: str) -> None:
        self._label.setAccessibleName(name)
