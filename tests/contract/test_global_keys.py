"""What keys for the whole desktop promise: on a double, and on a display with real presses."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

import pytest

from santral_desktop.application.ports.global_keys import (
    GlobalKeys,
    KeyStanding,
    KeysTold,
    KeyWish,
    NoKeys,
)
from santral_desktop.domain.chords import Chord
from santral_desktop.system.keys_by_line import KeysByLine
from santral_desktop.system.keys_x11 import X11Keys
from santral_desktop.system.no_keys import NoGlobalKeys
from tests.doubles.global_keys import ScriptedKeys

ANSWER, SHOW = Chord.parse("Ctrl+Shift+F8"), Chord.parse("Meta+Alt+K")
PATIENCE = 5.0  # seconds


@dataclass
class Board:
    """Keys, a hand that presses them, another program that may take them, and what is heard."""

    keys: GlobalKeys
    press: Callable[[str], None]
    take_elsewhere: Callable[[Chord], None]
    end: Callable[[], None]
    work: Callable[[], None]
    heard: list[KeyWish] = field(default_factory=list)
    told: list[KeysTold] = field(default_factory=list)

    def hold(self, **chords: Chord) -> KeysTold:
        """Hold keys and return how they stand."""
        before = len(self.told)
        wanted = {KeyWish(name): chord for name, chord in chords.items()}
        self.keys.hold(wanted, self.heard.append, self.told.append)
        while len(self.told) == before:
            self.work()
        return self.told[-1]

    def hears(self, text: str) -> list[KeyWish]:
        """Press keys and return what was heard by the time that another key is."""
        self.heard.clear()
        self.press(text)
        self.press("Ctrl+Alt+P")
        while KeyWish.DIAL not in self.heard:
            self.work()
        return self.heard[:-1]


def scripted() -> Board:
    keys = ScriptedKeys()
    return Board(keys, keys.press, keys.taken.add, keys.close, lambda: None)


def on_a_display() -> Board:
    if sys.platform != "linux" or not os.environ.get("DISPLAY") or not shutil.which("xdotool"):
        pytest.skip("needs an X display and xdotool")
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def work() -> None:
        try:
            posted.get(timeout=PATIENCE)()
        except Empty:
            pytest.fail("nothing was heard")

    def press(text: str) -> None:
        *held, key = text.replace("Meta", "super").split("+")
        key = key.lower() if len(key) == 1 else key  # else Shift is pressed with it
        words = "+".join([*(name.lower() for name in held), key])
        subprocess.run(["xdotool", "key", words], check=True, timeout=PATIENCE)

    keys = KeysByLine(posted.put, X11Keys)
    others: list[X11Keys] = []

    def take_elsewhere(chord: Chord) -> None:
        others.append(X11Keys())
        others[-1].take({KeyWish.SHOW: chord})

    def end() -> None:
        keys.close()
        for other in others:
            other.close()

    return Board(keys, press, take_elsewhere, end, work)


@pytest.fixture(params=[scripted, on_a_display], ids=["double", "display"])
def board(request: pytest.FixtureRequest) -> Iterator[Board]:
    board = request.param()
    yield board
    board.end()


DIAL = Chord.parse("Ctrl+Alt+P")  # tells that everything before it was heard


def test_keys_that_are_free_are_held(board: Board) -> None:
    told = board.hold(answer=ANSWER, show=SHOW)

    assert told == KeysTold({KeyWish.ANSWER: KeyStanding.HELD, KeyWish.SHOW: KeyStanding.HELD})


def test_each_key_says_what_is_wanted(board: Board) -> None:
    board.hold(answer=ANSWER, show=SHOW, dial=DIAL)

    assert board.hears("Ctrl+Shift+F8") == [KeyWish.ANSWER]
    assert board.hears("Meta+Alt+K") == [KeyWish.SHOW]


@pytest.mark.parametrize(
    "text", ["Shift+F8", "Ctrl+F8", "F8", "Ctrl+Shift+Alt+F8", "Ctrl+Shift+F9"]
)
def test_other_keys_say_nothing(board: Board, text: str) -> None:
    board.hold(answer=ANSWER, dial=DIAL)

    assert board.hears(text) == []


def test_a_key_that_another_program_has_is_told_as_taken(board: Board) -> None:
    board.take_elsewhere(ANSWER)

    told = board.hold(answer=ANSWER, show=SHOW)

    assert told.standing == {KeyWish.ANSWER: KeyStanding.TAKEN, KeyWish.SHOW: KeyStanding.HELD}


def test_new_keys_replace_those_before(board: Board) -> None:
    board.hold(answer=ANSWER, dial=DIAL)
    board.hold(answer=SHOW, dial=DIAL)

    assert board.hears("Ctrl+Shift+F8") == []
    assert board.hears("Meta+Alt+K") == [KeyWish.ANSWER]


def test_what_was_let_go_is_free_for_others(board: Board) -> None:
    board.hold(answer=ANSWER)
    board.keys.close()
    board.keys.close()

    board.take_elsewhere(ANSWER)

    assert board.hold(answer=ANSWER).standing == {KeyWish.ANSWER: KeyStanding.TAKEN}


def test_no_keys_are_told_too(board: Board) -> None:
    assert board.hold() == KeysTold()


def test_where_there_is_nothing_of_the_kind_it_is_said() -> None:
    told: list[KeysTold] = []

    NoGlobalKeys().hold({KeyWish.ANSWER: ANSWER}, lambda wish: None, told.append)

    assert told == [KeysTold(absence=NoKeys.NOT_HERE)]


@pytest.fixture
def display() -> Iterator[Board]:
    board = on_a_display()
    yield board
    board.end()


def test_a_key_that_stays_down_is_pressed_once(display: Board) -> None:
    display.hold(answer=ANSWER, dial=DIAL)

    down, up = ("keydown", "ctrl", "keydown", "shift"), ("keyup", "shift", "keyup", "ctrl")
    words = (*down, "keydown", "F8", "sleep", "0.9", "keyup", "F8", *up)  # repeats from 0.66 s on
    subprocess.run(["xdotool", *words], check=True, timeout=PATIENCE)

    assert display.hears("F9") == [KeyWish.ANSWER]


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_a_lock_keeps_no_key_from_being_heard(display: Board, lock: str) -> None:
    display.hold(answer=ANSWER, dial=DIAL)
    subprocess.run(["xdotool", "key", lock], check=True, timeout=PATIENCE)

    heard = display.hears("Ctrl+Shift+F8")
    subprocess.run(["xdotool", "key", lock], check=True, timeout=PATIENCE)

    assert heard == [KeyWish.ANSWER]
