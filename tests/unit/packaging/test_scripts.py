"""The shell scripts of packages and proofs: a plain shell reads them, and they do what they say."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from shipping.facts import PACKAGING
from shipping.linux_tree import keep_running
from shipping.report import Report
from shipping.roots import failures, read_steps
from shipping.shell import Broken, run

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="about Linux' processes")


def scripts() -> Iterator[Path]:
    for path in sorted(PACKAGING.rglob("*")):
        ours = path.is_file() and path.suffix != ".pyc"
        if ours and (path.suffix == ".sh" or path.read_bytes().startswith(b"#!/bin/sh")):
            yield path


@pytest.mark.skipif(not shutil.which("dash"), reason="there is no plain shell")
@pytest.mark.parametrize("path", list(scripts()), ids=lambda path: path.name)
def test_a_plain_shell_reads_the_script(path: Path) -> None:
    subprocess.run(["dash", "-n", path], check=True)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The program's folder, with one release in it."""
    folder = tmp_path / "lib"
    (folder / "1-1").mkdir(parents=True)
    shutil.copy(shutil.which("sleep") or "", folder / "1-1" / "santral-desktop")
    return folder


def told(home: Path, what: str) -> None:
    """Run a function of the packages' scripts, as those of release 2-1."""
    functions = keep_running("2-1").replace("/usr/lib/santral-desktop", str(home))
    subprocess.run(["sh", "-ec", f"{functions}\n{what}"], check=True)


def arrive(home: Path) -> None:
    """Do what a package manager does: the new files come, the old ones go."""
    (home / "2-1").mkdir()
    shutil.rmtree(home / "1-1")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@linux_only
def test_a_running_program_keeps_its_files_through_an_update(home: Path) -> None:
    with subprocess.Popen([home / "1-1" / "santral-desktop", "60"]) as running:
        told(home, "keep")
        arrive(home)
        told(home, "settle")
        there = names(home)
        running.kill()

    assert there == ["1-1", "2-1"]


@linux_only
def test_what_nobody_runs_is_gone_after_an_update(home: Path) -> None:
    told(home, "keep")
    arrive(home)
    told(home, "settle")

    assert names(home) == ["2-1"]


@linux_only
def test_what_was_kept_once_goes_with_the_next_update(home: Path) -> None:
    (home / "2-1").mkdir()

    told(home, "settle")

    assert names(home) == ["2-1"]


@linux_only
def test_a_first_installation_keeps_nothing(tmp_path: Path) -> None:
    told(tmp_path, "keep")
    told(tmp_path, "settle")

    assert names(tmp_path) == []


def test_the_steps_of_a_proof_are_read() -> None:
    steps = read_steps("noise\nPROOF ok self-test: 0 failed\nPROOF failed remove: file: left\n")

    assert [(step.name, step.well) for step in steps] == [("self-test", True), ("remove", False)]
    assert failures(steps) == ["remove: file: left"]


def test_a_program_that_fails_leaves_its_last_words() -> None:
    with pytest.raises(Broken, match="no such thing"):
        run(["sh", "-c", "echo no such thing >&2; exit 3"])


def test_a_build_with_a_fault_fails_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "a.deb"
    package.write_bytes(b"12345")
    report = Report(tmp_path)
    report.file(package, most=4)

    assert report.close() == 1
    assert "larger than" in capsys.readouterr().err
    assert (tmp_path / "SHA256SUMS").read_text().endswith("  a.deb\n")


def test_a_build_without_a_fault_is_well(tmp_path: Path) -> None:
    report = Report(tmp_path)
    report.figure("unpacked", "1 MB")

    assert report.close() == 0
    assert "1 MB" in (tmp_path / "figures.json").read_text()
