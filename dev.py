#!/usr/bin/env python3
"""Run the project's tasks, making everything they need first: `python3 dev.py help`."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import FrameType
    from typing import Self

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STATE = ROOT / ".venv-state"
NPM = ROOT / ".venv-npm"
PHONES = ROOT / "tests" / "phones"
LOCKED = ROOT / "requirements.lock"
LINUX = sys.platform == "linux"
WINDOWS = sys.platform == "win32"

HERE_ONLY, ANY_SCREEN, PRIVATE_SCREEN, NO_SCREEN = "here", "any", "private", "none"
OWN_SCREEN = "own"  # private whatever is wished: packages are tried on it


class Trouble(Exception):  # noqa: N818  told to a person, not to a programmer
    """Something a person must hear and can do something about; the text is the whole message."""


# ---------------------------------------------------------------------------------------- tasks


class Task(NamedTuple):
    """What a word on the command line does: programs of the environment, one after the other."""

    tells: str
    steps: Callable[[list[str]], list[list[str]]]
    screen: str = NO_SCREEN
    keep_going: bool = False


def _module(*words: str) -> Callable[[list[str]], list[list[str]]]:
    return lambda rest: [["python", "-m", *words, *rest]]


def _check(rest: list[str]) -> list[list[str]]:
    return [
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["lint-imports"],
        ["python", "-m", "coverage", "run", "-m", "pytest", *rest],
        ["python", "-m", "coverage", "report", "--show-missing", "--skip-covered"],
    ]


def _fix(rest: list[str]) -> list[list[str]]:
    paths = rest or ["."]
    return [["ruff", "format", *paths], ["ruff", "check", "--fix", *paths]]


def _strings(rest: list[str]) -> list[list[str]]:
    sources = sorted(
        str(path.relative_to(ROOT)) for path in ROOT.glob("santral_desktop/ui/**/*.py")
    )
    written = "resources/translations/santral_en.ts"
    (ROOT / written).parent.mkdir(parents=True, exist_ok=True)
    languages = ["-source-language", "tr_TR", "-target-language", "en_GB"]
    options = ["-locations", "none", "-no-obsolete", *languages, *rest]
    return [
        ["pyside6-lupdate", *options, *sources, "-ts", written],
        ["pyside6-lrelease", written, "-qm", str(Path(written).with_suffix(".qm"))],
    ]


def _build(rest: list[str]) -> list[list[str]]:
    return [
        ["python", "-m", "hatchling", "build", "-d", "dist"],
        ["python", str(Path("packaging", "build.py")), *rest],
    ]


TASKS = {
    "demo": Task(
        "the program on a simulated PBX; without a display it plays the tour",
        _module("santral_desktop", "demo"),
        ANY_SCREEN,
    ),
    "run": Task("the program, with your own account", _module("santral_desktop"), HERE_ONLY),
    "test": Task("the tests, on a display of their own", _module("tests"), PRIVATE_SCREEN),
    "check": Task("format, lint, types, layers, tests", _check, PRIVATE_SCREEN, keep_going=True),
    "fix": Task("format, and repair what the linter can", _fix),
    "bench": Task(
        "measure ours against the bare minimum: bench [NAME…] --json FILE",
        _module("tests.benchmarks"),
        ANY_SCREEN,
    ),
    "strings": Task("gather and compile the translations", _strings),
    "build": Task(
        "all packages of this system, tried on clean ones, into dist/: build [--quick]",
        _build,
        OWN_SCREEN,
    ),
    "self-test": Task(
        "let the program check itself", _module("santral_desktop", "self-test"), ANY_SCREEN
    ),
}

SETTINGS = """
Everything after the task goes to its program; paths are read from the project's root.
  SANTRAL_PYTHON=PATH         make the environment with this Python
  SANTRAL_TEST_DISPLAY=here   run the tests on the display that is there
