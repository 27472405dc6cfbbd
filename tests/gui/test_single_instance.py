"""One program for each world: real locks and sockets in a folder of the test's own."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.ui.single_instance import LONGEST, OnlyInstance, Reply, Words, address_of, ask

WORLD = "default"
PATIENCE = 3000  # milliseconds
linux_sockets = pytest.mark.skipif(os.name == "nt", reason="speaks through a socket file")


class Running:
    """The program of a world: keeps what it was told, and answers as the test says."""

    def __init__(self, runtime: Path, world: str = WORLD) -> None:
        self.heard: list[Words] = []
        self.replies: list[Reply] = []
        self.answers: Words | None = {"ok": True}  # None: later, by `replies`
        self.instance = OnlyInstance(runtime, world)
        self.instance.answer_with(self._answer)
        self.claimed = self.instance.claim()
        if self.claimed:
            self.instance.listen()

    def _answer(self, words: Words, reply: Reply) -> None:
        self.heard.append(words)
        if self.answers is None:
            self.replies.append(reply)
        else:
            reply(self.answers)


@pytest.fixture
def runtime() -> Iterator[Path]:
    with TemporaryDirectory(prefix="sd-") as folder:  # short: a socket's path has 107 bytes
        yield Path(folder)


@pytest.fixture
def running(qtbot: QtBot, runtime: Path) -> Iterator[Running]:
    running = Running(runtime)
    yield running
    running.instance.close()


ASK = """
import json, sys
from santral_desktop.ui.single_instance import ask
print(json.dumps(ask(sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3]))))
"""


class LaterStart:
    """Another process asks, while the first one's window lives on here."""

    def __init__(self, runtime: Path, words: Words, patience: int, heard: Path) -> None:
        said = [address_of(runtime, WORLD), json.dumps(words), str(patience)]
        self._heard = heard
        with heard.open("wb") as file:  # a pipe would be full before a long answer is over
            self._process = subprocess.Popen([sys.executable, "-c", ASK, *said], stdout=file)

    @property
    def over(self) -> bool:
        return self._process.poll() is not None

    def told(self, qtbot: QtBot) -> Any:
        qtbot.waitUntil(lambda: self.over, timeout=5 * PATIENCE)
        return json.loads(self._heard.read_bytes())

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


Later = Callable[..., LaterStart]


@pytest.fixture
def later(runtime: Path, tmp_path: Path) -> Iterator[Later]:
    starts: list[LaterStart] = []

    def start(words: Words, patience: int = PATIENCE) -> LaterStart:
        starts.append(LaterStart(runtime, words, patience, tmp_path / f"{len(starts)}.json"))
        return starts[-1]

    yield start
    for one in starts:
        one.end()


def a_line(address: str) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(PATIENCE / 1000)
    line.connect(address)
    return line


def heard_by(qtbot: QtBot, line: socket.socket) -> bytes:
    """Return what comes until the other side hangs up."""
    line.setblocking(False)
    heard: list[bytes] = []

    def over() -> bool:
        try:
            heard.append(line.recv(4096))
        except BlockingIOError:
            return False
        except ConnectionResetError:
            heard.append(b"")
        return heard[-1] == b""

    qtbot.waitUntil(over, timeout=PATIENCE)
    line.close()
    return b"".join(heard)


def test_the_first_start_becomes_the_program(running: Running) -> None:
    assert running.claimed


def test_a_second_start_of_the_same_world_is_refused(running: Running, runtime: Path) -> None:
    assert not Running(runtime).claimed


def test_another_world_has_a_program_of_its_own(running: Running, runtime: Path) -> None:
    other = Running(runtime, "another")

    assert other.claimed
    other.instance.close()


def test_after_the_end_another_takes_the_place(qtbot: QtBot, runtime: Path) -> None:
    Running(runtime).instance.close()
    second = Running(runtime)

    assert second.claimed
    second.instance.close()


