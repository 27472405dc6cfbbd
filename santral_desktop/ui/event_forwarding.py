"""How passing events on to the previous address goes, and ending it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_events import ForwardingChanged
from santral_desktop.domain.text import isolated
from santral_desktop.ui.event_wording import forwarding_trouble
from santral_desktop.ui.formats import clock
from santral_desktop.ui.texts import plain_label, plain_message, set_tone
from santral_desktop.ui.theme import GAP, Tone


class EventForwarding(QWidget):
    """Says that events should no longer go on; shows how it stands with them."""

    ended = Signal(bool)  # what waits is given up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ForwardingChanged(on=False)
        self._to = plain_label("", self)
        self._counts = plain_label("", self, tone=Tone.MUTED)
        self._trouble = plain_label("", self, tone=Tone.BAD)
        self._note = plain_label(
            self.tr(
                "Olaylar sırayla, değiştirilmeden ve en çok 24 saat boyunca iletilir. Alıcının "
                "almadığı kesin olan olay yeniden denenir; bir olay nadiren iki kez gidebilir, "
                "alıcı onu çağrı numarasından tanımalıdır."
            ),
            self,
            tone=Tone.MUTED,
        )
        self._end = QPushButton(self.tr("İletmeyi &bırak…"), self)
        self._end.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for label in (self._to, self._counts, self._trouble, self._note):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._end, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_forwarding(self._state)

    def show_forwarding(self, state: ForwardingChanged) -> None:
        """Show it; where nothing is passed on and nothing waits, there is nothing to see."""
        self._state = state
        self.setVisible(state.on or state.waiting > 0)
        self._to.setText(self._words(state))
        self._counts.setText(self._numbers(state))
        trouble = forwarding_trouble(state)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        set_tone(self._to, Tone.WARN if trouble else Tone.GOOD)
        self._end.setVisible(state.on or state.waiting > 0)

    def _words(self, state: ForwardingChanged) -> str:
        place = isolated(state.shown) or self.tr("önceki adres")
        if state.on:
            return self.tr("Her olay önceki adrese de iletiliyor: {}").format(place)
        return self.tr("Yeni olay iletilmiyor; kuyruktakiler gönderiliyor: {}").format(place)

    def _numbers(self, state: ForwardingChanged) -> str:
        words = self.tr("Kuyrukta: {} · İletilen: {} · İletilemeyen: {}").format(
            state.waiting, state.passed_on, state.lost
        )
        if state.passed_at is None:
            return words
        return words + " · " + self.tr("Son iletilen: {}").format(clock(state.passed_at))

    def _ask(self) -> None:
        box = plain_message(
            self,
            self.tr("İletmeyi bırak"),
            self.tr("Önceki adres artık olay almayacak. Kuyrukta bekleyen olay sayısı: {}").format(
                self._state.waiting
            ),
        )
        role = box.ButtonRole
        drop = box.addButton(self.tr("Bırak ve &sil"), role.DestructiveRole)
        drain = box.addButton(self.tr("Kuyruğu &gönderip bırak"), role.AcceptRole)
        leave = box.addButton(self.tr("&Vazgeç"), role.RejectRole)
        drop.setVisible(self._state.waiting > 0)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        if not self._state.waiting:
            drain.setText(self.tr("İletmeyi &bırak"))
        drop.clicked.connect(self._drop)
        drain.clicked.connect(self._drain)
        box.open()

    def _drop(self) -> None:
        self.ended.emit(True)

    def _drain(self) -> None:
        self.ended.emit(False)