"""


def main(words: list[str]) -> int:
    """Run the task that the words name and return its exit code."""
    name, rest = (words or ["help"])[0], words[1:]
    if name in {"help", "-h", "--help"}:
        print(help_text())
        return 0
    if name not in TASKS:
        say(f"dev.py knows no task {name!r}\n\n{help_text()}")
        return 2
    try:
        with Stop() as stop:
            return perform(name, TASKS[name], rest, stop)
    except Trouble as trouble:
        say(str(trouble))
    except PermissionError as error:
        say(f"closed to you: {error.filename}. If another person made it, remove it and try again.")
    return 1


def help_text() -> str:
    """Return what `help` prints."""
    lines = [f"  {name:<11}{task.tells}" for name, task in TASKS.items()]
    return "\n".join(["python3 dev.py TASK …", "", *lines, "  help       this text", SETTINGS])


def perform(name: str, task: Task, rest: list[str], stop: Stop) -> int:
    """Make what the task needs, run its steps on the right screen, return the first failure."""
    private = wants_private_screen(task.screen, dict(os.environ))
    prepare(system_needs(task.screen, private=private))
    if LINUX and task.screen == PRIVATE_SCREEN:
        prepare_phones()
    with screen(private=private) as environment:
        if name == "demo":
            environment["SANTRAL_DEMO_DISPLAY"] = "virtual" if private else "real"
        if LINUX and is_root() and task.screen in {ANY_SCREEN, PRIVATE_SCREEN, OWN_SCREEN}:
            environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # as root Chromium refuses to start
        code = run_steps(task, rest, environment, stop)
    if code:
        forget_system()  # a library that went missing may be the cause: look again next time
    return code


def run_steps(task: Task, rest: list[str], environment: dict[str, str], stop: Stop) -> int:
    """Run the steps one after the other; a task that keeps going tells which of them failed."""
    first, failed = 0, []
    for step in task.steps(rest):
        code = stop.run([str(program(step[0])), *step[1:]], environment)
        if code:
            first = first or code
            failed.append(" ".join(step[:2] if step[0] != "python" else step[2:4]))
        if stop.asked or (code and not task.keep_going):
            break
    if task.keep_going and not stop.asked:
        say("failed: " + ", ".join(failed) if failed else "all clean")
    return first


# --------------------------------------------------------------------------- processes and signals


class Stop:
    """Passes a request to stop on to the running program, so that we outlive it and tidy up."""

    def __init__(self) -> None:
        self.asked = 0
        self._running: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the handlers: the process is about to end."""

    def run(self, command: list[str], environment: dict[str, str] | None) -> int:
        """Run to the end; a death by a signal becomes the exit code that a shell would give."""
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            preexec_fn=dies_with_us(),  # noqa: PLW1509  no other thread runs here
        ) as self._running:
            code = _ended(self._running)
        self._running = None
        return 128 - code if code < 0 else code

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self.asked += 1
        if self._running is None:
            raise SystemExit(128 + number)
        if number == signal.SIGINT and (WINDOWS or sys.stdin.isatty()):
            return  # the terminal has told the program too
        if self.asked > 1:
            self._running.kill()
        else:
            self._running.send_signal(number)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Wait in short turns: a signal that came just before a wait is acted on only after it."""
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(0.5)


def dies_with_us() -> Callable[[], None] | None:
    """Return what a child does first, so that the kernel ends it should we be killed outright."""
    if not LINUX:
        return None
    try:
        import ctypes  # noqa: PLC0415

        prctl = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None
    return lambda: prctl(1, signal.SIGTERM)  # 1: PR_SET_PDEATHSIG


def child_environment() -> dict[str, str]:
    """Return our environment without what would lead the environment's Python astray."""
    strays = {"PYTHONHOME", "PYTHONSAFEPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    kept = {name: value for name, value in os.environ.items() if name not in strays}
    return {**kept, "PYTHONPATH": str(ROOT)}


def program(name: str, venv: Path = VENV) -> Path:
    """Return where an environment keeps a program."""
    return venv / "Scripts" / f"{name}.exe" if WINDOWS else venv / "bin" / name


def is_root() -> bool:
    """Tell whether nothing stands between us and the package manager."""
    return not WINDOWS and os.geteuid() == 0


def say(text: str) -> None:
    """Tell the person; the programs we run own the standard output."""
    print(text, file=sys.stderr, flush=True)


# ------------------------------------------------------------------------------ display and sound


def wants_private_screen(kind: str, environment: dict[str, str]) -> bool:
    """Tell whether the task gets a display and sound of its own."""
    if not LINUX or kind in {NO_SCREEN, HERE_ONLY}:
        return False
    if kind == PRIVATE_SCREEN:
        return environment.get("SANTRAL_TEST_DISPLAY") != "here"
    if kind == OWN_SCREEN:
        return True
    return not has_screen(environment)


def has_screen(environment: dict[str, str]) -> bool:
    """Tell whether a display is named and, where that can be seen, alive."""
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    local = re.match(r"(?:unix)?:(\d+)", display)
    if not local:
        return bool(display)
    path = f"/tmp/.X11-unix/X{local[1]}"
    return any(_listens(address) for address in (path, "\0" + path))


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(address) == 0


@contextlib.contextmanager
def screen(*, private: bool) -> Iterator[dict[str, str]]:
    """Give the environment to run in; what was started for it ends with the block."""
    environment = child_environment()
    if not private:
        yield environment
        return
    with contextlib.ExitStack() as ends:
        folder = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="santral-dev-")))
        environment.pop("WAYLAND_DISPLAY", None)
        environment.update(
            XDG_RUNTIME_DIR=str(folder),
            XDG_SESSION_TYPE="x11",
            DBUS_SESSION_BUS_ADDRESS=f"unix:path={folder}/bus",  # nobody there: no desktop heard
        )
        sound = _start_sound(folder, environment, ends)
        if shutil.which("Xvfb"):
            environment.update(DISPLAY=_start_display(folder, ends), QT_QPA_PLATFORM="xcb")
            _start_window_manager(folder, environment, ends)
        else:
            environment.update(QT_QPA_PLATFORM="offscreen")
        _wait_for(sound, folder / "pulseaudio")
        yield environment


