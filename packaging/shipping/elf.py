"""What Linux' executable files say of themselves, as `readelf` reads it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from shipping.shell import run

MAGIC = b"\x7fELF"
_RUN_PATH = re.compile(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.*)\]")
_GLIBC = re.compile(r"\bGLIBC_(\d+(?:\.\d+)+)\b")


def elf_files(tree: Path) -> Iterator[Path]:
    """Return every executable and library of a tree, in order."""
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == MAGIC:
                    yield path


def dynamic(path: Path) -> str:
    """Return the file's dynamic section in words."""
    return _readelf("-d", path)


def run_paths(text: str) -> list[str]:
    """Return where a dynamic section has libraries looked for."""
    return [part for found in _RUN_PATH.findall(text) for part in found.split(":") if part]


def needed(text: str) -> list[str]:
    """Return the libraries that a dynamic section names."""
    return _NEEDED.findall(text)


def glibc_floor(paths: Iterable[Path]) -> tuple[int, ...]:
    """Return the oldest glibc on which all of these load."""
    return max((newest_glibc(_readelf("-V", path)) for path in paths), default=())


def newest_glibc(text: str) -> tuple[int, ...]:
    """Return the newest glibc among the versions that a file needs."""
    needs = text.partition("Version needs section")[2]
    return max((tuple(map(int, found.split("."))) for found in _GLIBC.findall(needs)), default=())


def _readelf(what: str, path: Path) -> str:
    return run(["readelf", "-W", what, path])
