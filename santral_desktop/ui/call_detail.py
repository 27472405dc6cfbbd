"""One call in detail: who, whom, its story in plain lines, and what was noted."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.calls import Call
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.notes import Note
from santral_desktop.domain.phone import number_in, shown_number
from santral_desktop.domain.story import Step
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.call_story import story, witnesses
from santral_desktop.ui.call_words import beside, direction, route
from santral_desktop.ui.caller_wording import acquaintance
from santral_desktop.ui.notes_list import NotesList
from santral_desktop.ui.step_wording import Line
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon


class CallDetail(QScrollArea):
    """Shows the chosen call; says that its number is to be dialled, or its customer looked up."""

    dialled = Signal(str)
    looked_up = Signal(object)  # Call
    erase_wanted = Signal(str)  # everything about its number
    note_switched = Signal(str, bool)  # note, open
    note_wanted = Signal(int)  # the second to which a note belongs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call: Call | None = None
        self._caller = Caller()
        self._steps: tuple[Step, ...] = ()
        self._accounts: Mapping[str, str] = {}
        self._who = _wrapped(plain_label(factor=1.15, strong=True))
        self._number = _wrapped(plain_label())
        self._kind = _wrapped(plain_label(tone=Tone.MUTED))
        self._known = _wrapped(plain_label(tone=Tone.MUTED))
        self._notes = NotesList()
        self._story = _Story()
        self._sources = _wrapped(plain_label(tone=Tone.MUTED, factor=0.9))
        self._dial = QPushButton(self.tr("A&ra"))
        self._copy = QPushButton(self.tr("Numarayı &kopyala"))
        self._crm = QPushButton(self.tr("CR&M"))
        self._crm.setAccessibleName(self.tr("Müşteriyi CRM'de aç"))
        self._has_crm = False
        self._more = QToolButton()
        self._more.setAccessibleName(self.tr("Başka işler"))
        self._more.setToolTip(self.tr("Başka işler"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.addAction(self.tr("Bu numaranın bütün kayıtlarını sil…"), self._on_erase)
        self._more.setMenu(menu)
        self._may_erase = False
        self._notes.switched.connect(self.note_switched)
        self._notes.wanted.connect(self.note_wanted)
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
        self._notes.show_notes(())
        buttons = (self._dial, self._copy, self._crm, self._more)
        for widget in (self._number, self._known, self._sources, *buttons):
            widget.hide()

    def show_crm(self, *, on: bool) -> None:
        """Offer to look customers up, or do not."""
        self._has_crm = on
        self._crm.setVisible(on and self._call is not None)

    def show_erasing(self, *, on: bool) -> None:
        """Offer to erase everything about a number, or do not."""
        self._may_erase = on
        self._more.setVisible(on and self._call is not None and bool(self._call.number))

    def show_call(self, call: Call) -> None:
        """Show a call as it is now; what is known of another one's party is gone."""
        if self._call is None or self._call.id != call.id:
            self._caller = Caller()
            self._steps = ()
            self._known.hide()
            self._notes.show_notes(())
        self._call = call
        self._show_who(call)
        self._show_kind()
        self._story.show_lines(story(call, self._steps))
        self._sources.setText(witnesses(call))
        self._sources.setVisible(bool(call.sources))
        self._dial.setVisible(number_in(call.number) is not None)
        self._copy.setVisible(bool(call.number))
        self._crm.setVisible(self._has_crm)
        self._more.setVisible(self._may_erase and bool(call.number))

    def show_accounts(self, labels: Mapping[str, str]) -> None:
        """Say at which account the call is; nothing where there is only one."""
        self._accounts = labels
        if self._call is not None:
            self._show_kind()

    def show_caller(self, call: str, caller: Caller, now: datetime) -> None:
        """Show what was known of the other party before the call, if it is still the chosen one."""
        if self._call is None or self._call.id != call:
            return
        self._caller = caller
        self._show_who(self._call)
        company = isolated(caller.company_beside(self._who.text()))
        known = acquaintance(caller, now) if self._call.number else ""
        self._known.setText("\n".join(part for part in (company, known) if part))
        self._known.setVisible(bool(self._known.text()))

    def show_steps(self, call: str, steps: tuple[Step, ...]) -> None:
        """Show what happened to each extension in a call, if it is still the chosen one."""
        if self._call is not None and self._call.id == call:
            self._steps = steps
            self._story.show_lines(story(self._call, steps))

    def show_notes(self, call: str, notes: tuple[Note, ...]) -> None:
        """Show the notes of a call, if it is still the chosen one."""
        if self._call is not None and self._call.id == call:
            self._notes.show_notes(notes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        self._dial.setIcon(icon("call", colours_of(self).on_accent))
        self._copy.setIcon(icon("copy", colours_of(self).text))
        self._more.setIcon(icon("more", colours_of(self).text))

    def _show_kind(self) -> None:
        if self._call is not None:
            self._kind.setText(_kind(self._call, self._accounts.get(self._call.account, "")))

    def _show_who(self, call: Call) -> None:
        name = self._caller.name_for(call.name)
        self._who.setText(formats.who(call.number, name))
        self._number.setText(shown_number(call.number))
        self._number.setVisible(bool(name and call.number))

    def _on_dial(self) -> None:
        if self._call is not None:
            self.dialled.emit(self._call.number)

    def _on_look_up(self) -> None:
        if self._call is not None:
            self.looked_up.emit(self._call)

    def _on_erase(self) -> None:
        if self._call is not None:
            self.erase_wanted.emit(self._call.number)

    def _on_copy(self) -> None:
        if self._call is not None:
            number = number_in(self._call.number)
            QApplication.clipboard().setText(number.value if number else self._call.number)

    def _lay_out(self) -> None:
        set_look(self._dial, "main")
        set_look(self._more, "menu")
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._dial)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._crm)
        buttons.addWidget(self._more)
        buttons.addStretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP // 2)
        for label in (self._who, self._number, self._kind, self._known):
            column.addWidget(label)
        column.addSpacing(GAP // 2)
        column.addLayout(buttons)
        column.addSpacing(GAP // 2)
        column.addWidget(self._story)
        column.addWidget(self._notes)
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


def _kind(call: Call, account: str) -> str:
    when = ""
    if call.started_at is not None:
        day = formats.long_date(formats.local(call.started_at).date())
        when = f"{day} {formats.clock(call.started_at)}"
    first = " · ".join(part for part in (direction(call), when) if part)
    return "\n".join(part for part in (first, beside(route(call), account)) if part)
