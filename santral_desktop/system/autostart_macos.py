"""Start with the session on a Mac: an agent of the user's own."""

import plistlib
from pathlib import Path

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.desktop_entry import remove
from santral_desktop.system.own_command import OwnCommand

LABEL = "santral-desktop.login"


class MacAutostart:
    """Implements the port `Registration`; the agent begins with the next session."""

    def __init__(self, command: OwnCommand, home: Path) -> None:
        self._command = command
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def state(self) -> Registered:
        try:
            agent = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError):  # a damaged one starts nothing
            return Registered.NO
        if agent.get("ProgramArguments", [])[:1] != [self._command.words[0]]:
            return Registered.NO
        return Registered.ASKED if agent.get("Disabled") else Registered.YES

    def add(self) -> Registered:
        agent = {
            "Label": LABEL,
            "ProgramArguments": [*self._command.words, "--hidden"],
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        if self._command.folder:
            agent["WorkingDirectory"] = str(self._command.folder)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(plistlib.dumps(agent))
        except OSError as problem:
            raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from problem
        return Registered.YES

    def remove(self) -> None:
        remove(self._path)
