"""The answer of work done elsewhere, as a value."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from santral_desktop.domain.errors import Trouble

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Done(Generic[T_co]):
    """The work ended well."""

    value: T_co


@dataclass(frozen=True, slots=True)
class Failed:
    """The world refused; our own mistakes never come this way."""

    error: Trouble


Outcome = Done[T_co] | Failed
