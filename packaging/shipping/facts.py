"""Names under which the program is known to systems, packages and stores."""

import os
import re
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
DIST = ROOT / "dist"

NAME = "santral-desktop"
TITLE = "Santral Desktop"
PUBLISHER = "Santral Desktop"
MAINTAINER = "Santral Desktop <packages@santral-desktop.invalid>"  # there is no address yet
SUMMARY = "Desktop telephone for Turkish cloud PBXs"
SUMMARY_TR = "Bulut santraller için masaüstü telefon"
# What Windows and macOS know the program by; must never change, or settings and links are lost.
BUNDLE_ID = "santral.desktop"
SCHEMES = ("tel", "callto", "sip", "sips")
REVISION = 1  # of the packages, for one version of the program


def version() -> str:
    """Return the program's version, read without running it."""
    text = (ROOT / "santral_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("santral_desktop/__init__.py names no version")
    return found[1]


def file_version() -> str:
    """Return the version in the four numbers of Windows' files."""
    parts = version().split(".")
    return ".".join([*parts, "0", "0", "0"][:4])


def release() -> str:
    """Return version and revision, as packages are numbered."""
    return f"{version()}-{REVISION}"


def moment() -> int:
    """Return the second that all files of a package bear: the newest commit's, or as told."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(done.stdout.strip() or time.time())


def date() -> str:
    """Return the day of that second."""
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()
