"""The page of settings for the account in use."""

from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.theme import Tone

_NAMES = {Provider.BULUTSANTRALIM: "Bulutsantralim (Verimor)", Provider.BULUTFON: "Bulutfon"}


class AccountSettings(SettingsPage):
    """Whose calls these are; the key is in the key store and never shown."""

    sign_in_wanted = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Hesap"))
        self._provider = self.add_note(tone=Tone.TEXT)
        self._extension = self.add_note(tone=Tone.TEXT)
        self._host = self.add_note(tone=Tone.TEXT)
        self.add_note(
            self.tr("API anahtarı işletim sisteminin anahtar deposundadır ve gösterilmez.")
        )
        self._change = QPushButton(self)
        self._change.clicked.connect(self.sign_in_wanted)
        self.add_space()
        self.add(self._change, choice="accounts")
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        account = choices.account
        self._extension.setVisible(account is not None)
        self._host.setVisible(account is not None)
        if account is None:
            self._provider.setText(self.tr("Henüz oturum açılmadı."))
            self._change.setText(self.tr("&Oturum aç…"))
            return
        self._provider.setText(self.tr("Sağlayıcı: {}").format(_NAMES[account.provider]))
        self._extension.setText(self.tr("Dahili: {}").format(isolated(inert(account.extension))))
        self._host.setText(self.tr("API: {}").format(isolated(_host(account))))
        self._change.setText(self.tr("&Hesabı değiştir…"))


def _host(account: Account) -> str:
    """Return where the API is, without what an address may carry besides."""
    try:
        parts = urlsplit(account.api_url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return inert(f"{parts.hostname or ''}{port}")
