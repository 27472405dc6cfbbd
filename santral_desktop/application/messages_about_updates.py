"""What is told of newer releases of this program."""

from dataclasses import dataclass
from enum import Enum, auto

from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.releases import Release


class UpdateStep(Enum):
    """How far it is."""

    NOT_LOOKED = auto()
    LOOKING = auto()
    CURRENT = auto()  # nothing newer is offered here
    OFFERED = auto()  # newer; to be had by the package manager, or when somebody wants it
    FETCHING = auto()
    READY = auto()  # fetched and proven
    STARTED = auto()  # its installer runs, and waits for this program
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class UpdateTold:
    """What is known of a newer release; `share` is how much of it is here, 0 to 100."""

    step: UpdateStep
    release: Release | None = None
    error: Trouble | None = None
    share: int = 0
    in_call: bool = False  # therefore it waits
