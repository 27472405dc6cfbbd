"""A line of text, alone or beside a list of rows of another resource."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit

from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Field, Value
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.editor import Editor, Option
from santral_desktop.ui.administration.write_wording import examples
from santral_desktop.ui.texts import plain_label

_LONGEST = 2000  # characters that can be typed; what is too long for the PBX is told


class LineEditor(Editor):
    """A line of text."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._edit = QLineEdit()
        self._edit.setMaxLength(_LONGEST)
        self._edit.setPlaceholderText(examples(one))
        self._edit.textEdited.connect(lambda _: self.edited.emit())
        self.put(self._edit)

    @property
    def text(self) -> str:
        return self._edit.text().strip()

    def fill(self, value: Value) -> None:
        self._edit.setText(text_of(self.field, value))


class RowEditor(Editor):
    """A line of text beside a list of rows of another resource."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._box = box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        line = QLineEdit()
        line.setPlaceholderText(examples(one))
        line.textEdited.connect(lambda _: self.edited.emit())
        box.setLineEdit(line)
        box.activated.connect(self._on_chosen)
        self._words = plain_label(factor=0.9)
        self._words.hide()
        self._options: dict[str, str] = {}
        self.put(box)
        self._column.addWidget(self._words)

    @property
    def text(self) -> str:
        return self._box.currentText().strip()

    def fill(self, value: Value) -> None:
        self._box.setEditText(text_of(self.field, value))
        self._tell()

    def offer(self, options: Sequence[Option]) -> None:
        shown = self._box.currentText()
        self._options = {option.text: option.words for option in options}
        with QSignalBlocker(self._box):
            self._box.clear()
            for option in options:
                beside = f" · {option.words}" if option.words else ""
                self._box.addItem(inert(option.text + beside), option.text)
            self._box.setCurrentIndex(-1)
            self._box.setEditText(shown)
        self._tell()

    def _on_chosen(self, place: int) -> None:
        self._box.setEditText(str(self._box.itemData(place)))
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        words = inert(self._options.get(self.text, ""))
        self._words.setText(words)
        self._words.setVisible(bool(words))
