"""The faxes that were sent, and what became of the chosen one at each number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.domain.faxes import FaxRecipient, OutgoingFax
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.cause_wording import meaning
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import fax_state, when
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone


class OutgoingFaxesPage(ServicePage):
    """Says that a new one is wanted, and which one is looked at."""

    new_wanted = Signal()

    def __init__(self) -> None:
        headings = (self.tr("Başlık"), self.tr("Alıcı"), self.tr("Gönderildiği an"))
        super().__init__(
            headings,
            self.tr("Giden fakslar"),
            self.tr("Gönderilmiş faks yok. “Yeni faks…” ile bir dosya gönderin."),
        )
        self._masked = False
        self._new = self.add_button(self.tr("Yeni &faks…"), look="main")
        self._new.clicked.connect(self.new_wanted)
        self._about = plain_label(tone=Tone.MUTED)
        self._about.setWordWrap(True)
        self.recipients = RowTable(
            (self.tr("Numara"), self.tr("Neden"), self.tr("Durum")), self.tr("Alıcılar"), widest=1
        )
        self.put_beside(self._detail())
        self.chosen.connect(self._on_fax)
        self._on_fax("")

    def show_faxes(self, faxes: tuple[OutgoingFax, ...], *, masked: bool = False) -> None:
        """Show what was sent."""
        self._masked = masked
        self.show_rows([_row(fax) for fax in faxes])

    def show_fax(self, fax: OutgoingFax) -> None:
        """Show what became of a fax, if it is still the chosen one."""
        if fax.id != self.table.row:
            return
        words = self.tr("{} · {} numarasından · {}")
        number = isolated(shown_number(fax.sent_from)) or "–"
        self._tell(words.format(isolated(fax.title) or "–", number, when(fax.sent_at)))
        self.recipients.show_rows([self._recipient(one) for one in fax.recipients])
        self.recipients.show()

    def show_not_read(self, sentence: str) -> None:
        """Say why nothing is known of the chosen one."""
        self._tell(sentence, Tone.BAD)

    def _on_fax(self, fax: str) -> None:
        self.recipients.show_rows(())
        self.recipients.hide()
        waits = self.tr("Okunuyor…")
        self._tell(waits if fax else self.tr("Alıcılarını görmek için bir faks seçin."))

    def _recipient(self, one: FaxRecipient) -> Row:
        number = mask(one.number) if self._masked else shown_number(one.number)
        state, tone = fax_state(one.state)
        why = meaning(one.cause, inbound=False) if tone is Tone.BAD else ""
        return Row(one.number, (number, why, state), tone)

    def _tell(self, text: str, tone: Tone = Tone.MUTED) -> None:
        self._about.setText(text)
        set_tone(self._about, tone)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._about)
        column.addWidget(self.recipients, 1)
        column.addStretch()
        return detail


def _row(fax: OutgoingFax) -> Row:
    many = "–" if fax.recipient_count is None else formats.number(fax.recipient_count)
    return Row(fax.id, (fax.title or "–", many, when(fax.sent_at)))
