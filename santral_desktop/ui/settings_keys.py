"""The page of settings for keys that work in every program."""

import sys

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QLineEdit, QWidget

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.chords import BadChord, Chord
from santral_desktop.ui.key_wording import absence_sentence, chord_sentence, standing_sentence
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_tone
from santral_desktop.ui.theme import Tone

EMPTY_FOR = 800  # milliseconds until an emptied field means no key


class KeySettings(SettingsPage):
    """Which keys do what, wherever the keyboard is; says of each whether it works."""

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Tuşlar"))
        self.add_note(
            self.tr(
                "Pencere öndeyken F8 cevaplar, Shift+F8 reddeder ya da kapatır, Ctrl+K arama "
                "alanına gider."
            )
        )
        self._on = self.add_tick(
            "keys_everywhere",
            self.tr("Aşağıdaki tuşlar &her programda çalışsın"),
            self.tr("Bu tuşlar o zaman başka programlara ulaşmaz. Boş bırakılan iş tuşsuz kalır."),
        )
        self._absence = self.add_note(tone=Tone.WARN)
        self._absence.hide()
        self._fields: dict[KeyWish, _KeyField] = {}
        self._notes: dict[KeyWish, QLabel] = {}
        for wish, label in (
            (KeyWish.ANSWER, self.tr("Çalan çağrıyı &cevapla")),
            (KeyWish.HANG_UP, self.tr("&Reddet ya da kapat")),
            (KeyWish.DIAL, self.tr("Seçili ya da &panodaki numarayı ara (önce sorar)")),
            (KeyWish.SHOW, self.tr("Pencereyi &öne getir")),
        ):
            self._fields[wish] = field = _KeyField(wish, self)
            field.decided.connect(self._decide)
            self.add_labelled(label, field, choice=f"key_{wish.value}")
            self._notes[wish] = self.add_note()
        self.add_note(
            self.tr(
                "Aynı işler komut satırından da yapılır; sisteminizin klavye ayarlarında tuşlara "
                "bağlanabilir: {}"
            ).format(" · ".join(f"santral-desktop {word}" for word in ("answer", "hangup", "show")))
        )
        self._told = KeysTold()
        self._choices = Preferences()
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._choices = choices
        self._on.show_choice(on=choices.keys_everywhere)
        for wish, field in self._fields.items():
            if not field.hasFocus():
                field.show_keys(getattr(choices, f"key_{wish.value}"))
        self._show_notes()

    def show_told(self, told: KeysTold) -> None:
        """Show how it stands with the keys."""
        self._told = told
        self._absence.setText(absence_sentence(told.absence) if told.absence else "")
        self._absence.setVisible(told.absence is not None)
        self._show_notes()

    def _show_notes(self) -> None:
        for wish in self._notes:
            standing = self._told.standing.get(wish) if self._choices.keys_everywhere else None
            said = standing_sentence(standing, self._told.chosen.get(wish, "")) if standing else ""
            bad = standing in {KeyStanding.TAKEN, KeyStanding.MISSING}
            self._say(wish, said, Tone.BAD if bad else Tone.MUTED)

    def _decide(self, wish: KeyWish, text: str) -> None:
        try:
            keys = Chord.parse(text).text if text else ""
        except BadChord as error:
            self._say(wish, chord_sentence(error.why), Tone.BAD)
            return
        others = (
            getattr(self._choices, f"key_{other.value}") for other in KeyWish if other != wish
        )
        if keys and keys in others:
            self._say(wish, self.tr("Bu tuş bu sayfada başka bir işin; başkasını seçin."), Tone.BAD)
        elif keys != getattr(self._choices, f"key_{wish.value}"):
            self.chosen.emit(f"key_{wish.value}", keys)

    def _say(self, wish: KeyWish, sentence: str, tone: Tone) -> None:
        note = self._notes[wish]
        note.setText(sentence)
        note.setVisible(bool(sentence))
        set_tone(note, tone)
        self._fields[wish].setAccessibleDescription(sentence)


class _KeyField(QKeySequenceEdit):
    """Takes the keys that are pressed in it."""

    decided = Signal(KeyWish, str)

    def __init__(self, wish: KeyWish, parent: QWidget) -> None:
        super().__init__(parent)
        self._wish = wish
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._decide)
        self.keySequenceChanged.connect(self._on_changed)
        self.editingFinished.connect(self._write)

    def show_keys(self, text: str) -> None:
        """Show keys; nothing is said about them."""
        with QSignalBlocker(self):
            self.setKeySequence(QKeySequence(text, QKeySequence.SequenceFormat.PortableText))
        self._write()

    def _on_changed(self, keys: QKeySequence) -> None:
        """Wait a moment: a field that is emptied may only be about to take new keys."""
        self._write()
        self._calm.start(0 if keys.count() else EMPTY_FOR)

    def _decide(self) -> None:
        keys = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        self.decided.emit(self._wish, keys)

    def _write(self) -> None:
        """Name keys as they are printed on them: Qt has Turkish words for Ctrl and Shift."""
        line = self.findChild(QLineEdit)
        if sys.platform != "darwin" and line is not None:
            line.setText(self.keySequence().toString(QKeySequence.SequenceFormat.PortableText))
