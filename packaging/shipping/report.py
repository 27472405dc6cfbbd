"""What a build tells while it works, and the account that it leaves behind."""

import hashlib
import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path


class Report:
    """Told to the person at once, and written beside the packages at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._began = time.monotonic()
        self._faults: list[str] = []
        self._figures: dict[str, object] = {}

    def say(self, text: str) -> None:
        """Tell what is done now."""
        print(f"[{time.monotonic() - self._began:5.0f} s] {text}", flush=True)

    def fault(self, text: str) -> None:
        """Tell what is wrong; the build fails in the end."""
        self._faults.append(text)
        print(f"FAULT {text}", file=sys.stderr, flush=True)

    def faults(self, texts: Iterable[str]) -> None:
        """Tell all that is wrong."""
        for text in texts:
            self.fault(text)

    def figure(self, name: str, value: object) -> None:
        """Keep a figure for the end."""
        self._figures[name] = value
        self.say(f"{name}: {value}")

    def file(self, path: Path, most: int | None = None) -> None:
        """Keep a package's size; more than was promised is a fault."""
        size = path.stat().st_size
        self.figure(path.name, f"{size / 1e6:.1f} MB")
        if most is not None and size > most:
            self.fault(f"{path.name} is larger than {most / 1e6:.0f} MB")

    def close(self) -> int:
        """Write the figures and the packages' sums; return 0 when there was no fault."""
        account = {"figures": self._figures, "faults": self._faults}
        text = json.dumps(account, ensure_ascii=False, indent=1)
        (self.folder / "figures.json").write_text(text + "\n", "utf-8")
        (self.folder / "SHA256SUMS").write_text(sums(self.folder), "utf-8")
        self.say(
            f"{len(self._faults)} faults" if self._faults else "everything held that was tried"
        )
        return 1 if self._faults else 0


def sums(folder: Path) -> str:
    """Return the sums of all packages in a folder, as sha256sum checks them."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name not in {"SHA256SUMS", "figures.json"}:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    return "".join(lines)
