"""Write what installed programs ask for newer releases: which packages there are, and their sums.

    python packaging/shipping/feed.py FOLDER ADDRESS [SHARE]

ADDRESS is where the packages of FOLDER will be found; SHARE of a hundred programs get it for now.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shipping.facts import ROOT, version

# How a package is called, for which installations it is, and on which machines. The others are
# told of a new version too, but get it from their package manager or administrator.
_NAMES = (
    (r"-x64\.exe$", "windows-user", "x86_64"),
    (r"-arm64\.dmg$", "macos", "arm64"),
    (r"-x86_64\.dmg$", "macos", "x86_64"),
)
_LINES = 60  # of notes; the program reads no more


def feed(folder: Path, address: str, share: int = 100) -> dict[str, Any]:
    """Return the feed of this version's packages."""
    if not address.startswith("https://"):
        raise ValueError("programs look for releases over https only")
    return {
        "version": version(),
        "notes": {"en": notes((ROOT / "CHANGELOG.md").read_text("utf-8"))},
        "share": share,
        "packages": list(_packages(folder, address.rstrip("/"))),
    }


def notes(changes: str) -> str:
    """Return what is told of this version, without its heading."""
    found = re.search(
        rf"^## {re.escape(version())}\b.*\n((?:(?!## ).*\n?)*)", changes, re.MULTILINE
    )
    lines = found[1].strip().splitlines() if found else []
    return "\n".join(lines[:_LINES])


def _packages(folder: Path, address: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.iterdir()):
        for pattern, kind, machine in _NAMES:
            if re.search(pattern, path.name):
                with path.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                yield {
                    "for": kind,
                    "machine": machine,
                    "url": f"{address}/{path.name}",
                    "size": path.stat().st_size,
                    "sha256": digest,
                }


if __name__ == "__main__":
    out = Path(sys.argv[1])
    told = feed(out, sys.argv[2], *map(int, sys.argv[3:4]))
    (out / "latest.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
