"""Records with the microphone: one button, a level meter, the time that has passed."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from santral_desktop.domain.wav_writing import BYTES_A_SAMPLE, level_of, wav_of
from santral_desktop.ui import formats
from santral_desktop.ui.services.level_meter import LevelMeter
from santral_desktop.ui.services.microphone import Microphone
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone

LONGEST = 300  # seconds: an announcement that nobody ends is ended
_SHORTEST = 0.3  # seconds: a click by mistake is no recording


class SoundRecorder(QWidget):
    """Says that it records, and what was recorded."""

    began = Signal()
    recorded = Signal(bytes)  # a WAV file

    def __init__(self, microphone: Microphone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._microphone = microphone
        self._microphone.setParent(self)
        self._device = ""
        self._samples = bytearray()
        self._rate = 0
        self._button = QPushButton(self.tr("&Mikrofonla kaydet"), self)
        self._button.setAutoDefault(False)
        self._meter = LevelMeter(self)
        self._time = plain_label(parent=self, tone=Tone.MUTED)
        self._said = plain_label(parent=self, tone=Tone.MUTED, factor=0.9)
        self._said.setWordWrap(True)
        self._button.clicked.connect(self._toggle)
        microphone.heard.connect(self._on_heard)
        microphone.lost.connect(self._on_lost)
        self._lay_out()
        self._show_idle("")

    @property
    def recording(self) -> bool:
        """Whether it listens now."""
        return self._rate > 0

    def use_device(self, description: str) -> None:
        """Record with the device of this name; empty: the system's own."""
        self._device = description

    def stop(self) -> None:
        """Listen no more, and keep nothing."""
        self._microphone.close()
        self._rate = 0
        self._samples.clear()
        self._show_idle("")

    def _toggle(self) -> None:
        if self.recording:
            self._finish()
            return
        self._samples.clear()
        rate = self._rate = self._microphone.open(self._device)
        if not rate:
            self._show_idle(
                self.tr("Mikrofon bulunamadı ya da kullanılamıyor. Takılı olduğunu denetleyin."),
                Tone.BAD,
            )
            return
        self._button.setText(self.tr("Kaydı &bitir"))
        self._meter.show()
        self._say(self.tr("Kaydediliyor; konuşun."), Tone.ACCENT)
        self._show_time()
        self.began.emit()

    def _on_heard(self, samples: bytes) -> None:
        if not self.recording:
            return
        self._samples += samples
        self._meter.show_level(level_of(samples))
        self._show_time()
        if self._seconds >= LONGEST:
            self._finish()

    def _on_lost(self) -> None:
        if self.recording:
            self._finish()
            self._say(self.tr("Mikrofon kesildi; oraya kadar olan kaydedildi."), Tone.WARN)

    def _finish(self) -> None:
        self._microphone.close()
        seconds, rate = self._seconds, self._rate
        self._rate = 0
        if seconds < _SHORTEST:
            self._show_idle(self.tr("Hiçbir ses kaydedilmedi."), Tone.WARN)
            return
        self._show_idle("")
        self.recorded.emit(wav_of(bytes(self._samples), rate))

    @property
    def _seconds(self) -> float:
        return len(self._samples) / BYTES_A_SAMPLE / self._rate if self._rate else 0.0

    def _show_time(self) -> None:
        self._time.setText(formats.length(timedelta(seconds=self._seconds)))

    def _show_idle(self, words: str, tone: Tone = Tone.MUTED) -> None:
        self._button.setText(self.tr("&Mikrofonla kaydet"))
        self._meter.clear()
        self._meter.hide()
        self._time.clear()
        self._say(words, tone)

    def _say(self, text: str, tone: Tone) -> None:
        self._said.setText(text)
        set_tone(self._said, tone)
        self._said.setVisible(bool(text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._button)
        row.addWidget(self._meter, 1)
        row.addWidget(self._time)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._said)
