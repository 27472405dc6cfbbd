"""Decodes a recording for its outline, a little at a time, beside the player."""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QUrl, Signal

from santral_desktop.domain.peaks import Outline

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioDecoder

RATE = 8000  # samples a second: enough to see who speaks when
_PAUSE = 50  # milliseconds between two drawings


class OutlineReader(QObject):
    """Reads one file at a time; a new one, or `stop`, ends the one before."""

    grew = Signal(object, float)  # peaks, 0 to 1, of the seconds decoded so far
    done = Signal(object, float)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder: QAudioDecoder | None = None
        self._outline = Outline()
        self._since = QElapsedTimer()

    def start(self, path: str) -> None:
        """Read a file."""
        self.stop()
        self._outline = Outline()
        self._since.start()
        self._decoder = decoder = self._made()
        decoder.bufferReady.connect(self._on_ready)
        # Queued: a decoder that is stopped while it speaks of its end crashes.
        decoder.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        decoder.error.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        decoder.setSource(QUrl.fromLocalFile(path))
        decoder.start()

    def stop(self) -> None:
        """Read no further and let go of the file."""
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.disconnect(self)
            decoder.stop()
            decoder.deleteLater()

    def _made(self) -> "QAudioDecoder":
        from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat  # noqa: PLC0415

        wanted = QAudioFormat()
        wanted.setSampleRate(RATE)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        decoder = QAudioDecoder(self)
        decoder.setAudioFormat(wanted)
        return decoder

    def _on_ready(self) -> None:
        decoder = self._decoder
        while decoder is not None and decoder.bufferAvailable():
            self._outline.hear(_samples(decoder.read()))
        if self._since.elapsed() >= _PAUSE:
            self._since.restart()
            self.grew.emit(self._outline.peaks, self._outline.samples / RATE)

    def _on_finished(self) -> None:
        if self.sender() is self._decoder:
            self.stop()
            self.done.emit(self._outline.peaks, self._outline.samples / RATE)

    def _on_error(self) -> None:
        if self.sender() is self._decoder:
            self.stop()
            self.failed.emit()


def _samples(buffer: "QAudioBuffer") -> "array[int]":
    samples = array("h")
    samples.frombytes(bytes(buffer.constData())[: buffer.byteCount() // 2 * 2])
    return samples
