"""What is told about the rows of a PBX's resources, and about writing them."""

from dataclasses import dataclass
from pathlib import Path

from santral_desktop.application.write_record import Written
from santral_desktop.domain.bulk_plans import Step
from santral_desktop.domain.bulk_tables import BulkTable
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.resources import Record, Resource
from santral_desktop.domain.standings import Standing


@dataclass(frozen=True, slots=True)
class RecordsRead:
    """Rows of a resource as far as they were read; `whole` once all of them were."""

    resource: str
    records: tuple[Record, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class RecordsNotRead:
    """Rows could not be read; those that were read before are still there."""

    resource: str
    error: Trouble


@dataclass(frozen=True, slots=True)
class RecordRead:
    """A row with all its fields."""

    resource: str
    record: Record


@dataclass(frozen=True, slots=True)
class RecordNotRead:
    """A row could not be read."""

    resource: str
    id: str
    error: Trouble


@dataclass(frozen=True, slots=True)
class WriteEnded:
    """What became of a write; `here` is False where another account is looked at by now."""

    written: Written
    here: bool = True


@dataclass(frozen=True, slots=True)
class BulkRead:
    """How far the rows that a table is about were looked at."""

    done: int
    whole: int | None  # None while nobody knows


@dataclass(frozen=True, slots=True)
class BulkPlanned:
    """What a table would do, line by line; nothing has been done."""

    resource: Resource
    path: Path
    table: BulkTable
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class BulkNotPlanned:
    """A table could not be read, or what it is about could not."""

    error: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkGoesOn:
    """How far a run is; `waits` are seconds that the PBX asks for, `error` is why it paused."""

    done: int
    whole: int
    failed: int = 0
    doubtful: int = 0
    paused: bool = False
    waits: float = 0.0
    error: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkEnded:
    """A run ended: of every line done there is a row in both files."""

    resource: Resource
    ends: tuple[tuple[Step, Written], ...]
    left: int  # lines that were not begun
    undo: Path | None  # None where nothing could be written at all
    result: Path | None
    error: Trouble | None = None


@dataclass(frozen=True, slots=True)
class RecordsExported:
    """Rows are in a file; an error says that they are not."""

    path: Path
    rows: int
    error: Trouble | None = None


@dataclass(frozen=True, slots=True)
class StandingRead:
    """How the account stands; None where its provider does not tell, or did not answer."""

    standing: Standing | None