def _start_display(folder: Path, ends: contextlib.ExitStack) -> str:
    reading, writing = os.pipe()
    with os.fdopen(reading) as numbers:
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"]
        command += ["-nolisten", "tcp", "-noreset"]
        try:
            _start_helper(command, dict(os.environ), folder, ends, pass_fds=(writing,))
        finally:
            os.close(writing)
        number = numbers.readline().strip()  # the whole line: number and newline come apart
    if not number:
        raise Trouble("Xvfb did not start:\n" + (folder / "Xvfb.log").read_text(errors="replace"))
    return f":{number}"


def _start_window_manager(
    folder: Path, environment: dict[str, str], ends: contextlib.ExitStack
) -> None:
    if not shutil.which("openbox"):
        say("openbox is missing: what depends on a window manager will not work")
        return
    up = folder / "window-manager"
    private = {**environment, "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
    command = ["openbox", "--sm-disable", "--startup", f"touch {up}"]
    _wait_for(_start_helper(command, private, folder, ends), up)


def _start_sound(
    folder: Path, environment: dict[str, str], ends: contextlib.ExitStack
) -> subprocess.Popen[bytes] | None:
    if not shutil.which("pulseaudio"):
        say("pulseaudio is missing: there will be no sound devices")
        return None
    remap = "module-remap-source source_name=mic master=voice.monitor"
    modules = [
        "module-null-sink sink_name=speaker sink_properties=device.description=TestSpeaker",
        "module-null-sink sink_name=voice sink_properties=device.description=TestVoice",
        f"{remap} source_properties=device.description=TestMic",
        f"module-native-protocol-unix auth-anonymous=1 socket={folder}/pulseaudio",
    ]
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    command += ["--realtime=no", "--high-priority=no", "--log-target=stderr"]
    private = {**environment, "PULSE_STATE_PATH": str(folder), "PULSE_RUNTIME_PATH": str(folder)}
    environment["PULSE_SERVER"] = f"unix:{folder}/pulseaudio"
    loads = [word for module in modules for word in ("-L", module)]
    return _start_helper([*command, *loads], private, folder, ends)


def _start_helper(
    command: list[str],
    environment: dict[str, str],
    folder: Path,
    ends: contextlib.ExitStack,
    pass_fds: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start what serves the task; in a session of its own, Ctrl-C reaches only the task."""
    with (folder / f"{command[0]}.log").open("wb") as log:
        helper = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=pass_fds,
            start_new_session=True,
            preexec_fn=dies_with_us(),  # noqa: PLW1509  no other thread runs here
        )
    ends.callback(_end, helper)
    return helper


def _end(helper: subprocess.Popen[bytes]) -> None:
    helper.terminate()
    try:
        helper.wait(5)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()


def _wait_for(helper: subprocess.Popen[bytes] | None, sign: Path) -> None:
    """Wait until the helper has made its sign; one that does not is told of, and done without."""
    deadline = time.monotonic() + 10
    while helper is not None and not sign.exists():
        if helper.poll() is not None or time.monotonic() > deadline:
            say(f"waited in vain for {sign.name}; going on without it")
            return
        time.sleep(0.01)


# -------------------------------------------------------------------------------- system packages


class Need(NamedTuple):
    """One thing the system must have, and the Debian packages that may bring it, best first."""

    kind: str
    name: str
    packages: tuple[str, ...]


def _libraries(*rows: str) -> list[Need]:
    words = [row.split() for row in rows]
    return [Need("library", name, tuple(packages)) for name, *packages in words]


# What the Qt wheels link to or load, less what these packages bring along. Debian 13 and Ubuntu
# 24.04 renamed some packages for 64-bit time; the new name is asked for first.
QT_NEEDS = [
    *_libraries(
        "libGL.so.1 libgl1",
        "libEGL.so.1 libegl1",
        "libasound.so.2 libasound2t64 libasound2",
        "libdbus-1.so.3 libdbus-1-3",
        "libfontconfig.so.1 libfontconfig1",
        "libgbm.so.1 libgbm1",
        "libglib-2.0.so.0 libglib2.0-0t64 libglib2.0-0",
        "libgssapi_krb5.so.2 libgssapi-krb5-2",
        "libnss3.so libnss3",
        "libpulse.so.0 libpulse0",
        "libudev.so.1 libudev1",
        "libX11-xcb.so.1 libx11-xcb1",
        "libXcomposite.so.1 libxcomposite1",
        "libXdamage.so.1 libxdamage1",
        "libXrandr.so.2 libxrandr2",
        "libXtst.so.6 libxtst6",
        "libxcb-cursor.so.0 libxcb-cursor0",
        "libxcb-dri3.so.0 libxcb-dri3-0",
        "libxcb-glx.so.0 libxcb-glx0",
        "libxcb-icccm.so.4 libxcb-icccm4",
        "libxcb-keysyms.so.1 libxcb-keysyms1",
        "libxcb-randr.so.0 libxcb-randr0",
        "libxcb-shape.so.0 libxcb-shape0",
        "libxcb-sync.so.1 libxcb-sync1",
        "libxcb-xfixes.so.0 libxcb-xfixes0",
        "libxkbcommon-x11.so.0 libxkbcommon-x11-0",
        "libxkbfile.so.1 libxkbfile1",
    ),
    Need("font", "any font", ("fonts-dejavu-core",)),
]
STAGE_NEEDS = [
    Need("program", "Xvfb", ("xvfb",)),
    Need("program", "openbox", ("openbox",)),
    Need("program", "xdotool", ("xdotool",)),
    Need("program", "trayer", ("trayer",)),
    Need("program", "dbus-daemon", ("dbus-daemon", "dbus")),
]
SOUND_NEED = Need("program", "pulseaudio", ("pulseaudio",))
# A real proxy for the telephones of tests/phones, and what fetches those.
PHONE_NEEDS = [
    Need("program", "kamailio", ("kamailio",)),
    Need("file", "/usr/lib/*/kamailio/modules/websocket.so", ("kamailio-websocket-modules",)),
    Need("program", "npm", ("npm",)),
]

# What freezes, packs and judges the Linux packages, and what makes clean systems to try them on.
BUILD_NEEDS = [
    *_libraries(
        "libwayland-cursor.so.0 libwayland-cursor0",
        "libwayland-egl.so.1 libwayland-egl1",
        "libxcb-image.so.0 libxcb-image0",
        "libxcb-render-util.so.0 libxcb-render-util0",
    ),
    Need("program", "objdump", ("binutils",)),
    Need("program", "patchelf", ("patchelf",)),
    Need("program", "dpkg-shlibdeps", ("dpkg-dev",)),
    Need("program", "rpmbuild", ("rpm",)),
    Need("program", "xz", ("xz-utils",)),
    Need("program", "zstd", ("zstd",)),
    Need("program", "lintian", ("lintian",)),
    Need("program", "desktop-file-validate", ("desktop-file-utils",)),
    Need("program", "appstreamcli", ("appstream",)),
    Need("program", "man", ("man-db",)),
    Need("program", "debootstrap", ("debootstrap",)),
    Need("program", "makensis", ("nsis",)),
    Need("program", "wixl", ("wixl",)),
    Need("program", "wine", ("wine",)),
    Need("file", "/usr/share/keyrings/debian-archive-keyring.gpg", ("debian-archive-keyring",)),
]


def system_needs(kind: str, *, private: bool) -> list[Need]:
    """Return what the system must have for a task of this kind."""
    if not LINUX or kind == NO_SCREEN:
        return []
    # Next to PipeWire, PulseAudio would push a person's own sound server out.
    sound = [] if shutil.which("pipewire-pulse") else [SOUND_NEED]
    stage = QT_NEEDS + STAGE_NEEDS + sound if private else QT_NEEDS
    return stage + BUILD_NEEDS if kind == OWN_SCREEN else stage


def present(need: Need) -> bool:
    """Tell whether the system has it, by looking, not by asking the package manager."""
    if need.kind == "library":
        return _library_loads(need.name)
    if need.kind == "program":
        return any(shutil.which(need.name, path=path) for path in (None, "/usr/sbin:/sbin"))
    if need.kind == "file":
        return any(Path("/").glob(need.name.lstrip("/")))
    if need.kind == "font":
        return _any_font()
    return choose(find_pythons()).complete


def _library_loads(name: str) -> bool:
    try:
        import ctypes  # noqa: PLC0415

        ctypes.CDLL(name)
    except ImportError:
        return True  # this Python cannot look; the program will tell
    except OSError:
        return False
    return True


def _any_font() -> bool:
    homes = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts"]
    return any(
        name.endswith((".ttf", ".otf", ".ttc"))
        for home in homes
        for _, _, names in os.walk(Path(home).expanduser())
        for name in names
    )


def missing(needs: Iterable[Need], has: Callable[[Need], bool] = present) -> list[Need]:
    """Return the needs that the system does not meet."""
    return [need for need in needs if not has(need)]


def ensure_system(needs: list[Need]) -> None:
    """Install what is missing, or say exactly what to install."""
    key = hashlib.sha256(repr(needs).encode()).hexdigest()
    if not needs or key in _known_good():
        return
    lost = missing(needs)
    if lost and not is_debian():
        say("not found on this system: " + ", ".join(need.name for need in lost))
        return
    if lost and not is_root():
        line = sudo_line(lost, known_packages(lost))
        raise Trouble(f"some system packages are missing; this installs them:\n{line}")
    if lost:
        install(lost)
    _write(STATE / "system.json", json.dumps([*_known_good(), key]))


def _known_good() -> list[str]:
    try:
        return list(json.loads((STATE / "system.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return []


def forget_system() -> None:
    """Look at the system again on the next run."""
    with contextlib.suppress(OSError):
        (STATE / "system.json").unlink()


def is_debian() -> bool:
    """Tell whether this is Debian, or one of its descendants such as Ubuntu."""
    try:
        text = Path("/etc/os-release").read_text("utf-8")
    except OSError:
        return False
    names = re.findall(r"^ID(?:_LIKE)?=(.*)$", text, re.MULTILINE)
    family = " ".join(names).replace('"', "").split()
    return bool({"debian", "ubuntu"} & set(family)) and shutil.which("apt-get") is not None


def sudo_line(lost: list[Need], known: set[str]) -> str:
    """Return the one line that a person pastes into a terminal."""
    line = "sudo apt-get install --no-install-recommends " + " ".join(packages(lost, known))
    return f"  {line}" if known else f"  sudo apt-get update && {line}"


def packages(lost: list[Need], known: set[str]) -> list[str]:
    """Return the packages to install: for each need the best one that the system knows."""
    chosen = [next((p for p in need.packages if p in known), need.packages[-1]) for need in lost]
    return list(dict.fromkeys(chosen))


def known_packages(needs: list[Need]) -> set[str]:
    """Return which of the needs' packages apt could install."""
    names = [name for need in needs for name in need.packages]
    answer = subprocess.run(
        ["apt-cache", "policy", *names],
        env={**os.environ, "LC_ALL": "C"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    ).stdout.decode(errors="replace")
    return read_policy(answer)


def read_policy(text: str) -> set[str]:
    """Return the packages that have a candidate in the words of `apt-cache policy`."""
    found = re.findall(r"^(\S+):\n  Installed: .*\n  Candidate: (.*)$", text, re.MULTILINE)
    return {name for name, candidate in found if candidate != "(none)"}


def install(lost: list[Need]) -> None:
    """Install packages as root; quiet, unless it goes wrong."""
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    log = _logged([*apt, "update"], "asking for the list of system packages …")
    names = packages(lost, known_packages(lost))
    told = "installing system packages: " + " ".join(names)
    kept = ["--no-install-recommends", "--no-remove", "--no-upgrade"]
    log += _logged([*apt, "install", *kept, *names], told)
    still = missing(lost)
    if still:
        raise Trouble(f"{log}\nstill missing: " + ", ".join(need.name for need in still))


def _logged(command: list[str], told: str) -> str:
    say(told)
    done = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=dies_with_us(),
        check=False,
    )
    return done.stdout.decode(errors="replace")


# -------------------------------------------------------------------------------- the environment


class Stamp(NamedTuple):
    """Written last into a whole environment: what it was made from."""

    key: str
    version: str
    base: str


def prepare(needs: list[Need]) -> None:
    """Make sure of the system and of the environment; both are only looked at when made before."""
    if environment_is_whole():
        ensure_system(needs)
        return
    with only_one(STATE / "lock") as held:
        if environment_is_whole():  # another dev.py made it while we waited
            ensure_system(needs)
            return
        chosen = choose(find_pythons())
        ensure_system(needs + python_needs(chosen))
        if not chosen.complete:
            chosen = choose(find_pythons())
        make_environment(chosen, held)


def environment_is_whole(venv: Path = VENV) -> bool:
    """Tell whether the environment was finished, from this lock file, for this place."""
    try:
        stamp = Stamp(*map(str, json.loads((venv / "santral-stamp.json").read_text("utf-8"))))
    except (OSError, ValueError, TypeError):
        return False
    whole = starts(stamp.base) and starts(str(program("python", venv)))
    return whole and stamp.key == stamp_key(stamp.version, LOCKED.read_bytes(), venv)


def stamp_key(version: str, locked: bytes, venv: Path) -> str:
    """Return what an environment is made from; one made from anything else is made anew."""
    wished = os.environ.get("SANTRAL_PYTHON", "")
    parts = [version, sys.platform, str(venv), wished, hashlib.sha256(locked).hexdigest()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def make_environment(python: Python, held: int) -> None:
    """Make the environment from nothing. Until the stamp is there, it counts as not made."""
    if not python.complete:
        raise Trouble(NO_PYTHON)
    say(f"making the environment with Python {python.version} ({python.path}) …")
    try:
        remove(VENV)
        _install_into([python.path, "-m", "venv", str(VENV)], held)
        say("installing the locked packages (a few hundred megabytes the first time) …")
        quiet = [] if sys.stderr.isatty() else ["-qq"]
        pip = [str(program("python")), "-m", "pip", "install", *quiet]
        _install_into([*pip, "--require-hashes", "-r", str(LOCKED)], held)
        stamp = Stamp(
            stamp_key(python.version, LOCKED.read_bytes(), VENV), python.version, python.path
        )
        _write(VENV / "santral-stamp.json", json.dumps(stamp))
    except OSError as error:
        raise Trouble(f"the environment could not be made: {error}") from error


def _install_into(command: list[str], held: int) -> None:
    """Run a step of the making. It holds our lock too: should we be killed, it is waited for."""
    strays = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in strays}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"},
        stdout=sys.stderr,
        pass_fds=() if WINDOWS else (held,),
        preexec_fn=dies_with_us(),
        check=False,
    )
    if done.returncode:
        raise Trouble(f"this failed, with the reason above: {' '.join(command)}")


def prepare_phones() -> None:
    """Have what the telephones of tests/phones need; without it only their tests are skipped."""
    try:
        ensure_system(PHONE_NEEDS)
    except Trouble as trouble:
        say(f"the tests with other people's telephones will be skipped: {trouble}")
        return
    if missing(PHONE_NEEDS) or phones_are_whole():
        return
    with only_one(STATE / "lock"):
        if not phones_are_whole():
            fetch_phones()


def phones_are_whole(folder: Path = NPM) -> bool:
    """Tell whether the telephones' packages were fetched as they are locked now."""
    try:
        return (folder / "stamp").read_text("utf-8") == phones_key()
    except OSError:
        return False


def phones_key(source: Path = PHONES) -> str:
    """Return what the packages are fetched by; fetched by anything else they are fetched anew."""
    names = ("package.json", "package-lock.json")
    return hashlib.sha256(b"\n".join((source / name).read_bytes() for name in names)).hexdigest()


def fetch_phones(folder: Path = NPM) -> None:
    """Fetch the locked packages, whose hashes npm checks, and make one file of each."""
    say("fetching the telephones of the tests …")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PHONES / name, folder / name)
    quiet = ["--silent", "--no-audit", "--no-fund", "--no-update-notifier"]
    for step in (["ci", "--ignore-scripts", *quiet], ["run", "bundle", *quiet]):
        done = subprocess.run(
            ["npm", *step],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            preexec_fn=dies_with_us(),
            check=False,
        )
        if done.returncode:
            told = done.stdout.decode(errors="replace").strip()
            say(f"npm {step[0]} failed; their tests will be skipped:\n{told}")
            return
    _write(folder / "stamp", phones_key())


