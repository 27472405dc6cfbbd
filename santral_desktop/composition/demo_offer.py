"""Trying the program without an account: the demo in a program of its own."""

import importlib.util
import sys


def offers_demo() -> bool:
    """Say whether the demo can run here: the simulator is an extra of the wheel."""
    return importlib.util.find_spec("aiohttp") is not None


def start_demo() -> None:
    """Start it beside this program; it shares nothing with it."""
    from PySide6.QtCore import QProcess  # the demo's other program does without Qt

    command = demo_command()
    QProcess.startDetached(command[0], [*command[1:], "demo"])


def demo_command() -> list[str]:
    """Return how the demo's programs are started: packaged ones are their own file."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "santral_desktop"]
