"""The sounds that callers hear: a list, the player of the chosen one, adding and deleting."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.text import isolated
from santral_desktop.ui.recording_panel import RecordingPanel
from santral_desktop.ui.services.row_table import Row
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import when
from santral_desktop.ui.texts import plain_label, plain_question
from santral_desktop.ui.theme import GAP, Tone


class AnnouncementsPage(ServicePage):
    """Says which sound is wanted, that another is to be added, and which one is to go."""

    wanted = Signal(str)
    new_wanted = Signal()
    deleted = Signal(str)
    saved_as = Signal(str)
    left = Signal(str)  # what was heard is heard no more

    def __init__(self) -> None:
        headings = (self.tr("Ad"), self.tr("Tür"), self.tr("Eklendiği an"))
        super().__init__(
            headings,
            self.tr("Anonslar"),
            self.tr("Henüz anons yok. “Yeni anons…” ile kaydedin ya da bir dosya seçin."),
        )
        self._known: dict[str, Announcement] = {}
        self._heard = ""
        self._new = self.add_button(self.tr("Yeni a&nons…"), look="main")
        self._delete = self.add_button(self.tr("Si&l…"))
        self._new.clicked.connect(self.new_wanted)
        self._delete.clicked.connect(self._ask)
        self._about = plain_label(strong=True)
        self._about.setWordWrap(True)
        self._about_more = plain_label(tone=Tone.MUTED)
        self._about_more.setWordWrap(True)
        self.recording = RecordingPanel()
        self.recording.offer_no_keeping()
        self.recording.wanted.connect(self._want)
        self.recording.saved_as.connect(self.saved_as)
        self.recording.closed.connect(self._on_closed)
        self.put_beside(self._detail(), share=0.6)
        self.chosen.connect(self._on_row)
        self._on_row("")

    def show_announcements(self, announcements: tuple[Announcement, ...]) -> None:
        """Show what lies at the PBX."""
        self._known = {one.id: one for one in announcements}
        self.show_rows([self._row(one) for one in announcements])

    def show_sound(self, announcement: str, path: str) -> None:
        """Play a sound that was fetched, if it is still the chosen one's."""
        if announcement == self.table.row:
            self._heard = announcement
            self.recording.show_ready(path, self._known[announcement].name)

    def show_not_fetched(self, sentence: str) -> None:
        """Say why there is nothing to hear."""
        self.recording.show_failed(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.fall_silent()

    def fall_silent(self) -> None:
        """Let go of the sound."""
        if self.table.row:
            self.recording.show_offer()

    def _on_row(self, row: str) -> None:
        one = self._known.get(row)
        self._delete.setEnabled(one is not None)
        if one is None:
            self._about.setText("")
            self._about_more.setText(self.tr("Dinlemek için bir anons seçin."))
            self.recording.show_nothing()
            return
        self._about.setText(one.name)
        self._about_more.setText(one.file_name)
        self.recording.show_offer()

    def _on_closed(self) -> None:
        heard, self._heard = self._heard, ""
        if heard:
            self.left.emit(heard)

    def _want(self) -> None:
        if row := self.table.row:
            self.recording.show_coming(0, None)
            self.wanted.emit(row)

    def _ask(self) -> None:
        one = self._known.get(self.table.row)
        if one is None:
            return
        question = plain_question(
            self,
            self.tr("Anonsu sil"),
            self.tr(
                "“{}” santralden silinsin mi? Onu çalan menüler ve aramalar sessiz kalır."
            ).format(isolated(one.name)),
            self.tr("Sil"),
        )
        question.accepted.connect(lambda: self.deleted.emit(one.id))
        question.open()

    def _row(self, one: Announcement) -> Row:
        kind = self.tr("Bekletme müziği") if one.is_hold_music else self.tr("Anons")
        return Row(one.id, (one.name or "–", kind, when(one.made_at)))

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._about)
        column.addWidget(self._about_more)
        column.addWidget(self.recording)
        column.addStretch(1)
        return detail
