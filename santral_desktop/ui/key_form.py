"""Signing in to Bulutsantralim: the key of the PBX, and the agent's extension."""

from functools import partial

from PySide6.QtWidgets import QWidget

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import (
    NoSuchExtension,
    NotSignedIn,
    NoWebphoneForExtension,
    Trouble,
)
from santral_desktop.ui.fields import Field
from santral_desktop.ui.sign_in_checks import (
    unusual_key,
    wrong_address,
    wrong_extension,
    wrong_key,
)
from santral_desktop.ui.sign_in_form import Addresses, SecretField, SignInForm


class KeyForm(SignInForm):
    """Takes key and extension; the addresses are those of the provider until somebody says so."""

    def __init__(
        self, usual: Addresses, parent: QWidget | None = None, *, developer: bool = False
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        address = partial(wrong_address, developer=developer)
        self._key = SecretField(self.tr("API &anahtarı"), self)
        self._extension = Field(self.tr("&Dahili numaranız"), self)
        self._extension.edit.setPlaceholderText("1007")
        self._api = Field(self.tr("A&PI adresi"), self)
        self._webphone = Field(self.tr("&Web telefon adresi"), self)
        self._api.fill(usual.api)
        self._webphone.fill(usual.webphone)
        self.register(self._key, wrong_key)
        self.register(self._extension, wrong_extension)
        self.register(self._api, address, folded=True)
        self.register(self._webphone, address, folded=True)
        self.column.addWidget(self._key)
        self.column.addWidget(self._extension)
        self.place_last(self._api, self._webphone)
        self.setFocusProxy(self._key)

    @property
    def secret(self) -> str:
        """What is to be kept in the key store; it is hidden again."""
        self._key.hide_text()
        return self._key.text

    def account(self, name: str) -> Account:
        return Account(
            Provider.BULUTSANTRALIM,
            extension=self._extension.text,
            api_url=self._api.text.rstrip("/"),
            webphone_url=self._webphone.text.rstrip("/"),
            name=name,
        )

    def fill(self, account: Account) -> None:
        self._extension.fill(account.extension)
        self._api.fill(account.api_url)
        self._webphone.fill(account.webphone_url or self._usual.webphone)
        usual = (self._usual.api, self._usual.webphone)
        self.more.setChecked((self._api.text, self._webphone.text) != usual)

    def forget(self) -> None:
        self._key.fill("")
        self._key.say("")
        self._key.hide_text()

    def to_mend(self, error: Trouble | None) -> QWidget | None:
        match error:
            case NoSuchExtension() | NoWebphoneForExtension():
                return self._extension
            case NotSignedIn() | None:
                return self._key
            case _:
                return None

    def chain(self) -> tuple[QWidget, ...]:
        last = (self._api.edit, self._webphone.edit)
        return (*self._key.parts, self._extension.edit, self.more, *last)

    def hint(self, field: Field) -> str:
        return unusual_key(field.text) if field is self._key else ""