def test_the_first_one_still_hears_after_a_second_start(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    Running(runtime)

    second = later({"verb": "show"})

    assert second.told(qtbot) == {"ok": True}


def test_words_that_come_before_anybody_can_answer_are_answered_then(
    qtbot: QtBot, runtime: Path, later: Later
) -> None:
    instance = OnlyInstance(runtime, WORLD)
    instance.claim()
    instance.listen()
    second = later({"verb": "show"})
    qtbot.waitUntil(lambda: len(instance._early) == 1, timeout=5 * PATIENCE)

    instance.answer_with(lambda words, reply: reply({"told": words["verb"]}))

    assert second.told(qtbot) == {"told": "show"}
    instance.close()


KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from santral_desktop.ui.single_instance import OnlyInstance
app = QCoreApplication([])
instance = OnlyInstance(Path(sys.argv[1]), "default")
print(instance.claim(), flush=True)
instance.listen()
os.kill(os.getpid(), 9)
"""


@linux_sockets
def test_what_a_killed_program_left_is_taken_over(qtbot: QtBot, runtime: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(runtime)], capture_output=True, text=True, check=False
    )
    left = {path.name for path in runtime.iterdir()}

    second = Running(runtime)

    assert done.stdout == "True\n"
    assert left == {"default.lock", "default.socket"}
    assert second.claimed
    second.instance.close()


def test_words_arrive_as_they_were_said(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    words = {"verb": "call", "number": "İ ş 0532\n\u2028", "now": False}

    later(words).told(qtbot)

    assert running.heard == [words]


def test_answers_arrive_as_they_were_given(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    running.answers = {"ok": False, "message": "Böyle numara olmaz.\nBaşka yazın."}

    second = later({"verb": "call"})

    assert second.told(qtbot) == running.answers


def test_a_long_answer_arrives_whole(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    running.answers = {"calls": ["ç" * 100] * 1000}

    second = later({"verb": "status"})

    assert second.told(qtbot) == running.answers


def test_an_answer_may_come_later(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    running.answers = None
    second = later({"verb": "account"})
    qtbot.waitUntil(lambda: bool(running.replies), timeout=PATIENCE)
    waiting = not second.over

    running.replies[0]({"ok": True, "message": "1007"})

    assert waiting
    assert second.told(qtbot) == {"ok": True, "message": "1007"}


def test_who_asks_at_the_same_time_gets_an_own_answer(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    running.answers = None
    asked = [later({"n": n}) for n in range(4)]
    qtbot.waitUntil(lambda: len(running.replies) == 4, timeout=PATIENCE)

    for words, reply in zip(running.heard, running.replies, strict=True):
        reply(words)

    assert [one.told(qtbot) for one in asked] == [{"n": n} for n in range(4)]


def test_an_answer_to_someone_who_did_not_wait_is_harmless(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    running.answers = None
    impatient = later({"verb": "account"}, 50)
    assert impatient.told(qtbot) is None
    qtbot.waitUntil(lambda: bool(running.replies), timeout=PATIENCE)

    running.answers = {"ok": True}
    running.replies[0]({"ok": True})

    second = later({"verb": "show"})
    assert second.told(qtbot) == {"ok": True}


@linux_sockets
@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"show\n",
        b"[]\n",
        b'"show"\n',
        b"\xff\xfe\x00\n",
        b"[" * 5000 + b"\n",
        b'{"verb": "' + b"x" * LONGEST + b'"}\n',
        b"x" * (LONGEST + 1),
    ],
    ids=["empty", "a word", "a list", "a text", "no text", "deep", "a long line", "no end"],
)
def test_junk_is_dropped_unheard(
    qtbot: QtBot, running: Running, runtime: Path, line: bytes
) -> None:
    there = a_line(address_of(runtime, WORLD))
    there.sendall(line)

    assert heard_by(qtbot, there) == b""
    assert running.heard == []


@linux_sockets
def test_words_in_pieces_are_put_together(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    there, line = a_line(address_of(runtime, WORLD)), json.dumps({"verb": "show"}).encode()
    there.sendall(line[:5])
    first = later({"verb": "first"}).told(qtbot)  # by then the piece was seen
    there.sendall(line[5:] + b"\n")

    assert first == json.loads(heard_by(qtbot, there)) == {"ok": True}


@linux_sockets
def test_a_silent_line_keeps_nobody_else_waiting(
    qtbot: QtBot, running: Running, runtime: Path, later: Later
) -> None:
    silent = a_line(address_of(runtime, WORLD))

    second = later({"verb": "show"})

    assert second.told(qtbot) == {"ok": True}
    silent.close()


@linux_sockets
def test_the_socket_is_the_users_alone(running: Running, runtime: Path) -> None:
    assert Path(address_of(runtime, WORLD)).stat().st_mode & 0o777 == 0o700


@linux_sockets
@pytest.mark.expects_warnings
def test_where_no_socket_can_be_made_the_program_runs_all_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    deep = tmp_path / ("f" * 120)
    deep.mkdir()

    first, second = Running(deep), Running(deep)

    assert (first.claimed, second.claimed) == (True, False)
    first.instance.close()


@linux_sockets
@pytest.mark.expects_warnings
def test_where_no_lock_can_be_made_the_program_runs_all_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    running = Running(tmp_path / "missing")

    assert running.claimed
    running.instance.close()


def test_where_nobody_is_there_the_question_is_soon_given_up(runtime: Path) -> None:
    began = time.monotonic()

    assert ask(address_of(runtime, WORLD), {"verb": "status"}, PATIENCE) is None
    assert time.monotonic() - began < 1


@linux_sockets
def test_a_socket_that_nobody_serves_any_more_is_nobody(runtime: Path) -> None:
    address = address_of(runtime, WORLD)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(address)

    assert ask(address, {"verb": "status"}, PATIENCE) is None
