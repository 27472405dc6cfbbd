"""Keys on a Mac: their places, and Carbon's answers, on a framework of ours with its functions."""

import sys
from typing import Any

import pytest

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish, NoKeys
from santral_desktop.domain.chords import Chord
from santral_desktop.system.keys_macos import MacKeys, key_code, modifier_bits

ANSWER, SHOW = Chord.parse("Ctrl+Shift+F8"), Chord.parse("Meta+Alt+K")


class Carbon:
    """The few functions that are used."""

    def __init__(self) -> None:
        self.keys: list[tuple[int, int, int]] = []
        self.answer = 0
        self._called: Any = None
        self._number = 0

    def GetApplicationEventTarget(self) -> int:
        return 1

    def InstallEventHandler(self, target: int, called: Any, *rest: Any) -> int:
        self._called = called
        return 0

    def RegisterEventHotKey(self, code: int, bits: int, which: Any, *rest: Any) -> int:
        if not self.answer:
            self.keys.append((code, bits, which.number))
        return self.answer

    def UnregisterEventHotKey(self, key: Any) -> int:
        self.keys.pop()
        return 0

    def GetEventParameter(self, *words: Any) -> int:
        words[-1]._obj.number = self._number
        return 0

    def press(self, code: int, bits: int) -> None:
        self._number = next(n for c, b, n in self.keys if (c, b) == (code, bits))
        self._called(0, 0, 0)


def board() -> tuple[Carbon, MacKeys, list[KeyWish | KeysTold]]:
    carbon = Carbon()
    return carbon, MacKeys(lambda work: work(), carbon), []


def test_a_key_is_held_and_heard() -> None:
    carbon, keys, heard = board()
    keys.hold({KeyWish.ANSWER: ANSWER, KeyWish.SHOW: SHOW}, heard.append, heard.append)

    carbon.press(0x28, 0x1000 | 0x0800)  # kVK_ANSI_K; controlKey, optionKey

    assert heard[1:] == [KeyWish.SHOW]


@pytest.mark.parametrize(
    ("answer", "standing"), [(-9878, KeyStanding.TAKEN), (-50, KeyStanding.MISSING)]
)
def test_a_refusal_is_told(answer: int, standing: KeyStanding) -> None:
    carbon, keys, heard = board()
    carbon.answer = answer

    keys.hold({KeyWish.ANSWER: ANSWER}, heard.append, heard.append)

    assert heard == [KeysTold({KeyWish.ANSWER: standing})]


def test_a_key_that_no_mac_has_is_missing() -> None:
    _, keys, heard = board()

    keys.hold({KeyWish.ANSWER: Chord.parse("Ctrl+Pause")}, heard.append, heard.append)

    assert heard == [KeysTold({KeyWish.ANSWER: KeyStanding.MISSING})]


def test_closing_lets_go_of_everything() -> None:
    carbon, keys, heard = board()
    keys.hold({KeyWish.ANSWER: ANSWER, KeyWish.SHOW: SHOW}, heard.append, heard.append)

    keys.close()

    assert carbon.keys == []


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has it")
def test_without_the_framework_there_are_no_keys() -> None:
    heard: list[KeysTold] = []

    MacKeys(lambda work: work()).hold({KeyWish.ANSWER: ANSWER}, lambda _: None, heard.append)

    assert heard == [KeysTold(absence=NoKeys.NOT_HERE)]


@pytest.mark.parametrize(
    ("key", "code"),
    [
        *(("A", 0x00), ("S", 0x01), ("Z", 0x06), ("Q", 0x0C), ("T", 0x11), ("1", 0x12)),
        *(("5", 0x17), ("9", 0x19), ("7", 0x1A), ("0", 0x1D), ("P", 0x23), ("L", 0x25)),
        *(("K", 0x28), ("N", 0x2D), ("M", 0x2E), ("F1", 0x7A), ("F8", 0x64), ("F12", 0x6F)),
        *(("F20", 0x5A), ("F24", None), ("Space", 0x31)),
    ],
)
def test_keys_are_where_a_mac_has_them(key: str, code: int | None) -> None:
    assert key_code(key) == code


def test_command_is_what_qt_calls_ctrl() -> None:
    assert modifier_bits(Chord.parse("Ctrl+A")) == 0x0100
