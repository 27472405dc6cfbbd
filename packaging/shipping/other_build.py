"""Windows and macOS: the frozen program, which tests itself; installers are made of it later."""

import json
import sys
from pathlib import Path

from shipping.facts import BUILD, DIST, NAME, TITLE
from shipping.freeze import freeze
from shipping.gates import forbidden, names, size
from shipping.installed_as import write_installed_as
from shipping.report import Report
from shipping.shell import run


def build_frozen(report: Report) -> None:
    """Freeze, judge, and let the frozen program test itself."""
    report.say("freezing")
    if sys.platform == "darwin":
        write_installed_as(BUILD / "installed-as", "macos")  # packed by the spec: signed then
    tree = freeze("whole")
    if sys.platform == "darwin":
        tree = tree.with_name(f"{TITLE}.app")
    report.faults(f"must not be shipped: {name}" for name in forbidden(names(tree)))
    report.figure("unpacked", f"{size(tree) / 1e6:.1f} MB in {len(names(tree))} files")
    report.faults(self_test(program(tree)))


def program(tree: Path) -> Path:
    """Return what is started in a frozen folder or bundle."""
    if sys.platform == "darwin":
        return tree / "Contents" / "MacOS" / NAME
    return tree / f"{NAME}.exe"


def self_test(start: Path) -> list[str]:
    """Let the program test itself and return what failed; the account goes beside the packages."""
    account = DIST / "proof" / "self-test.json"
    account.parent.mkdir(parents=True, exist_ok=True)
    run([start, "self-test", "--output", account], at=BUILD, allowed=(0, 1))
    checks = json.loads(account.read_text("utf-8"))["checks"]
    return [f"{one['name']}: {one['detail']}" for one in checks if one["result"] == "failed"]
