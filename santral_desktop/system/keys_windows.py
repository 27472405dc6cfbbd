"""Keys for the whole desktop on Windows: hot keys of a thread with a message loop of its own."""

import ctypes
from collections.abc import Callable, Mapping
from functools import partial
from threading import Event, Thread
from typing import Any

from santral_desktop.application.ports.global_keys import (
    KeyStanding,
    KeysTold,
    KeyWish,
    Pressed,
    Told,
)
from santral_desktop.domain.chords import Chord, Modifier

Post = Callable[[Callable[[], None]], None]
_HOT_KEY, _QUIT = 0x0312, 0x0012  # kinds of messages
_NO_REPEAT = 0x4000
_BITS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}
_NAMED = {
    "Space": 0x20,
    "Home": 0x24,
    "End": 0x23,
    "PgUp": 0x21,
    "PgDown": 0x22,
    "Ins": 0x2D,
    "Del": 0x2E,
    "Pause": 0x13,
}


class _Message(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_void_p),
        ("kind", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
        ("private", ctypes.c_uint32),
    )


def virtual_key(key: str) -> int:
    """Return the number that Windows has for a key."""
    if key in _NAMED:
        return _NAMED[key]
    return 0x6F + int(key[1:]) if len(key) > 1 else ord(key)


def modifier_bits(chord: Chord) -> int:
    """Return which keys are held down beside it; a key that repeats itself counts once."""
    return sum(_BITS[modifier] for modifier in chord.modifiers) | _NO_REPEAT


class WindowsKeys:
    """Implements the port `GlobalKeys`; `system` has the functions of user32 and kernel32."""

    def __init__(self, post: Post, system: Any = None) -> None:
        self._post = post
        self._system: Any = system or _System()
        self._thread: Thread | None = None
        self._number = 0  # of the thread, to the system
        self._round = 0

    def hold(self, chords: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        self.close()
        self._round += 1
        up = Event()
        words = (self._round, dict(chords), pressed, told, up)
        self._thread = Thread(target=self._listen, args=words, name="keys", daemon=True)
        self._thread.start()
        up.wait()

    def close(self) -> None:
        if self._thread is not None:
            self._system.PostThreadMessageW(self._number, _QUIT, 0, 0)
            self._thread.join()
            self._thread = None

    def _listen(
        self,
        mine: int,
        chords: Mapping[KeyWish, Chord],
        pressed: Pressed,
        told: Told,
        up: Event,
    ) -> None:
        system, message = self._system, _Message()
        self._number = system.GetCurrentThreadId()
        system.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # now the thread has a queue
        up.set()
        wishes = dict(enumerate(chords, start=1))
        standing = {wish: self._registered(number, chords[wish]) for number, wish in wishes.items()}
        self._tell(mine, lambda: told(KeysTold(standing)))
        while system.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.kind == _HOT_KEY and (wish := wishes.get(message.word)):
                self._tell(mine, partial(pressed, wish))
        for number in wishes:
            system.UnregisterHotKey(None, number)

    def _registered(self, number: int, chord: Chord) -> KeyStanding:
        """Ask for a key; Windows refuses for no other reason than that somebody has it."""
        got = self._system.RegisterHotKey(
            None, number, modifier_bits(chord), virtual_key(chord.key)
        )
        return KeyStanding.HELD if got else KeyStanding.TAKEN

    def _tell(self, mine: int, say: Callable[[], None]) -> None:
        self._post(lambda: say() if self._round == mine and self._thread is not None else None)


class _System:
    """The functions of Windows that are used here."""

    def __init__(self) -> None:
        libraries: Any = vars(ctypes)["windll"]  # elsewhere there is none
        for name in (
            "RegisterHotKey",
            "UnregisterHotKey",
            "GetMessageW",
            "PeekMessageW",
            "PostThreadMessageW",
        ):
            setattr(self, name, getattr(libraries.user32, name))
        self.GetCurrentThreadId = libraries.kernel32.GetCurrentThreadId
