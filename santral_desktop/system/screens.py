"""Whether there is still a screen: at the end of a session everything on it ends at once."""

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def has_screen(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Say whether a window could be shown; where nobody can tell, it could."""
    if system != "linux" or environ.get("QT_QPA_PLATFORM") == "offscreen":
        return True
    asked = [_listens(address) for address in _addresses(environ)]
    return any(asked) if asked else bool(environ.get("DISPLAY"))


def _addresses(environ: Mapping[str, str]) -> list[str]:
    found = []
    if wayland := environ.get("WAYLAND_DISPLAY"):
        found.append(str(Path(environ.get("XDG_RUNTIME_DIR", "")) / wayland))
    if shown := _DISPLAY.fullmatch(environ.get("DISPLAY", "")):
        socket_of_x = f"/tmp/.X11-unix/X{shown[1]}"  # noqa: S108  (where X puts it)
        found += [socket_of_x, f"\0{socket_of_x}"]
    return found


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(address)
        except OSError:
            return False
    return True
