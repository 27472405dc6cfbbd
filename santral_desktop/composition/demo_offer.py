"""Trying the program without an account: the demo in a program of its own."""

import importlib.util
import sys

from PySide6.QtCore import QProcess


def offers_demo() -> bool:
    """Say whether the demo can run here: packaged releases speak to no plain http."""
    return not getattr(sys, "frozen", False) and importlib.util.find_spec("aiohttp") is not None


def start_demo() -> None:
    """Start it beside this program; it shares nothing with it."""
    QProcess.startDetached(sys.executable, ["-m", "santral_desktop", "demo"])
