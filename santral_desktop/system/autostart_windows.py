"""Start with the session on Windows: the user's own Run key."""

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.own_command import OwnCommand
from santral_desktop.system.windows_registry import WindowsRegistry

NAME = "Santral Desktop"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
# Where Windows notes what somebody switched off in the Task Manager; an odd first byte means off.
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class WindowsAutostart:
    """Implements the port `Registration`."""

    def __init__(self, command: OwnCommand, registry: WindowsRegistry) -> None:
        self._command = command
        self._registry = registry

    def state(self) -> Registered:
        if self._registry.get(RUN, NAME) != self._line():
            return Registered.NO
        noted = self._registry.get(APPROVED, NAME)
        off = isinstance(noted, bytes) and bool(noted) and noted[0] % 2 == 1
        return Registered.ASKED if off else Registered.YES

    def add(self) -> Registered:
        if not self._command.portable:
            return Registered.UNABLE
        self._registry.put(RUN, NAME, self._line())
        self._registry.drop(APPROVED, NAME)
        return Registered.YES

    def _line(self) -> str:
        return f'"{self._command.words[0]}" --hidden'

    def remove(self) -> None:
        self._registry.drop(RUN, NAME)
        self._registry.drop(APPROVED, NAME)
