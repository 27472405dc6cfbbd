"""What use cases tell each other about a bundle for support."""

from dataclasses import dataclass
from pathlib import Path

from santral_desktop.domain.errors import Trouble


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a bundle, as a person may read it before it is saved."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class BundleReady:
    """This would be in the bundle; nothing is saved yet."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class BundleSaved:
    """The bundle is where the person wanted it, unless there is an error."""

    path: Path
    error: Trouble | None = None
