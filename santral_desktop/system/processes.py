"""Wait for the end of a program that is not a child of ours."""

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

_LOOK_EVERY = 0.02  # seconds
_SYNCHRONIZE = 0x00100000
_ENDED = 0  # WAIT_OBJECT_0


def ends_within(number: int, seconds: float, kernel: Any = None) -> bool:
    """Wait for a process and return whether it ended; `kernel` has the functions of kernel32."""
    if kernel is not None or sys.platform == "win32":
        return _ends_on_windows(number, seconds, kernel or vars(ctypes)["windll"].kernel32)
    deadline = time.monotonic() + seconds
    while _lives(number):
        if time.monotonic() > deadline:
            return False
        time.sleep(_LOOK_EVERY)
    return True


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        stat = Path(f"/proc/{number}/stat").read_text()
    except OSError:  # gone meanwhile, or a system without /proc
        return not Path("/proc/self/stat").exists()
    return stat.rpartition(")")[2].split()[0] != "Z"  # over, its parent has not looked yet


def _ends_on_windows(number: int, seconds: float, kernel: Any) -> bool:
    handle = kernel.OpenProcess(_SYNCHRONIZE, False, number)
    if not handle:
        return True  # there is none
    try:
        return bool(kernel.WaitForSingleObject(handle, int(seconds * 1000)) == _ENDED)
    finally:
        kernel.CloseHandle(handle)
