"""Keys on Windows: their numbers, and the loop, on a system of ours that has the same functions."""

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Any

import pytest

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish
from santral_desktop.domain.chords import Chord
from santral_desktop.system.keys_windows import WindowsKeys, modifier_bits, virtual_key

ANSWER, SHOW = Chord.parse("Ctrl+Shift+F8"), Chord.parse("Meta+Alt+K")
THREAD = 4711


class Windows:
    """The few functions of user32 that are used, for one thread."""

    def __init__(self) -> None:
        self.keys: dict[int, tuple[int, int]] = {}
        self.taken: set[tuple[int, int]] = set()
        self._messages: SimpleQueue[tuple[int, int]] = SimpleQueue()

    def GetCurrentThreadId(self) -> int:
        return THREAD

    def PeekMessageW(self, message: Any, *rest: Any) -> int:
        return 0

    def RegisterHotKey(self, window: None, number: int, bits: int, key: int) -> int:
        if (bits, key) in self.taken:
            return 0
        self.keys[number] = bits, key
        return 1

    def UnregisterHotKey(self, window: None, number: int) -> int:
        return int(self.keys.pop(number, None) is not None)

    def PostThreadMessageW(self, thread: int, kind: int, word: int, rest: int) -> int:
        assert thread == THREAD
        self._messages.put((kind, word))
        return 1

    def GetMessageW(self, message: Any, *rest: Any) -> int:
        kind, word = self._messages.get(timeout=5)
        message._obj.kind, message._obj.word = kind, word
        return int(kind != 0x0012)  # WM_QUIT

    def press(self, bits: int, key: int) -> None:
        for number, held in self.keys.items():
            if held == (bits, key):
                self.PostThreadMessageW(THREAD, 0x0312, number, 0)  # WM_HOTKEY


class Board:
    """Keys on that system, and what they tell."""

    def __init__(self) -> None:
        self.windows = Windows()
        self._posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.heard: list[KeyWish | KeysTold] = []
        self.keys = WindowsKeys(self._posted.put, self.windows)

    def hold(self, **chords: Chord) -> KeyWish | KeysTold:
        wanted = {KeyWish(name): chord for name, chord in chords.items()}
        self.keys.hold(wanted, self.heard.append, self.heard.append)
        return self.next()

    def next(self) -> KeyWish | KeysTold:
        try:
            self._posted.get(timeout=5)()
        except Empty:
            pytest.fail("nothing was told")
        return self.heard[-1]


@pytest.fixture
def board() -> Iterator[Board]:
    board = Board()
    yield board
    board.keys.close()


def test_a_key_is_held_and_heard(board: Board) -> None:
    told = board.hold(answer=ANSWER, show=SHOW)
    board.windows.press(0x4000 | 2 | 4, 0x77)  # MOD_NOREPEAT, MOD_CONTROL, MOD_SHIFT; VK_F8

    assert told == KeysTold({KeyWish.ANSWER: KeyStanding.HELD, KeyWish.SHOW: KeyStanding.HELD})
    assert board.next() is KeyWish.ANSWER


def test_a_key_that_somebody_has_is_told_as_taken(board: Board) -> None:
    board.windows.taken.add((modifier_bits(ANSWER), 0x77))

    assert board.hold(answer=ANSWER) == KeysTold({KeyWish.ANSWER: KeyStanding.TAKEN})


def test_closing_lets_go_of_everything(board: Board) -> None:
    board.hold(answer=ANSWER, show=SHOW)

    board.keys.close()
    board.keys.close()

    assert board.windows.keys == {}


def test_new_keys_replace_those_before(board: Board) -> None:
    board.hold(answer=ANSWER)
    board.hold(show=SHOW)

    assert list(board.windows.keys.values()) == [(modifier_bits(SHOW), ord("K"))]


@pytest.mark.parametrize(
    ("key", "number"),
    [("A", 0x41), ("9", 0x39), ("F1", 0x70), ("F24", 0x87), ("Space", 0x20), ("Pause", 0x13)],
)
def test_keys_have_the_numbers_of_windows(key: str, number: int) -> None:
    assert virtual_key(key) == number
