"""What use cases tell of reports: figures that were counted, files that were written."""

from dataclasses import dataclass
from pathlib import Path

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.reports import Report


@dataclass(frozen=True, slots=True)
class ReportMade:
    """The calls of a query were counted."""

    query: CallQuery
    report: Report


@dataclass(frozen=True, slots=True)
class ReportCompared:
    """The calls of the span before were counted, for a report that was made."""

    query: CallQuery
    before: Report


@dataclass(frozen=True, slots=True)
class ReportNotMade:
    """The calls could not be counted."""

    query: CallQuery
    error: Trouble


@dataclass(frozen=True, slots=True)
class ReportWritten:
    """A part of a report, or its pages, were written into a file; an error says why not."""

    path: Path
    error: Trouble | None = None
