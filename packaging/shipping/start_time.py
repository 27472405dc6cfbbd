"""How long a start takes until there is a window, told by the display itself."""

import ctypes
import os
import signal
import statistics
import subprocess
import time
from collections.abc import Sequence
from typing import Self

_SUBSTRUCTURE = 1 << 19  # SubstructureNotifyMask
_MAPPED = 19  # MapNotify
PATIENCE = 60.0  # seconds


class Screen:
    """Hears from the display whenever a window appears on it."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display.value:
            raise OSError("there is no display to measure on")
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE))
        self._x.XSync(self._display, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._x.XCloseDisplay(self._display)

    def forget(self) -> None:
        """Pass over what appeared until now."""
        self._x.XSync(self._display, 1)

    def appeared(self, seconds: float) -> bool:
        """Wait until a window appears."""
        event = (ctypes.c_long * 24)()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, ctypes.byref(event))
                if event[0] & 0xFFFFFFFF == _MAPPED:
                    return True
            time.sleep(0.001)
        return False


def starts(commands: dict[str, Sequence[str]], turns: int) -> dict[str, list[float]]:
    """Start each in turn, so that a busy machine is busy for all; return seconds until a window.

    One turn more goes first and does not count: it fills the system's memory of files.
    """
    found: dict[str, list[float]] = {name: [] for name in commands}
    with Screen() as screen:
        for turn in range(turns + 1):
            for name, command in commands.items():
                seconds = _start(screen, command)
                if turn:
                    found[name].append(seconds)
    return found


def median(seconds: Sequence[float]) -> float:
    """Return what a person meets usually."""
    return statistics.median(seconds)


def _start(screen: Screen, command: Sequence[str]) -> float:
    screen.forget()
    began = time.monotonic()
    program = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        if not screen.appeared(PATIENCE):
            raise OSError(f"{command[0]} showed no window")
        seconds = time.monotonic() - began
    finally:
        program.send_signal(signal.SIGTERM)
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
    return seconds
