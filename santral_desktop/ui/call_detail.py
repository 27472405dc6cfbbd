"""One call in detail: who, whom, and its story in plain lines."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.calls import Call
from santral_desktop.domain.phone import number_in, shown_number
from santral_desktop.ui import formats
from santral_desktop.ui.call_story import Line, story, witnesses
from santral_desktop.ui.call_words import direction, route
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon


class CallDetail(QScrollArea):
    """Shows the chosen call; says that its number is to be dialled, or its customer looked up."""

    dialled = Signal(str)
    looked_up = Signal(object)  # Call

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call: Call | None = None
        self._who = _wrapped(plain_label(factor=1.15, strong=True))
        self._number = _wrapped(plain_label())
        self._kind = _wrapped(plain_label(tone=Tone.MUTED))
        self._story = _Story()
        self._sources = _wrapped(plain_label(tone=Tone.MUTED, factor=0.9))
        self._dial = QPushButton(self.tr("A&ra"))
        self._copy = QPushButton(self.tr("Numarayı &kopyala"))
        self._crm = QPushButton(self.tr("CR&M"))
        self._crm.setAccessibleName(self.tr("Müşteriyi CRM'de aç"))
        self._has_crm = False
        self._dial.clicked.connect(self._on_dial)
        self._crm.clicked.connect(self._on_look_up)
        self._copy.clicked.connect(self._on_copy)
        self._lay_out()
        self._draw_icons()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no call is chosen."""
        self._call = None
        self._who.setText(self.tr("Bir çağrı seçin"))
        self._kind.setText(self.tr("Ayrıntıları ve ses kaydı burada görünür."))
        self._story.show_lines(())
        for widget in (self._number, self._sources, self._dial, self._copy, self._crm):
            widget.hide()

    def show_crm(self, *, on: bool) -> None:
        """Offer to look customers up, or do not."""
        self._has_crm = on
        self._crm.setVisible(on and self._call is not None)

    def show_call(self, call: Call) -> None:
        """Show a call as it is now."""
        self._call = call
        self._who.setText(formats.who(call.number, call.name))
        self._number.setText(shown_number(call.number))
        self._number.setVisible(bool(call.name and call.number))
        self._kind.setText(_kind(call))
        self._story.show_lines(story(call))
        self._sources.setText(witnesses(call))
        self._sources.setVisible(bool(call.sources))
        self._dial.setVisible(number_in(call.number) is not None)
        self._copy.setVisible(bool(call.number))
        self._crm.setVisible(self._has_crm)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        self._dial.setIcon(icon("call", colours_of(self).on_accent))
        self._copy.setIcon(icon("copy", colours_of(self).text))

    def _on_dial(self) -> None:
        if self._call is not None:
            self.dialled.emit(self._call.number)

    def _on_look_up(self) -> None:
        if self._call is not None:
            self.looked_up.emit(self._call)

    def _on_copy(self) -> None:
        if self._call is not None:
            number = number_in(self._call.number)
            QApplication.clipboard().setText(number.value if number else self._call.number)

    def _lay_out(self) -> None:
        set_look(self._dial, "main")
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._dial)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._crm)
        buttons.addStretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP // 2)
        for label in (self._who, self._number, self._kind):
            column.addWidget(label)
        column.addSpacing(GAP // 2)
        column.addLayout(buttons)
        column.addSpacing(GAP // 2)
        column.addWidget(self._story)
        column.addWidget(self._sources)
        column.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(inside.minimumSizeHint().width())


class _Story(QWidget):
    """Lines with their times; labels are used again, so that nothing flickers."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        while len(self._rows) < len(lines):
            self._add_row()
        for row, (at, text) in enumerate(self._rows):
            here = row < len(lines)
            at.setVisible(here)
            text.setVisible(here)
            if here:
                at.setText(formats.clock(lines[row].at) if lines[row].at else "")
                text.setText(lines[row].text)
                set_tone(text, lines[row].tone)

    def _add_row(self) -> None:
        at, text = plain_label(tone=Tone.MUTED), _wrapped(plain_label())
        self._grid.addWidget(at, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, len(self._rows), 1)
        self._rows.append((at, text))


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _kind(call: Call) -> str:
    when = ""
    if call.started_at is not None:
        day = formats.long_date(formats.local(call.started_at).date())
        when = f"{day} {formats.clock(call.started_at)}"
    first = " · ".join(part for part in (direction(call), when) if part)
    return "\n".join(part for part in (first, route(call)) if part)
