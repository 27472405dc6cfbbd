"""Find the files that ship beside the code: in a checkout, an installed wheel, a frozen program."""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the path of a file under ``resources``; the name uses forward slashes."""
    return _folder() / name


def _folder() -> Path:
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen) / "resources"
    inside_the_wheel = _HERE / "resources"
    return inside_the_wheel if inside_the_wheel.is_dir() else _HERE.parent / "resources"
