"""Start at login on Windows: one value, and what the Task Manager notes of it."""

import pytest

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.autostart_windows import APPROVED, NAME, RUN, WindowsAutostart
from santral_desktop.system.own_command import OwnCommand
from santral_desktop.system.windows_registry import WindowsRegistry
from tests.doubles.windows import Registry


@pytest.mark.parametrize("program", [r"C:\p\santral-desktop.exe", r"C:\a b\santral-desktop.exe"])
def test_the_program_starts_hidden(program: str) -> None:
    registry = Registry()
    WindowsAutostart(OwnCommand((program,)), WindowsRegistry(registry)).add()

    assert registry.keys[f"HKCU\\{RUN}"] == {NAME: f'"{program}" --hidden'}


def test_what_was_switched_off_in_the_task_manager_is_left_alone_until_asked() -> None:
    registry = Registry()
    start = WindowsAutostart(OwnCommand((r"C:\p.exe",)), WindowsRegistry(registry))
    start.add()
    registry.keys[f"HKCU\\{APPROVED}"] = {NAME: b"\x03\0\0\0"}
    assert start.state() is Registered.ASKED

    start.add()

    assert start.state() is Registered.YES


def test_a_checkout_does_not_start_by_itself() -> None:
    registry = Registry()
    command = OwnCommand(("python",), "src")  # type: ignore[arg-type]

    assert WindowsAutostart(command, WindowsRegistry(registry)).add() is Registered.UNABLE
    assert registry.keys == {}
