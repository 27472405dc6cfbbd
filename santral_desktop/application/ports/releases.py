"""Releases of this program: what is new, fetched, proven, installed."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.releases import Package, Release


class Releases(Protocol):
    """Blocks, belongs in a lane; raises `UpdateRefused`, `Unreachable`, `Incomprehensible`."""

    def latest(self) -> Release:
        """Return the newest release that is announced."""

    def fetch(
        self,
        package: Package,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> Path:
        """Fetch an installer; what is returned has the announced bytes and our publisher's name.

        One that is there already is not fetched again.
        """

    def install(self, fetched: Path, package: Package) -> None:
        """Prove it once more and start it; it then waits for this program to end."""

    def tidy(self, keep: Package | None) -> None:
        """Remove installers, all but one."""
