"""The page of settings for the customer's page in a CRM."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.crm import PLACES, BadTemplate, CrmTemplate, PopWhen
from santral_desktop.ui.crm_wording import crm_sentence
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_tone
from santral_desktop.ui.theme import Tone


class CrmSettings(SettingsPage):
    """Which address is opened for a call, and when; a wrong address is said, never kept."""

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("CRM"))
        self._when = self.add_pick("crm_when", self.tr("&Müşterinin CRM sayfası açılsın"))
        self._when.offer(
            (
                (PopWhen.NEVER.value, self.tr("Hiçbir zaman")),
                (PopWhen.RING.value, self.tr("Telefon çalınca")),
                (PopWhen.ANSWER.value, self.tr("Ben cevaplayınca")),
                (PopWhen.BY_HAND.value, self.tr("Yalnız ben isteyince")),
            )
        )
        self._template = QLineEdit(self)
        self._template.setPlaceholderText("https://crm.example.com/musteri?tel={number}")
        self._template.editingFinished.connect(self._on_edited)
        self._template.textEdited.connect(self._judge)
        self.add_labelled(self.tr("Sayfanın &adresi"), self._template, choice="crm_template")
        self._verdict = self.add_note()
        names = " ".join(f"{{{name}}}" for name in PLACES)
        self.add_note(
            self.tr(
                "Adres https ile başlar. Şu yerler çağrının bilgileriyle doldurulur: {}. Sayfa "
                "tarayıcınızda açılır; kendiliğinden dakikada en çok altı sayfa."
            ).format(names)
        )
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._when.show_choice(choices.crm_when)
        if not self._template.hasFocus():
            with QSignalBlocker(self._template):
                self._template.setText(choices.crm_template)
        self._judge(self._template.text())

    def _on_edited(self) -> None:
        text = self._template.text().strip()
        if self._judge(text):
            self.chosen.emit("crm_template", text)

    def _judge(self, text: str) -> bool:
        """Say at once whether the address may be used; an empty one may."""
        try:
            if text.strip():
                CrmTemplate.parse(text)
        except BadTemplate as error:
            self._verdict.setText(crm_sentence(error))
            set_tone(self._verdict, Tone.BAD)
            return False
        self._verdict.clear()
        return True
