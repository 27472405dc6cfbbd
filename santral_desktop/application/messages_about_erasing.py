"""What is told of removing everything about a number."""

from dataclasses import dataclass

from santral_desktop.application.ports.erasures import Erasure, Traces
from santral_desktop.domain.errors import Trouble


@dataclass(frozen=True, slots=True)
class TracesFound:
    """What there is about a number, and how many of its recordings are kept or here for now."""

    number: str
    traces: Traces
    kept: int
    passing: int


@dataclass(frozen=True, slots=True)
class NumberErased:
    """Everything about a number is gone; `erasure` is what remains of it."""

    erasure: Erasure


@dataclass(frozen=True, slots=True)
class NumberCleaned:
    """No byte of it is left in the file."""


@dataclass(frozen=True, slots=True)
class NotErased:
    """It could not be looked for or removed, or is not cleaned yet when `erased`."""

    error: Trouble
    erased: bool = False


@dataclass(frozen=True, slots=True)
class ErasuresRead:
    """What was erased so far, the newest first."""

    records: tuple[Erasure, ...]
