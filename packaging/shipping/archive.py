"""The archive that brings its own libraries: unpacked anywhere, nothing is installed."""

import shutil
from pathlib import Path

from shipping.components import Component, third_party
from shipping.deb import architecture
from shipping.facts import NAME, ROOT, release
from shipping.installed_as import write_installed_as
from shipping.linux_tree import LINUX, desktop_entry
from shipping.squeeze import Squeeze


def wrap_engine(frozen: Path) -> None:
    """Put a script in the engine's place, which finds the libraries for the engine alone."""
    engine = frozen / "lib" / "PySide6" / "Qt" / "libexec" / "QtWebEngineProcess"
    real = engine.with_name(f"{engine.name}.bin")
    if not real.exists():
        engine.rename(real)
        shutil.copy(LINUX / "engine.sh", engine)
        engine.chmod(0o755)


def pack_archive(frozen: Path, folder: Path, parts: list[Component], how: Squeeze) -> Path:
    """Write the archive of a folder frozen with its libraries and return where it is."""
    wrap_engine(frozen)
    write_installed_as(frozen / "lib" / "resources", "archive")
    shutil.copy(LINUX / "archive.txt", frozen / "README.txt")
    (frozen / "third-party.txt").write_text(third_party(parts), "utf-8")
    (frozen / f"{NAME}.desktop").write_text(desktop_entry(), "utf-8")
    shutil.copy(ROOT / "LICENSE", frozen / "LICENSE.txt")
    return how.pack(frozen, folder / f"{NAME}-{release()}-{architecture()}.tar", inside=NAME)
