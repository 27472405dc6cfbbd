"""Reads and writes the rows of a PBX's resources, as each is described."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.resources import Record, Resource, Value
from santral_desktop.domain.standings import Standing


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Rows of one page of a list; `more` says whether another page exists."""

    records: tuple[Record, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """What the PBX said to a write that it took: its words, inert, and the new row's id if told."""

    message: str = ""
    id: str | None = None


class Administration(Protocol):
    """Every method blocks, belongs in a lane, and raises only `Trouble`.

    Writes are sent once, whatever happens. They raise `Rejected` with the PBX's words, and
    `Unreachable` with `certain` False when the write may have taken effect all the same.
    """

    def resources(self) -> tuple[Resource, ...]:
        """Return what there is to administer; asks nobody."""

    def rows(self, resource: str, *, page: int, urgency: Urgency) -> RecordPage:
        """Return a page (from 1); rows may lack the fields that only `record` tells."""

    def record(self, resource: str, id: str) -> Record:  # noqa: A002  (the PBX's word for it)
        """Return a row with all its fields; raises `NoSuchRecord`."""

    def create(self, resource: str, values: Mapping[str, Value]) -> WriteAnswer:
        """Make a row of these values."""

    def change(self, resource: str, id: str, values: Mapping[str, Value]) -> WriteAnswer:  # noqa: A002
        """Change these values of a row, and nothing else; raises `NoSuchRecord`."""

    def delete(self, resource: str, id: str) -> WriteAnswer:  # noqa: A002
        """Take a row away; raises `NoSuchRecord`."""


@runtime_checkable
class Administered(Protocol):
    """A PBX that lets people administer something; its abilities say whether it does."""

    @property
    def administration(self) -> Administration:
        """Return what that is."""


@runtime_checkable
class TellsStanding(Protocol):
    """An administration that also knows how the account stands; not every provider tells."""

    def standing(self) -> Standing:
        """Ask the PBX; blocks."""
