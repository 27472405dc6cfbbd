"""A folder with as much room as a test says."""

from santral_desktop.application.ports.disk import Room


class ScriptedDisk:
    """Has room, unless a test changes `now`."""

    def __init__(self, free: int | None = 10**12, *, writable: bool = True) -> None:
        self.now = Room(free, writable)

    def room(self) -> Room:
        return self.now
