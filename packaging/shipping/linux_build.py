"""The Linux packages: frozen, judged, packed, and tried on clean systems."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from shipping.archive import pack_archive
from shipping.components import Component, components, write_bill
from shipping.deb import depends, pack_deb
from shipping.elf import elf_files, glibc_floor
from shipping.engine_age import MOST, engine
from shipping.facts import BUILD, DIST, NAME, PACKAGING, ROOT, release
from shipping.freeze import freeze
from shipping.gates import complaints, names, size
from shipping.lint import man_complaints, package_complaints, shared_complaints
from shipping.linux_tree import lay_out
from shipping.report import Report
from shipping.roots import SUITES, Step, failures, prove, try_on_wine
from shipping.rpm import pack_rpm, rpm_complaints
from shipping.shell import Broken
from shipping.squeeze import Squeeze
from shipping.start_time import median, starts
from shipping.windows import pack, stand_in

LARGEST_DEB = 115 * 1000 * 1000  # bytes
TURNS = 7
SLOWEST = 1.25  # times the start from source; what is more is no noise


def build(report: Report, *, quick: bool, prove: bool) -> None:
    """Make all packages; tell what was made, what was tried and what was not."""
    _clean()
    how = Squeeze.quick() if quick else Squeeze.small()
    parts = components()
    write_bill(DIST / f"{NAME}.cdx.json", parts)
    days = engine().age(datetime.now(UTC).date())
    report.figure("web engine", f"{engine().version}, {days} days old; a release allows {MOST}")
    report.say("freezing")
    tree = freeze("system", system_libraries=True)
    report.faults(complaints(tree))
    report.figure("unpacked", f"{size(tree) / 1e6:.1f} MB in {len(names(tree))} files")
    report.figure("glibc", ".".join(map(str, glibc_floor(elf_files(tree)))))
    first, second = _debs(report, tree, parts, how)
    report.file(first, None if quick else LARGEST_DEB)
    rpm = _rpm(report, tree, parts, quick=quick)
    if not quick:
        report.say("asking lintian")
        report.faults(package_complaints(first))
    whole = freeze("whole")
    report.figure("with its own libraries", f"{size(whole) / 1e6:.1f} MB")
    archive = pack_archive(whole, DIST, parts, how)
    report.file(archive)
    _windows(report)
    _measure_start(report, tree)
    packages = {"first.deb": first, "second.deb": second, "first.rpm": rpm}
    _prove(report, packages, archive, wanted=prove)


def _clean() -> None:
    for pattern in (f"{NAME}*.deb", f"{NAME}*.rpm", f"{NAME}*.tar.*", "proof"):
        for path in DIST.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _debs(report: Report, tree: Path, parts: list[Component], how: Squeeze) -> tuple[Path, Path]:
    """Return the package, and the same under a later number, to try an upgrade with."""
    root = BUILD / "root"
    later = f"{release()}+later"
    lay_out(tree, root, "deb", later, parts)
    report.say("asking which packages bring the libraries")
    needs = depends(root, BUILD / "shlibs")
    second = pack_deb(root, BUILD, later, needs, Squeeze.quick())
    lay_out(tree, root, "deb", release(), parts)
    share = root / "usr" / "share"
    report.faults(shared_complaints(share))
    report.faults(man_complaints(share / "man" / "man1" / f"{NAME}.1.gz"))
    report.say("packing the .deb")
    return pack_deb(root, DIST, release(), needs, how), second


def _rpm(report: Report, tree: Path, parts: list[Component], *, quick: bool) -> Path:
    report.say("packing the .rpm")
    root = BUILD / "root"
    lay_out(tree, root, "rpm", release(), parts)
    package = pack_rpm(root, DIST, BUILD / "rpm", quick=quick)
    report.file(package)
    report.faults(rpm_complaints(package))
    return package


def _windows(report: Report) -> None:
    """Compile Windows' installers around a stand-in: Linux can freeze no program for Windows."""
    work = BUILD / "stand-in"
    shutil.rmtree(work, ignore_errors=True)
    setup, msi = pack(stand_in(work / "tree"), work, quick=True)
    report.say("Windows' installers compile, around a stand-in")
    if not shutil.which("wine"):
        report.say("they were NOT tried: there is no Wine here")
        return
    setup.rename(work / "setup.exe")
    msi.rename(work / "setup.msi")
    _tell(report, "Windows' installers under Wine, around a stand-in", try_on_wine(work))


def _measure_start(report: Report, tree: Path) -> None:
    if not os.environ.get("DISPLAY"):
        report.say("the start was NOT measured: there is no display")
        return
    os.chdir(ROOT)
    found = starts(
        {
            "frozen": [str(tree / NAME), "--throwaway"],
            "source": [sys.executable, "-m", "santral_desktop", "--throwaway"],
        },
        TURNS,
    )
    frozen, source = median(found["frozen"]), median(found["source"])
    told = f"frozen {frozen:.2f} s, from source {source:.2f} s ({frozen / source:.2f} times)"
    report.figure("start until a window, median of 7", told)
    if frozen > source * SLOWEST:
        report.fault("the frozen program starts slower than from source")


def _prove(report: Report, packages: dict[str, Path], archive: Path, *, wanted: bool) -> None:
    if not wanted or os.geteuid() != 0:
        why = "only root can make a clean system" if wanted else "as you wished"
        report.say(f"the packages were NOT tried on a clean system: {why}")
        return
    for suite in SUITES:
        _prove_on(report, suite, "deb", packages)
    inside = "archive" + "".join(archive.suffixes[-2:])
    _prove_on(report, SUITES[0], "archive", {inside: archive})


def _prove_on(report: Report, suite: str, script: str, files: dict[str, Path]) -> None:
    report.say(f"trying the {script} on a clean {suite}")
    kept = DIST / "proof" / f"{suite}-{script}"
    kept.mkdir(parents=True, exist_ok=True)

    def see(name: str) -> None:
        picture = PACKAGING / "shipping" / "picture.py"
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, str(picture), str(kept / f"{name}.png")]
        subprocess.run(command, env=environment, check=False)

    steps, shared = prove(suite, script, files, see)
    for name in ("log", "tour.log", "self-test.json"):
        if (shared / name).exists():
            shutil.copy(shared / name, kept / name)
    if (shared / "tour").exists():
        shutil.copytree(shared / "tour", kept / "tour")
    _tell(report, f"{script} on a clean {suite}", steps)
    if len(steps) < _LEAST[script]:
        raise Broken(f"the proof {script} on {suite} ended early")


def _tell(report: Report, what: str, steps: list[Step]) -> None:
    for step in steps:
        report.say(f"  {'ok  ' if step.well else 'FAIL'} {step.name}: {step.detail}")
    report.faults(f"{what}: {failure}" for failure in failures(steps))
    held = sum(step.well for step in steps)
    report.figure(what, f"{held} of {len(steps)} steps held")


_LEAST = {"deb": 21, "archive": 5}
