"""How this program is started again: by the system, or by its watcher."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]
# Packages have a folder for each release; this name leads to the newest and outlives updates.
_NAME, _RELEASES = Path("/usr/bin/santral-desktop"), Path("/usr/lib/santral-desktop")


@dataclass(frozen=True, slots=True)
class OwnCommand:
    """Words, the first one a file that exists; a checkout is started in its folder."""

    words: tuple[str, ...]
    folder: Path | None = None

    @property
    def portable(self) -> bool:
        """Say whether the words alone are enough, wherever they are started."""
        return self.folder is None


def own_command(environ: Mapping[str, str] = os.environ) -> OwnCommand:
    """Return how to start what runs now: packaged, installed as a wheel, or from a checkout."""
    if getattr(sys, "frozen", False):
        # an AppImage runs from a mount that is gone with it
        return OwnCommand((environ.get("APPIMAGE") or _lasting(Path(sys.executable)),))
    name = "santral-desktop.exe" if os.name == "nt" else "santral-desktop"
    script = Path(sys.executable).with_name(name)
    if script.is_file():
        return OwnCommand((str(script),))
    return OwnCommand((sys.executable, "-m", "santral_desktop"), _CHECKOUT)


def _lasting(executable: Path, name: Path = _NAME, releases: Path = _RELEASES) -> str:
    """Return where the program will be found after an update too."""
    packaged = executable.parent.parent == releases and name.is_symlink()
    return str(name if packaged else executable)
