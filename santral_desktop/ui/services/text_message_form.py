"""A text message to be sent: under which title, to whom, what, and when."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QPlainTextEdit, QWidget

from santral_desktop.domain.text import inert
from santral_desktop.domain.text_messages import MessageOrder, MessageTitle, TitleState
from santral_desktop.ui import formats
from santral_desktop.ui.services.order_form import OrderForm
from santral_desktop.ui.services.recipients_field import RecipientsField
from santral_desktop.ui.texts import plain_label, plain_question
from santral_desktop.ui.theme import Tone

LONGEST = 900  # characters
_LINES = 5
_TURKEY = timedelta(hours=3)


class TextMessageForm(OrderForm):
    """Says which message is wanted, after it was asked once more."""

    ordered = Signal(object)  # MessageOrder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Yeni metin mesajı"), self.tr("&Gönder…"), parent)
        self._title = QComboBox(self)
        self._title.currentIndexChanged.connect(self.check)
        self.add_labelled(self.tr("&Başlık"), self._title)
        self._receivers = RecipientsField(self)
        self._receivers.changed.connect(self.check)
        self.fields.addWidget(self._receivers)
        self._content = QPlainTextEdit(self)
        self._content.setTabChangesFocus(True)
        self._content.setFixedHeight(self._content.fontMetrics().lineSpacing() * _LINES + 18)
        self._content.textChanged.connect(self._count)
        self.add_labelled(self.tr("&Mesaj"), self._content)
        self._letters = plain_label(parent=self, tone=Tone.MUTED, factor=0.9)
        self.fields.addWidget(self._letters)
        self._later = QCheckBox(self.tr("&Daha sonra gönder"), self)
        self._at = QDateTimeEdit(self)
        self._at.setCalendarPopup(True)
        self._at.setDisplayFormat("dd.MM.yyyy HH:mm")
        self._at.setAccessibleName(self.tr("Gönderileceği an"))
        self._at.setEnabled(False)
        self._later.toggled.connect(self._at.setEnabled)
        self._later.toggled.connect(self.check)
        self._at.dateTimeChanged.connect(self.check)
        self.fields.addWidget(self._later)
        self.fields.addWidget(self._at)
        self.resize(460, 520)
        self._now = datetime.now(UTC)
        self._count()

    def open_at(self, now: datetime) -> None:
        """Show the form; a message for later is at least a few minutes away."""
        self._now = now
        if not self._later.isChecked():
            there = formats.local(now) + timedelta(hours=1)
            self._at.setDateTime(QDateTime(there.year, there.month, there.day, there.hour, 0, 0))
        self.open_anew()

    def show_titles(self, titles: Sequence[MessageTitle]) -> None:
        """Offer the titles that may be used; the chosen one stays."""
        before = self._title.currentData()
        self._title.clear()
        for title in titles:
            if title.state in {TitleState.CONFIRMED, TitleState.UNKNOWN}:
                self._title.addItem(inert(title.name, 40), title.name)
        self._title.setCurrentIndex(max(0, self._title.findData(before)))
        self.check()

    def show_taken(self) -> None:
        super().show_taken()
        self._content.clear()
        self._receivers.fill("")
        self._later.setChecked(False)

    def flaw(self) -> str:
        if not self._title.currentData():
            return self.tr("Onaylı bir başlık gerekir.")
        if not self._receivers.numbers:
            return self.tr("Alıcıları yazın.")
        if not self._text:
            return self.tr("Mesajı yazın.")
        if len(self._text) > LONGEST:
            return self.tr("Mesaj çok uzun; en çok {} harf olabilir.").format(LONGEST)
        if self._later.isChecked() and self._planned <= self._now:
            return self.tr("Gönderileceği an geçmişte.")
        return ""

    def send(self) -> None:
        many = formats.number(len(self._receivers.numbers))
        asked = self.tr("Mesaj {} numaraya gönderilsin mi? Mesajlar ücretlidir.").format(many)
        question = plain_question(self, self.windowTitle(), asked, self.tr("Gönder"))
        question.accepted.connect(lambda: self.ordered.emit(self._order()))
        question.rejected.connect(self.take_back)
        question.open()

    @property
    def _text(self) -> str:
        return self._content.toPlainText().strip()

    @property
    def _planned(self) -> datetime:
        """When it is to go; the field shows the clocks of Türkiye."""
        at = self._at.dateTime()
        day, clock = at.date(), at.time()
        there = datetime(  # noqa: DTZ001  (made one of a zone below)
            day.year(), day.month(), day.day(), clock.hour(), clock.minute()
        )
        return (there - _TURKEY).replace(tzinfo=UTC)

    def _order(self) -> MessageOrder:
        return MessageOrder(
            title=str(self._title.currentData()),
            content=self._text,
            receivers=self._receivers.numbers,
            planned_for=self._planned if self._later.isChecked() else None,
        )

    def _count(self) -> None:
        self._letters.setText(self.tr("{} / {} harf").format(len(self._text), LONGEST))
        self.check()
