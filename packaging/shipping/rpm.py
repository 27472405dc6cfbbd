"""The package for Fedora, openSUSE and their relatives, by rpm's own builder."""

import shutil
from pathlib import Path

from shipping.facts import NAME, REVISION, moment, version
from shipping.fill import fill
from shipping.linux_tree import APPSTREAM_ID, LINUX, keep_running
from shipping.shell import Broken, run

SMALL, QUICK = "w6T0.xzdio", "w3T0.zstdio"


def pack_rpm(root: Path, folder: Path, work: Path, *, quick: bool) -> Path:
    """Write the package of a tree and return where it is."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    spec = work / f"{NAME}.spec"
    spec.write_text(spec_file(root, quick=quick), "utf-8")
    defined = {
        "_topdir": work,
        "_rpmdir": work / "out",
        "source_date_epoch_from_changelog": 0,
        "use_source_date_epoch_as_buildtime": 1,
        "clamp_mtime_to_source_date_epoch": 1,
        "_buildhost": "localhost",
    }
    options = [word for name, value in defined.items() for word in ("--define", f"{name} {value}")]
    run(
        ["rpmbuild", "-bb", *options, spec],
        environment={
            "PATH": "/usr/bin:/bin",
            "HOME": str(work),
            "SOURCE_DATE_EPOCH": str(moment()),
        },
    )
    made = list((work / "out").rglob("*.rpm"))
    if len(made) != 1:
        raise Broken(f"rpmbuild made {len(made)} packages")
    out = folder / made[0].name
    shutil.move(made[0], out)
    shutil.rmtree(work)
    return out


def _environment(work: Path) -> dict[str, str]:
    moments = {"SOURCE_DATE_EPOCH": str(moment())}
    return {"PATH": "/usr/bin:/bin", "HOME": str(work), "LC_ALL": "C.UTF-8", **moments}


def spec_file(root: Path, *, quick: bool) -> str:
    """Return the builder's instructions."""
    return fill(
        LINUX / f"{NAME}.spec",
        PAYLOAD=QUICK if quick else SMALL,
        VERSION=version(),
        REVISION=str(REVISION),
        ROOT=str(root),
        APPSTREAM_ID=APPSTREAM_ID,
        KEEP_RUNNING=keep_running(f"{version()}-{REVISION}"),
    )


def rpm_complaints(package: Path) -> list[str]:
    """Complain of needs that no other distribution meets, or that are our own libraries."""
    told = run(["rpm", "-qp", "--requires", package]).splitlines()
    strange = ("libQt6", "libbz2.so.1.0(", "libpython", "libicu", "libav")
    return [f"the .rpm asks for {line}" for line in told if line.startswith(strange)]
