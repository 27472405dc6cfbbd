"""What is kept is private and whole; a note that cannot be read keeps nothing up."""

import json
import stat
from pathlib import Path

import pytest

from santral_desktop.system.kept_audio import KeptFolder
from tests.builders import NINE, ONE, a_call

NAME = "aaaa1111"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def kept(folder: Path, tmp_path: Path) -> KeptFolder:
    """Return a folder in which one recording is kept."""
    recording = tmp_path / "heard.mp3"
    recording.write_bytes(b"sound")
    kept = KeptFolder(folder)
    kept.put(NAME, recording, a_call())
    return kept


def test_files_and_folder_are_private(kept: KeptFolder, folder: Path) -> None:
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    assert (modes, stat.S_IMODE(folder.stat().st_mode)) == ({0o600}, 0o700)


def test_a_call_is_read_as_it_was_known(kept: KeptFolder) -> None:
    call = kept.all()[0].call

    assert (call.id, call.number, call.name, call.started_at, call.direction) == (
        ONE,
        a_call().number,
        a_call().name,
        NINE,
        a_call().direction,
    )


def test_a_call_without_a_beginning_is_kept_too(kept: KeptFolder, tmp_path: Path) -> None:
    kept.put(NAME, tmp_path / "heard.mp3", a_call(started_at=None))

    assert [one.call.started_at for one in kept.all()] == [None]


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[]",
        b"{",
        b'{"direction": "sideways"}',
        b'{"started_at": "soon"}',
        b"\xff\xfe",
        b"[" * 9000,
    ],
    ids=["empty", "list", "cut", "direction", "moment", "bytes", "deep"],
)
def test_a_note_that_cannot_be_read_is_passed_over(
    kept: KeptFolder, folder: Path, note: bytes
) -> None:
    (folder / f"{NAME}.json").write_bytes(note)

    assert kept.all() == ()


def test_a_note_without_an_end_is_passed_over(kept: KeptFolder, folder: Path) -> None:
    (folder / f"{NAME}.json").write_text(json.dumps({"call": "x" * 100_000}))

    assert kept.all() == ()


def test_a_note_without_its_recording_is_passed_over(kept: KeptFolder, folder: Path) -> None:
    (folder / f"{NAME}.mp3").unlink()

    assert kept.all() == ()


def test_a_recording_without_its_note_is_not_kept_and_goes(kept: KeptFolder, folder: Path) -> None:
    (folder / f"{NAME}.json").unlink()

    assert kept.find(NAME) is None
    kept.tidy()
    assert list(folder.iterdir()) == []


def test_tidying_leaves_what_is_kept(kept: KeptFolder) -> None:
    kept.tidy()

    assert kept.find(NAME) is not None


def test_a_copy_that_cannot_be_made_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        KeptFolder(folder).put(NAME, tmp_path / "gone.mp3", a_call())

    assert list(folder.iterdir()) == []
