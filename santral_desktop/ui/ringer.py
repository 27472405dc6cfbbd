"""The ring: on an output of its own, as loud as chosen, until it is stopped."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QTemporaryFile, QUrl

from santral_desktop.ui.ring_tone import ring_tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect


class Ringer(QObject):
    """Rings while told to; without any sound device it stays silent, which is no error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = ""
        self._volume = 70
        self._ringing = False
        self._effect: QSoundEffect | None = None
        self._devices: QMediaDevices | None = None
        self._file: QTemporaryFile | None = None

    @property
    def ringing(self) -> bool:
        """Whether it rings, or would if there were a device."""
        return self._ringing

    @property
    def sounding(self) -> bool:
        """Whether sound goes out."""
        return self._effect is not None and self._effect.isPlaying()

    @property
    def volume(self) -> int:
        """How loud it rings: 0 to 100."""
        return self._volume

    def place(self) -> tuple[str, bool]:
        """Return the output on which it rings, empty for none, and whether it was chosen so."""
        device = self._output()
        name = device.description() if device is not None else ""
        return name, not self._device or name == self._device

    def start(self) -> None:
        """Ring until stopped."""
        if not self._ringing:
            self._ringing = True
            self._play(endless=True)

    def stop(self) -> None:
        """Ring no more."""
        self._ringing = False
        if self._effect is not None:
            self._effect.stop()

    def ring_once(self) -> None:
        """Let a person hear what was chosen."""
        if not self._ringing:
            self._play(endless=False)

    def close(self) -> None:
        """Ring never again, and leave no file behind."""
        self.stop()
        if self._effect is not None and self._file is not None:
            self._effect.setSource(QUrl())
            self._file.remove()

    def show_device(self, description: str) -> None:
        """Ring on this output; empty or unplugged: on the system's default."""
        if description != self._device:
            self._device = description
            self._ring_anew()

    def show_volume(self, volume: int) -> None:
        """Ring this loud: 0 to 100, as ears count."""
        self._volume = volume
        if self._effect is not None:
            self._effect.setVolume(self._loudness())

    def _play(self, *, endless: bool) -> None:
        from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415  (wanted with the first ring)

        self._watch_devices()
        device = self._output()
        if device is None:
            return
        effect = self._effect or self._made()
        effect.stop()
        effect.setAudioDevice(device)
        effect.setVolume(self._loudness())
        effect.setLoopCount(QSoundEffect.Loop.Infinite.value if endless else 1)
        effect.play()

    def _made(self) -> "QSoundEffect":
        from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415

        self._file = QTemporaryFile(QDir.temp().filePath("santral-ring-XXXXXX.wav"), self)
        if self._file.open():
            self._file.write(ring_tone())
            self._file.close()
        self._effect = QSoundEffect(self)
        self._effect.setSource(QUrl.fromLocalFile(self._file.fileName()))
        return self._effect

    def _watch_devices(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._ring_anew)

    def _output(self) -> "QAudioDevice | None":
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        outputs = QMediaDevices.audioOutputs()
        chosen = (device for device in outputs if device.description() == self._device)
        return next(chosen, QMediaDevices.defaultAudioOutput() if outputs else None)

    def _loudness(self) -> float:
        return (self._volume / 100) ** 2  # half as loud to the ear is far less than half the swing

    def _ring_anew(self) -> None:
        """Go on where sound can be heard now: headsets come and go in the midst of a ring."""
        if self._ringing:
            self._play(endless=True)
