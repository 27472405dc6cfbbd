"""How the program is started again, however it is installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from santral_desktop.system.own_command import _lasting, own_command


def test_a_checkout_starts_in_its_folder() -> None:
    command = own_command({})

    done = subprocess.run(
        [*command.words, "--version"], cwd=command.folder, capture_output=True, check=False
    )
    assert (done.returncode, command.portable) == (0, False)


def test_an_installed_script_starts_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "santral-desktop").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))

    assert own_command({}).words == (str(tmp_path / "santral-desktop"),)


@pytest.mark.parametrize(
    ("environ", "words"), [({}, ("/opt/s",)), ({"APPIMAGE": "/home/a/S"}, ("/home/a/S",))]
)
def test_a_packaged_program_is_its_own_file(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/s")

    assert own_command(environ).words == words


def test_a_packaged_release_is_started_by_the_name_that_outlives_it(tmp_path: Path) -> None:
    releases, name = tmp_path / "lib", tmp_path / "santral-desktop"
    executable = releases / "1.0-1" / "santral-desktop"

    assert _lasting(executable, name, releases) == str(executable)
    name.symlink_to(releases / "1.1-1" / "santral-desktop")  # the update is here already
    assert _lasting(executable, name, releases) == str(name)
    assert _lasting(tmp_path / "elsewhere", name, releases) == str(tmp_path / "elsewhere")
