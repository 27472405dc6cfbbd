"""What the forms of all providers have: fields that are checked on the spot, some folded away."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QVBoxLayout, QWidget

from santral_desktop.domain.accounts import Account
from santral_desktop.domain.errors import Trouble
from santral_desktop.ui.fields import Field
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, Tone

Check = Callable[[str], str]  # says what is wrong with a text, empty for nothing


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a provider is, unless somebody says otherwise."""

    api: str
    webphone: str = ""
    oauth: str = ""


class SignInForm(QWidget):
    """Takes what one provider asks for; says when somebody pressed Enter in it."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: dict[Field, Check] = {}
        self._folded: list[Field] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(EDGE)
        self.more = QToolButton(self)
        self.more.setText(self.tr("&Gelişmiş"))
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.toggled.connect(self._unfold)
        set_look(self.more, "quiet")

    # What each provider has its own of

    def account(self, name: str) -> Account:
        """Return the account that was filled in."""
        raise NotImplementedError

    def fill(self, account: Account) -> None:
        """Fill in an account that was used before; its secret is asked again."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let no secret stand here any longer."""
        raise NotImplementedError

    def to_mend(self, error: Trouble | None) -> QWidget | None:
        """Return the field that the error is about, if it is about one."""
        raise NotImplementedError

    def chain(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in the order of the eye."""
        raise NotImplementedError

    def show_code(self, pasted: str) -> None:
        """Take over a code, where the provider has such a way in."""

    def asked(self) -> tuple[Field, ...]:
        """Return the fields that must be right."""
        return tuple(self._checks)

    # What all have

    def is_right(self, *fields: Field) -> bool:
        """Say whether these, or all asked for, may be tried; else show what is wrong."""
        wrong = [field for field in fields or self.asked() if not self._check(field)]
        if wrong:
            self.more.setChecked(self.more.isChecked() or wrong[0] in self._folded)
            wrong[0].setFocus()
        return not wrong

    def show_read_only(self, *, on: bool) -> None:
        """Let nothing be changed while it is tried."""
        for field in self._checks:
            field.edit.setReadOnly(on)

    def register(self, field: Field, check: Check, *, folded: bool = False) -> Field:
        """Have a field checked; one that few need is folded away."""
        self._checks[field] = check
        if folded:
            self._folded.append(field)
            field.hide()
        field.entered.connect(self.entered)
        field.edited.connect(self._look_again)
        field.left.connect(self._check)
        return field

    def place_last(self, *fields: Field) -> None:
        """Put the button that unfolds below what is there, and what it unfolds below itself."""
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for field in fields:
            self.column.addWidget(field)

    def hint(self, field: Field) -> str:
        """Return what is unusual about a field that may be tried all the same."""
        return ""

    def _check(self, field: Field) -> bool:
        wrong = self._checks[field](field.text)
        field.say(wrong or self.hint(field), Tone.BAD if wrong else Tone.WARN)
        return not wrong

    def _look_again(self, field: Field) -> None:
        """While a person types only take complaints back, never bring new ones."""
        if field.line and not self._checks[field](field.text):
            self._check(field)

    def _unfold(self, open_: bool) -> None:
        self.more.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        for field in self._folded:
            field.setVisible(open_)


def labelled(words: str, box: QComboBox) -> QVBoxLayout:
    """Return a choice with its label close above it, as fields have theirs."""
    label = plain_label(words, box.parentWidget())
    label.setBuddy(box)
    box.setAccessibleName(words.replace("&", ""))
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(label)
    column.addWidget(box)
    return column


class SecretField(Field):
    """A field whose text is hidden until a person asks to see it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._reveal = QToolButton(self)
        self.parts = (self.edit, self._reveal)
        self._reveal.setCheckable(True)
        self._reveal.setAccessibleName(self.tr("Anahtarı göster"))
        self._reveal.toggled.connect(self._show)
        self.put_beside(self._reveal)
        self._show(False)

    def hide_text(self) -> None:
        """Show dots again."""
        self._reveal.setChecked(False)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._reveal.setText(self.tr("Gizle") if shown else self.tr("Göster"))
