"""What use cases tell each other about links that dial."""

from dataclasses import dataclass

from santral_desktop.domain.cautions import Caution
from santral_desktop.domain.errors import InvalidNumber
from santral_desktop.domain.links import Link


@dataclass(frozen=True, slots=True)
class LinkAsked:
    """A link wants to dial; a person has to agree."""

    link: Link
    caution: Caution | None


@dataclass(frozen=True, slots=True)
class LinkRefused:
    """A link asks for something that is never dialled."""

    error: InvalidNumber
