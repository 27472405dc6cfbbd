"""Start with the session on Linux desktops: a user's own autostart entry."""

from collections.abc import Mapping

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.desktop_entry import (
    config_folder,
    entry_text,
    read,
    remove,
    starts,
    write,
)
from santral_desktop.system.own_command import OwnCommand

_ON = "X-GNOME-Autostart-enabled"


class XdgAutostart:
    """Implements the port `Registration`."""

    def __init__(self, command: OwnCommand, environ: Mapping[str, str]) -> None:
        self._command = command
        self._path = config_folder(environ) / "autostart" / "santral-desktop.desktop"

    def state(self) -> Registered:
        text = read(self._path)
        if not starts(text, self._command):
            return Registered.NO
        lines = [line.replace(" ", "").lower() for line in text.splitlines()]
        off = {f"{_ON}=false".lower(), "hidden=true"} & set(lines)  # by the desktop's settings
        return Registered.ASKED if off else Registered.YES

    def add(self) -> Registered:
        write(self._path, entry_text(self._command, ("--hidden",), {_ON: "true"}))
        return Registered.YES

    def remove(self) -> None:
        remove(self._path)
