"""The microphone as a stream of samples; its machinery is loaded when it is first opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioSource

_RATES = (16_000, 8_000, 48_000, 44_100)  # samples a second: telephones have no use for more


class Microphone(QObject):
    """Tells what it hears until it is closed."""

    heard = Signal(bytes)  # samples of two bytes, one channel
    lost = Signal()  # it is taken away, or was never there

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None

    def open(self, description: str) -> int:
        """Listen with the device of this name, else the system's own.

        Returns the samples a second, 0 where there is no microphone that can be used.
        """
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource  # noqa: PLC0415

        device = _device(description)
        form = QAudioFormat()
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        for rate in _RATES if device is not None else ():
            form.setSampleRate(rate)
            if device is not None and device.isFormatSupported(form):
                self._source = QAudioSource(device, form, self)
                self._stream = self._source.start()
                self._stream.readyRead.connect(self._on_ready)
                self._source.stateChanged.connect(self._on_state)
                return rate
        return 0

    def close(self) -> None:
        """Listen no more."""
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _on_ready(self) -> None:
        if self._stream is not None:
            self.heard.emit(bytes(self._stream.readAll().data()))

    def _on_state(self) -> None:
        source = self._source
        if source is not None and source.error() is not source.error().NoError:
            self.close()
            self.lost.emit()


def _device(description: str) -> "QAudioDevice | None":
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    inputs = QMediaDevices.audioInputs()
    named = (device for device in inputs if device.description() == description)
    return next(named, QMediaDevices.defaultAudioInput() if inputs else None)