def remove(folder: Path) -> None:
    """Remove a folder, its stamp first: a removal that is cut short leaves nothing to trust."""
    with contextlib.suppress(FileNotFoundError):
        (folder / "santral-stamp.json").unlink()
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def _write(path: Path, text: str) -> None:
    """Write a file that is there whole or not at all."""
    path.parent.mkdir(exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.write_text(text, "utf-8")
    partial.replace(path)


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[int]:
    """Hold a lock that the system lets go of when its last holder is gone, killed or not."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a+b") as file:
        told = False
        while not _locks(file.fileno()):
            if not told:
                say("another dev.py is making the environment; waiting for it …")
            told = True
            time.sleep(0.2)
        yield file.fileno()


def _locks(number: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415

            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# ------------------------------------------------------------------------------- choosing a Python


class Python(NamedTuple):
    """A Python that was really started, and what it lacks."""

    path: str
    number: tuple[int, ...]
    lacks: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The version as people write it."""
        return ".".join(map(str, self.number))

    @property
    def complete(self) -> bool:
        """Whether an environment can be made with it as it is."""
        return bool(self.number) and not self.lacks


NOT_FOUND = Python("", ())
OLDEST, NEWEST = (3, 11), (3, 14)
MINORS = range(NEWEST[1], OLDEST[1] - 1, -1)
NO_PYTHON = """\
Santral Desktop needs Python 3.11 to 3.14 (3.12 or newer is better), and none was found.
Install one, and run this again:
  Debian, Ubuntu   sudo apt-get install python3 python3-venv
  macOS            brew install python@3.13, or the installer of python.org
  Windows          winget install Python.Python.3.13
  with uv          uv python install 3.13
If there is one in an unusual place: SANTRAL_PYTHON=/path/to/python3 python3 dev.py …"""

PROBE = """
import json, platform, sys, sysconfig
lacks = []
for name in ("venv", "ensurepip", "sqlite3", "ssl", "ctypes"):
    try:
        __import__(name)
    except ImportError:
        lacks.append(name)
fits = (
    sys.maxsize > 2**32
    and sys.version_info[3] == "final"
    and platform.python_implementation() == "CPython"
    and not sysconfig.get_config_var("Py_GIL_DISABLED")
)
base = getattr(sys, "_base_executable", None) or sys.executable
print(json.dumps([base, sys.version_info[:3], lacks if fits else ["a usual 64-bit CPython"]]))
"""


def choose(found: Iterable[Python]) -> Python:
    """Return the newest that is complete; else one that a system package completes; else none."""
    suitable = [python for python in found if OLDEST <= python.number[:2] <= NEWEST]
    suitable.sort(key=lambda python: python.number, reverse=True)
    complete = [python for python in suitable if python.complete]
    completable = [python for python in suitable if _completable(python)]
    return (complete + completable + [NOT_FOUND])[0]


def _completable(python: Python) -> bool:
    """Tell whether it is a system's Python whose means to make environments come apart."""
    return set(python.lacks) <= {"venv", "ensurepip"} and python.path.startswith("/usr/bin/")


def python_needs(chosen: Python) -> list[Need]:
    """Return the system packages that would give a Python to make the environment with."""
    if chosen.complete or not LINUX or not is_debian():
        return []
    minors = [chosen.number[1]] if chosen.number else list(MINORS)
    names = tuple(f"python3.{minor}-venv" for minor in minors)
    need = Need("python", "a Python that makes environments", names)
    return [need] if chosen.number or known_packages([need]) else []


def find_pythons() -> list[Python]:
    """Start every Python that might be there, each once, and return those that answered."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    wished = os.environ.get("SANTRAL_PYTHON")
    if wished:
        return [_wished_python(wished)]
    with ThreadPoolExecutor(8) as several:
        answers = list(several.map(probe, places()))
    return list({python.path: python for python in reversed(answers) if python}.values())[::-1]


def _wished_python(wished: str) -> Python:
    python = probe(shutil.which(str(Path(wished).expanduser())) or wished)
    if python is None:
        raise Trouble(f"SANTRAL_PYTHON names {wished}, which does not start as a Python")
    if not OLDEST <= python.number[:2] <= NEWEST:
        raise Trouble(f"SANTRAL_PYTHON names Python {python.version}; 3.11 to 3.14 is needed")
    if not (python.complete or _completable(python)):
        raise Trouble(f"SANTRAL_PYTHON names {wished}, which lacks {', '.join(python.lacks)}")
    return python


def probe(path: str) -> Python | None:
    """Start the Python once and ask what it is; None when it does not start or answer."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=60,
            check=True,
        )
        base, number, lacks = json.loads(done.stdout.decode("utf-8", "replace"))
        return Python(str(base), tuple(map(int, number)), tuple(lacks))
    except (OSError, ValueError, TypeError, subprocess.SubprocessError):
        return None


