"""The answering machine: who left a message, and its player."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from santral_desktop.domain.text import isolated
from santral_desktop.domain.voicemails import Voicemail
from santral_desktop.ui import formats
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.recording_panel import RecordingPanel, Shown
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, sized

_MESSAGE = Qt.ItemDataRole.UserRole
_ON_ITS_WAY = frozenset({Shown.WAITING, Shown.COMING})


class VoicemailDialog(QDialog):
    """Says which message is to be heard; what hearing does is said before."""

    wanted = Signal(object)  # Voicemail
    cancelled = Signal()
    closed = Signal(object)  # Voicemail, which is heard no more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sesli mesajlar"))
        self.setModal(False)
        self._heard: Voicemail | None = None
        self._masked = False
        self._words = plain_label(tone=Tone.MUTED)
        self._words.setWordWrap(True)
        self._list = QListWidget()
        set_look(self._list, "pages")
        self._list.setAccessibleName(self.tr("Sesli mesajlar"))
        self._warning = plain_label(tone=Tone.MUTED)
        self._warning.setWordWrap(True)
        self.recording = RecordingPanel()
        self._list.currentItemChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_wanted)
        self.recording.wanted.connect(self._on_wanted)
        self.recording.agreed.connect(self._on_wanted)
        self.recording.cancelled.connect(self._on_cancelled)
        self.recording.closed.connect(self._on_closed)
        self._lay_out()
        self.show_reading()

    def show_reading(self) -> None:
        """Say that the answering machine is being looked at; what is listed stays."""
        self._say(self.tr("Sesli mesajlar okunuyor…"))

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be looked at."""
        self._say(sentence, Tone.BAD)

    def show_messages(self, messages: tuple[Voicemail, ...], *, masked: bool = False) -> None:
        """List the messages, new ones in bold; the chosen one stays chosen."""
        chosen, self._masked = self.message, masked
        self._list.blockSignals(True)
        self._list.clear()
        for message in messages:
            self._add(message, chosen=chosen is not None and message.call == chosen.call)
        self._list.blockSignals(False)
        self._say("" if messages else self.tr("Son bir ayda bırakılmış sesli mesaj yok."))
        if self.message is None:
            self._list.setCurrentRow(0)
        self._warn()

    def leave(self) -> None:
        """Let go of the sound: something else is heard, or nobody sees the player any more."""
        if self.recording.shown in _ON_ITS_WAY:
            self.cancelled.emit()
        if self.message is not None:
            self.recording.show_offer()

    @property
    def message(self) -> Voicemail | None:
        """The message that is chosen."""
        row = self._list.currentRow()
        found: Voicemail | None = self._list.item(row).data(_MESSAGE) if row >= 0 else None
        return found

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.leave()

    def reject(self) -> None:
        super().reject()
        self.leave()

    def _add(self, message: Voicemail, *, chosen: bool) -> None:
        item = QListWidgetItem(_line(message, masked=self._masked))
        item.setData(_MESSAGE, message)
        new = message.heard_at is None
        item.setFont(sized(self.font(), 1.0, strong=new))
        spoken = self.tr("Yeni") if new else self.tr("Dinlendi")
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, spoken)
        self._list.addItem(item)
        if chosen:
            self._list.setCurrentItem(item)

    def _on_chosen(self) -> None:
        if self.recording.shown in _ON_ITS_WAY:
            self.cancelled.emit()
        if self.message is None:
            self.recording.show_nothing()
        else:
            self.recording.show_offer()
        self._warn()

    def _on_wanted(self) -> None:
        if self.recording.shown is Shown.READY:
            self.recording.toggle()
        elif self.message is not None and self.recording.shown not in _ON_ITS_WAY:
            self._heard = self.message
            self.wanted.emit(self.message)

    def _on_cancelled(self) -> None:
        self.cancelled.emit()
        self._on_chosen()

    def _on_closed(self) -> None:
        heard, self._heard = self._heard, None
        if heard is not None:
            self.closed.emit(heard)

    def _warn(self) -> None:
        new = self.message is not None and self.message.heard_at is None
        self._warning.setText(
            self.tr("Bu mesaj dinlenince santralde okundu sayılır ve telefonunuzda yeni görünmez.")
        )
        self._warning.setVisible(new)

    def _say(self, text: str, tone: Tone = Tone.MUTED) -> None:
        self._words.setText(text)
        set_tone(self._words, tone)
        self._words.setVisible(bool(text))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.setSpacing(GAP)
        whole.addWidget(self._words)
        whole.addWidget(self._list, 1)
        whole.addWidget(self._warning)
        whole.addWidget(self.recording)
        self.resize(460, 480)


def _line(message: Voicemail, *, masked: bool) -> str:
    """Return when, who and how long, in a line."""
    number = mask(message.number) if masked else message.number
    who = formats.who(number, "" if masked else message.name)
    when = _moment(message.left_at)
    parts = (when, isolated(who), formats.length(message.length))
    return " · ".join(part for part in parts if part)


def _moment(left_at: datetime | None) -> str:
    if left_at is None:
        return ""
    return f"{formats.long_date(formats.local(left_at).date())} {formats.clock(left_at)}"
