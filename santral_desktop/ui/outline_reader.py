"""Decodes a recording for its outline, a little at a time, beside the player."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QUrl, Signal

from santral_desktop.domain.peaks import Outline
from santral_desktop.domain.wav import SIGNED, levels

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioDecoder, QAudioFormat

RATE = 8000  # samples a second: enough to see who speaks when
_PAUSE = 50  # milliseconds between two drawings
_WIDTH = 2  # bytes of a sample
_BATCH = 64 * 1024  # bytes that are looked at together: a call for each buffer takes longest


class OutlineReader(QObject):
    """Reads one file at a time; a new one, or `stop`, ends the one before."""

    grew = Signal(object)  # Peaks of what was decoded so far
    done = Signal(object)  # Peaks
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder: QAudioDecoder | None = None
        self._path = ""
        self._lanes = 0
        self._outline = Outline(RATE)
        self._batch = bytearray()
        self._since = QElapsedTimer()

    def start(self, path: str) -> None:
        """Read a file."""
        self._path = path
        self._decode(None)

    def stop(self) -> None:
        """Read no further and let go of the file."""
        decoder, self._decoder = self._decoder, None
        self._batch.clear()
        if decoder is not None:
            decoder.disconnect(self)
            decoder.stop()
            decoder.deleteLater()

    def _decode(self, wanted: "QAudioFormat | None") -> None:
        """Decode in the form that is wanted, or in the file's own, to learn of its channels."""
        from PySide6.QtMultimedia import QAudioDecoder  # noqa: PLC0415

        self.stop()
        self._lanes = wanted.channelCount() if wanted else 0
        self._outline = Outline(RATE, max(1, self._lanes))
        self._since.start()
        self._decoder = decoder = QAudioDecoder(self)
        if wanted is not None:
            decoder.setAudioFormat(wanted)
        decoder.bufferReady.connect(self._on_ready)
        # Queued: a decoder that is stopped while it speaks of its end crashes.
        decoder.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        decoder.error.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        decoder.setSource(QUrl.fromLocalFile(self._path))
        decoder.start()

    def _on_ready(self) -> None:
        decoder = self._decoder
        while decoder is not None and decoder is self._decoder and decoder.bufferAvailable():
            self._hear(decoder.read())
        if self._since.elapsed() >= _PAUSE and self._lanes:
            self._since.restart()
            self.grew.emit(self._outline.peaks)

    def _hear(self, buffer: "QAudioBuffer") -> None:
        if not self._lanes:
            self._decode(_with_channels_of(buffer.format()))
            return
        self._batch += buffer.constData()
        if len(self._batch) >= _BATCH:
            self._hear_batch()

    def _hear_batch(self) -> None:
        sound, self._batch = bytes(self._batch), bytearray()
        self._outline.hear(levels(sound, self._lanes, _WIDTH, SIGNED))

    def _on_finished(self) -> None:
        if self.sender() is self._decoder:
            self._hear_batch()
            self.stop()
            self.done.emit(self._outline.peaks)

    def _on_error(self) -> None:
        if self.sender() is self._decoder:
            self.stop()
            self.failed.emit()


def _with_channels_of(own: "QAudioFormat") -> "QAudioFormat":
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415

    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(min(2, own.channelCount()))
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
