"""A file that holds one JSON object, read with patience."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T", str, bool)
_LARGEST = 1024 * 1024  # bytes


def read_object(path: Path | None) -> dict[str, Any]:
    """Return the file's object; anything that is none is an empty one."""
    try:
        if path is None or path.stat().st_size > _LARGEST:
            return {}
        value = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def first_choice(name: str, usual: T, *written: Mapping[str, Any]) -> T:
    """Return a choice as the last of these has it, without loading what all mean."""
    found = usual
    for choices in written:
        value = choices.get(name)
        if type(value) is type(usual):
            found = value
    return found
