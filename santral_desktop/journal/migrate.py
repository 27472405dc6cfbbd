"""Bring a journal's file to the present schema: numbered steps, a copy before each journey."""

import shutil
import sqlite3
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.connection import in_our_words


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Run the steps that are missing; raises `StorageTrouble` for a newer file."""
    steps = _steps()
    with in_our_words():
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(steps):
            raise StorageTrouble(Storage.JOURNAL, "newer")
        if version == len(steps):
            return
        if version:
            _copy(connection, path, version)
        for number, step in enumerate(steps[version:], start=version + 1):
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{step}\nPRAGMA user_version = {number};\nCOMMIT;"
            )


def _steps() -> list[str]:
    folder = resources.files("santral_desktop.journal.migrations")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [file.read_text("utf-8") for file in files]


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    shutil.copy2(path, path.with_name(f"{path.stem}-v{version}-{stamp}{path.suffix}"))
