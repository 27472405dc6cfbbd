"""Start at login on Linux: an entry that is nothing once the program is gone."""

from pathlib import Path

import pytest

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.autostart_xdg import XdgAutostart
from santral_desktop.system.own_command import OwnCommand


@pytest.fixture
def start(tmp_path: Path) -> XdgAutostart:
    return XdgAutostart(OwnCommand(("/usr/bin/santral-desktop",)), {"HOME": str(tmp_path)})


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    return tmp_path / ".config/autostart/santral-desktop.desktop"


def test_the_program_starts_hidden_while_it_is_there(start: XdgAutostart, entry: Path) -> None:
    start.add()

    lines = entry.read_text().splitlines()
    assert "Exec=/usr/bin/santral-desktop --hidden" in lines
    assert "TryExec=/usr/bin/santral-desktop" in lines


@pytest.mark.parametrize("off", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_the_desktop_switched_off_is_known(start: XdgAutostart, entry: Path, off: str) -> None:
    entry.parent.mkdir(parents=True)
    entry.write_text(f"[Desktop Entry]\nTryExec=/usr/bin/santral-desktop\n{off}\n")

    assert start.state() is Registered.ASKED
