"""What the distributions' own checkers say of the packages."""

import re
import subprocess
from pathlib import Path

from shipping.facts import NAME
from shipping.linux_tree import APPSTREAM_ID
from shipping.shell import Broken, run

# What we are on purpose: a program that brings its libraries, which Debian itself would not do.
EXPECTED = {
    "custom-library-search-path": "Qt's wheels are laid out so",
    "embedded-library": "Qt brings its own",
    "hardening-no-pie": "PyInstaller's starter comes built",
    "initial-upload-closes-no-bugs": "nothing is uploaded to Debian",
    "library-not-linked-against-libc": "Python's modules lean on the interpreter",
    "shared-library-lacks-prerequisites": "as above; and ICU's data has no code",
    "unstripped-binary-or-object": "Qt's files stay as its wheels brought them",
}


def package_complaints(package: Path) -> list[str]:
    """Return lintian's errors and warnings that are not expected."""
    told = run(
        ["lintian", "--no-tag-display-limit", "--fail-on", "none", "--allow-root", package],
        allowed=(0, 1, 2),
    )
    return [line for line in told.splitlines() if _tag(line) not in EXPECTED and _tag(line)]


def _tag(line: str) -> str:
    found = re.match(r"[EW]: \S+: (\S+)", line)
    return found[1] if found else ""


def shared_complaints(share: Path) -> list[str]:
    """Return what the checkers of desktop entries, software centres and manual pages say."""
    checks: list[list[str | Path]] = [
        ["desktop-file-validate", share / "applications" / f"{NAME}.desktop"],
        [
            "appstreamcli",
            "validate",
            "--no-net",
            share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml",
        ],
    ]
    return [complaint for check in checks for complaint in _said(check)]


def _said(check: list[str | Path]) -> list[str]:
    try:
        run(check)
    except Broken as broken:
        return [str(broken)]
    return []


def man_complaints(page: Path) -> list[str]:
    """Return what a formatter of manual pages warns of."""
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)],
        env={"LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.stderr.splitlines()
