"""The files of the Linux packages, at the places where a system expects them."""

import gzip
import os
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from shipping.components import Component, third_party
from shipping.facts import (
    MAINTAINER,
    NAME,
    PACKAGING,
    ROOT,
    date,
    moment,
    release,
    version,
)
from shipping.fill import fill
from shipping.icons import DRAWING, SIZES, draw
from shipping.installed_as import write_installed_as
from shipping.man_page import man_page

LINUX = PACKAGING / "linux"
# An id of AppStream's own; the desktop entry's is the name that the window gives its desktop.
APPSTREAM_ID = "santral.desktop.santral_desktop"


def lay_out(frozen: Path, root: Path, kind: str, number: str, parts: list[Component]) -> None:
    """Make the tree that a package unpacks. Each release has a folder of its own."""
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr" / "lib" / NAME / number
    shutil.copytree(frozen, home, symlinks=True, copy_function=_link)
    write_installed_as(home / "lib" / "resources", kind)
    link = root / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{number}/{NAME}")
    share = root / "usr" / "share"
    for name, data in shared_files(parts).items():
        path = share / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    _set_modes(root)


def shared_files(parts: list[Component]) -> dict[str, bytes]:
    """Return what lies under usr/share."""
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    texts = {
        f"applications/{NAME}.desktop": desktop_entry(),
        f"metainfo/{APPSTREAM_ID}.metainfo.xml": metainfo(),
        f"{NAME}/apparmor-profile": (LINUX / "apparmor").read_text("utf-8"),
        f"doc/{NAME}/copyright": copyright_text(),
        f"doc/{NAME}/third-party.txt": third_party(parts),
    }
    files = {name: text.encode() for name, text in texts.items()}
    files[f"man/man1/{NAME}.1.gz"] = gzip.compress(man_page().encode(), 9, mtime=0)
    files[f"doc/{NAME}/changelog.gz"] = gzip.compress(changes, 9, mtime=0)
    debian = debian_changelog().encode()
    files[f"doc/{NAME}/changelog.Debian.gz"] = gzip.compress(debian, 9, mtime=0)
    files[f"icons/hicolor/scalable/apps/{NAME}.svg"] = DRAWING.read_bytes()
    for size in SIZES:
        files[f"icons/hicolor/{size}x{size}/apps/{NAME}.png"] = draw(size)
    return files


def desktop_entry() -> str:
    """Return the menu's entry. Links are a person's choice, with an entry of his own."""
    return fill(LINUX / f"{NAME}.desktop")


def metainfo() -> str:
    """Return what software centres show."""
    gaps = {"APPSTREAM_ID": APPSTREAM_ID, "VERSION": version(), "DATE": date()}
    return fill(LINUX / f"{NAME}.metainfo.xml", **gaps)


def copyright_text() -> str:
    """Return Debian's account of the terms."""
    lines = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2].splitlines()
    return fill(
        LINUX / "copyright",
        LICENSE="\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in lines),
    )


def debian_changelog() -> str:
    """Return Debian's account of the packaging; what people notice is in the other one."""
    day = format_datetime(datetime.fromtimestamp(moment(), UTC))
    told = "  * What changed for people is in changelog.gz beside this file."
    return f"{NAME} ({release()}) stable; urgency=medium\n\n{told}\n\n -- {MAINTAINER}  {day}\n"


def keep_running(release: str) -> str:
    """Return the shell functions by which a running program survives its update."""
    return fill(LINUX / "keep-running.sh", RELEASE=release)


def _link(source: str, target: str) -> str:
    """Share the bytes: packing only reads them."""
    os.link(source, target)
    return target


def _set_modes(root: Path) -> None:
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name in _STARTED else 0o644)
    root.chmod(0o755)


_STARTED = {NAME, "QtWebEngineProcess"}
