"""What a described field is filled in with: a line, a list, a tick; and what is only read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Field, Kind, Value
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.resource_wording import choice_name
from santral_desktop.ui.administration.value_words import value_words
from santral_desktop.ui.administration.write_wording import examples
from santral_desktop.ui.settings_choices import OneOf
from santral_desktop.ui.texts import plain_label

_LONGEST = 2000  # characters that can be typed; what is too long for the PBX is told


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


class TickEditor(Editor):
    """Yes or no; in between where the PBX did not say."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._box = QCheckBox()
        self._box.clicked.connect(self._on_clicked)
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.put(self._box)

    @property
    def text(self) -> str:
        if self._box.checkState() is Qt.CheckState.PartiallyChecked:
            return ""
        return text_of(self.field, self._box.isChecked())

    def fill(self, value: Value) -> None:
        self._box.setTristate(value is None)
        if value is None:
            self._box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self._box.setChecked(value is True)

    def name(self, name: str) -> None:
        super().name(name)
        self._box.setText(name)

    def _on_clicked(self) -> None:
        self._box.setTristate(False)
        self.edited.emit()


class ChoiceEditor(Editor):
    """One of several choices, and whatever the PBX said that is none of them."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._box = OneOf(one.name, self)
        self._box.decided.connect(lambda *_: self.edited.emit())
        self.put(self._box)
        self.fill(None)

    @property
    def text(self) -> str:
        return self._box.value

    def fill(self, value: Value) -> None:
        code = value if isinstance(value, str) else ""
        named = [(one, choice_name(self.field.name, one)) for one in self.field.choices]
        if code not in self.field.choices:
            words = choice_name(self.field.name, code) if code else self.tr("Seçin…")
            named.insert(0, (code, words))
        self._box.show_choice(code)
        self._box.offer(tuple(named))


class ChoicesEditor(Editor):
    """Several choices, a tick for each."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._boxes: dict[str, QCheckBox] = {}
        self._name = ""
        self.fill(())

    @property
    def text(self) -> str:
        return ", ".join(code for code, box in self._boxes.items() if box.isChecked())

    def fill(self, value: Value) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for code in dict.fromkeys((*self.field.choices, *chosen)):
            box = QCheckBox(inert(choice_name(self.field.name, code)))
            box.setChecked(code in chosen)
            box.clicked.connect(self._on_clicked)
            self._column.addWidget(box)
            self._boxes[code] = box
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))
        self.name(self._name)

    def name(self, name: str) -> None:
        self._name = name
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}" if name else box.text())

    def describe(self, words: str) -> None:
        for box in self._boxes.values():
            box.setAccessibleDescription(words)

    def _on_clicked(self) -> None:
        self.edited.emit()


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


def editor_of(one: Field, *, writable: bool) -> Editor:
    """Return what a field is filled in with."""
    if not writable:
        return Reading(one)
    match one.kind:
        case Kind.FLAG:
            return TickEditor(one)
        case Kind.CHOICE:
            return ChoiceEditor(one)
        case Kind.CHOICES if not one.refers:
            return ChoicesEditor(one)
        case Kind.CHOICES:
            from santral_desktop.ui.administration.members_editor import (  # noqa: PLC0415
                MembersEditor,
            )

            return MembersEditor(one)
        case _:
            return RowEditor(one) if one.refers else LineEditor(one)
