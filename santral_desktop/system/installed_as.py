"""How this program was installed, by whom it is published: written beside it by the packaging."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from santral_desktop.domain.releases import Installation
from santral_desktop.system.json_file import read_object
from santral_desktop.system.publishers import prove_nowhere, prove_on_macos, prove_on_windows

_KINDS = {kind.value: kind for kind in Installation}
_APART = 0x00000008 | 0x00000200  # DETACHED_PROCESS, CREATE_NEW_PROCESS_GROUP


@dataclass(frozen=True, slots=True)
class InstalledAs:
    """What `release.json` among the shipped files says; without it, this is the source.

    `feed` is the https address of the releases, `publisher` the certificate's subject (Windows) or
    the team's ten characters (macOS).
    """

    kind: Installation = Installation.SOURCE
    feed: str = ""
    publisher: str = ""

    @property
    def prove(self) -> Callable[[Path], None]:
        """What proves an installer for this installation."""
        match self.kind:
            case Installation.WINDOWS_USER:
                return partial(prove_on_windows, subject=self.publisher)
            case Installation.MACOS:
                return partial(prove_on_macos, team=self.publisher)
            case _:
                return prove_nowhere


def read_installed_as(path: Path) -> InstalledAs:
    """Read it; what cannot be read is the source, which never updates itself."""
    told = read_object(path)
    kind, feed, publisher = (told.get(name) for name in ("kind", "feed", "publisher"))
    if not isinstance(kind, str) or kind not in _KINDS:
        return InstalledAs()
    return InstalledAs(
        _KINDS[kind],
        feed if isinstance(feed, str) else "",
        publisher if isinstance(publisher, str) else "",
    )


def command_of(installer: Path) -> list[str]:
    """Return how an installer is started: quietly on Windows, as an opened image on macOS."""
    if installer.suffix == ".exe":
        return [str(installer), "/S", "/CurrentUser"]
    return ["/usr/bin/open", str(installer)]


def start_installer(installer: Path, start: Callable[..., object] = subprocess.Popen) -> None:
    """Start it as a program of its own, which outlives this one; raises `OSError`."""
    command: Sequence[str] = command_of(installer)
    if sys.platform == "win32":
        start(command, creationflags=_APART, close_fds=True)
    else:
        start(command, start_new_session=True, stdin=subprocess.DEVNULL)
