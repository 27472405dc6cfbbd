"""What every measured program does: tell its moments, and leave when nobody measures any more."""

import os
import sys
import time
from collections.abc import Callable
from threading import Thread


def tell(name: str, about: str = "") -> None:
    """Print the moment; the clock is the machine's, the same for every process."""
    sys.stdout.write(f"{name} {time.monotonic()} {about}\n")
    sys.stdout.flush()


def leave_with_parent(leave: Callable[[], object]) -> None:
    """Have `leave` called, in a thread, when whoever started us lets go of our input."""

    def wait() -> None:
        while os.read(sys.stdin.fileno(), 1):
            continue
        leave()

    Thread(target=wait, daemon=True).start()
