"""Bulutfon's web hooks: the address to paste into its panel, and what they must show."""

from enum import Enum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_events import HooksGuarded, TrialChanged
from santral_desktop.ui.event_address import without_secret
from santral_desktop.ui.event_trial import EventTrial
from santral_desktop.ui.fields import Field
from santral_desktop.ui.texts import plain_label, plain_question
from santral_desktop.ui.theme import GAP, Tone
from santral_desktop.ui.wording import sentence

_DOTS = "•" * 12  # as many for every password


class HookWord(Enum):
    """What a person copies into the panel."""

    ADDRESS = "address"
    NAME = "name"
    PASSWORD = "password"  # noqa: S105  (which of the three, not the secret)


class EventHooks(QWidget):
    """Says what is to be copied and whether a login is asked for; shows no secret."""

    copied = Signal(HookWord)
    guard_chosen = Signal(bool)  # a login is asked for; again yes: a new password
    trial_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._explain()
        self._address = self._copied_field(
            HookWord.ADDRESS,
            self.tr("Kanca&nın adresi (yalnızca başı gösterilir)"),
            self.tr("Kancanın adresini kopyala"),
        )
        self._make_login()
        self._trial = EventTrial(self)
        self._trial.wanted.connect(self.trial_wanted)
        self._column.addWidget(self._trial)
        self.show_way("")
        self.show_guarded(HooksGuarded(on=False))

    def show_way(self, base: str) -> None:
        """Show where web hooks are received; an empty address says that they are not."""
        self._address.fill(without_secret(base))
        self._address.say("")
        self._address.edit.setPlaceholderText(self.tr("Olay alma açılınca oluşur"))
        self._copies[HookWord.ADDRESS].setEnabled(bool(base))
        self._trial.offer(possible=bool(base))

    def show_guarded(self, told: HooksGuarded) -> None:
        """Show whether a login is asked for; an error says that nothing changed."""
        self._guard.setEnabled(True)
        with QSignalBlocker(self._guard):
            self._guard.setChecked(told.on)
        self._name.fill(told.name)
        self._password.fill(_DOTS if told.on else "")
        self._name.say("")
        self._password.say(sentence(told.error) if told.error else "", Tone.BAD)
        for widget in (self._name, self._password, self._renew):
            widget.setVisible(told.on)
        self._trouble.setText(sentence(told.error) if told.error else "")
        self._trouble.setVisible(told.error is not None and not told.on)

    def show_copied(self, word: HookWord) -> None:
        """Say that something can be pasted now."""
        fields = {
            HookWord.ADDRESS: self._address,
            HookWord.NAME: self._name,
            HookWord.PASSWORD: self._password,
        }
        for one, field in fields.items():
            field.say(self.tr("Panoya kopyalandı.") if one is word else "", Tone.GOOD)

    def show_trial(self, trial: TrialChanged) -> None:
        """Show how far a trial came."""
        self._trial.show_trial(trial)

    def _explain(self) -> None:
        self._copies: dict[HookWord, QPushButton] = {}
        self._column.addWidget(plain_label(self.tr("Bulutfon web kancaları"), self, strong=True))
        self._note(
            self.tr(
                "Bulutfon her numaranın olaylarını kendi web kancasıyla gönderir. Panelde "
                "Uygulamalar → Web Kancaları altında, numaranın kancasına bu adresi yapıştırın; "
                "biçimi JSON ya da form olabilir. Her numara için bir kanca gerekir."
            )
        )
        self._note(
            self.tr(
                "Bulutfon bir çağrının cevaplandığını haber vermez; konuşma, çağrı bitince "
                "süresinden anlaşılır."
            )
        )

    def _make_login(self) -> None:
        self._guard = QCheckBox(self.tr("Kancalardan kullanıcı adı ve şifre &iste"), self)
        self._guard.clicked.connect(self._switch)
        self._column.addSpacing(GAP)
        self._column.addWidget(self._guard)
        self._note(
            self.tr(
                "Adres ele geçse bile başkası olay gönderemez. Açınca, panelde bu ikisi "
                "yazılmayan kancalar reddedilir."
            )
        )
        self._name = self._copied_field(
            HookWord.NAME, self.tr("K&ullanıcı adı"), self.tr("Kullanıcı adını kopyala")
        )
        self._password = self._copied_field(
            HookWord.PASSWORD, self.tr("Şi&fre (gösterilmez)"), self.tr("Şifreyi kopyala")
        )
        self._renew = QPushButton(self.tr("Yeni şifr&e…"), self)
        self._renew.clicked.connect(self._ask)
        self._column.addWidget(self._renew, 0, Qt.AlignmentFlag.AlignLeft)
        self._trouble = plain_label("", self, tone=Tone.BAD)
        self._trouble.setWordWrap(True)
        self._column.addWidget(self._trouble)
        self._column.addSpacing(GAP)

    def _copied_field(self, word: HookWord, label: str, copy_words: str) -> Field:
        field = Field(label, self)
        field.edit.setReadOnly(True)
        button = self._copies[word] = QPushButton(self.tr("Kopyala"), self)
        button.setAccessibleName(copy_words)
        button.clicked.connect(lambda: self.copied.emit(word))
        field.put_beside(button)
        self._column.addWidget(field)
        return field

    def _note(self, text: str) -> None:
        note = plain_label(text, self, tone=Tone.MUTED)
        note.setWordWrap(True)
        self._column.addWidget(note)

    def _switch(self, on: bool) -> None:
        self._guard.setEnabled(False)  # until it is so
        self.guard_chosen.emit(on)

    def _ask(self) -> None:
        question = plain_question(
            self,
            self.tr("Yeni şifre"),
            self.tr(
                "Yeni bir şifre üretilsin mi? Eskisi hemen geçersiz olur; panelde yenisi yazılana "
                "kadar kancalar olay gönderemez."
            ),
            self.tr("Yeni şifre üret"),
        )
        question.accepted.connect(lambda: self._switch(True))
        question.open()
