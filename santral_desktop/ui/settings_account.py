"""The page of settings for the accounts: what there is, and how to change it."""

from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.account_words import account_name, provider_name
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import plain_label, plain_question, set_look
from santral_desktop.ui.theme import GAP, Tone


class AccountSettings(SettingsPage):
    """Whose calls these are; the keys are in the key store and never shown."""

    sign_in_wanted = Signal(str)  # again, or with other words: to the account of this name
    added = Signal()
    removed = Signal(str)
    phone_chosen = Signal(str)

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self._rows: list[_AccountRow] = []
        self.add_title(self.tr("Hesap"))
        self._nobody = self.add_note(self.tr("Henüz oturum açılmadı."), tone=Tone.TEXT)
        self._list = QWidget(self)
        self._place = QVBoxLayout(self._list)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(2 * GAP)
        self.add(self._list)
        self.add_note(
            self.tr("API anahtarları işletim sisteminin anahtar deposundadır ve gösterilmez.")
        )
        self._add = QPushButton(self)
        self._add.clicked.connect(self.added)
        self.add_space()
        self.add(self._add, choice="accounts")
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        for row in self._rows:
            self._place.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(account, choices) for account in choices.accounts]
        self._nobody.setVisible(not self._rows)
        self._list.setVisible(bool(self._rows))
        self._add.setText(self.tr("&Hesap ekle…") if self._rows else self.tr("&Oturum aç…"))

    def _row(self, account: Account, choices: Preferences) -> "_AccountRow":
        row = _AccountRow(account, choices, self._list)
        row.setEnabled("accounts" not in self._fixed)
        row.change.clicked.connect(lambda: self.sign_in_wanted.emit(account.name))
        row.phone.clicked.connect(lambda: self.phone_chosen.emit(account.name))
        row.remove.clicked.connect(lambda: self._ask_about(account))
        self._place.addWidget(row)
        return row

    def _ask_about(self, account: Account) -> None:
        """Remove an account once a person has agreed: its key is gone then."""
        question = plain_question(
            self,
            self.tr("Hesabı kaldır"),
            self.tr(
                "{} hesabı bu bilgisayardan kaldırılsın mı? Anahtarı silinir; çağrıları listede "
                "kalır."
            ).format(isolated(account_name(account))),
            self.tr("&Kaldır"),
        )
        question.accepted.connect(lambda: self.removed.emit(account.name))
        question.open()


class _AccountRow(QWidget):
    """One account: whose, where, and what can be done about it."""

    def __init__(self, account: Account, choices: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        several = len(choices.accounts) > 1
        self.change = QPushButton(self.tr("Hesabı &değiştir…"), self)
        self.phone = QPushButton(self.tr("&Web telefonu bu hesap olsun"), self)
        self.remove = QPushButton(self.tr("&Kaldır…"), self)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for words in self._words(account, is_phone=several and choices.account == account):
            column.addWidget(plain_label(words, self))
        buttons.setSpacing(GAP)
        for button in (self.change, self.phone, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        set_look(self.remove, "quiet")
        buttons.addStretch(1)
        column.addLayout(buttons)
        may_be_phone = several and account.has_webphone and choices.account != account
        self.phone.setVisible(may_be_phone)

    def _words(self, account: Account, *, is_phone: bool) -> tuple[str, ...]:
        words = (
            self.tr("Sağlayıcı: {}").format(provider_name(account.provider)),
            self.tr("Dahili: {}").format(isolated(inert(account.extension))),
            self.tr("API: {}").format(isolated(_host(account))),
        )
        return (*words, self.tr("Penceredeki web telefonu bu hesabındır.")) if is_phone else words


def _host(account: Account) -> str:
    """Return where the API is, without what an address may carry besides."""
    try:
        parts = urlsplit(account.api_url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return inert(f"{parts.hostname or ''}{port}")
