"""How the program was installed is what its package wrote; anything else is the source."""

import subprocess
import sys
from pathlib import Path

import pytest

from santral_desktop.domain.errors import UpdateRefused
from santral_desktop.domain.releases import Installation
from santral_desktop.system.installed_as import (
    InstalledAs,
    command_of,
    read_installed_as,
    start_installer,
)

WHOLE = '{"kind": "macos", "feed": "https://releases.test/latest.json", "publisher": "AB12CD34EF"}'


def written(folder: Path, text: str) -> Path:
    file = folder / "release.json"
    file.write_text(text, "utf-8")
    return file


def test_what_the_package_wrote_is_read(tmp_path: Path) -> None:
    assert read_installed_as(written(tmp_path, WHOLE)) == InstalledAs(
        Installation.MACOS, "https://releases.test/latest.json", "AB12CD34EF"
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": "toaster"}', '{"kind": 3}'])
def test_anything_else_is_the_source(text: str, tmp_path: Path) -> None:
    assert read_installed_as(written(tmp_path, text)).kind is Installation.SOURCE
    assert read_installed_as(tmp_path / "nowhere.json") == InstalledAs()


def test_parts_of_another_kind_are_left_out(tmp_path: Path) -> None:
    text = '{"kind": "windows-user", "feed": 3, "publisher": null}'

    assert read_installed_as(written(tmp_path, text)) == InstalledAs(Installation.WINDOWS_USER)


@pytest.mark.parametrize("kind", list(Installation))
def test_no_installation_takes_an_unsigned_installer(kind: Installation, tmp_path: Path) -> None:
    setup = tmp_path / "setup.exe"
    setup.write_bytes(b"MZ")

    with pytest.raises(UpdateRefused):
        InstalledAs(kind, publisher="AB12CD34EF").prove(setup)


def test_an_installer_on_windows_runs_quietly_for_this_person() -> None:
    assert command_of(Path("s.exe")) == ["s.exe", "/S", "/CurrentUser"]


def test_an_image_on_macos_is_opened() -> None:
    assert command_of(Path("/a/s.dmg")) == ["/usr/bin/open", "/a/s.dmg"]


def test_an_installer_outlives_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[dict[str, object]] = []

    def start(_command: list[str], **options: object) -> None:
        started.append(options)

    start_installer(Path("s.dmg"), start)
    monkeypatch.setattr(sys, "platform", "win32")
    start_installer(Path("s.exe"), start)

    assert started[0]["start_new_session"] is True
    assert started[1]["creationflags"] == 0x208


def test_one_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        start_installer(tmp_path / "nowhere.exe", subprocess.Popen)
