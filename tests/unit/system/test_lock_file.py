"""A lock file lets one process in at a time, and frees what a dead process held."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.system.lock_file import LockFile

HOLDER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from santral_desktop.system.lock_file import LockFile
    with LockFile(Path(sys.argv[1]))():
        print("held", flush=True)
        sys.stdin.readline()
""")


def holder(path: Path) -> subprocess.Popen[str]:
    """Return a process that holds the file until it is told a line."""
    made = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert made.stdout
    assert made.stdout.readline() == "held\n"
    return made


def test_one_is_in_after_the_other(tmp_path: Path) -> None:
    lock = LockFile(tmp_path / "new" / "tokens.lock")
    for _ in range(2):
        with lock():
            assert (tmp_path / "new" / "tokens.lock").stat().st_mode & 0o077 == 0


def test_another_process_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "tokens.lock"
    with holder(path) as other:
        with pytest.raises(StorageTrouble), LockFile(path, patience=0.05)():
            pass
        other.communicate("done\n", timeout=20)
        with LockFile(path)():
            pass


def test_what_a_dead_process_held_is_free(tmp_path: Path) -> None:
    path = tmp_path / "tokens.lock"
    with holder(path) as other:
        other.kill()
        other.wait(20)
        with LockFile(path)():
            pass


def test_a_context_that_fails_frees_the_file(tmp_path: Path) -> None:
    lock = LockFile(tmp_path / "tokens.lock", patience=0.05)
    with pytest.raises(ZeroDivisionError), lock():
        raise ZeroDivisionError
    with lock():
        pass


def test_a_folder_that_cannot_be_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageTrouble), LockFile(tmp_path / "file" / "tokens.lock")():
        pass
