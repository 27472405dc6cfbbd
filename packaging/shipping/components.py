"""Whose work the packages carry: every distribution that the program needs, and its terms."""

import json
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from shipping.facts import NAME, ROOT, version

# Other people's work inside Qt's wheels, and Python itself.
INSIDE = (
    ("Chromium", "in Qt WebEngine", "BSD-3-Clause and others, listed by chrome://credits"),
    ("CPython", "the interpreter", "Python-2.0"),
    ("FFmpeg", "in Qt Multimedia", "LGPL-2.1-or-later"),
    ("ICU", "in Qt Core", "Unicode-3.0"),
)


@dataclass(frozen=True, slots=True)
class Component:
    """A distribution from the lock."""

    name: str
    version: str
    terms: str
    hashes: tuple[str, ...]  # sha256 of the wheels that the lock allows


def components() -> list[Component]:
    """Return what the program and its simulator need, and what these need, by name."""
    import tomllib  # noqa: PLC0415

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*project["dependencies"], *project["optional-dependencies"]["simulator"]]
    locked = locked_hashes((ROOT / "requirements.lock").read_text("utf-8"))
    found: dict[str, Component] = {}
    while waiting:
        wanted = Requirement(waiting.pop())
        name = plain(wanted.name)
        if name in found or not applies(wanted):
            continue
        one = distribution(wanted.name)
        found[name] = Component(one.metadata["Name"], one.version, terms(one), locked[name])
        waiting += one.requires or []
    return sorted(found.values(), key=lambda component: component.name.lower())


def applies(wanted: Requirement) -> bool:
    """Tell whether it is needed here, without extras."""
    return wanted.marker is None or wanted.marker.evaluate({"extra": ""})


def plain(name: str) -> str:
    """Return a distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def terms(one: Distribution) -> str:
    """Return the licence that a distribution names."""
    named = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    kinds = [
        line.rpartition(" :: ")[2]
        for line in one.metadata.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    return named.splitlines()[0] if named else ", ".join(kinds) or "see its own files"


def locked_hashes(text: str) -> dict[str, tuple[str, ...]]:
    """Return the hashes that a lock file allows, by name."""
    found: dict[str, tuple[str, ...]] = {}
    for block in re.split(r"\n(?=\S)", text.replace("\\\n", " ")):
        named = re.match(r"([A-Za-z0-9._-]+)==", block)
        if named:
            hashes = tuple(re.findall(r"sha256:([0-9a-f]{64})", block))
            found[plain(named[1])] = found.get(plain(named[1]), ()) + hashes
    return found


def bill(parts: list[Component]) -> dict[str, Any]:
    """Return the bill of materials in CycloneDX' words."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": NAME, "version": version()}},
        "components": [
            {
                "type": "library",
                "name": part.name,
                "version": part.version,
                "purl": f"pkg:pypi/{plain(part.name)}@{part.version}",
                "licenses": [{"license": {"name": part.terms}}],
                "hashes": [{"alg": "SHA-256", "content": one} for one in part.hashes],
            }
            for part in parts
        ],
    }


def write_bill(path: Path, parts: list[Component]) -> None:
    """Write the bill of materials beside the packages."""
    path.write_text(json.dumps(bill(parts), indent=1) + "\n", "utf-8")


def third_party(parts: list[Component]) -> str:
    """Return what lies beside the program for people: name, version, terms."""
    rows = [(part.name, part.version, part.terms) for part in parts] + list(INSIDE)
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{wide[0]}}  {which:<{wide[1]}}  {under}" for name, which, under in rows]
    return "Other people's work in this package\n\n" + "\n".join(lines) + "\n"
