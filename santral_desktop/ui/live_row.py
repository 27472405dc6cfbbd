"""One call that lives: who, since when, and what can be done about it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.ports.pbx import Ability, Extension
from santral_desktop.domain.calls import Call, CallState, Direction, Doubt
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.domain.welcomes import Colour, Welcome
from santral_desktop.ui.caller_wording import acquaintance, open_note_words
from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.extension_picker import ExtensionPicker
from santral_desktop.ui.formats import length, who
from santral_desktop.ui.note_line import NoteLine
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon
from santral_desktop.ui.wording import cause_sentence, queue_words

LONGEST_RING = timedelta(seconds=60)
_NOT_AT_PBX = "here-"  # the beginning of an id that the PBX has not named yet


class LiveRow(QWidget):
    """Says what is wanted of its call; offers only what the call and the PBX allow."""

    hung_up = Signal(str)
    muted = Signal(str, bool)
    transferred = Signal(str, str)
    answered = Signal(str)
    noted = Signal(str, str)  # call, the line so far
    note_finished = Signal(str)
    note_left_open = Signal(str, bool)
    note_left = Signal()

    def __init__(self, call: Call, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.call = call
        self._mute_asked = False  # the last wish was about muting: if it fails, it never was
        self._extensions: tuple[Extension, ...] = ()
        self._picker: ExtensionPicker | None = None
        self._who = ElidedLabel(self, factor=1.15, strong=True)
        self._way = ElidedLabel(self, tone=Tone.MUTED)
        self._greeting = plain_label(parent=self)
        self._known = ElidedLabel(self, tone=Tone.MUTED)
        self._open_note = plain_label(parent=self, tone=Tone.WARN)
        self._note = NoteLine(self)
        self._caller = Caller()
        self._over = False
        self._answers_told = True
        self._rings_here = False
        self._long = False  # it rings longer than anybody lets a telephone ring
        self._state = plain_label(parent=self)
        self._time = plain_label(parent=self, factor=1.15, strong=True)
        self._answer = self._button(self.tr("Ce&vapla"), "good")
        self._end = self._button(self.tr("&Kapat"), "bad")
        self._mute = self._button(self.tr("&Sessiz"), "")
        self._hand_over = self._button(self.tr("Ak&tar ▾"), "")
        self._mute.setCheckable(True)
        self._lay_out()
        self._draw_icons()
        self._answer.clicked.connect(lambda: self._ask(self._answer))
        self._answer.clicked.connect(lambda: self.answered.emit(self.call.id))
        self._end.clicked.connect(lambda: self._ask(self._end))
        self._end.clicked.connect(lambda: self.hung_up.emit(self.call.id))
        self._mute.clicked.connect(self._on_mute)
        self._hand_over.clicked.connect(self._pick)
        self._note.noted.connect(lambda text: self.noted.emit(self.call.id, text))
        self._note.finished.connect(lambda: self.note_finished.emit(self.call.id))
        self._note.left_open.connect(lambda on: self.note_left_open.emit(self.call.id, on))
        self._note.left.connect(self.note_left)

    def show_call(self, call: Call, abilities: frozenset[Ability], *, rings_here: bool) -> None:
        """Show the call as it is now."""
        if call.state is not self.call.state:
            self._offer()
        self.call = call
        self._rings_here = rings_here
        self._answers_told = Ability.ANSWERS in abilities
        self._show_who()
        self._show_state()
        doubtful = call.doubt not in {Doubt.NONE, Doubt.UNNAMED}
        set_tone(self._state, Tone.WARN if doubtful else Tone.ACCENT)
        talking = call.state is CallState.TALKING
        at_pbx = not call.id.startswith(_NOT_AT_PBX)
        self._answer.setVisible(rings_here and Ability.WEBPHONE in abilities)
        self._end.setVisible(at_pbx and Ability.HANG_UP in abilities)
        self._end.setText(self.tr("R&eddet") if rings_here else self.tr("&Kapat"))
        self._mute.setVisible(talking and Ability.MUTE in abilities)
        self._hand_over.setVisible(talking and Ability.TRANSFER in abilities)

    @property
    def noting(self) -> bool:
        """Whether somebody is in the middle of a note about the call."""
        return self._note.busy

    def show_caller(self, caller: Caller, now: datetime) -> None:
        """Show what is known of the other party."""
        self._caller = caller
        self._show_who()
        known = caller.company_beside(self._who.text()), acquaintance(caller, now)
        self._known.setText(" · ".join(isolated(part) for part in known if part))
        self._known.show()
        self._open_note.setText(open_note_words(caller))
        self._open_note.setVisible(caller.note is not None)

    def show_welcome(self, welcome: Welcome | None) -> None:
        """Show how the call is to be greeted, in the colour of the called number or queue."""
        coloured = welcome is not None and welcome.colour is not Colour.PLAIN
        tone = Tone(welcome.colour.value) if welcome and coloured else None
        set_tone(self._way, tone or Tone.MUTED)
        set_tone(self._greeting, tone or Tone.TEXT)
        self._greeting.setText(welcome.greeting if welcome else "")
        self._greeting.setVisible(bool(self._greeting.text()))

    def show_over(self) -> None:
        """Say that the call is over: only its note is still being written."""
        self._over = True
        self._state.setText(self.tr("Bitti"))
        set_tone(self._state, Tone.MUTED)
        for button in (self._answer, self._end, self._mute, self._hand_over):
            button.hide()

    def show_time(self, now: datetime) -> None:
        """Show how long it is talked, or how long it has been tried."""
        if self._over:
            return
        since = self.call.answered_at or self.call.started_at
        self._time.setText(length(now - since) if since else "")
        long = since is not None and now - since > LONGEST_RING
        if long is not self._long:
            self._long = long
            self._show_state()

    def show_extensions(self, extensions: tuple[Extension, ...]) -> None:
        """Know to whom the call may be handed over."""
        self._extensions = extensions
        self._hand_over.setEnabled(bool(extensions))

    def show_failed(self) -> None:
        """Offer again what was asked for in vain."""
        if self._mute_asked:
            self._mute.toggle()
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _show_who(self) -> None:
        name = self._caller.name_for(self.call.name)
        self._who.setText(who(self.call.number, name))
        self._way.setText(self._way_words(self.call))
        self._way.setVisible(bool(self._way.text()))

    def _show_state(self) -> None:
        self._state.setText(self._state_words(self.call, rings_here=self._rings_here))

    def _ask(self, button: QPushButton) -> None:
        """Take a wish once; a nervous second click is none."""
        self._mute_asked = False
        button.setEnabled(False)

    def _offer(self) -> None:
        self._mute_asked = False
        self._answer.setEnabled(True)
        self._end.setEnabled(True)

    def _on_mute(self, on: bool) -> None:
        self._mute_asked = True
        self.muted.emit(self.call.id, on)

    def _pick(self) -> None:
        if self._picker is None:
            self._picker = ExtensionPicker(self)
            self._picker.chosen.connect(self._on_picked)
        own = self.call.extension
        self._picker.show_extensions(tuple(e for e in self._extensions if e.number != own))
        self._picker.show_below(self._hand_over)

    def _on_picked(self, extension: str) -> None:
        self._mute_asked = False
        self.transferred.emit(self.call.id, extension)

    def _way_words(self, call: Call) -> str:
        if call.doubt is not Doubt.NONE:
            return cause_sentence(call)
        named = self._caller.name_for(call.name)
        number = isolated(shown_number(call.number)) if named else ""
        called = isolated(shown_number(call.called))
        queue = queue_words(call.queue)
        if called and call.direction is Direction.OUTBOUND:
            shown_as = self.tr("{} numarasından").format(called)
            return " · ".join(part for part in (number, shown_as, queue) if part)
        way = f"{number} → {called}".strip() if called else number
        return " · ".join(part for part in (way, queue) if part)

    def _state_words(self, call: Call, *, rings_here: bool) -> str:
        match call.state:
            case CallState.REQUESTED:
                doubtful = call.doubt not in {Doubt.NONE, Doubt.UNNAMED}
                return self.tr("Belirsiz") if doubtful else self.tr("Aranıyor…")
            case CallState.RINGING if self._long and not self._answers_told:
                return self.tr("Sürüyor")  # perhaps somebody talks by now: nobody tells
            case CallState.RINGING:
                return self.tr("Sizi arıyor") if rings_here else self.tr("Çalıyor")
            case CallState.TALKING:
                return self.tr("Görüşülüyor")
            case CallState.ENDED:
                return self.tr("Bitti")

    def _button(self, text: str, look: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setIconSize(QSize(18, 18))
        if look:
            set_look(button, look)
        return button

    def _draw_icons(self) -> None:
        colours = colours_of(self)
        self._answer.setIcon(icon("call", colours.surface))
        self._end.setIcon(icon("hang-up", colours.surface))
        self._mute.setIcon(icon("muted", colours.text))
        self._hand_over.setIcon(icon("transfer", colours.text))

    def _lay_out(self) -> None:
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._who, 1)
        top.addWidget(self._state)
        top.addWidget(self._time)
        buttons.setSpacing(GAP)
        for button in (self._answer, self._end, self._mute, self._hand_over):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 2)
        whole.addLayout(top)
        whole.addWidget(self._way)
        whole.addWidget(self._greeting)
        whole.addWidget(self._known)
        whole.addWidget(self._open_note)
        whole.addLayout(buttons)
        whole.addWidget(self._note)
        self._greeting.setWordWrap(True)
        self._open_note.setWordWrap(True)
        for label in (self._greeting, self._known, self._open_note):
            label.hide()
