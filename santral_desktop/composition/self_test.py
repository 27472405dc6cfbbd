"""The installed program checks itself: each line says what was tried and what came of it."""

import json
import os
import platform
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from santral_desktop import __version__
from santral_desktop.system.environment import clean_environment

_MARKS = {True: "ok  ", False: "FAIL", None: "note"}
_WORDS = {True: "ok", False: "failed", None: "note"}


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found; `well` None means that it is worth knowing, but no fault."""

    name: str
    well: bool | None
    detail: str


def run_self_test(*, as_json: bool = False, output: str = "") -> int:
    """Run every check and return 0 when none failed.

    A report for machines goes to `output` when it is named: on Windows a program with a window
    has no standard output.
    """
    # As root Chromium refuses its sandbox; whoever tests as root says so in the environment.
    root_test = os.environ.get("QTWEBENGINE_DISABLE_SANDBOX")
    clean_environment(os.environ, developer=False)
    if root_test and hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = root_test
    from santral_desktop.webphone.engine import prepare_engine

    prepare_engine(os.environ, developer=False)
    from santral_desktop.composition.self_checks import CHECKS
    from santral_desktop.ui.program import new_application

    app = new_application("tr", "system")
    results = look(CHECKS, quiet=as_json and not output)
    app.processEvents()
    found = report(results)
    if output:
        Path(output).write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    elif as_json:
        print(json.dumps(found, ensure_ascii=False))
    return 1 if found["failed"] else 0


def look(checks: Iterable[Callable[[], Result]], *, quiet: bool) -> list[Result]:
    """Run the checks one after the other and tell of each as it ends, unless quiet."""
    if quiet:
        return [_checked(check) for check in checks]
    print(f"Santral Desktop {__version__}, Python {platform.python_version()}")
    results = []
    for check in checks:
        result = _checked(check)
        results.append(result)
        print(f"{_MARKS[result.well]} {result.name}: {result.detail}", flush=True)
    failed = sum(result.well is False for result in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return results


def report(results: list[Result]) -> dict[str, Any]:
    """Return what was found in the form that machines read."""
    return {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "failed": sum(result.well is False for result in results),
        "checks": [
            {"name": one.name, "result": _WORDS[one.well], "detail": one.detail} for one in results
        ],
    }


def _checked(check: Callable[[], Result]) -> Result:
    try:
        return check()
    except Exception as error:  # noqa: BLE001  (a self-test reports whatever is broken)
        return Result(check.__name__.lstrip("_"), False, f"{type(error).__name__}: {error}")
