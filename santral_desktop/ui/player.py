"""Plays one file through a chosen output; holds the file only while it is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer


class Player(QObject):
    """The system's player in our words; loads its machinery with the first file."""

    moved = Signal(int)  # milliseconds
    lasts = Signal(int)  # milliseconds
    started = Signal()
    stopped = Signal()  # paused, or at the end
    ended = Signal()  # played to its end
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._devices: QMediaDevices | None = None
        self._content = QByteArray()
        self._buffer: QBuffer | None = None
        self._wanted = ""
        self._speed, self._gain = 1.0, 1.0

    @property
    def playing(self) -> bool:
        """Whether sound comes out, or would."""
        return self._player is not None and self._player.isPlaying()

    @property
    def position(self) -> int:
        """Where the player is, in milliseconds."""
        return self._player.position() if self._player is not None else 0

    @property
    def length(self) -> int:
        """How long the file is, in milliseconds; 0 while that is not known."""
        return self._player.duration() if self._player is not None else 0

    @property
    def keeps_pitch(self) -> bool:
        """Whether a voice stays as high as it is at another speed; asked of the machine."""
        player = self._player
        if player is None:
            return True
        there = player.pitchCompensationAvailability()
        return there is not player.PitchCompensationAvailability.Unavailable

    def open(self, path: str) -> None:
        """Take a file and play it."""
        player = self._player or self._made()
        player.setSource(QUrl.fromLocalFile(path))
        player.setPlaybackRate(self._speed)
        player.play()

    def open_bytes(self, content: bytes) -> None:
        """Take a file that lies nowhere and play it."""
        player = self._player or self._made()
        self.close()
        self._content = QByteArray(content)
        self._buffer = QBuffer(self._content, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        player.setSourceDevice(self._buffer)
        player.setPlaybackRate(self._speed)
        player.play()

    def close(self) -> None:
        """Stop and let go of the file."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def toggle(self) -> None:
        """Play, or pause."""
        if self._player is None:
            return
        if self._player.isPlaying():
            self._player.pause()
        else:
            self._player.play()

    def go_to(self, milliseconds: int) -> None:
        """Go on from elsewhere."""
        if self._player is not None:
            self._player.setPosition(max(0, min(milliseconds, self._player.duration())))

    def set_speed(self, speed: float) -> None:
        """Play slower or faster."""
        self._speed = speed
        if self._player is not None:
            self._player.setPlaybackRate(speed)

    def set_gain(self, gain: float) -> None:
        """Turn a loud recording down; 1 leaves it as it is, more there is not."""
        self._gain = gain
        if self._output is not None:
            self._output.setVolume(gain)

    def set_output(self, description: str) -> None:
        """Play through the device of this name; without one, or without it, the system's own."""
        self._wanted = description
        self._choose_output()

    def _made(self) -> "QMediaPlayer":
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer  # noqa: PLC0415

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._choose_output)
        self._output = _primed(QAudioOutput(self))
        self._player = player = QMediaPlayer(self)
        player.setAudioOutput(self._output)  # without one a player never comes to the end
        self._output.setVolume(self._gain)
        self._choose_output()
        if self.keeps_pitch:
            player.setPitchCompensation(True)
        player.positionChanged.connect(self._on_moved)
        player.durationChanged.connect(self._on_lasts)
        player.playingChanged.connect(self._on_playing)
        # Queued: whoever hears of the end may open the next file.
        player.mediaStatusChanged.connect(self._on_status, Qt.ConnectionType.QueuedConnection)
        # Queued: a player that is closed while it speaks of its error crashes.
        player.errorOccurred.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        return player

    def _on_moved(self, milliseconds: int) -> None:
        self.moved.emit(milliseconds)

    def _on_lasts(self, milliseconds: int) -> None:
        self.lasts.emit(milliseconds)

    def _on_playing(self, playing: bool) -> None:
        (self.started if playing else self.stopped).emit()

    def _on_status(self) -> None:
        player = self._player
        if player is not None and player.mediaStatus() is player.MediaStatus.EndOfMedia:
            self.ended.emit()

    def _on_error(self) -> None:
        if self._player is not None and self._player.error() is not self._player.Error.NoError:
            self.close()
            self.failed.emit()

    def _choose_output(self) -> None:
        if self._output is not None:
            self._output.setDevice(self._device())

    def _device(self) -> "QAudioDevice":
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        there = QMediaDevices.audioOutputs()
        named = (device for device in there if device.description() == self._wanted)
        return next(named, QMediaDevices.defaultAudioOutput())


def _primed(output: "QAudioOutput") -> "QAudioOutput":
    """Have the output know that nobody in Python overrides its `disconnectNotify`.

    The player's renderer calls it from a thread of its own when it ends, under a lock that the
    main thread waits for while it holds the interpreter: the program stood still, or crashed when
    the output was just going. Asked once here, the answer is remembered and Python left alone.
    Remove when PySide's player lets the interpreter go, seen in 6.12.0.
    """
    output.mutedChanged.connect(_nothing)
    output.mutedChanged.disconnect(_nothing)
    return output


def _nothing() -> None: ...
