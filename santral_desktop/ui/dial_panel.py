"""The field in which numbers are dialled and calls are searched for."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.cautions import Caution, caution_of
from santral_desktop.domain.errors import InvalidNumber, WhyNotANumber
from santral_desktop.domain.links import written_number
from santral_desktop.domain.phone import NumberKind, PhoneNumber, shown_number
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon
from santral_desktop.ui.wording import sentence

SEARCH_AFTER = 0  # milliseconds: each letter is searched at once, several pasted ones together
FORGET_AFTER = 6000  # milliseconds that good news stands
LONGEST = 200
_NOT_YET = frozenset({WhyNotANumber.EMPTY, WhyNotANumber.TOO_SHORT})


@dataclass(frozen=True, slots=True)
class DialLine:
    """An account that can dial, and the numbers that it may show."""

    account: str  # its name
    label: str
    numbers: tuple[str, ...] = ()
    customer_first: bool = False  # the other party's phone rings before the agent's


class DialPanel(QWidget):
    """Says which number was asked for and what is searched; shows what became of a call."""

    dialled = Signal(str)
    searched = Signal(str)
    line_chosen = Signal(str, str)  # account's name, outside number

    def __init__(self, parent: QWidget | None = None, *, forget_after: int = FORGET_AFTER) -> None:
        super().__init__(parent)
        self._waiting = False  # a call was asked for: a second Enter must not ask again
        self._asked = ""
        self._before = 0  # letters before the last change: more than one at once were pasted
        self._found = ""
        self._lines: tuple[DialLine, ...] = ()
        self._offers: list[tuple[str, str]] = []  # account and number of each choice
        self._field = QLineEdit(self)
        self._glass = QAction(self)
        self._outside = QComboBox(self)
        self._call = QPushButton(self.tr("&Ara"), self)
        self._line = plain_label(parent=self, tone=Tone.MUTED)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_AFTER)
        self._calm = QTimer(self, singleShot=True, interval=forget_after)
        self._dress_up()
        self._lay_out()
        self.setFocusProxy(self._field)
        self._field.textEdited.connect(self._clean)
        self._field.textChanged.connect(self._read)
        self._field.returnPressed.connect(self._go)
        self._call.clicked.connect(self._go)
        self._pause.timeout.connect(self._search)
        self._calm.timeout.connect(self._explain)
        self._outside.activated.connect(self._on_line)

    def enter_number(self, text: str) -> None:
        """Put a number into the field; a person still confirms it with Enter."""
        self._field.setText(_pasted(text))
        self.focus()

    def forget_search(self) -> None:
        """Have nothing searched any more: the list shows something else."""
        if self._found:
            self._found = ""
            self._field.clear()

    def focus(self) -> None:
        """Be ready for typing."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def take_letters(self, letters: str) -> None:
        """Go on with what somebody began to type elsewhere: it was meant to be found."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.setText(letters)

    def show_lines(self, lines: tuple[DialLine, ...], account: str = "", chosen: str = "") -> None:
        """Offer the accounts that can dial, each with the numbers a call may show.

        `account` and `chosen` hold now; with nothing to choose there is nothing to see.
        """
        self._lines, self._offers = lines, []
        self._outside.clear()
        for line in lines:
            self._offer_line(line, chosen if line.account == account else "")
        now = (account, chosen)
        self._outside.setCurrentIndex(self._offers.index(now) if now in self._offers else 0)
        self._outside.setVisible(len(self._offers) > 1)
        self._explain()

    def show_dialling(self, number: PhoneNumber, *, pick_up_myself: bool = False) -> None:
        """Say that the call is asked for, and which phone rings first."""
        self._wait(on=True)
        if self._customer_first:
            first = self.tr("Önce karşı tarafın telefonu çalacak; o açınca sizinki çalacak.")
        elif pick_up_myself:
            first = self.tr("Önce sizin telefonunuz çalacak; siz açınca karşı taraf aranacak.")
        else:
            first = self.tr("Önce sizin telefonunuz açılacak, sonra karşı taraf çalacak.")
        self._say(self.tr("{} aranıyor. {}").format(_full(number), first), Tone.ACCENT)

    def show_dialled(self) -> None:
        """Say that the PBX took the call, and be ready for the next."""
        if self._field.text().strip() == self._asked:
            self._field.clear()
        self._settle(self.tr("Santral çağrıyı başlattı."), Tone.GOOD)
        self._calm.start()

    def show_refused(self, why: str) -> None:
        """Say why there is no call."""
        self._settle(why, Tone.BAD)

    def show_doubt(self, why: str) -> None:
        """Say that nobody knows whether there is a call."""
        self._settle(why, Tone.WARN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    @property
    def _customer_first(self) -> bool:
        """Whether the account that dials rings the other party before the agent."""
        at = self._outside.currentIndex()
        account = self._offers[at][0] if at >= 0 else ""
        return any(line.customer_first for line in self._lines if line.account == account)

    def _offer_line(self, line: DialLine, chosen: str) -> None:
        many = len(self._lines) > 1
        numbers = [(number, isolated(shown_number(number))) for number in line.numbers]
        if chosen and chosen not in line.numbers:
            gone = self.tr("{} (santralde yok)").format(isolated(shown_number(chosen)))
            numbers.append((chosen, gone))
        for number, words in (("", self.tr("Santral seçsin")), *numbers):
            self._outside.addItem(f"{line.label}: {words}" if many else words)
            self._offers.append((line.account, number))

    def _on_line(self, at: int) -> None:
        self.line_chosen.emit(*self._offers[at])
        self._explain()

    def _go(self) -> None:
        text = self._field.text().strip()
        if self._waiting:
            return
        if _has_letters(text):
            self._search()
            return
        try:
            PhoneNumber.parse(text)
        except InvalidNumber as error:
            self._say(sentence(error), Tone.BAD)
            self._field.setFocus()
            return
        self._asked = text
        self._wait(on=True)
        self.dialled.emit(text)

    def _clean(self, text: str) -> None:
        """Put right what was pasted or dropped; what is typed is left alone."""
        if len(text) - self._before > 1:
            cleaned = _pasted(text)
            if cleaned != text:
                self._field.setText(cleaned)

    def _read(self, text: str) -> None:
        self._before = len(text)
        if text.strip():
            self._pause.start()
        else:
            self._search()
        self._explain()

    def _explain(self) -> None:
        if not self._waiting:
            self._say(*self._meaning(self._field.text().strip()))

    def _meaning(self, text: str) -> tuple[str, Tone]:
        """Return what Enter would do with the text."""
        if _has_letters(text):
            return self.tr("Çağrılarda aranıyor."), Tone.MUTED
        try:
            number = PhoneNumber.parse(text)
        except InvalidNumber as error:
            return ("", Tone.MUTED) if error.why in _NOT_YET else (sentence(error), Tone.WARN)
        return self._warned(number) or (self._plain(number), Tone.MUTED)

    def _warned(self, number: PhoneNumber) -> tuple[str, Tone] | None:
        match caution_of(number):
            case Caution.EMERGENCY:
                what = self.tr("{} acil yardım hattı aranacak; yalnız gerçek bir durumda arayın.")
            case Caution.PREMIUM:
                what = self.tr("{} aranacak: özel ücretli hat, dakikası çok pahalı olabilir.")
            case Caution.ABROAD:
                what = self.tr("{} aranacak: yurt dışı numara, ücreti farklı olabilir.")
            case None:
                return None
        return what.format(_full(number)), Tone.WARN

    def _plain(self, number: PhoneNumber) -> str:
        if number.kind is NumberKind.EXTENSION:
            return self.tr("{} dahilisi aranacak").format(number.value)
        if self._customer_first:
            words = self.tr("{} aranacak: önce karşı tarafın telefonu çalar, sonra sizinki.")
            return words.format(_full(number))
        return self.tr("{} aranacak").format(_full(number))

    def _search(self) -> None:
        self._pause.stop()
        wanted = self._field.text().strip()
        if wanted != self._found:
            self._found = wanted
            self.searched.emit(wanted)

    def _settle(self, what: str, tone: Tone) -> None:
        self._wait(on=False)
        self._say(what, tone)

    def _wait(self, *, on: bool) -> None:
        self._waiting = on
        self._call.setEnabled(not on)
        self._draw_icons()

    def _say(self, what: str, tone: Tone) -> None:
        self._calm.stop()
        self._line.setText(what)
        set_tone(self._line, tone)

    def _dress_up(self) -> None:
        self._field.setPlaceholderText(self.tr("Numara, ad veya not ara…"))
        self._field.setAccessibleName(self.tr("Numara, ad veya not"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaxLength(LONGEST)
        self._field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._outside.setAccessibleName(self.tr("Karşı tarafın göreceği numara"))
        self._outside.setToolTip(self.tr("Karşı tarafın göreceği numara"))
        self._outside.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._outside.hide()
        set_look(self._call, "main")
        self._call.setIconSize(QSize(18, 18))
        self._line.setWordWrap(True)
        self._line.setMinimumHeight(self._line.fontMetrics().height())
        self._line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._draw_icons()

    def _draw_icons(self) -> None:
        colours = colours_of(self)
        self._glass.setIcon(icon("search", colours.muted))
        self._call.setIcon(icon("call", colours.muted if self._waiting else colours.on_accent))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._field, 1)
        row.addWidget(self._outside)
        row.addWidget(self._call)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 2)
        whole.addLayout(row)
        whole.addWidget(self._line)


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _full(number: PhoneNumber) -> str:
    return isolated(number.in_full)


def _pasted(text: str) -> str:
    """Return what was meant by a pasted text: one line, and of a link only its number."""
    return inert(written_number(inert(text, LONGEST)), LONGEST)
