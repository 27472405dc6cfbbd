"""Draws the outline of a recording as the program does, or only drains a decoder of it.

Words: `ours` or `bare`, and a file. Tells `began`, `done`, and `grown` with the MB that it took.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder
from PySide6.QtWidgets import QApplication

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import RecordingReady
from santral_desktop.application.messages_about_recordings import RecordingDrawn
from santral_desktop.application.open_recording import OpenRecording
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.peaks import Peaks
from santral_desktop.system.audio_cache import AudioCache
from santral_desktop.system.lanes import Lanes
from santral_desktop.ui.outline_reader import OutlineReader
from santral_desktop.ui.qt_tasks import QtTasks
from santral_desktop.ui.waveform import Waveform
from tests.benchmarks.programs.bare_window import quit_with_parent
from tests.benchmarks.programs.moments import tell

CALL = CallId("one")
CLEAR, STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")
AN_HOUR = 3599.0  # seconds, and a little less


class Memory:
    """What this process takes from now on; Linux alone counts it."""

    def __init__(self) -> None:
        CLEAR.write_text("5")  # the most that it ever held is what it holds now
        self._before = self._most()

    def grown(self) -> str:
        """Return how many MB more it held since."""
        return f"{self._most() - self._before:.1f}"

    def _most(self) -> float:
        lines = STATUS.read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


class Ours:
    """From a click on a cached recording to its whole outline."""

    def __init__(self, path: Path, folder: Path) -> None:
        bus, cache, self._lanes = Bus(), AudioCache(folder), Lanes()
        cache.take(CALL, lambda into: into.writelines((path.read_bytes(),)))
        self._wave, self._reader = Waveform(), OutlineReader()
        self._wave.resize(360, 64)
        self._wave.show()
        self._reader.grew.connect(self._wave.show_peaks)
        self._reader.done.connect(self._done)
        bus.subscribe(RecordingReady, self._on_ready)
        bus.subscribe(RecordingDrawn, lambda drawn: self._on_drawn(drawn.peaks))
        self._recordings = OpenRecording(bus, QtTasks(self._lanes.submit), cache, _no_pbx)

    def begin(self) -> None:
        self._memory = Memory()
        tell("began")
        self._recordings.start(CALL)

    def _on_ready(self, ready: RecordingReady) -> None:
        if not ready.drawn:
            self._reader.start(str(ready.path))

    def _on_drawn(self, peaks: Peaks) -> None:
        self._wave.show_peaks(peaks)
        if peaks.seconds >= AN_HOUR:
            self._done(peaks)

    def _done(self, peaks: Peaks) -> None:
        self._wave.show_peaks(peaks)
        tell("done")
        tell("grown", self._memory.grown())
        self._lanes.close(1.0)


class Bare:
    """A decoder whose buffers are taken and dropped."""

    def __init__(self, path: Path) -> None:
        self._decoder = QAudioDecoder()
        self._decoder.setSource(QUrl.fromLocalFile(str(path)))
        self._decoder.bufferReady.connect(self._drain)
        self._decoder.finished.connect(self._done)

    def begin(self) -> None:
        self._memory = Memory()
        tell("began")
        self._decoder.start()

    def _drain(self) -> None:
        while self._decoder.bufferAvailable():
            self._decoder.read()

    def _done(self) -> None:
        tell("done")
        tell("grown", self._memory.grown())


def _no_pbx(account: str) -> object:
    raise AssertionError("the recording is in the cache")


def main() -> int:
    way, path = sys.argv[1], Path(sys.argv[2])
    app = QApplication([])
    quit_with_parent(app)
    with tempfile.TemporaryDirectory() as folder:
        program = Ours(path, Path(folder)) if way == "ours" else Bare(path)
        QTimer.singleShot(200, program.begin)  # the window is painted by then
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
