"""The files of the Linux packages: what systems read of them, and that checkers are content."""

import gzip
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from shipping.components import components
from shipping.facts import NAME, version
from shipping.icons import ICNS_KINDS, draw, icns, ico
from shipping.linux_tree import (
    APPSTREAM_ID,
    copyright_text,
    debian_changelog,
    desktop_entry,
    lay_out,
    metainfo,
    shared_files,
)
from shipping.man_page import man_page

from santral_desktop.domain.releases import Installation
from santral_desktop.system.installed_as import read_installed_as

PNG = b"\x89PNG\r\n"


def checked_by(tool: str, *words: str | Path) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_menu_starts_the_program_and_takes_no_links_by_itself() -> None:
    entry = desktop_entry()

    assert "\nExec=santral-desktop\n" in entry
    assert "MimeType" not in entry


def test_the_menus_checker_is_content(tmp_path: Path) -> None:
    entry = tmp_path / f"{NAME}.desktop"
    entry.write_text(desktop_entry(), "utf-8")

    checked_by("desktop-file-validate", entry)


def test_the_software_centres_checker_is_content(tmp_path: Path) -> None:
    file = tmp_path / f"{APPSTREAM_ID}.metainfo.xml"
    file.write_text(metainfo(), "utf-8")

    checked_by("appstreamcli", "validate", "--no-net", file)


def test_software_centres_learn_name_and_version() -> None:
    root = ET.fromstring(metainfo())

    assert root.findtext("launchable") == f"{NAME}.desktop"
    assert [one.get("version") for one in root.iter("release")] == [version()]


def test_the_manual_page_knows_every_command_and_no_developer() -> None:
    page = man_page()

    for command in ("call", "answer", "dnd", "self\\-test", "link", "quit"):
        assert f"\n\\fB{command}\\fR" in page
    assert "\\-\\-profile" in page
    assert "developer" not in page


def test_the_manual_pages_formatter_warns_of_nothing(tmp_path: Path) -> None:
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    page = tmp_path / "page.1"
    page.write_text(man_page(), "utf-8")

    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-k", "-ww", "-z", page], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_every_part_is_named_with_its_terms() -> None:
    parts = {part.name.lower(): part for part in components()}

    assert {"requests", "keyring", "aiohttp", "shiboken6", "urllib3"} <= parts.keys()
    assert "pytest" not in parts
    assert all(part.terms and part.hashes for part in parts.values())


def test_what_lies_beside_the_program_is_whole() -> None:
    files = shared_files(components())

    assert b"FFmpeg" in files[f"doc/{NAME}/third-party.txt"]
    assert gzip.decompress(files[f"man/man1/{NAME}.1.gz"]).startswith(b".TH")
    assert files[f"icons/hicolor/48x48/apps/{NAME}.png"].startswith(PNG)
    assert files[f"icons/hicolor/scalable/apps/{NAME}.svg"].startswith(b"<svg")


def test_the_terms_are_debians_form_of_our_licence() -> None:
    text = copyright_text()

    assert "License: Expat\n Permission is hereby granted" in text
    assert all(line.startswith((" ", "")) for line in text.splitlines())


def test_debians_changelog_is_of_this_release() -> None:
    assert debian_changelog().startswith(f"{NAME} ({version()}-1) stable; urgency=medium\n\n  * ")


def test_each_release_has_a_folder_of_its_own_to_which_one_name_leads(tmp_path: Path) -> None:
    frozen = tmp_path / "frozen"
    (frozen / "lib").mkdir(parents=True)
    (frozen / NAME).write_text("the program")
    (frozen / "lib" / "a.so").write_text("a library")
    (frozen / "lib" / "a.so").chmod(0o755)

    lay_out(frozen, tmp_path / "root", "deb", "1.2-3", components())

    home = tmp_path / "root" / "usr" / "lib" / NAME / "1.2-3"
    started = tmp_path / "root" / "usr" / "bin" / NAME
    assert started.resolve() == home / NAME
    assert (home / NAME).stat().st_mode & 0o777 == 0o755
    assert (home / "lib" / "a.so").stat().st_mode & 0o777 == 0o644
    told = read_installed_as(home / "lib" / "resources" / "release.json")
    assert told.kind is Installation.DEB


def test_windows_icon_file_says_where_its_pictures_are() -> None:
    data = ico({16: b"small", 256: b"large!"})

    assert data[:6] == b"\x00\x00\x01\x00\x02\x00"
    first, second = data[6:22], data[22:38]
    assert (first[0], second[0]) == (16, 0)  # 0 is 256
    place = int.from_bytes(second[12:16], "little")
    assert data[place : place + 6] == b"large!"


def test_macos_icon_file_names_every_size() -> None:
    data = icns(dict.fromkeys(ICNS_KINDS.values(), b"picture"))

    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8], "big") == len(data)
    assert all(kind.encode() in data for kind in ICNS_KINDS)


def test_the_icon_is_drawn_in_the_size_that_is_asked_for() -> None:
    picture = draw(22)

    assert picture.startswith(PNG)
    assert int.from_bytes(picture[16:20], "big") == 22
