"""Signing in: first, to a further account, or again to one that works no more."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from santral_desktop.domain.accounts import Account, Provider, Way, kept_token
from santral_desktop.domain.errors import Trouble
from santral_desktop.ui.account_words import account_name, provider_name
from santral_desktop.ui.centred import centred
from santral_desktop.ui.key_form import KeyForm
from santral_desktop.ui.sign_in_form import Addresses, SignInForm, labelled
from santral_desktop.ui.sign_in_words import refusal
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, Tone

_WIDEST = 460  # pixels


class SignInCard(QWidget):
    """Says with which account and secret to sign in; shows what became of the try."""

    submitted = Signal(object, str)  # Account, secret as the key store is to keep it
    code_submitted = Signal(object, object, str)  # Account, Application, what was pasted
    page_wanted = Signal(object, object, bool)  # Account, Application, in a window of ours
    demo_wanted = Signal()
    left = Signal()  # the person does without

    def __init__(
        self,
        addresses: Mapping[Provider, Addresses],
        parent: QWidget | None = None,
        *,
        developer: bool = False,
    ) -> None:
        super().__init__(parent)
        self._addresses = addresses
        self._developer = developer
        self._checking = self._has_demo = False
        self._names: Mapping[Provider, str] = {}
        self._account: Account | None = None  # that is signed in to again
        self._forms: dict[Provider, SignInForm] = {}
        self._make_parts()
        self._lay_out()
        self._choose(Provider.BULUTSANTRALIM)
        self.show_wanted(None)

    @property
    def name(self) -> str:
        """The name of the account that is signed in to."""
        if self._account is not None:
            return self._account.name
        return self._names.get(self.provider, "")

    @property
    def provider(self) -> Provider:
        """Whose form is filled in."""
        return list(Provider)[self._providers.currentIndex()]

    def show_new(self, names: Mapping[Provider, str], *, first: bool) -> None:
        """Ask for an account that is new, by these names; it is the first one, or a further one."""
        self._account, self._names = None, names
        self._providers.setEnabled(True)
        self._title.setText(self.tr("Santralinize bağlanın") if first else self.tr("Hesap ekleyin"))
        self._what.setVisible(first)
        for form in self._forms.values():
            form.forget()
        self._tell("", Tone.MUTED)

    def show_account(self, account: Account) -> None:
        """Fill in an account that was used before; its secret is asked again."""
        self._account = account
        self._providers.setCurrentIndex(list(Provider).index(account.provider))
        self._choose(account.provider)
        self._providers.setEnabled(False)
        self._title.setText(self.tr("{} hesabına bağlanın").format(account_name(account)))
        self._what.hide()
        self._form.fill(account)

    def show_wanted(self, error: Trouble | None) -> None:
        """Wait for a person; the error says why the last try was not enough."""
        was_checking = self._checking
        self._set_checking(False)
        account = self._form.account(self.name)
        self._tell(refusal(error, account) if error else "", Tone.BAD)
        if error is not None or was_checking:
            (self._form.to_mend(error) or self._submit).setFocus()

    def show_checking(self) -> None:
        """Show that the credentials are being tried."""
        self._set_checking(True)
        self._tell(self.tr("Santrale bağlanılıyor; bilgileriniz deneniyor…"), Tone.MUTED)

    def show_code(self, pasted: str) -> None:
        """Take over a code that was shown in a window of ours; a person still submits it."""
        self._form.show_code(pasted)

    def show_no_browser(self, address: str) -> None:
        """Hand the address of the page to a person whose browser could not be opened."""
        QGuiApplication.clipboard().setText(address)
        words = self.tr("Tarayıcı açılamadı. Sayfanın adresi panoda: tarayıcınıza yapıştırın.")
        self._tell(words, Tone.WARN)

    def show_signed_in(self) -> None:
        """Forget the secrets: they are in the key store now."""
        for form in self._forms.values():
            form.forget()
        self._set_checking(False)
        self._tell("", Tone.MUTED)

    def show_demo(self, offered: bool) -> None:
        """Offer the practice PBX, or not where it is not installed."""
        self._has_demo = offered
        self._demo.setVisible(offered)

    def show_way_back(self, *, on: bool) -> None:
        """Offer to do without: another account works."""
        self._back.setVisible(on)
        self._demo.setVisible(self._has_demo and not on)

    @property
    def _form(self) -> SignInForm:
        return self._forms[self.provider]

    def _made(self, provider: Provider) -> SignInForm:
        addresses, developer = self._addresses[provider], self._developer
        if provider is Provider.BULUTSANTRALIM:
            return KeyForm(addresses, self, developer=developer)
        from santral_desktop.ui.bulutfon_form import BulutfonForm  # noqa: PLC0415  (not at a start)

        form = BulutfonForm(addresses, self, developer=developer)
        form.page_wanted.connect(
            lambda here: self.page_wanted.emit(form.account(self.name), form.application, here)
        )
        return form

    def _choose(self, provider: Provider) -> None:
        """Show the form of a provider, made when it is first wanted."""
        if provider not in self._forms:
            self._forms[provider] = form = self._made(provider)
            form.entered.connect(self._try)
            self._place.addWidget(form)
            order = (self._providers, *form.chain(), self._submit, self._demo, self._back)
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)
        for known, form in self._forms.items():
            form.setVisible(known is provider)
        self.setFocusProxy(self._form)
        self._tell("", Tone.MUTED)

    def _try(self) -> None:
        form = self._form
        if self._checking or not form.is_right():
            return
        account = form.account(self.name)
        if isinstance(form, KeyForm):
            self.submitted.emit(account, form.secret)
            return
        from santral_desktop.ui.bulutfon_form import BulutfonForm  # noqa: PLC0415  (it is there)

        if isinstance(form, BulutfonForm) and form.way is Way.CODE:
            self.code_submitted.emit(account, form.application, form.take_code())
        elif isinstance(form, BulutfonForm):
            self.submitted.emit(account, kept_token(form.way, form.token))

    def _make_parts(self) -> None:
        self._title = plain_label(self.tr("Santralinize bağlanın"), self, factor=1.5, strong=True)
        self._what = _wrapped(
            plain_label(
                self.tr(
                    "Program web telefonunuzu açar, çağrılarınızı gösterir, ses kayıtlarını çalar. "
                    "Anahtarınızı bu bilgisayarın anahtar deposunda saklar; santralinizden başka "
                    "yere göndermez."
                ),
                self,
                tone=Tone.MUTED,
            )
        )
        self._title.setWordWrap(True)
        self._providers = QComboBox(self)
        for provider in Provider:
            self._providers.addItem(provider_name(provider))
        self._providers.activated.connect(lambda _: self._choose(self.provider))
        self._submit = QPushButton(self)
        set_look(self._submit, "main")
        self._submit.clicked.connect(self._try)
        self._demo = QPushButton(self.tr("Deneme &santraliyle tanıyın"), self)
        set_look(self._demo, "quiet")
        self._demo.clicked.connect(self.demo_wanted)
        self._back = QPushButton(self.tr("&Vazgeç"), self)
        set_look(self._back, "quiet")
        self._back.clicked.connect(self.left)
        self._back.hide()
        self._outcome = _wrapped(plain_label("", self))

    def _lay_out(self) -> None:
        card = QFrame()
        set_look(card, "card")
        card.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, 2 * EDGE)
        column.setSpacing(EDGE)
        self._place = QVBoxLayout()
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addLayout(labelled(self.tr("Sağla&yıcı"), self._providers))
        column.addLayout(self._place)
        for widget in (self._outcome, self._submit, self._demo, self._back):
            column.addWidget(widget)
        centred(card, self)

    def _set_checking(self, checking: bool) -> None:
        self._checking = checking
        self._submit.setEnabled(not checking)
        self._demo.setEnabled(not checking)
        self._providers.setEnabled(not checking and self._account is None)
        self._submit.setText(self.tr("Deneniyor…") if checking else self.tr("&Bağlan"))
        self._form.show_read_only(on=checking)

    def _tell(self, text: str, tone: Tone) -> None:
        self._outcome.setText(text)
        set_tone(self._outcome, tone)
        self._outcome.setVisible(bool(text))


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label
