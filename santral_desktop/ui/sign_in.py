"""The first run: key and extension of the PBX, tried on the spot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import (
    NoSuchExtension,
    NotSignedIn,
    NoWebphoneForExtension,
    Trouble,
)
from santral_desktop.ui.centred import centred
from santral_desktop.ui.fields import Field
from santral_desktop.ui.sign_in_checks import (
    unusual_key,
    wrong_address,
    wrong_extension,
    wrong_key,
)
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, Tone
from santral_desktop.ui.wording import sentence

_WIDEST = 460  # pixels


class SignInCard(QWidget):
    """Says with which account and key to sign in; shows what became of the try."""

    submitted = Signal(object, str)  # Account, key
    demo_wanted = Signal()

    def __init__(
        self,
        api_url: str,
        webphone_url: str,
        parent: QWidget | None = None,
        *,
        developer: bool = False,
    ) -> None:
        super().__init__(parent)
        self._usual = (api_url, webphone_url)
        self._developer = developer
        self._checking = False
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_wanted(None)

    def show_account(self, account: Account) -> None:
        """Fill in an account that was used before; its key is asked again."""
        self._extension.fill(account.extension)
        self._api.fill(account.api_url)
        self._webphone.fill(account.webphone_url or self._usual[1])
        self._more.setChecked((self._api.text, self._webphone.text) != self._usual)

    def show_wanted(self, error: Trouble | None) -> None:
        """Wait for a person; the error says why the last try was not enough."""
        was_checking = self._checking
        self._set_checking(False)
        self._tell(sentence(error) if error else "", Tone.BAD)
        if was_checking:
            self._to_mend(error).setFocus()

    def show_checking(self) -> None:
        """Show that the credentials are being tried."""
        self._set_checking(True)
        self._tell(self.tr("Santrale bağlanılıyor; anahtar ve dahili deneniyor…"), Tone.MUTED)

    def show_signed_in(self) -> None:
        """Forget the key: it is in the key store now."""
        self._key.fill("")
        self._key.say("")
        self._reveal.setChecked(False)
        self._set_checking(False)
        self._tell("", Tone.MUTED)

    def show_demo(self, offered: bool) -> None:
        """Offer the practice PBX, or not where it is not installed."""
        self._demo.setVisible(offered)

    def _make_fields(self) -> None:
        self._key = Field(self.tr("API &anahtarı"), self)
        self._key.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._key.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._reveal = QToolButton(self)
        self._reveal.setCheckable(True)
        self._reveal.setText(self.tr("Göster"))
        self._reveal.setAccessibleName(self.tr("Anahtarı göster"))
        self._key.put_beside(self._reveal)
        self._extension = Field(self.tr("&Dahili numaranız"), self)
        self._extension.edit.setPlaceholderText("1007")
        self._api = Field(self.tr("A&PI adresi"), self)
        self._webphone = Field(self.tr("&Web telefon adresi"), self)
        self._api.fill(self._usual[0])
        self._webphone.fill(self._usual[1])

    def _make_buttons(self) -> None:
        self._more = QToolButton(self)
        self._more.setText(self.tr("&Gelişmiş"))
        self._more.setCheckable(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setArrowType(Qt.ArrowType.RightArrow)
        set_look(self._more, "quiet")
        self._submit = QPushButton(self)
        set_look(self._submit, "main")
        self._demo = QPushButton(self.tr("Deneme &santraliyle tanıyın"), self)
        set_look(self._demo, "quiet")
        self._outcome = plain_label("", self)
        self._outcome.setWordWrap(True)

    def _lay_out(self) -> None:
        card = QFrame()
        set_look(card, "card")
        card.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, 2 * EDGE)
        column.setSpacing(EDGE)
        for label in self._introduction():
            column.addWidget(label)
        column.addWidget(self._key)
        column.addWidget(self._extension)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._api)
        column.addWidget(self._webphone)
        column.addWidget(self._outcome)
        column.addWidget(self._submit)
        column.addWidget(self._demo)
        centred(card, self)
        self._unfold(False)

    def _introduction(self) -> tuple[QLabel, ...]:
        title = plain_label(self.tr("Santralinize bağlanın"), self, factor=1.5, strong=True)
        what = plain_label(
            self.tr(
                "Program web telefonunuzu açar, çağrılarınızı gösterir, ses kayıtlarını çalar. "
                "Anahtarınızı bu bilgisayarın anahtar deposunda saklar; santralinizden başka "
                "yere göndermez."
            ),
            self,
            tone=Tone.MUTED,
        )
        provider = plain_label(self.tr("Sağlayıcı: Bulutsantralim (Verimor)"), self, strong=True)
        what.setWordWrap(True)
        provider.setWordWrap(True)
        return title, what, provider

    def _connect(self) -> None:
        self._submit.clicked.connect(self._try)
        self._demo.clicked.connect(self.demo_wanted)
        self._reveal.toggled.connect(self._show_key)
        self._more.toggled.connect(self._unfold)
        for field in (self._key, self._extension, self._api, self._webphone):
            field.entered.connect(self._try)
            field.edited.connect(self._look_again)
            field.left.connect(self._check)

    def _try(self) -> None:
        if self._checking:
            return
        fields = (self._key, self._extension, self._api, self._webphone)
        wrong = [field for field in fields if not self._check(field)]
        if wrong:
            self._more.setChecked(self._more.isChecked() or wrong[0] in fields[2:])
            wrong[0].setFocus()
            return
        self._reveal.setChecked(False)
        self.submitted.emit(self._account(), self._key.text)

    def _account(self) -> Account:
        return Account(
            Provider.BULUTSANTRALIM,
            extension=self._extension.text,
            api_url=self._api.text.rstrip("/"),
            webphone_url=self._webphone.text.rstrip("/"),
        )

    def _check(self, field: Field) -> bool:
        """Show what is wrong with a field, or what is unusual; say whether it may be tried."""
        wrong = self._wrong(field)
        if wrong:
            field.say(wrong, Tone.BAD)
        else:
            field.say(unusual_key(field.text) if field is self._key else "", Tone.WARN)
        return not wrong

    def _wrong(self, field: Field) -> str:
        if field is self._key:
            return wrong_key(field.text)
        if field is self._extension:
            return wrong_extension(field.text)
        return wrong_address(field.text, developer=self._developer)

    def _look_again(self, field: Field) -> None:
        """While a person types only take complaints back, never bring new ones."""
        if field.line and not self._wrong(field):
            self._check(field)

    def _show_key(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._key.edit.setEchoMode(mode)
        self._reveal.setText(self.tr("Gizle") if shown else self.tr("Göster"))

    def _unfold(self, open_: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow
        self._more.setArrowType(arrow)
        self._api.setVisible(open_)
        self._webphone.setVisible(open_)

    def _set_checking(self, checking: bool) -> None:
        self._checking = checking
        self._submit.setEnabled(not checking)
        self._demo.setEnabled(not checking)
        self._submit.setText(self.tr("Deneniyor…") if checking else self.tr("&Bağlan"))
        for field in (self._key, self._extension, self._api, self._webphone):
            field.edit.setReadOnly(checking)

    def _tell(self, text: str, tone: Tone) -> None:
        self._outcome.setText(text)
        set_tone(self._outcome, tone)
        self._outcome.setVisible(bool(text))

    def _to_mend(self, error: Trouble | None) -> QWidget:
        match error:
            case NoSuchExtension() | NoWebphoneForExtension():
                return self._extension
            case NotSignedIn() | None:
                return self._key
            case _:
                return self._submit
