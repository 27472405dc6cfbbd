"""The demo of a packaged program, which needs no account and is nobody's workshop."""

import os
import sys

import pytest

from santral_desktop.composition.command_line import World
from santral_desktop.composition.demo_offer import demo_command, offers_demo
from santral_desktop.composition.desktop import run_desktop

DOOR = "QTWEBENGINE_REMOTE_DEBUGGING"


def test_the_demo_is_offered_where_the_simulator_is_there() -> None:
    assert offers_demo()


def test_a_packaged_program_starts_its_own_file_for_the_demo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert demo_command() == [sys.executable, "-m", "santral_desktop"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert demo_command() == [sys.executable]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a screen is always there")
@pytest.mark.parametrize("packaged", [True, False])
def test_only_a_developers_checkout_lets_the_environment_open_doors(
    packaged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The demo's world is a developer's, for its PBX is on this machine; a package's is not."""
    monkeypatch.setattr(sys, "frozen", packaged, raising=False)
    monkeypatch.setenv(DOOR, "9222")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    code = run_desktop(World(profile="demo", throwaway=True, developer=True))

    assert code == 1  # there is no screen
    assert (DOOR in os.environ) is not packaged
