"""Releases that a test announces, with installers that are there or refused as it says."""

from collections.abc import Callable
from pathlib import Path

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import Trouble, UpdateRefused, WhyNoUpdate
from santral_desktop.domain.releases import Package, Release


class AnnouncedReleases:
    """Announces `newest`, or fails with `trouble`; `refuses` is what an installer is refused for.

    `meanwhile` happens in the middle of each fetch.
    """

    def __init__(self, newest: Release) -> None:
        self.newest = newest
        self.trouble: Trouble | None = None
        self.refuses: Trouble | None = None
        self.meanwhile: Callable[[], None] = lambda: None
        self.looks = 0
        self.fetches = 0
        self.installed: list[Path] = []
        self.there: set[Package] = set()

    def latest(self) -> Release:
        self.looks += 1
        if self.trouble is not None:
            raise self.trouble
        return self.newest

    def fetch(
        self,
        package: Package,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> Path:
        if package not in self.there:
            self.fetches += 1
            progress(Progress(package.size // 2, package.size))
            self.meanwhile()
            if given_up():
                raise UpdateRefused(WhyNoUpdate.CANCELLED)
        self._judge()
        self.there.add(package)
        progress(Progress(package.size, package.size))
        return self._path(package)

    def install(self, fetched: Path, package: Package) -> None:
        self._judge()
        if package not in self.there:
            raise UpdateRefused(WhyNoUpdate.OTHER_BYTES)
        self.installed.append(fetched)

    def tidy(self, keep: Package | None) -> None:
        self.there &= {keep} if keep is not None else set()

    def _judge(self) -> None:
        if self.refuses is not None:
            raise self.refuses

    def _path(self, package: Package) -> Path:
        return Path(f"{package.sha256[:16]}.exe")
