"""Make the folder that runs without Python, and take from it what tells of this machine."""

import os
import re
import shutil
import sys
from pathlib import Path

from shipping.elf import dynamic, elf_files, run_paths
from shipping.facts import BUILD, NAME, PACKAGING, ROOT
from shipping.shell import run


def freeze(kind: str, *, system_libraries: bool = False) -> Path:
    """Return the fresh frozen folder; with the distribution's own libraries left out, or not."""
    out, work = BUILD / "frozen" / kind, BUILD / "work" / kind
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work), str(PACKAGING / "santral.spec")]
    choice = {"SANTRAL_SYSTEM_LIBRARIES": str(int(system_libraries))}
    run(command, at=ROOT, environment={**os.environ, **choice})
    tree = out / NAME
    if sys.platform == "linux":
        tidy(tree)
    return tree


def tidy(tree: Path) -> None:
    """Strip what is not Qt's, and remove the builder's Python's search paths into his home."""
    for path in elf_files(tree):
        if is_qts(path.relative_to(tree).as_posix()):
            continue
        if any(not part.startswith("$ORIGIN") for part in run_paths(dynamic(path))):
            run(["patchelf", "--remove-rpath", path])
        if path.name != NAME:  # the program's own archive hangs behind its code
            run(["strip", "--strip-unneeded", path])


def is_qts(path: str) -> bool:
    """Tell whether it came in Qt's wheels: stripped already, and compared with them later."""
    return re.match(r"lib/(PySide6|shiboken6)/", path) is not None
