"""Names under which the program is known to systems, packages and stores."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
TEMPLATES = PACKAGING / "templates"
BUILD = ROOT / "build"
DIST = ROOT / "dist"

NAME = "santral-desktop"
TITLE = "Santral Desktop"
PUBLISHER = "Santral Desktop"
SUMMARY = "Desktop telephone for Turkish cloud PBXs"
SUMMARY_TR = "Bulut santraller için masaüstü telefon"
# What Windows and macOS know the program by; must never change, or settings and links are lost.
BUNDLE_ID = "santral.desktop"
SCHEMES = ("tel", "callto", "sip", "sips")
ENGINE = "PySide6-WebEngine"


def version() -> str:
    """Return the program's version, read without running it."""
    text = (ROOT / "santral_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("santral_desktop/__init__.py names no version")
    return found[1]
