"""The archive that brings its own libraries: unpacked anywhere, nothing is installed."""

import shutil
from pathlib import Path

from shipping.components import Component, third_party
from shipping.deb import architecture
from shipping.facts import NAME, ROOT, release
from shipping.installed_as import write_installed_as
from shipping.linux_tree import LINUX, desktop_entry
from shipping.squeeze import Squeeze


def pack_archive(frozen: Path, folder: Path, parts: list[Component], how: Squeeze) -> Path:
    """Write the archive of a folder frozen with its libraries and return where it is."""
    write_installed_as(frozen / "lib" / "resources", "archive")
    shutil.copy(LINUX / "archive.txt", frozen / "README.txt")
    (frozen / "third-party.txt").write_text(third_party(parts), "utf-8")
    (frozen / f"{NAME}.desktop").write_text(desktop_entry(), "utf-8")
    shutil.copy(ROOT / "LICENSE", frozen / "LICENSE.txt")
    return how.pack(frozen, folder / f"{NAME}-{release()}-{architecture()}.tar", inside=NAME)
