"""The page of settings for the ring and the microphone."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import plain_label


class SoundSettings(SettingsPage):
    """Where and how loud it rings, and which microphone is used."""

    ring_tried = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Ses"))
        self._output = self.add_pick("ring_device", self.tr("&Zil nereden çalsın"))
        self._volume = Volume(self)
        self._volume.decided.connect(self.chosen)
        self._volume.tried.connect(self.ring_tried)
        self.add_labelled(self.tr("Zil &yüksekliği"), self._volume, choice="ring_volume")
        self._input = self.add_pick("microphone", self.tr("&Mikrofon"))
        self.add_note(self.tr("Yeni mikrofon, web telefon yeniden yüklendiğinde kullanılır."))
        self.show_outputs(())
        self.show_inputs(())
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._output.show_choice(choices.ring_device)
        self._volume.show_volume(choices.ring_volume)
        self._input.show_choice(choices.microphone)

    def show_outputs(self, descriptions: tuple[str, ...]) -> None:
        """Offer the outputs of this computer, by their descriptions."""
        self._output.offer(self._with_default(descriptions))

    def show_inputs(self, descriptions: tuple[str, ...]) -> None:
        """Offer the microphones of this computer, by their descriptions."""
        self._input.offer(self._with_default(descriptions))

    def _with_default(self, descriptions: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        default = ("", self.tr("İşletim sisteminin seçtiği"))
        return (default, *((text, text) for text in dict.fromkeys(descriptions) if text))


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Volume(QWidget):
    """A volume from 0 to 100, said when the slider is let go, and a button to hear it."""

    decided = Signal(str, object)
    tried = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.slider = _Slider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setTracking(False)
        self.try_button = QPushButton(self.tr("D&ene"), self)
        self.try_button.setAccessibleName(self.tr("Zili dene"))
        self._number = plain_label("", self)
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("%100"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self._number)
        row.addWidget(self.try_button)
        self.setFocusProxy(self.slider)
        self.slider.sliderMoved.connect(self._show_number)
        self.slider.valueChanged.connect(self._decide)
        self.try_button.clicked.connect(self.tried)

    def show_volume(self, volume: int) -> None:
        """Show what holds."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(volume)
        self._show_number(self.slider.value())

    def setAccessibleName(self, name: str) -> None:
        """Name the slider: it is what a person moves."""
        self.slider.setAccessibleName(name)

    def _decide(self, volume: int) -> None:
        self._show_number(volume)
        self.decided.emit("ring_volume", volume)

    def _show_number(self, volume: int) -> None:
        self._number.setText(self.tr("%{}").format(volume))
