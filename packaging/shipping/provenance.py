"""Where the frozen libraries came from: Qt's must be, byte by byte, what its wheels brought."""

import base64
import csv
import hashlib
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

QT_WHEELS = ("pyside6", "shiboken6")
_WRITTEN = "qt.conf"  # by PyInstaller, so that the engine's helper finds its files


def recorded(wheels: Iterable[str] = QT_WHEELS) -> dict[str, str]:
    """Return the hashes that the installed wheels recorded, by path below site-packages.

    pip has checked the wheels themselves against the lock.
    """
    found: dict[str, str] = {}
    for one in distributions():
        name = one.metadata["Name"].lower()
        if name.startswith(tuple(wheels)):
            found |= read_record(one.read_text("RECORD") or "")
    return found


def read_record(text: str) -> dict[str, str]:
    """Return path and hash of each file in a wheel's RECORD."""
    rows = (row for row in csv.reader(text.splitlines()) if len(row) == 3)
    return {path: digest.removeprefix("sha256=") for path, digest, _ in rows if digest}


def digest(path: Path) -> str:
    """Return a file's hash as RECORD writes it."""
    with path.open("rb") as file:
        raw = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def strangers(tree: Path, known: dict[str, str]) -> list[str]:
    """Complain of files in Qt's folders that its wheels did not bring, or not so."""
    found = []
    for folder in ("PySide6", "shiboken6"):
        for path in sorted((tree / folder).rglob("*")):
            if path.is_symlink() or not path.is_file() or path.name == _WRITTEN:
                continue
            name = path.relative_to(tree).as_posix()
            if known.get(name) != digest(path):
                found.append(f"is not what its wheel brought: {name}")
    return found
