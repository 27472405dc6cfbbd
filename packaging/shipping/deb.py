"""The package for Debian and its descendants, written as the format's own document says."""

import hashlib
import re
import shutil
from pathlib import Path

from shipping.elf import elf_files
from shipping.facts import MAINTAINER, NAME
from shipping.fill import fill
from shipping.gates import size
from shipping.linux_tree import LINUX, keep_running
from shipping.shell import run
from shipping.squeeze import Squeeze

# Renamed when 32-bit systems got 64-bit time: Debian 13 and Ubuntu 24.04 have the second name.
RENAMED = {"libasound2", "libglib2.0-0", "libssl3", "libcups2", "libcurl4", "libpng16-16"}
# Whose needed version Debian tells by the package's own: Qt was linked with older ones (RHEL 9's),
# and what it calls is in Ubuntu 22.04's libx11 1.7 and zstd 1.4 too.
ANY_VERSION = {"libx11-xcb1", "libzstd1"}
# What no file links to: the certificates that a PBX is known by.
BESIDE = ("ca-certificates",)
_SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


def pack_deb(root: Path, folder: Path, release: str, depends: str, how: Squeeze) -> Path:
    """Write the package of a tree and return where it is."""
    out = folder / f"{NAME}_{release}_{architecture()}.deb"
    work = folder / f".{out.name}"
    shutil.rmtree(work, ignore_errors=True)
    control = work / "control"
    control.mkdir(parents=True)
    for name, text in control_files(root, release, depends).items():
        (control / name).write_text(text, "utf-8")
        (control / name).chmod(0o755 if name in _SCRIPTS else 0o644)
    (work / "debian-binary").write_text("2.0\n")
    members = ["debian-binary"]
    for tree, name, means in ((control, "control.tar", Squeeze.plain()), (root, "data.tar", how)):
        members.append(means.pack(tree, work / name).name)
    out.unlink(missing_ok=True)
    run(["ar", "rcD", out, *members], at=work)
    shutil.rmtree(work)
    return out


def control_files(root: Path, release: str, depends: str) -> dict[str, str]:
    """Return the package's own words and scripts."""
    deb = LINUX / "deb"
    running = keep_running(release)
    return {
        "control": fill(
            deb / "control",
            RELEASE=release,
            ARCHITECTURE=architecture(),
            INSTALLED_KB=str(size(root) // 1024),
            DEPENDS=depends,
            MAINTAINER=MAINTAINER,
        ),
        "md5sums": sums(root),
        "preinst": fill(deb / "preinst", KEEP_RUNNING=running),
        "postinst": fill(deb / "postinst", KEEP_RUNNING=running),
        "prerm": (deb / "prerm").read_text("utf-8"),
        "postrm": (deb / "postrm").read_text("utf-8"),
    }


def sums(root: Path) -> str:
    """Return the sums by which `dpkg --verify` finds damaged files."""
    lines = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "md5").hexdigest()
            lines.append(f"{found}  {path.relative_to(root).as_posix()}\n")
    return "".join(lines)


def architecture() -> str:
    """Return Debian's word for this machine's kind."""
    return run(["dpkg", "--print-architecture"]).strip()


def depends(root: Path, work: Path) -> str:
    """Return which packages bring the libraries that the tree does not, by Debian's own tool."""
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    )
    files = list(elf_files(root))
    folders = sorted({path.parent for path in files})
    options = ["-O", "--ignore-missing-info", *(f"-l{folder}" for folder in folders)]
    told = run(["dpkg-shlibdeps", *options, *(f"-e{path}" for path in files)], at=work)
    return read_depends(told)


def read_depends(text: str) -> str:
    """Return the tool's answer without Qt, which is ours, and with both names of the renamed."""
    named = text.strip().removeprefix("shlibs:Depends=")
    found = [part.strip() for part in named.split(",") if part.strip()]
    kept = [part for part in found if not re.match(r"libqt6|qt6-|libicu|libav|libsw", part)]
    return ", ".join([*BESIDE, *map(_both_names, sorted(kept))])


def _both_names(part: str) -> str:
    name, blank, rest = part.partition(" ")
    if name in ANY_VERSION:
        return name
    old = name.removesuffix("t64")
    if old not in RENAMED:
        return part
    return f"{old}{blank}{rest} | {old}t64{blank}{rest}"
