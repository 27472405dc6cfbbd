"""What happened in calls, in the journal's file."""

from datetime import UTC, datetime

from santral_desktop.domain.calls import CallId, Source
from santral_desktop.domain.story import MOST, Step, StepKind
from santral_desktop.domain.text import inert
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.store import SqliteJournal

_KEEP = (
    "INSERT OR IGNORE INTO steps (call, at, kind, extension, cause, source) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_KINDS = {kind.value: kind for kind in StepKind}
_SOURCES = {source.value: source for source in Source}


class SqliteStories:
    """Implements the port `Stories` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def add(self, call: CallId, *steps: Step) -> None:
        file = self._journal.connection()
        rows = [
            (
                inert(call),
                micros(step.at),
                step.kind.value,
                inert(step.extension, 60),
                inert(step.cause, 60),
                step.source.value,
            )
            for step in steps
        ]
        with in_one_step(file):
            file.executemany(_KEEP, rows)

    def of(self, call: CallId) -> tuple[Step, ...]:
        file = self._journal.connection()
        with in_our_words():
            rows = file.execute(
                "SELECT * FROM steps WHERE call = ? ORDER BY at LIMIT ?", (call, MOST * 2)
            ).fetchall()
        return tuple(
            Step(
                kind=_KINDS[row["kind"]],
                at=moment(row["at"]) or datetime.min.replace(tzinfo=UTC),
                extension=str(row["extension"]),
                cause=str(row["cause"]),
                source=_SOURCES[row["source"]],
            )
            for row in rows
            if row["kind"] in _KINDS and row["source"] in _SOURCES
        )
