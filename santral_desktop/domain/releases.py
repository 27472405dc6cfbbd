"""What a release of this program is, and whether it is one to offer here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering
from typing import Self

LARGEST_PACKAGE = 400 * 1024 * 1024  # bytes
_VERSION = re.compile(r"\d{1,5}(\.\d{1,5}){1,3}", re.ASCII)


class Installation(Enum):
    """How this program came to this machine; the package says so."""

    SOURCE = "source"
    ARCHIVE = "archive"
    DEB = "deb"
    RPM = "rpm"
    WINDOWS_USER = "windows-user"
    WINDOWS_MACHINE = "windows-machine"
    MACOS = "macos"

    @property
    def looks(self) -> bool:
        """Whether it looks for releases: not where others look after it, nor from its source."""
        return self not in {Installation.SOURCE, Installation.WINDOWS_MACHINE}

    @property
    def updates_itself(self) -> bool:
        """Whether it fetches and installs; on Linux that is the package manager's business."""
        return self in {Installation.WINDOWS_USER, Installation.MACOS}


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """A version as numbers; 1.2 and 1.2.0 are the same."""

    parts: tuple[int, ...]

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read `1.2.3`; None for anything else, as for what is not released yet."""
        if not _VERSION.fullmatch(text):
            return None
        parts = [int(part) for part in text.split(".")]
        while len(parts) > 1 and not parts[-1]:
            parts.pop()
        return cls(tuple(parts))

    def __lt__(self, other: "Version") -> bool:
        return self.parts < other.parts

    def __str__(self) -> str:
        """Show three numbers at least."""
        return ".".join(map(str, (*self.parts, 0, 0)[: max(3, len(self.parts))]))


@dataclass(frozen=True, slots=True)
class Package:
    """An installer of a release: for which kind of installation, from where, which bytes."""

    kind: Installation
    machine: str  # as the processor is called: x86_64, arm64; empty: any
    url: str
    size: int  # bytes
    sha256: str  # lower-case hexadecimal


@dataclass(frozen=True, slots=True)
class Release:
    """What is new: its version, its notes by language, how many of a hundred get it so far."""

    version: Version
    notes: Mapping[str, str]
    packages: tuple[Package, ...]
    share: int = 100

    def package_for(self, kind: Installation, machine: str) -> Package | None:
        """Return the installer for an installation."""
        fitting = (p for p in self.packages if p.kind is kind and p.machine in {"", machine})
        return next(fitting, None)


@dataclass(frozen=True, slots=True)
class Here:
    """The program that runs."""

    version: Version
    kind: Installation
    machine: str


def is_offered(release: Release, here: Here, lot: int) -> bool:
    """Tell whether a release is newer, and this program's turn; `lot` is 0 to 99."""
    return release.version > here.version and lot < release.share
