"""Start at login on a Mac: an agent that launchd can read."""

import plistlib
from pathlib import Path

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.autostart_macos import LABEL, MacAutostart
from santral_desktop.system.own_command import OwnCommand


def test_the_agent_starts_the_program_hidden(tmp_path: Path) -> None:
    start = MacAutostart(OwnCommand(("/Applications/S.app/s",), tmp_path), tmp_path)
    start.add()

    agent = plistlib.loads((tmp_path / f"Library/LaunchAgents/{LABEL}.plist").read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/S.app/s", "--hidden"]
    assert (agent["RunAtLoad"], agent["WorkingDirectory"]) == (True, str(tmp_path))


def test_an_agent_that_was_switched_off_or_damaged_is_known(tmp_path: Path) -> None:
    path = tmp_path / f"Library/LaunchAgents/{LABEL}.plist"
    path.parent.mkdir(parents=True)
    start = MacAutostart(OwnCommand(("s",)), tmp_path)

    path.write_bytes(plistlib.dumps({"Disabled": True, "ProgramArguments": ["s"]}))
    assert start.state() is Registered.ASKED
    path.write_bytes(b"junk")
    assert start.state() is Registered.NO
