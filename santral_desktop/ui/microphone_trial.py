"""Listen to the microphone for two seconds: how loud it is, never what it hears."""

import math
import sys
from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QMicrophonePermission, QObject, Qt, QTimer

from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why, judge_level

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

LISTENS = 2200  # milliseconds
DEAF = 200  # milliseconds at the beginning: opening a device makes a click of its own
TELLS_EVERY = 200  # milliseconds
LOWEST = -120.0  # dB of full scale: less is nothing
MICROPHONE = Subject(Topic.MICROPHONE)


class MicrophoneTrial(QObject):
    """Listens on the chosen microphone, or on the system's where that one is not there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self._tell: Tell | None = None
        self._source: QAudioSource | None = None
        self._line: QIODevice | None = None
        self._name = ""
        self._peak = LOWEST
        self._listening = False
        self._other = False
        self._end = QTimer(self, singleShot=True, interval=LISTENS)
        self._deaf = QTimer(self, singleShot=True, interval=DEAF)
        self._beat = QTimer(self, interval=TELLS_EVERY)
        self._end.timeout.connect(self._finish)
        self._beat.timeout.connect(self._tell_level)

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        return Probe((MICROPHONE,), self._begin, self.give_up)

    def give_up(self) -> None:
        """Listen no longer."""
        for timer in (self._end, self._deaf, self._beat):
            timer.stop()
        source, self._source, self._line, self._tell = self._source, None, None, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _begin(self, tell: Tell) -> None:
        self.give_up()
        if _is_denied():
            tell(Finding(MICROPHONE, State.BAD, Why.DENIED))
            return
        device = self._input()
        if device is None:
            tell(Finding(MICROPHONE, State.BAD, Why.NO_DEVICE))
            return
        self._name, self._tell, self._peak = device.description(), tell, LOWEST
        self._open(device)

    def _open(self, device: "QAudioDevice") -> None:
        from PySide6.QtMultimedia import QAudioSource, QtAudio  # noqa: PLC0415  (wanted here first)

        self._source = source = QAudioSource(device, _form(device), self)
        self._line = source.start()
        if source.error() != QtAudio.Error.NoError:
            # Windows refuses a microphone that its switch keeps as if it could not be opened
            self._tell_last(Why.DENIED if sys.platform == "win32" else Why.BUSY)
            return
        self._line.readyRead.connect(self._on_sound)
        for timer in (self._end, self._deaf, self._beat):
            timer.start()

    def _on_sound(self) -> None:
        if self._line is None or self._source is None:
            return
        heard = bytes(self._line.readAll().data())
        if not self._deaf.isActive():
            self._peak = max(self._peak, peak_of(heard, self._source.format()))

    def _tell_level(self) -> None:
        if self._tell is not None:
            level = self._peak
            self._tell(Finding(MICROPHONE, State.WAITING, Why.LOOKING, self._name, level))

    def _finish(self) -> None:
        found = judge_level(self._peak, self._name)
        if found.state is State.OK and self._other:
            found = Finding(MICROPHONE, State.WARN, Why.OTHER_DEVICE, self._name, self._peak)
        self._say(found)

    def _tell_last(self, why: Why) -> None:
        self._say(Finding(MICROPHONE, State.BAD, why, self._name))

    def _say(self, found: Finding) -> None:
        tell = self._tell
        self.give_up()
        if tell is not None:
            tell(found)

    def _input(self) -> "QAudioDevice | None":
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  (as above)

        inputs = QMediaDevices.audioInputs()
        chosen = next((one for one in inputs if one.description() == self.chosen), None)
        self._other = bool(self.chosen) and chosen is None
        return chosen or (QMediaDevices.defaultAudioInput() if inputs else None)


def peak_of(heard: bytes, form: "QAudioFormat") -> float:
    """Return the loudest sample in dB of full scale."""
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415  (as above)

    kind = QAudioFormat.SampleFormat
    code, full, silence = {
        kind.Int16: ("h", 32768.0, 0),
        kind.Int32: ("i", 2147483648.0, 0),
        kind.Float: ("f", 1.0, 0),
    }.get(form.sampleFormat(), ("B", 128.0, 128))
    size = form.bytesPerSample()
    samples = array(code, heard[: len(heard) // size * size])
    loudest = max((abs(sample - silence) for sample in samples), default=0) / full
    return max(LOWEST, 20 * math.log10(loudest)) if loudest > 0 else LOWEST


def _form(device: "QAudioDevice") -> "QAudioFormat":
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415  (as above)

    wanted = QAudioFormat()
    wanted.setSampleRate(16_000)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted if device.isFormatSupported(wanted) else device.preferredFormat()


def _is_denied() -> bool:
    app = QCoreApplication.instance()
    permission = QMicrophonePermission()
    return app is not None and app.checkPermission(permission) == Qt.PermissionStatus.Denied
