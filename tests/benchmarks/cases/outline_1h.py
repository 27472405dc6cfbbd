"""The outline of an hour, in seconds: ours from the click on a recording that is here, beside a
decoder that is only drained; and the MB that each takes for it.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from santral_desktop.simulator.sounds import Form, recording
from tests.benchmarks.lab import Lab
from tests.benchmarks.processes import needs_linux
from tests.benchmarks.rows import Pairs, Row, alternately, middle
from tests.recorded import wav

RUNS = 3
MINUTES = 60
RATE = 8000  # samples a second


def measure(lab: Lab, runs: int) -> list[Row]:
    needs_linux("memory")
    rows = []
    with TemporaryDirectory() as folder:
        for form, path in _recordings(Path(folder)):
            grown: Pairs = ([], [])
            times = alternately(
                lambda path=path, grown=grown: _took(lab, "ours", path, grown[0]),
                lambda path=path, grown=grown: _took(lab, "bare", path, grown[1]),
                runs,
            )
            rows.append(middle(f"outline_1h{form}", times, "s", most=1.5))
            counted = (grown[0][1:], grown[1][1:])  # without those that warmed up
            rows.append(middle(f"outline_1h{form}_memory", counted, "MB"))
            path.unlink()
    return rows


def _recordings(folder: Path) -> Iterator[tuple[str, Path]]:
    """Make an hour of what a PBX sends most, of twice as many bytes, of what must be decoded."""
    minute = random.Random(1).randbytes(RATE * 60)
    path = folder / "hour"
    path.write_bytes(wav(minute * MINUTES, codec=7, bits=8))
    yield "", path
    path.write_bytes(wav(minute * 2 * MINUTES))
    yield "_pcm", path
    path.write_bytes(recording("hour", 60.0, Form.MP3) * MINUTES)
    yield "_mp3", path


def _took(lab: Lab, way: str, path: Path, grown: list[float]) -> float:
    with lab.start("outlined", way, str(path)) as program:
        began = program.wait_for("began")
        seconds = program.wait_for("done") - began
        grown.append(float(program.told("grown")))
    return seconds
