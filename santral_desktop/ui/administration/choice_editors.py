"""Yes or no, one of several, several of several."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Field, Value
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.editor import Editor
from santral_desktop.ui.administration.resource_wording import choice_name
from santral_desktop.ui.settings_choices import OneOf


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
