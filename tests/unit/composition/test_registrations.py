"""Only the usual world registers; an uninstaller takes everything back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from santral_desktop.application.ports.registration import Registered
from santral_desktop.composition.command_line import World
from santral_desktop.composition.registrations import registrations


@pytest.mark.parametrize("world", [World("x"), World(throwaway=True), World(developer=True)])
def test_other_worlds_register_nothing(world: World, tmp_path: Path) -> None:
    for registration in registrations(world, tmp_path).values():
        assert registration.add() is Registered.UNABLE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks at files of Linux desktops")
def test_unregister_leaves_nothing_in_the_users_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    for registration in registrations(World(), tmp_path).values():
        assert registration.add() is Registered.YES
    assert len(list(tmp_path.rglob("*.desktop"))) == 2

    subprocess.run([sys.executable, "-m", "santral_desktop", "unregister"], check=True)

    assert list(tmp_path.rglob("*.desktop")) == []
    assert list(tmp_path.rglob("mimeapps.list")) == []
