"""The task runner: which Python it takes, what it trusts, what it asks of the system."""

import importlib.util
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["dev"] = module
    spec.loader.exec_module(module)
    return module


dev = _load()
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


def a_python(number: str, *lacks: str, path: str = "/somewhere/python3") -> Any:
    return dev.Python(path, tuple(map(int, number.split("."))), lacks)


def a_library(name: str, *packages: str) -> Any:
    return dev.Need("library", name, packages)


# --- choosing a Python


def test_the_newest_suitable_python_is_chosen() -> None:
    found = [a_python("3.11.9"), a_python("3.13.1"), a_python("3.12.8")]

    assert dev.choose(found) == found[1]


def test_of_two_equal_pythons_the_first_found_is_chosen() -> None:
    ours, other = a_python("3.13.1", path="/ours"), a_python("3.13.1", path="/other")

    assert dev.choose([ours, other]) == ours


@pytest.mark.parametrize("number", ["2.7.18", "3.9.18", "3.10.13", "3.15.0"])
def test_a_python_that_is_too_old_or_not_yet_known_is_never_chosen(number: str) -> None:
    assert dev.choose([a_python(number)]) == dev.NOT_FOUND


def test_a_newer_python_without_sqlite_loses_to_an_older_whole_one() -> None:
    whole = a_python("3.11.2")

    assert dev.choose([a_python("3.13.1", "sqlite3"), whole]) == whole


def test_debians_python_without_ensurepip_is_the_last_resort() -> None:
    split = a_python("3.13.5", "ensurepip", path="/usr/bin/python3")

    assert dev.choose([split]) == split
    assert not dev.choose([split]).complete
    assert dev.choose([split, a_python("3.11.2")]) == a_python("3.11.2")


def test_a_python_nobody_can_complete_is_not_chosen() -> None:
    assert dev.choose([a_python("3.13.5", "ensurepip", path="/opt/python3")]) == dev.NOT_FOUND
    assert dev.choose([a_python("3.13.5", "ssl", path="/usr/bin/python3")]) == dev.NOT_FOUND


def test_without_any_python_the_person_is_told_what_to_install() -> None:
    with pytest.raises(dev.Trouble, match=r"needs Python 3\.11 to 3\.14"):
        dev.make_environment(dev.NOT_FOUND, 0)


def test_a_python_is_really_started_and_tells_its_version() -> None:
    found = dev.probe(sys.executable)

    assert found.number == sys.version_info[:3]


def test_a_program_that_is_no_python_is_passed_over(tmp_path: Path) -> None:
    text = tmp_path / "python3"
    text.write_text("not a program", "utf-8")
    text.chmod(0o755)

    assert dev.probe(str(text)) is None
    assert dev.probe(str(tmp_path / "nothing")) is None


def test_paths_are_read_from_the_answers_of_launchers() -> None:
    windows = (
        " -V:3.13 *        C:\\Users\\Ayşe Öz\\Python313\\python.exe\n"
        " -V:3.11          D:\\Python311\\python.exe\n"
    )

    assert dev.read_launcher(windows) == [
        "C:\\Users\\Ayşe Öz\\Python313\\python.exe",
        "D:\\Python311\\python.exe",
    ]
    assert dev.read_launcher("/home/ayse/uv/python3.13\n") == ["/home/ayse/uv/python3.13"]
    assert dev.read_launcher("") == []


def test_a_place_closed_to_us_is_not_there_for_us() -> None:
    assert dev.starts(sys.executable)
    assert not dev.starts("/nowhere/python3")
    assert sys.executable in dev.places()


