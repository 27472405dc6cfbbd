"""What a frozen folder must not contain."""

from pathlib import Path

import pytest
from shipping.freeze import is_qts
from shipping.gates import LARGEST, WANTED, forbidden, names, size, too_large
from shipping.provenance import digest, read_record, strangers


@pytest.mark.parametrize(
    "path",
    [
        "lib/PySide6/Qt/lib/libQt6Charts.so.6",
        "lib/PySide6/Qt6VirtualKeyboard.dll",
        "lib/PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "lib/PySide6/Qt/lib/libQt6Quick3DUtils.so.6",
    ],
)
def test_what_only_the_gpl_allows_and_developers_tools_are_forbidden(path: str) -> None:
    assert forbidden([path]) == [path]


def test_what_the_program_needs_is_allowed() -> None:
    assert forbidden([*WANTED, "lib/PySide6/Qt/lib/libQt6Quick.so.6"]) == []


def test_links_are_named_but_weigh_nothing(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a").write_bytes(b"1234")
    (tmp_path / "b").symlink_to("lib/a")

    assert names(tmp_path) == ["b", "lib/a"]
    assert size(tmp_path) == 4


def test_a_folder_over_the_promised_size_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(LARGEST)
    assert too_large(tmp_path) == []

    (tmp_path / "drop").write_bytes(b"1")
    assert len(too_large(tmp_path)) == 1


def test_a_library_that_its_wheel_did_not_bring_so_is_a_stranger(tmp_path: Path) -> None:
    folder = tmp_path / "PySide6"
    folder.mkdir()
    (tmp_path / "shiboken6").mkdir()
    for name in ("as_it_came", "changed", "foreign", "qt.conf"):
        (folder / name).write_text(name)
    known = {"PySide6/as_it_came": digest(folder / "as_it_came"), "PySide6/changed": "x"}

    told = strangers(tmp_path, known)

    assert [line.rpartition("/")[2] for line in told] == ["changed", "foreign"]


def test_a_wheels_record_is_read() -> None:
    text = "PySide6/QtCore.abi3.so,sha256=abc_-9,123\nPySide6/RECORD,,\n"

    assert read_record(text) == {"PySide6/QtCore.abi3.so": "abc_-9"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("lib/PySide6/QtCore.abi3.so", True),
        ("lib/libpython3.13.so.1.0", False),
        ("lib/aiohttp/_http_parser.so", False),
    ],
)
def test_qts_files_are_left_as_they_came(path: str, expected: bool) -> None:
    assert is_qts(path) is expected
