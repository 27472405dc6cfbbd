"""Signing in to Bulutfon: by a code of an application of one's own, or by a token."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from santral_desktop.application.ports.consents import Application
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import CodeRefused, NoSuchExtension, Trouble, WhyNoCode
from santral_desktop.ui.bulutfon_steps import CodeSteps, wrapped
from santral_desktop.ui.fields import Field
from santral_desktop.ui.sign_in_checks import missing, wrong_address, wrong_extension
from santral_desktop.ui.sign_in_form import Addresses, SecretField, SignInForm, labelled
from santral_desktop.ui.texts import plain_label
from santral_desktop.ui.theme import Tone

_WAYS = (Way.CODE, Way.MASTER, Way.API_KEY)


class BulutfonForm(SignInForm):
    """Offers three ways in; says when the page that shows a code is wanted."""

    page_wanted = Signal(bool)  # in a window of ours

    def __init__(
        self, usual: Addresses, parent: QWidget | None = None, *, developer: bool = False
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        self._address = partial(wrong_address, developer=developer)
        self._ways = QComboBox(self)
        self._ways.addItem(self.tr("Uygulama ve kod (OAuth)"))
        self._ways.addItem(self.tr("Tekil API anahtarı"))
        self._ways.addItem(self.tr("Yeni arayüzün API anahtarı (v2)"))
        self._steps = CodeSteps(self)
        self._about_token = wrapped(plain_label(parent=self, tone=Tone.MUTED))
        self._token = SecretField(self.tr("&Anahtar"), self)
        self._make_fields()
        self._register()
        self._lay_out()
        self._ways.currentIndexChanged.connect(lambda _: self._show_way())
        self._oauth.edited.connect(lambda _: self._steps.show_host(self._oauth.text))
        self._steps.page_wanted.connect(self._want_page)
        self._steps.show_host(self._oauth.text)
        self._show_way()
        self.setFocusProxy(self._ways)

    @property
    def way(self) -> Way:
        """What a person signs in with."""
        return _WAYS[self._ways.currentIndex()]

    @property
    def application(self) -> Application:
        """The application that was registered in the panel."""
        return Application(
            self._steps.id.text, self._steps.secret.text, self._oauth.text.rstrip("/")
        )

    def show_code(self, pasted: str) -> None:
        """Put in what the page shows, as if it were pasted."""
        self._steps.code.fill(pasted)
        self._steps.code.setFocus()

    def take_code(self) -> str:
        """Return what was pasted; it stands here no longer, whatever becomes of it."""
        code = self._steps.code.text
        self._steps.code.fill("")
        self._steps.secret.hide_text()
        return code

    @property
    def token(self) -> str:
        """The token; it is hidden again."""
        self._token.hide_text()
        return self._token.text

    def account(self, name: str) -> Account:
        return Account(
            Provider.BULUTFON,
            extension=self._extension.text,
            api_url=self._api.text.rstrip("/"),
            webphone_url=self._webphone.text.rstrip("/"),
            name=name,
            oauth_url=self._oauth.text.rstrip("/"),
            way=self.way,
        )

    def fill(self, account: Account) -> None:
        if account.way in _WAYS:
            self._ways.setCurrentIndex(_WAYS.index(account.way))
        self._extension.fill(account.extension)
        self._api.fill(account.api_url)
        self._oauth.fill(account.oauth_url or self._usual.oauth)
        self._webphone.fill(account.webphone_url)
        now = (self._api.text, self._oauth.text, self._webphone.text)
        self.more.setChecked(now != (self._usual.api, self._usual.oauth, ""))
        self._steps.show_host(self._oauth.text)

    def forget(self) -> None:
        for field in (self._steps.code, self._steps.secret, self._token):
            field.fill("")
            field.say("")
        self._steps.secret.hide_text()
        self._token.hide_text()

    def to_mend(self, error: Trouble | None) -> QWidget | None:
        match error:
            case NoSuchExtension():
                return self._extension
            case CodeRefused(why=WhyNoCode.UNKNOWN_APPLICATION):
                return self._steps.id
            case CodeRefused(why=WhyNoCode.MALFORMED):
                return self._steps.code
            case _ if self.way is Way.CODE:
                self._steps.show_asked_again()
                return self._steps.open
            case _:
                return self._token

    def asked(self) -> tuple[Field, ...]:
        by_code = (self._steps.id, self._steps.secret, self._steps.code)
        of_way = by_code if self.way is Way.CODE else (self._token,)
        return (*of_way, self._extension, self._api, self._oauth, self._webphone)

    def chain(self) -> tuple[QWidget, ...]:
        last = (self._api.edit, self._oauth.edit, self._webphone.edit)
        ways = (self._ways, *self._steps.chain(), *self._token.parts)
        return (*ways, self._extension.edit, self.more, *last)

    def show_read_only(self, *, on: bool) -> None:
        super().show_read_only(on=on)
        for widget in (self._ways, self._steps.open, self._steps.open_here):
            widget.setEnabled(not on)

    def _make_fields(self) -> None:
        self._extension = Field(self.tr("&Dahili numaranız"), self)
        self._extension.edit.setPlaceholderText("1001")
        self._api = Field(self.tr("A&PI adresi"), self)
        self._oauth = Field(self.tr("&İzin sayfasının adresi"), self)
        self._webphone = Field(self.tr("&Web telefon adresi (varsa)"), self)
        self._api.fill(self._usual.api)
        self._oauth.fill(self._usual.oauth)

    def _register(self) -> None:
        for field, why in (
            (self._steps.id, self.tr("Uygulama Anahtarını girin.")),
            (self._steps.secret, self.tr("Gizli Anahtarı girin.")),
            (self._steps.code, self.tr("Sayfanın gösterdiği kodu yapıştırın.")),
            (self._token, self.tr("Anahtarı girin.")),
        ):
            self.register(field, partial(missing, why))
        self.register(self._extension, wrong_extension)
        self.register(self._api, self._address, folded=True)
        self.register(self._oauth, self._address, folded=True)
        self.register(self._webphone, lambda text: self._address(text) if text else "", folded=True)

    def _lay_out(self) -> None:
        self.column.addLayout(labelled(self.tr("&Giriş yolu"), self._ways))
        for widget in (self._steps, self._about_token, self._token):
            self.column.addWidget(widget)
        self.column.addWidget(self._extension)
        self.place_last(self._api, self._oauth, self._webphone)

    def _show_way(self) -> None:
        by_code = self.way is Way.CODE
        self._steps.setVisible(by_code)
        self._token.setVisible(not by_code)
        self._about_token.setVisible(not by_code)
        self._about_token.setText(
            self.tr(
                "Panelde Uygulamalar → API Uygulamaları sayfasındaki “Tekil Api Anahtarınız”: "
                "bütün santrali açar ve süresi dolmaz."
            )
            if self.way is Way.MASTER
            else self.tr("Yeni panelde oluşturulan anahtar: yalnızca bazı işleri yapabilir.")
        )

    def _want_page(self, here: bool) -> None:
        """Open the page once the application is known, and the address is one."""
        steps = self._steps
        if self.is_right(steps.id, steps.secret, self._oauth):
            self.page_wanted.emit(here)
            steps.code.setFocus()
