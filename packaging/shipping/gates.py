"""What a frozen folder must not contain; each gate returns its complaints, one for each line."""

import fnmatch
from pathlib import Path

from shipping.elf import dynamic, elf_files, glibc_floor, run_paths
from shipping.provenance import recorded, strangers

LARGEST = 400 * 1000 * 1000  # bytes
# The oldest glibc that must do: Ubuntu 22.04's.
GLIBC = (2, 35)
# Parts of Qt under the GPL or a commercial licence only, and what lets strangers look inside.
FORBIDDEN = (
    "*Qt6Charts*",
    "*Qt6DataVisualization*",
    "*Qt6Graphs*",
    "*Qt6VirtualKeyboard*",
    "*Qt6Quick3D*",
    "*Qt6Quick*Timeline*",
    "*Qt6Lottie*",
    "*Qt6NetworkAuth*",
    "*Qt6HttpServer*",
    "*Qt6CoAp*",
    "*Qt6Mqtt*",
    "*Qt6Designer*",
    "*devtools_resources*",
    "*.debug.*",
    "*.pyi",
    "*.ts",
)
WANTED = (
    "lib/resources/icons/santral.svg",
    "lib/resources/translations/santral_en.qm",
    "lib/PySide6/Qt/translations/qtbase_tr.qm",
    "lib/PySide6/Qt/translations/qtwebengine_locales/tr.pak",
    "lib/PySide6/Qt/libexec/QtWebEngineProcess",
)


def complaints(tree: Path) -> list[str]:
    """Return what is wrong with a folder frozen on Linux."""
    return [
        *(f"must not be shipped: {name}" for name in forbidden(names(tree))),
        *(f"is missing: {name}" for name in WANTED if not (tree / name).is_file()),
        *strange_run_paths(tree),
        *too_large(tree),
        *too_new(tree),
        *strangers(tree / "lib", recorded()),
    ]


def names(tree: Path) -> list[str]:
    """Return the paths of all files, from the tree on."""
    return sorted(
        path.relative_to(tree).as_posix()
        for path in tree.rglob("*")
        if path.is_symlink() or not path.is_dir()
    )


def forbidden(paths: list[str]) -> list[str]:
    """Return which of these no package of ours may hold."""
    return [
        path
        for path in paths
        if any(fnmatch.fnmatch(path.rpartition("/")[2], pattern) for pattern in FORBIDDEN)
    ]


def strange_run_paths(tree: Path) -> list[str]:
    """Complain of libraries that are looked for outside the folder."""
    return [
        f"looks for libraries in {part}: {path.relative_to(tree)}"
        for path in elf_files(tree)
        for part in run_paths(dynamic(path))
        if part != "$ORIGIN" and not part.startswith("$ORIGIN/")
    ]


def size(tree: Path) -> int:
    """Return the bytes of all files; a link counts as nothing."""
    return sum(
        path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()
    )


def too_large(tree: Path) -> list[str]:
    """Complain of a folder that takes more room than was promised."""
    bytes_ = size(tree)
    return [f"{bytes_ / 1e6:.0f} MB are more than {LARGEST / 1e6:.0f}"] if bytes_ > LARGEST else []


def too_new(tree: Path) -> list[str]:
    """Complain when an older system that is promised could not load it."""
    floor = glibc_floor(elf_files(tree))
    return [f"needs glibc {'.'.join(map(str, floor))}"] if floor > GLIBC else []
