"""The folder of journal and recordings: its room, and whether it takes a file."""

import shutil
import tempfile
from pathlib import Path

from santral_desktop.application.ports.disk import Room


class DataFolder:
    """Implements the port `Disk`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def room(self) -> Room:
        try:
            free = shutil.disk_usage(self._folder).free
        except OSError:
            return Room(None, writable=False)
        return Room(free, writable=self._takes_a_file())

    def _takes_a_file(self) -> bool:
        try:
            with tempfile.TemporaryFile(dir=self._folder) as file:
                file.write(b"doctor")
                file.flush()
        except OSError:
            return False
        return True
