"""What every folder promises: a scripted one, and one on a disk."""

import sys
from pathlib import Path

import pytest

from santral_desktop.application.ports.disk import Disk
from santral_desktop.system.data_folder import DataFolder
from tests.doubles.disk import ScriptedDisk


@pytest.fixture(params=["scripted", "real"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Disk:
    return ScriptedDisk() if request.param == "scripted" else DataFolder(tmp_path)


def test_a_folder_with_room_takes_files(disk: Disk) -> None:
    room = disk.room()

    assert room.writable
    assert room.free


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    DataFolder(tmp_path).room()

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_takes_nothing(tmp_path: Path) -> None:
    room = DataFolder(tmp_path / "gone").room()

    assert (room.free, room.writable) == (None, False)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_folder_that_takes_no_file_is_not_writable() -> None:
    assert not DataFolder(Path("/proc")).room().writable
