"""Text messages that were sent, and the titles under which they may be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.domain.text_messages import MessageRecipient, MessageTitle, TextMessage
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import message_state, title_state, when
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone


class TextMessagesPage(ServicePage):
    """Says that a new one is wanted, which one is looked at, and that older ones are."""

    new_wanted = Signal()
    refusals_wanted = Signal()
    page_wanted = Signal(int)

    def __init__(self) -> None:
        headings = (self.tr("Başlık"), self.tr("Mesaj"), self.tr("Gönderildiği an"))
        super().__init__(
            headings, self.tr("Metin mesajları"), self.tr("Gönderilmiş mesaj yok."), widest=1
        )
        self._masked = False
        self._page = 1
        self._new = self.add_button(self.tr("Yeni mesa&j…"), look="main")
        self._new.clicked.connect(self.new_wanted)
        self._refusals = self.add_button(self.tr("Mesaj &istemeyenler…"))
        self._refusals.clicked.connect(self.refusals_wanted)
        self._newer = self.add_button(self.tr("Daha &yeniler"))
        self._older = self.add_button(self.tr("&Daha eskiler"))
        self._newer.clicked.connect(lambda: self.page_wanted.emit(self._page - 1))
        self._older.clicked.connect(lambda: self.page_wanted.emit(self._page + 1))
        self._titles = plain_label(tone=Tone.MUTED)
        self._titles.setWordWrap(True)
        self._about = plain_label(tone=Tone.MUTED)
        self._about.setWordWrap(True)
        self.recipients = RowTable((self.tr("Numara"), self.tr("Durum")), self.tr("Alıcılar"))
        self.put_beside(self._detail())
        self.chosen.connect(self._on_row)
        self._on_row("")
        self._offer_pages(more=False)
        self.say(
            self.tr(
                "Bulutfon metin mesajı hizmetini 31 Aralık 2020’de sonlandırdığını duyurdu; bu "
                "hesap yine de yanıt veriyor."
            ),
            Tone.WARN,
        )

    def show_titles(self, titles: tuple[MessageTitle, ...]) -> None:
        """Say which titles there are, and whether they may be used."""
        said = [f"{isolated(one.name)} ({title_state(one.state)})" for one in titles]
        words = self.tr("Başlıklar: {}").format(", ".join(said))
        self._titles.setText(words if said else self.tr("Tanımlı başlık yok."))

    def show_messages(
        self, messages: tuple[TextMessage, ...], page: int, *, more: bool, masked: bool = False
    ) -> None:
        """Show a page of what was sent."""
        self._masked, self._page = masked, page
        self.show_rows([_row(one) for one in messages])
        self._offer_pages(more=more)

    def show_message(self, message: TextMessage) -> None:
        """Show what became of a message, if it is still the chosen one."""
        if message.id != self.table.row:
            return
        words = isolated(message.content) or "–"
        if message.planned_for is not None:
            words += "\n" + self.tr("Gönderileceği an: {}").format(when(message.planned_for))
        self._tell(words, Tone.TEXT)
        self.recipients.show_rows([self._recipient(one) for one in message.recipients])
        self.recipients.show()

    def show_not_read(self, sentence: str) -> None:
        """Say why nothing is known of the chosen one."""
        self._tell(sentence, Tone.BAD)

    def _on_row(self, row: str) -> None:
        self.recipients.hide()
        waits = self.tr("Okunuyor…")
        self._tell(waits if row else self.tr("Alıcılarını görmek için bir mesaj seçin."))

    def _recipient(self, one: MessageRecipient) -> Row:
        number = mask(one.number) if self._masked else shown_number(one.number)
        state, tone = message_state(one.state)
        return Row(one.number, (number, state), tone)

    def _offer_pages(self, *, more: bool) -> None:
        self._newer.setVisible(self._page > 1)
        self._older.setVisible(more)

    def _tell(self, text: str, tone: Tone = Tone.MUTED) -> None:
        self._about.setText(text)
        set_tone(self._about, tone)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._titles)
        column.addWidget(self._about)
        column.addWidget(self.recipients, 1)
        column.addStretch()
        return detail


def _row(one: TextMessage) -> Row:
    return Row(one.id, (one.title or "–", one.content or "–", when(one.made_at)))
