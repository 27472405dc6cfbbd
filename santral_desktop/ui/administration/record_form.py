"""A row as a form: fields as they are described, those that depend on others only where they do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from santral_desktop.domain.resource_changes import meant
from santral_desktop.domain.resource_values import Flaw, FlawedError, value_of
from santral_desktop.domain.resources import Field, Kind, Record, Resource, Value, applies
from santral_desktop.ui.administration.editor import Editor, Option
from santral_desktop.ui.administration.field_editors import editor_of
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.write_wording import flaw_words
from santral_desktop.ui.texts import plain_label
from santral_desktop.ui.theme import EDGE, GAP, Tone

Options = Mapping[tuple[str, str], Sequence[Option]]  # by resource and field


class _Line(QWidget):
    """A field's name, its editor, and what is wrong with it."""

    def __init__(self, name: str, editor: Editor, *, required: bool) -> None:
        super().__init__()
        self.editor = editor
        shown = name if not required else f"{name} *"
        self.label: QLabel = plain_label(shown, factor=0.9, tone=Tone.MUTED)
        self.label.setBuddy(editor)
        self._flaw = plain_label(factor=0.9, tone=Tone.BAD)
        self._flaw.setWordWrap(True)
        self._flaw.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.label, editor, self._flaw):
            column.addWidget(widget)
        editor.name(name)
        self.label.setVisible(editor.field.kind is not Kind.FLAG or not editor.writes)

    def say(self, words: str) -> None:
        """Tell what is wrong; empty: nothing is."""
        self._flaw.setText(words)
        self._flaw.setVisible(bool(words))
        self.editor.describe(words)

    @property
    def said(self) -> str:
        """What is told to be wrong."""
        return self._flaw.text()


class RecordForm(QScrollArea):
    """Gives the values that a person wants; shows what is wrong at the field that has it."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._resource: Resource | None = None
        self._record: Record | None = None
        self._lines: dict[str, _Line] = {}
        self._options: Options = {}

    @property
    def record(self) -> Record | None:
        """The row that is shown; None for a new one."""
        return self._record

    def show_record(self, resource: Resource, record: Record | None, *, writable: bool) -> None:
        """Show a row, or the empty form of a new one."""
        self._resource, self._record = resource, record
        self._build(resource, writable=writable, new=record is None)
        for one in resource.fields:
            line = self._lines.get(one.name)
            if line is not None:
                line.editor.fill(record.values.get(one.name) if record else one.default)
        self._refresh()

    def show_options(self, options: Options) -> None:
        """Offer rows of other resources where a value may name one."""
        self._options = options
        self._refresh()

    def show_flaws(self, flaws: Mapping[str, Flaw]) -> None:
        """Say at each field what is wrong with it, and go to the first."""
        first: _Line | None = None
        for name, line in self._lines.items():
            flaw = flaws.get(name)
            line.say(flaw_words(flaw, line.editor.field) if flaw else "")
            if flaw and first is None:
                first = line
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(first)

    def wanted(self) -> tuple[dict[str, Value], dict[str, Flaw]]:
        """Return the values of the form, and what is no value."""
        values, flaws = dict[str, Value](), dict[str, Flaw]()
        for name, line in self._lines.items():
            if line.editor.writes and not line.isHidden():
                try:
                    values[name] = self._value(line.editor)
                except FlawedError as found:
                    flaws[name] = found.flaw
        return values, flaws

    def line(self, name: str) -> _Line:
        """Return the line of a field."""
        return self._lines[name]

    def _value(self, editor: Editor) -> Value:
        """Return what stands there; what the PBX told and nobody touched is no flaw."""
        one, text = editor.field, editor.text
        try:
            return value_of(one, text)
        except FlawedError:
            before = self._record.values.get(one.name) if self._record else None
            if isinstance(before, str) and before == text:
                return before
            raise

    def _build(self, resource: Resource, *, writable: bool, new: bool) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, EDGE, 0)
        column.setSpacing(GAP)
        self._lines = {}
        for one in resource.fields:
            if new and not one.writable:
                continue
            editor = editor_of(one, writable=writable and one.writable)
            editor.edited.connect(self._on_edited)
            required = one.required and writable and one.writable
            line = _Line(field_name(resource.name, one.name), editor, required=required)
            self._lines[one.name] = line
            column.addWidget(line)
        column.addStretch(1)
        self.setWidget(inside)

    def _on_edited(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        """Show the fields that apply, and offer what their values may name."""
        values = self._now()
        for line in self._lines.values():
            one = line.editor.field
            line.setVisible(applies(one, values))
            if one.refers:
                line.editor.offer(self._offered(one, values))

    def _now(self) -> dict[str, Value]:
        values: dict[str, Value] = dict(self._record.values) if self._record else {}
        for name, line in self._lines.items():
            if line.editor.writes:
                values[name] = line.editor.text or None
        return values

    def _offered(self, one: Field, values: Mapping[str, Value]) -> Sequence[Option]:
        return [
            option
            for reference in one.refers
            if meant(reference, values)
            for option in self._options.get((reference.resource, reference.by), ())
        ]
