"""Sound files for the tests of the player."""

import wave
from array import array
from pathlib import Path

import pytest

RATE = 8000


def a_wav(path: Path, *loudness: float, seconds: float = 1.0) -> Path:
    """Write a sound with a second, or so, of each loudness from 0 to 1, and return its path."""
    samples = array("h")
    for loud in loudness:
        high = round(loud * 32767)
        samples.extend(array("h", [high, -high] * round(RATE * seconds / 2)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return path


def need_an_output() -> None:
    """Skip a test that plays where nothing can: `dev.py test` brings an output along.

    Without one Qt warns of it from a thread of its own, at any time, which crashes the interpreter
    when pytest-qt takes its handler of messages away in that moment.
    """
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    if not QMediaDevices.audioOutputs():
        pytest.skip("no sound output")


def is_open(path: Path) -> bool:
    """Say whether this process holds a file open; only Linux tells."""
    links = Path("/proc/self/fd").iterdir()
    return any(link.exists() and link.resolve() == path.resolve() for link in links)
