"""A round of calls to be made: what is played, to whom, from which number, and when."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.automatic_calls import LONGEST_RING, AutomaticCallOrder
from santral_desktop.domain.text import inert
from santral_desktop.ui import formats
from santral_desktop.ui.services.hours_editor import HoursEditor
from santral_desktop.ui.services.order_form import OrderForm
from santral_desktop.ui.services.recipients_field import RecipientsField
from santral_desktop.ui.texts import plain_label, plain_question, set_look
from santral_desktop.ui.theme import Tone

_RINGS = 30  # seconds
_BESIDE = 300  # pixels


class AutomaticCallForm(OrderForm):
    """Says which round is wanted, after it was asked once more: it calls people and costs money."""

    announcements_wanted = Signal()
    ordered = Signal(object)  # AutomaticCallOrder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Yeni otomatik arama"), self.tr("&Başlat…"), parent)
        self._title = self.add_line(self.tr("Ba&şlık"))
        self.add_senders()
        self._announcement = QComboBox(self)
        self._announcement.currentIndexChanged.connect(self.check)
        self.add_labelled(self.tr("Çalınacak an&ons"), self._announcement)
        self._receivers = RecipientsField(self)
        self._receivers.changed.connect(self.check)
        self.fields.addWidget(self._receivers)
        self._asks = QCheckBox(self.tr("Arananın &tuşladığını kaydet"), self)
        self._asks.setChecked(True)
        self._rings = QSpinBox(self)
        self._rings.setRange(1, LONGEST_RING)
        self._rings.setValue(_RINGS)
        set_look(self._rings, "typed")
        self._rings.setSuffix(self.tr(" saniye"))
        self.add_labelled(self.tr("En çok ne kadar ça&lsın"), self._rings)
        self.fields.addWidget(self._asks)
        self._hours = HoursEditor(self)
        self._hours.changed.connect(self.check)
        self.put_beside(self._beside_fields(), _BESIDE)
        self.resize(760, 520)

    def open_anew(self) -> None:
        self.announcements_wanted.emit()
        super().open_anew()

    def show_announcements(self, announcements: Sequence[Announcement]) -> None:
        """Offer what can be played; the chosen one stays."""
        before = self._announcement.currentData()
        self._announcement.clear()
        for one in announcements:
            self._announcement.addItem(inert(one.name, 60), one.id)
        self._announcement.setCurrentIndex(max(0, self._announcement.findData(before)))
        self.check()

    def show_taken(self) -> None:
        super().show_taken()
        self._title.clear()
        self._receivers.fill("")

    def flaw(self) -> str:
        if not inert(self._title.text()):
            return self.tr("Bir başlık yazın.")
        if not self.our_number:
            return self.tr("Gönderen numara bilinmiyor; santralden okunuyor.")
        if not self._announcement.currentData():
            return self.tr("Çalınacak bir anons gerekir; önce bir anons ekleyin.")
        if not self._receivers.numbers:
            return self.tr("Alıcıları yazın.")
        if not self._hours.possible:
            return self.tr("En az bir gün seçin; bitiş saati başlangıçtan sonra olmalı.")
        return ""

    def send(self) -> None:
        many = formats.number(len(self._receivers.numbers))
        question = plain_question(
            self,
            self.tr("Otomatik arama"),
            self.tr("Santral {} numarayı arasın mı? Aramalar ücretlidir ve geri alınamaz.").format(
                many
            ),
            self.tr("Ara"),
        )
        question.accepted.connect(lambda: self.ordered.emit(self._order()))
        question.rejected.connect(self.take_back)
        question.open()

    def _order(self) -> AutomaticCallOrder:
        return AutomaticCallOrder(
            title=inert(self._title.text()),
            calls_from=self.our_number,
            receivers=self._receivers.numbers,
            announcement_id=str(self._announcement.currentData()),
            ring_seconds=self._rings.value(),
            asks_for_key=self._asks.isChecked(),
            keeps_hours=self._hours.keeps_hours,
            hours=self._hours.hours,
        )

    def _beside_fields(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plain_label(self.tr("Hangi günler"), side))
        column.addWidget(self._hours)
        note = plain_label(
            self.tr("Saatler Türkiye saatidir. Santral, seçilen zamanlar gelince arar."),
            side,
            tone=Tone.MUTED,
        )
        note.setWordWrap(True)
        column.addWidget(note)
        column.addStretch(1)
        return side
