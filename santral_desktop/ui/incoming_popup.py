"""A small window that tells of a ringing call and never takes the keyboard."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.domain.welcomes import Colour
from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.formats import length
from santral_desktop.ui.popup_words import Words, masked_words, words
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon
from santral_desktop.ui.wording import queue_words

WIDTH = 380  # pixels
QUIET_FOR = 10_000  # milliseconds that a line about a call which is gone stays
ASKED_FOR = 4_000  # milliseconds until a wish that changed nothing may be repeated
_STRIPE = 4
_GREETING_LINES = 2  # as many as the longest greeting needs


class IncomingPopup(QWidget):
    """Says what a person wants of the call; made once, shown again and again."""

    answered = Signal(str)
    refused = Signal(str)
    silenced = Signal(str)
    closed = Signal(str)
    gone = Signal()  # its place is free
    painted = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.X11BypassWindowManagerHint,  # which keeps full-screen windows on top
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.alert: Alert | None = None
        self.quiet = False  # tells of a call that rings no more
        self._private = False
        self._unseen = False
        self._kind = ElidedLabel(self, tone=Tone.MUTED)
        self._title = ElidedLabel(self, factor=1.5, strong=True)
        self._number = ElidedLabel(self, factor=1.15)
        self._way = ElidedLabel(self, tone=Tone.MUTED)
        self._greeting = plain_label(parent=self)
        self._known = ElidedLabel(self, tone=Tone.MUTED)
        self._note = ElidedLabel(self, tone=Tone.WARN)
        self._greets = False
        self._answer = self._button(self.tr("Cevapla"), "good")
        self._refuse = self._button(self.tr("Reddet"), "bad")
        self._silence = self._button(self.tr("Sustur"), "")
        self._close = QToolButton(self)
        self._quiet_time = QTimer(self, singleShot=True, interval=QUIET_FOR)
        self._asked_time = QTimer(self, singleShot=True, interval=ASKED_FOR)
        self._facts = (self._way, self._known, self._note)
        self._buttons = (self._answer, self._refuse, self._silence)
        self._lay_out()
        self._answer.clicked.connect(lambda: self._ask(self._answer, self.tr("Cevaplanıyor…")))
        self._answer.clicked.connect(lambda: self.answered.emit(self.call))
        self._refuse.clicked.connect(lambda: self._ask(self._refuse, self.tr("Reddediliyor…")))
        self._refuse.clicked.connect(lambda: self.refused.emit(self.call))
        self._silence.clicked.connect(self._hush)
        self._close.clicked.connect(self._close_by_hand)
        self._quiet_time.timeout.connect(self.vanish)
        self._asked_time.timeout.connect(self._offer)
        self.winId()  # the system's window is made now, not when a call rings

    @property
    def call(self) -> str:
        """The call that is told of, empty when none is."""
        return self.alert.call_id if self.alert else ""

    @property
    def ringing(self) -> bool:
        return self.alert is not None and not self.quiet

    def show_alert(self, alert: Alert, now: datetime, *, private: bool) -> None:
        """Tell of a ringing call, or bring up to date what is told of it."""
        if self.call != alert.call_id or self.quiet:
            self._quiet_time.stop()
            self._unseen = True
            self._offer()
            self._silence.setEnabled(True)
            self._silence.setText(self.tr("Sustur"))
        self.alert, self.quiet, self._private = alert, False, private
        self._tell(alert, now)
        told = (label for label in (self._number, *self._facts) if label.text())
        buttons = self._buttons if alert.answerable else (self._silence,)
        self._show_parts(*told, *buttons, self._close)
        self.show_waiting(now)

    def rehearse(self) -> None:
        """Load what a first call would wait for: styles, fonts, icons."""
        if self.alert is None:
            self._show_parts(self._number, *self._facts, *self._buttons, self._close)
            for label in (self._kind, self._title, self._number, *self._facts):
                label.setText("0123456789")
            self.grab()

    def show_greetings(self, *, on: bool) -> None:
        """Keep room for greetings, or none where nobody wrote any: all popups are of one height."""
        self._greets = on
        lines = self._greeting.fontMetrics().lineSpacing() * _GREETING_LINES
        self._greeting.setMaximumHeight(lines)
        self.full_size = QSize(WIDTH, self._full_height + on * (lines + GAP // 2))

    def show_waiting(self, now: datetime) -> None:
        """Say how long the caller has waited."""
        if self.ringing and self.alert:
            waited = length(now - self.alert.since)
            self._kind.setText(self.tr("Gelen çağrı · {}").format(waited))

    def show_gone(self, why: str) -> None:
        """Say in a quiet line, for a while, what became of the call."""
        self._quieten(why, *self._who(self._title.text(), self._number.text()))
        self._quiet_time.start()

    def show_line(self, text: str) -> None:
        """Show one line that belongs to no call."""
        self.alert = None
        self._quieten(text, "", "")
        self._close.hide()
        self.setFixedSize(WIDTH, self._kind.minimumHeight() + 2 * GAP)

    def vanish(self) -> None:
        """Tell of nothing more."""
        self._quiet_time.stop()
        self._asked_time.stop()
        self.alert, self.quiet = None, False
        self.hide()
        self.gone.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.setPen(QColor(colours.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        stripe = Tone.MUTED if self.quiet else self._tone() or Tone.ACCENT
        painter.fillRect(QRect(0, 0, _STRIPE, self.height()), QColor(colours.of(stripe)))
        painter.end()
        if self._unseen:
            self._unseen = False
            self.painted.emit(self.call)

    def _tell(self, alert: Alert, now: datetime) -> None:
        told = masked_words(alert) if self._private else words(alert, now)
        called = isolated(shown_number(alert.called))
        way = " · ".join(part for part in (called, queue_words(alert.queue)) if part)
        self._title.setText(told.caller)
        self._number.setText(told.number)
        self._way.setText(f"→ {way}" if way else "")
        set_tone(self._way, self._tone() or Tone.MUTED)
        self._greeting.setText(alert.welcome.greeting if alert.welcome else "")
        set_tone(self._greeting, self._tone() or Tone.TEXT)
        self._known.setText(told.known)
        self._note.setText(told.note)
        self._speak(told)

    def _speak(self, told: Words) -> None:
        """Have a screen reader say who calls, and again when more is known of them."""
        name = self.tr("Gelen çağrı: {} {}").format(isolated(told.caller), told.number).strip()
        more = (self._way.text(), self._greeting.text(), told.known, told.note)
        description = ". ".join(part for part in more if part)
        if (name, description) != (self.accessibleName(), self.accessibleDescription()):
            self.setAccessibleName(name)
            self.setAccessibleDescription(description)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _tone(self) -> Tone | None:
        """Return the colour of the number or queue that was called, None without one."""
        colour = self.alert.welcome.colour if self.alert and self.alert.welcome else Colour.PLAIN
        return None if colour is Colour.PLAIN else Tone(colour.value)

    def _who(self, name: str, number: str) -> tuple[str, str]:
        """Return what fits into a line, however long the name, and the whole of it."""
        behind = f" · {isolated(number)}" if number else ""
        metrics = self._number.fontMetrics()
        room = WIDTH - 2 * EDGE - _STRIPE - metrics.horizontalAdvance(behind)
        fitting = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        return isolated(fitting) + behind, isolated(name) + behind

    def _quieten(self, kind: str, title: str, spoken: str) -> None:
        self.quiet = True
        self._asked_time.stop()
        self._kind.setText(kind)
        self._number.setText(title)
        self.setAccessibleName(" ".join(part for part in (kind, spoken) if part))
        self.setAccessibleDescription("")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._show_parts(self._close, *([self._number] if title else []))
        self.setFixedSize(WIDTH, self.sizeHint().height())
        self.update()

    def _show_parts(self, *shown: QWidget) -> None:
        for part in (self._number, *self._facts, *self._buttons, self._close):
            part.setVisible(part in shown)
        rings = self._silence in shown
        greets = self._greets and rings
        self._greeting.setVisible(greets and bool(self._greeting.text()))
        self._title.setVisible(rings)
        if rings:
            self.setFixedSize(self.full_size)

    def _ask(self, button: QPushButton, text: str) -> None:
        """Take a wish once; a nervous second click is none."""
        button.setText(text)
        self._answer.setEnabled(False)
        self._refuse.setEnabled(False)
        self._asked_time.start()

    def _offer(self) -> None:
        self._asked_time.stop()
        self._answer.setText(self.tr("Cevapla"))
        self._refuse.setText(self.tr("Reddet"))
        self._answer.setEnabled(True)
        self._refuse.setEnabled(True)

    def _hush(self) -> None:
        self._silence.setEnabled(False)
        self._silence.setText(self.tr("Susturuldu"))
        self.silenced.emit(self.call)

    def _close_by_hand(self) -> None:
        call = self.call
        self.vanish()
        self.closed.emit(call)

    def _button(self, text: str, look: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(18, 18))
        if look:
            set_look(button, look)
        return button

    def _draw_icons(self) -> None:
        colours = colours_of(self)
        self._answer.setIcon(icon("call", colours.surface))
        self._refuse.setIcon(icon("hang-up", colours.surface))
        self._silence.setIcon(icon("bell-off", colours.text))
        self._close.setIcon(icon("close", colours.muted))

    def _lay_out(self) -> None:
        self._way.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Bildirimi gizle"))
        set_look(self._close, "quiet")
        self._draw_icons()
        self._kind.setMinimumHeight(self._close.sizeHint().height())
        top = QHBoxLayout()
        top.addWidget(self._kind, 1)
        top.addWidget(self._close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in self._buttons:
            buttons.addWidget(button, 1)
        self._greeting.setWordWrap(True)
        self._greeting.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE + _STRIPE, GAP, EDGE, EDGE)
        whole.setSpacing(GAP // 2)
        whole.addLayout(top)
        whole.addWidget(self._title)
        whole.addWidget(self._number)
        whole.addWidget(self._way)
        whole.addWidget(self._greeting)
        whole.addWidget(self._known)
        whole.addWidget(self._note)
        whole.addStretch(1)
        whole.addLayout(buttons)
        self._greeting.hide()
        self._full_height = whole.sizeHint().height() + GAP
        self.show_greetings(on=False)
