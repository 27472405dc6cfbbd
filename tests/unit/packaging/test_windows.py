"""Windows' installers: exactly the files of the frozen folder, put there and taken away again."""

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from shipping.facts import NAME, file_version, version
from shipping.msi import RELEASE, packed, wxs
from shipping.windows import WINDOWS, files_nsh, pack, stand_in

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
FILES = ["lib/PySide6/Qt6Core.dll", "lib/python3.dll", f"{NAME}.exe"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (*FILES, RELEASE):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "tree"


def test_each_installer_says_itself_how_the_program_came_here(tree: Path) -> None:
    assert packed(tree) == FILES


def test_what_is_put_there_is_taken_away_again_and_nothing_else(tree: Path) -> None:
    text = files_nsh(tree, packed(tree))

    put = re.findall(r'File ".*/tree/(.*)"', text)
    taken = [name.replace("\\", "/") for name in re.findall(r'Delete "\$INSTDIR\\(.*)"', text)]
    assert put == taken == FILES
    assert re.findall(r'RMDir "(.*)"', text) == [r"$INSTDIR\lib\PySide6", r"$INSTDIR\lib"]
    assert "/r" not in text


def told(tree: Path) -> ET.Element:
    return ET.fromstring(wxs(tree, packed(tree), {}, tree.parent))


def test_the_administrators_package_holds_each_file_once(tree: Path) -> None:
    root = told(tree)

    sources = [one.get("Source") for one in root.iter(f"{WIX}File")]
    assert sources == [f"tree/{name}" for name in FILES]
    parts = {one.get("Id") for one in root.iter(f"{WIX}Component")}
    assert parts == {one.get("Id") for one in root.iter(f"{WIX}ComponentRef")}


def test_windows_knows_the_files_of_the_next_release_again(tree: Path) -> None:
    first = [one.get("Guid") for one in told(tree).iter(f"{WIX}Component")]
    (tree / "lib" / "more.dll").write_text("more")
    second = [one.get("Guid") for one in told(tree).iter(f"{WIX}Component")]

    assert set(first) < set(second)
    assert len(second) == len(set(second)) == len(first) + 1


def test_a_newer_one_takes_the_place_of_an_older_one_of_the_same_product(tree: Path) -> None:
    product = next(told(tree).iter(f"{WIX}Product"))

    assert product.get("UpgradeCode") == "8A0C4B0E-6C57-4B8F-9C0B-5D5E0B7A1D42"
    assert (product.get("Id"), product.get("Version")) == ("*", version())
    assert file_version() == f"{version()}.0"


@pytest.mark.skipif(
    not all(map(shutil.which, ("makensis", "wixl"))), reason="no builders of installers here"
)
def test_both_installers_compile_without_a_warning(tmp_path: Path) -> None:
    made = pack(stand_in(tmp_path / "tree"), tmp_path, quick=True)

    assert [path.suffix for path in made] == [".exe", ".msi"]
    assert made[0].read_bytes()[:2] == b"MZ"
    assert made[1].read_bytes()[:4] == b"\xd0\xcf\x11\xe0"


def test_the_installer_asks_before_it_replaces_and_the_remover_before_it_removes() -> None:
    script = (WINDOWS / "installer.nsi").read_text("utf-8")
    install, remove = script.split("\nSection\n")[1].split("\nSection Uninstall\n")

    assert (
        install.index("Call end_program") < install.index("RMDir /r") < install.index("put_files")
    )
    assert remove.index("Call un.end_program") < remove.index("unregister")
    assert remove.index("unregister") < remove.index("remove_files")
    assert "RMDir /r" not in remove