# --- the stamp


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """A folder with the stamp of an environment that was finished."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    dev.program("python", folder).parent.mkdir(parents=True)
    dev.program("python", folder).touch(0o755)
    stamp(folder)
    return folder


def stamp(folder: Path, locked: bytes | None = None, base: str = sys.executable) -> None:
    key = dev.stamp_key("3.13.0", locked or dev.LOCKED.read_bytes(), folder)
    words = json.dumps(dev.Stamp(key, "3.13.0", base))
    (folder / "santral-stamp.json").write_text(words, "utf-8")


def test_a_finished_environment_is_trusted(venv: Path) -> None:
    assert dev.environment_is_whole(venv)


def test_an_environment_without_a_stamp_counts_as_not_made(venv: Path) -> None:
    (venv / "santral-stamp.json").unlink()

    assert not dev.environment_is_whole(venv)


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '["a", "b", 3]', "7"])
def test_a_damaged_stamp_counts_as_none(venv: Path, text: str) -> None:
    (venv / "santral-stamp.json").write_text(text, "utf-8")

    assert not dev.environment_is_whole(venv)


def test_an_environment_of_another_lock_file_is_made_anew(venv: Path) -> None:
    stamp(venv, locked=b"requests==1.0")

    assert not dev.environment_is_whole(venv)


def test_an_environment_that_was_moved_is_made_anew(venv: Path) -> None:
    moved = venv.rename(venv.with_name("elsewhere"))

    assert not dev.environment_is_whole(moved)


def test_an_environment_whose_python_is_gone_is_made_anew(venv: Path) -> None:
    stamp(venv, base=str(venv / "uninstalled"))

    assert not dev.environment_is_whole(venv)


def test_removing_an_environment_leaves_nothing_and_may_be_repeated(venv: Path) -> None:
    dev.remove(venv)
    dev.remove(venv)

    assert not venv.exists()


# --- the system


def test_only_what_the_system_lacks_is_missing() -> None:
    here, gone = a_library("libhere.so.1", "here"), a_library("libgone.so.1", "gone")

    assert dev.missing([here, gone], has=lambda need: need is here) == [gone]


def test_a_library_no_system_has_is_not_present() -> None:
    assert not dev.present(a_library("libsantral-has-no-such.so.9"))
    assert not dev.present(dev.Need("program", "santral-has-no-such", ("x",)))


def test_the_package_the_system_knows_is_preferred() -> None:
    sound = a_library("libasound.so.2", "libasound2t64", "libasound2")

    assert dev.packages([sound], {"libasound2t64", "libasound2"}) == ["libasound2t64"]
    assert dev.packages([sound], {"libasound2"}) == ["libasound2"]
    assert dev.packages([sound], set()) == ["libasound2"]


def test_a_package_that_meets_two_needs_is_named_once() -> None:
    both = [a_library("liba.so.1", "libab"), a_library("libb.so.1", "libab")]

    assert dev.packages(both, {"libab"}) == ["libab"]


def test_a_package_without_a_candidate_is_not_known() -> None:
    policy = (
        "libgl1:\n  Installed: (none)\n  Candidate: 1.6.0-1\n  Version table:\n"
        "     1.6.0-1 500\n"
        "libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n"
    )

    assert dev.read_policy(policy) == {"libgl1"}


def test_one_line_for_the_terminal_installs_what_is_missing() -> None:
    lost = [a_library("libGL.so.1", "libgl1"), a_library("libEGL.so.1", "libegl1")]

    line = dev.sudo_line(lost, {"libgl1", "libegl1"})

    assert line == "  sudo apt-get install --no-install-recommends libgl1 libegl1"


def test_where_apt_knows_nothing_yet_the_line_updates_first() -> None:
    line = dev.sudo_line([a_library("libGL.so.1", "libgl1")], set())

    assert line.startswith("  sudo apt-get update && sudo apt-get install ")


@linux_only
def test_the_window_alone_needs_no_virtual_display() -> None:
    programs = {n.name for n in dev.system_needs("here", private=False) if n.kind == "program"}

    assert programs == set()
    assert "Xvfb" in {need.name for need in dev.system_needs("private", private=True)}
    assert dev.system_needs("none", private=False) == []


# --- the screen


@linux_only
def test_tests_never_open_windows_in_a_persons_face_unless_asked() -> None:
    assert dev.wants_private_screen("private", {"WAYLAND_DISPLAY": "wayland-0"})
    assert not dev.wants_private_screen("private", {"SANTRAL_TEST_DISPLAY": "here"})


@linux_only
def test_the_demo_takes_the_display_that_is_there_else_its_own() -> None:
    assert not dev.wants_private_screen("any", {"WAYLAND_DISPLAY": "wayland-0"})
    assert dev.wants_private_screen("any", {})


@linux_only
def test_a_display_that_is_named_but_dead_is_no_display(tmp_path: Path) -> None:
    assert not dev.has_screen({"DISPLAY": ":64999"})
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X64999")
        server.listen()
        assert dev.has_screen({"DISPLAY": ":64999.0"})


@linux_only
def test_the_program_never_gets_a_display_it_did_not_find() -> None:
    assert not dev.wants_private_screen("here", {})


# --- the lock, signals, the whole


def test_the_second_to_come_waits_until_the_first_is_done(tmp_path: Path) -> None:
    order = []

    def second() -> None:
        with dev.only_one(tmp_path / "lock"):
            order.append("second")

    with dev.only_one(tmp_path / "lock"):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        order.append("first")
    waiting.join(5)

    assert order == ["first", "second"]


@linux_only
def test_a_lock_whose_holder_was_killed_is_free(tmp_path: Path) -> None:
    words = "import time; held = dev.only_one(pathlib.Path('lock')); held.__enter__();"
    with _driving(tmp_path, f"{words} print('held', flush=True); time.sleep(60)") as holder:
        assert _line(holder) == "held"
        holder.kill()
        holder.wait()

    with dev.only_one(tmp_path / "lock"):
        pass


@linux_only
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_stop_reaches_the_program_and_its_answer_is_ours(
    tmp_path: Path, number: signal.Signals
) -> None:
    child = (
        "import signal; wanted = {signal.SIGTERM, signal.SIGINT};"
        "signal.pthread_sigmask(signal.SIG_BLOCK, wanted); print('up', flush=True);"
        "signal.sigwait(wanted); raise SystemExit(7)"
    )
    words = f"sys.exit(dev.Stop().__enter__().run([sys.executable, '-c', {child!r}], None))"
    with _driving(tmp_path, words) as runner:
        assert _line(runner) == "up"
        runner.send_signal(number)

        assert runner.wait(10) == 7


@linux_only
def test_a_program_does_not_outlive_a_runner_that_was_killed(tmp_path: Path) -> None:
    child = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    words = f"dev.Stop().run([sys.executable, '-c', {child!r}], None)"
    with _driving(tmp_path, words) as runner:
        number = int(_line(runner))
        runner.kill()
        runner.wait()
        end = time.monotonic() + 5
        while _lives(number) and time.monotonic() < end:
            os.sched_yield()

    assert not _lives(number)


def test_the_exit_code_of_a_program_is_passed_on() -> None:
    assert dev.Stop().run([sys.executable, "-c", "raise SystemExit(5)"], None) == 5


def test_packages_are_tried_on_a_display_of_their_own_whatever_is_wished() -> None:
    wished = {"DISPLAY": ":0", "SANTRAL_TEST_DISPLAY": "here"}

    assert dev.wants_private_screen(dev.OWN_SCREEN, wished) is (sys.platform == "linux")


@linux_only
def test_only_a_build_asks_for_what_builds() -> None:
    builders = {need.name for need in dev.BUILD_NEEDS}

    assert builders <= {need.name for need in dev.system_needs(dev.OWN_SCREEN, private=True)}
    tests = {need.name for need in dev.system_needs(dev.PRIVATE_SCREEN, private=True)}
    assert not {"debootstrap", "rpmbuild"} & tests


def test_help_names_every_task_and_makes_nothing() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "help"],
        capture_output=True,
        check=True,
        cwd=ROOT.parent,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )

    text = done.stdout.decode()
    tasks = [
        "demo",
        "run",
        "test",
        "check",
        "fix",
        "bench",
        "strings",
        "build",
        "self-test",
        "help",
    ]
    assert [word for word in tasks if f"\n  {word} " not in text] == []


def test_an_unknown_task_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "dmeo"], capture_output=True, check=False
    )

    assert done.returncode == 2
    assert b"dmeo" in done.stderr


def _driving(folder: Path, words: str) -> subprocess.Popen[bytes]:
    """Start a Python of its own that has dev.py at hand."""
    prelude = f"import sys, pathlib; sys.path.insert(0, {str(ROOT)!r}); import dev;"
    return subprocess.Popen(
        [sys.executable, "-c", prelude + words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )


def _line(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout
    return process.stdout.readline().decode().strip()


def _lives(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@linux_only
def test_a_program_for_administrators_is_found_by_everybody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert dev.present(dev.Need("program", "ldconfig", ("libc-bin",)))
    assert not dev.present(dev.Need("program", "santral-no-such-program", ("package",)))


def test_a_file_may_lie_in_the_folder_of_any_machine(tmp_path: Path) -> None:
    (tmp_path / "x86_64" / "modules").mkdir(parents=True)
    (tmp_path / "x86_64" / "modules" / "one.so").touch()

    assert dev.present(dev.Need("file", f"{tmp_path}/*/modules/one.so", ("package",)))
    assert not dev.present(dev.Need("file", f"{tmp_path}/*/modules/two.so", ("package",)))


def test_the_telephones_are_fetched_anew_when_their_lock_changes(tmp_path: Path) -> None:
    (tmp_path / "stamp").write_text(dev.phones_key(), "utf-8")
    assert dev.phones_are_whole(tmp_path)

    (tmp_path / "stamp").write_text("of an older lock", "utf-8")
    assert not dev.phones_are_whole(tmp_path)


def test_telephones_that_were_never_fetched_are_not_whole(tmp_path: Path) -> None:
    assert not dev.phones_are_whole(tmp_path / "nowhere")


def test_every_package_of_the_telephones_is_pinned_with_its_hash() -> None:
    locked = json.loads((dev.PHONES / "package-lock.json").read_text("utf-8"))["packages"]
    asked = json.loads((dev.PHONES / "package.json").read_text("utf-8"))["dependencies"]

    assert all(package["integrity"] for name, package in locked.items() if name)
    assert not any("resolved" in package for package in locked.values())
    assert asked == {name: locked[f"node_modules/{name}"]["version"] for name in asked}
