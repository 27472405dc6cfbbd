"""What reading and writing chosen files promises, in memory and on a disk."""

import os
from pathlib import Path

import pytest

from santral_desktop.application.ports.files import Files
from santral_desktop.domain.errors import Storage, StorageTrouble, UnusableFile, WhyNotUsable
from santral_desktop.system.document_files import DocumentFiles
from tests.doubles.files import MemoryFiles


@pytest.fixture(params=["memory", "disk"])
def files(request: pytest.FixtureRequest) -> Files:
    return MemoryFiles() if request.param == "memory" else DocumentFiles()


def test_what_is_written_is_read_whole(files: Files, tmp_path: Path) -> None:
    path, content = tmp_path / "faks.pdf", bytes(range(256))

    files.write(path, b"an older one")
    files.write(path, content)

    assert files.read(path, most=256) == content
    assert [one.name for one in tmp_path.iterdir() if one != path] == []


def test_a_file_of_too_many_bytes_is_not_taken(files: Files, tmp_path: Path) -> None:
    files.write(tmp_path / "large", b"12345")

    with pytest.raises(UnusableFile) as told:
        files.read(tmp_path / "large", most=4)

    assert told.value.why is WhyNotUsable.TOO_LARGE


def test_what_is_no_file_cannot_be_read(files: Files, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as told:
        files.read(tmp_path / "nowhere", most=4)

    assert told.value.why is WhyNotUsable.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where pipes have names")
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UnusableFile):
        DocumentFiles().read(tmp_path / "pipe", most=4)


def test_a_place_that_cannot_be_written_is_said_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(StorageTrouble) as told:
        DocumentFiles().write(tmp_path / "folder", b"1")

    assert told.value.which is Storage.EXPORT
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_name_that_no_system_takes_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile):
        DocumentFiles().read(tmp_path / "a\0b", most=4)
    with pytest.raises(StorageTrouble):
        DocumentFiles().write(tmp_path / "a\0b", b"1")
