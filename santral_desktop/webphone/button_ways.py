"""Ways to find a page's buttons, as a file describes them; IT may describe a new page anew.

A file names for each act (`answer`, `refuse`, `hang_up`) its ways, tried in order: a CSS
``selector``, or a ``role`` with the ``names`` that people read on the button.
"""

import json
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.webphone import Act

Ways = dict[str, list[dict[str, Any]]]

_LARGEST = 256 * 1024  # bytes
_ACTS = frozenset(act.value for act in Act)
_log = logging.getLogger(__name__)


def read_ways(shipped: Path, others: Iterable[Path]) -> Ways:
    """Return the shipped ways, replaced act by act by the first other file that can be read.

    A file that is broken is logged and passed over: the phone must be answered all the same.
    """
    ways = _read(shipped)
    for path in others:
        if not path.exists():
            continue
        try:
            return ways | _read(path)
        except (OSError, ValueError, RecursionError) as problem:
            _log.warning("%s describes no buttons and is passed over: %s", path, problem)
    return ways


def _read(path: Path) -> Ways:
    if path.stat().st_size > _LARGEST:
        raise ValueError("it is too large")
    told = json.loads(path.read_text("utf-8-sig"))
    if not isinstance(told, dict) or not told.keys() <= _ACTS or not told:
        raise ValueError(f"it must name some of {', '.join(sorted(_ACTS))}")
    for act, ways in told.items():
        if not isinstance(ways, list) or not ways or not all(map(_is_way, ways)):
            raise ValueError(f"{act} must be a list of ways: a selector, or a role with names")
    return told


def _is_way(way: Any) -> bool:
    match way:
        case {"selector": selector, **rest}:
            return _is_text(selector) and not rest
        case {"role": role, "names": [_, *_] as names, **rest}:
            return all(map(_is_text, [role, *names])) and not rest
        case _:
            return False


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
