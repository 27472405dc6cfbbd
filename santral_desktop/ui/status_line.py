"""The line at the bottom: lights that explain themselves, and what goes on in the background."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QWidget

from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.explanation import Explanation
from santral_desktop.ui.light_pictures import light_icon
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon


class Light(Enum):
    """What has a light; the value is said with `acted`."""

    PHONE = "phone"
    EVENTS = "events"
    API = "api"
    MICROPHONE = "microphone"


class StatusLine(QWidget):
    """Says what was switched or asked for; shows what is true and why."""

    acted = Signal(str)  # the action of a light, by the light's value
    dnd_switched = Signal(bool)
    settings_wanted = Signal()
    history_paused = Signal(bool)
    voicemail_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tones = dict.fromkeys(Light, Tone.MUTED)
        self._sentences = dict.fromkeys(Light, "")
        self._actions: dict[Light, str | None] = dict.fromkeys(Light)
        self._buttons = {light: self._light_button(light) for light in Light}
        self._dnd = QCheckBox(self.tr("&Rahatsız etme"), self)
        self._words = ElidedLabel(self, tone=Tone.MUTED)
        self._voicemail = QToolButton(self)
        self._paused: bool | None = None
        self._pause = QToolButton(self)
        self._settings = QToolButton(self)
        self._open: Explanation | None = None
        self._lay_out()
        self._draw_icons()
        self._dnd.clicked.connect(self.dnd_switched)
        self._pause.clicked.connect(lambda: self.history_paused.emit(not self._paused))
        self._settings.clicked.connect(self.settings_wanted)
        self._voicemail.clicked.connect(self.voicemail_wanted)
        self.show_voicemail(offered=False)

    def show_light(
        self, light: Light, tone: Tone, sentence: str, action: str | None = None
    ) -> None:
        """Show what is true of one part, why, and what a person could do about it."""
        self._tones[light] = tone
        self._sentences[light] = sentence
        self._actions[light] = action
        button = self._buttons[light]
        button.setIcon(light_icon(tone, colours_of(self)))
        button.setAccessibleDescription(sentence)
        if self._open is not None and self._open.about is button and self._open.isVisible():
            self._open.show_words(sentence, action)

    def fix_dnd(self) -> None:
        """Let nobody switch it here: policy has done so."""
        self._dnd.setEnabled(False)
        self._dnd.setToolTip(self.tr("Bunu yöneticiniz belirledi."))

    def show_dnd(self, on: bool) -> None:
        """Show whether calls are kept away."""
        self._dnd.setChecked(on)

    def show_voicemail(self, *, offered: bool) -> None:
        """Offer the answering machine where there is one."""
        self._voicemail.setVisible(offered)

    def show_history(self, words: str, paused: bool | None, deed: str = "") -> None:
        """Show how far the history was read, and whether that is paused; None: nothing to pause.

        `deed` is what the button does.
        """
        self.say(words)
        self._paused = paused
        self._pause.setVisible(paused is not None)
        self._pause.setToolTip(deed)
        self._pause.setAccessibleName(deed)
        self._draw_icons()

    def say(self, text: str) -> None:
        """Show a few words on the right until there are others."""
        self._words.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _explain(self, light: Light) -> None:
        if self._open is None:
            self._open = Explanation(self)
            self._open.acted.connect(self._on_acted)
        self._open.show_words(self._sentences[light], self._actions[light])
        self._open.show_above(self._buttons[light])

    def _on_acted(self) -> None:
        for light, button in self._buttons.items():
            if self._open is not None and self._open.about is button:
                self.acted.emit(light.value)

    def _light_button(self, light: Light) -> QPushButton:
        button = QPushButton(self._name(light), self)
        button.setIconSize(QSize(12, 12))
        button.clicked.connect(partial(self._explain, light))
        set_look(button, "quiet")
        return button

    def _name(self, light: Light) -> str:
        match light:
            case Light.PHONE:
                return self.tr("&Web telefon")
            case Light.EVENTS:
                return self.tr("&Olaylar")
            case Light.API:
                return self.tr("A&PI")
            case Light.MICROPHONE:
                return self.tr("&Mikrofon")

    def _draw_icons(self) -> None:
        colours = colours_of(self)
        for light, button in self._buttons.items():
            button.setIcon(light_icon(self._tones[light], colours))
        self._pause.setIcon(icon("play" if self._paused else "pause", colours.text))
        self._settings.setIcon(icon("settings", colours.text))
        self._voicemail.setIcon(icon("voicemail", colours.text))

    def _lay_out(self) -> None:
        self._settings.setToolTip(self.tr("Ayarlar"))
        self._settings.setAccessibleName(self.tr("Ayarlar"))
        set_look(self._settings, "quiet")
        set_look(self._pause, "quiet")
        self._pause.hide()
        self._voicemail.setToolTip(self.tr("Sesli mesajlar"))
        self._voicemail.setAccessibleName(self.tr("Sesli mesajlar"))
        set_look(self._voicemail, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addSpacing(GAP)
        row.addWidget(self._dnd)
        row.addSpacing(GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._pause)
        row.addWidget(self._voicemail)
        row.addWidget(self._settings)
