"""A labelled field with a line under it, for what is wrong or good to know."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from santral_desktop.domain.text import inert
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import Tone

_LONGEST = 300  # characters


class Field(QWidget):
    """Takes one word: blanks, line ends and invisible letters of a paste are dropped."""

    edited = Signal(object)  # this field
    left = Signal(object)  # this field: a person went on after changing something
    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(label.replace("&", ""))
        self.label = plain_label(label, self)
        self.label.setBuddy(self.edit)
        self._line = plain_label("", self, factor=0.9)
        self._line.setWordWrap(True)
        self._line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._line.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        for widget in (self.label, self.edit, self._line):
            self._column.addWidget(widget)
        self._touched = False
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._clean)
        self.edit.editingFinished.connect(self._finish)
        self.edit.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return _word(self.edit.text())

    @property
    def line(self) -> str:
        """What stands under the field."""
        return self._line.text()

    def fill(self, text: str) -> None:
        """Put a text in, as if nobody had touched the field; nothing of it can be undone."""
        self.edit.setText(text)
        self._touched = False

    def say(self, line: str, tone: Tone = Tone.MUTED) -> None:
        """Show a line under the field; an empty one takes it away."""
        self._line.setText(line)
        set_tone(self._line, tone)
        self._line.setVisible(bool(line))
        self.edit.setAccessibleDescription(line)

    def narrow(self, letters: int) -> None:
        """Be as wide as so many letters need."""
        self.edit.setFixedWidth(self.edit.fontMetrics().horizontalAdvance("0") * letters + 28)
        self._column.setAlignment(self.edit, Qt.AlignmentFlag.AlignLeft)

    def put_beside(self, widget: QWidget) -> None:
        """Put a button to the right of the field, next in the order of keys."""
        row = QHBoxLayout()
        self._column.removeWidget(self.edit)
        row.addWidget(self.edit, 1)
        row.addWidget(widget)
        self._column.insertLayout(1, row)
        QWidget.setTabOrder(self.edit, widget)

    def _clean(self, text: str) -> None:
        self._touched = True
        word = _word(text)
        if word != text:
            before = _word(text[: self.edit.cursorPosition()])
            self.edit.setText(word)
            self.edit.setCursorPosition(len(before))
        self.edited.emit(self)

    def _finish(self) -> None:
        if self._touched:
            self.left.emit(self)


def _word(text: str) -> str:
    return "".join(inert(text, _LONGEST + 1).replace("\u200b", "").split())