def starts(path: str) -> bool:
    """Tell whether we may start it; what lies in a folder closed to us is not there for us."""
    return os.access(path, os.X_OK)


def places() -> list[str]:
    """Return where a Python might be, ours first."""
    found = [sys.executable, *_on_path(), *_in_usual_folders(), *_told_by_launchers()]
    return [path for path in dict.fromkeys(found) if path and starts(path)]


def _on_path() -> list[str]:
    """Look in every folder of PATH: the first of a name may be a shim that does not work."""
    names = [f"python3.{minor}" for minor in MINORS] + ["python3"]
    if WINDOWS:
        names = ["python.exe", "python3.exe"]
    folders = os.environ.get("PATH", "").split(os.pathsep)
    return [str(Path(folder, name)) for name in names for folder in folders if folder]


def _in_usual_folders() -> list[str]:
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    patterns: list[tuple[Path, str]] = [
        (pyenv, "versions/3.1[1-4]*/bin/python"),
        (pyenv, "pyenv-win/versions/3.1[1-4]*/python.exe"),
        (Path("/opt/homebrew/opt"), "python@3.1[1-4]/bin/python3.1[1-4]"),
        (Path("/usr/local/opt"), "python@3.1[1-4]/bin/python3.1[1-4]"),
        (Path("/Library/Frameworks/Python.framework/Versions"), "3.1[1-4]/bin/python3.1[1-4]"),
        (Path("/usr/local/bin"), "python3.1[1-4]"),
        (Path("/usr/bin"), "python3.1[1-4]"),
    ]
    for variable in ("LOCALAPPDATA", "ProgramFiles"):
        folder = os.environ.get(variable)
        if folder:
            patterns += [(Path(folder), "Python31[1-4]/python.exe")]
            patterns += [(Path(folder), "Programs/Python/Python31[1-4]/python.exe")]
    return [path for folder, pattern in patterns for path in _matches(folder, pattern)]


def _matches(folder: Path, pattern: str) -> list[str]:
    with contextlib.suppress(OSError):
        return sorted(str(path) for path in folder.glob(pattern))
    return []


def _told_by_launchers() -> list[str]:
    """Ask Windows' launcher and uv, where there are such, which Pythons they know."""
    asked: list[list[str]] = []
    if WINDOWS and shutil.which("py"):
        asked.append(["py", "-0p"])
    if shutil.which("uv"):
        find = ["uv", "python", "find", "--system", "--no-python-downloads"]
        asked += [[*find, f"3.{minor}"] for minor in MINORS]
    quiet: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    running = []
    for command in asked:
        with contextlib.suppress(OSError):
            running.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, **quiet))
    return [path for told in running for path in read_launcher(told.communicate()[0].decode())]


def read_launcher(text: str) -> list[str]:
    """Return the paths in a launcher's answer: at the end of a line, after a tag or alone."""
    return re.findall(r"(?:^|\s)([A-Za-z]:\\.+?\.exe|/.+?)\s*$", text, re.MULTILINE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
