"""Bring a journal's file to the present schema: numbered steps, a copy before each journey."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.phone import match_key
from santral_desktop.journal.connection import in_one_step, in_our_words


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Run the steps that are missing; raises `StorageTrouble` for a newer file."""
    steps = _steps()
    version = _version(connection)
    if version == len(steps):
        return
    if version > len(steps):
        raise StorageTrouble(Storage.JOURNAL, "newer")
    if version:
        _copy(connection, path, version)
    connection.create_function("match_key", 1, match_key, deterministic=True)
    with in_one_step(connection):
        # another connection may have come first while we waited for the lock
        for step in steps[_version(connection) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def _version(connection: sqlite3.Connection) -> int:
    with in_our_words():
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(step: str) -> Iterator[str]:
    """Give the statements one by one: a script would end the step that must be one."""
    statement = ""
    for line in step.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _steps() -> list[str]:
    folder = resources.files("santral_desktop.journal") / "migrations"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [file.read_text("utf-8") for file in files]


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-v{version}-{stamp}{path.suffix}")
    with in_our_words():
        aside.touch(mode=0o600)
        with closing(sqlite3.connect(aside)) as copy:
            connection.backup(copy)
