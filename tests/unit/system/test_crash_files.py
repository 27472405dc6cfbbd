"""What is left for the one that comes after: small, private, and nothing about anybody."""

import stat
from pathlib import Path

import pytest

from santral_desktop.domain.strikes import ENGINE_WITHIN, Crash
from santral_desktop.system.crash_files import CrashFiles, crash_now


@pytest.fixture
def files(tmp_path: Path) -> CrashFiles:
    return CrashFiles(tmp_path, "work")


def test_a_call_is_noted_without_a_word_about_it(files: CrashFiles, tmp_path: Path) -> None:
    files.note_call(on=True)

    assert files.in_call()
    [note] = tmp_path.iterdir()
    assert (note.read_bytes(), stat.S_IMODE(note.stat().st_mode)) == (b"", 0o600)
    files.note_call(on=False)
    files.note_call(on=False)
    assert not files.in_call()


def test_crashes_are_remembered_for_a_day(files: CrashFiles) -> None:
    first, second = Crash(1000.0, True), Crash(1500.5, False)
    assert list(files.add(first)) == [first]
    assert list(files.add(second)) == [first, second]
    late = Crash(1000.0 + ENGINE_WITHIN + 1, False)
    assert list(files.add(late)) == [second, late]
    assert files.crashes() == (second, late)

    files.forget()
    assert files.crashes() == ()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"crashes": 3}', '{"crashes": [1, {"at": "x", "engine": true}, {}]}']
)
def test_what_cannot_be_read_counts_nothing(files: CrashFiles, tmp_path: Path, text: str) -> None:
    (tmp_path / "work.crashes.json").write_text(text)

    assert files.crashes() == ()


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    files = CrashFiles(tmp_path / "no such folder", "work")

    files.note_call(on=True)
    assert len(files.add(Crash(1.0, False))) == 1
    assert not files.in_call()


def test_the_engines_threads_are_those_the_interpreter_does_not_know() -> None:
    assert crash_now("Fatal Python error: Segmentation fault\n\nThread 0x01 (most recent").engine
    assert not crash_now("Fatal Python error: Aborted\n\nCurrent thread 0x01 (most").engine
