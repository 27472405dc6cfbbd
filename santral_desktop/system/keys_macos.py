"""Keys for the whole desktop on a Mac: Carbon's hot keys, told on the main thread."""

import ctypes
from collections.abc import Callable, Mapping
from ctypes import byref, c_int32, c_uint32, c_void_p
from typing import Any

from santral_desktop.application.ports.global_keys import (
    KeyStanding,
    KeysTold,
    KeyWish,
    NoKeys,
    Pressed,
    Told,
)
from santral_desktop.domain.chords import Chord, Modifier

Post = Callable[[Callable[[], None]], None]
_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_BITS = {  # Qt calls Command Ctrl, and Control Meta
    Modifier.CTRL: 0x0100,
    Modifier.SHIFT: 0x0200,
    Modifier.ALT: 0x0800,
    Modifier.META: 0x1000,
}
# Places on the keyboard, by the letter that an American one has there.
_LETTERS = "asdfhgzxcv bqweryt123465=97-80]ou[ip lj'k;\\,/nm."
_CODES = {letter.upper(): code for code, letter in enumerate(_LETTERS) if letter.isalnum()}
_FUNCTION = (
    *(0x7A, 0x78, 0x63, 0x76, 0x60, 0x61, 0x62, 0x64, 0x65, 0x6D),
    *(0x67, 0x6F, 0x69, 0x6B, 0x71, 0x6A, 0x40, 0x4F, 0x50, 0x5A),
)
_CODES |= {f"F{number}": code for number, code in enumerate(_FUNCTION, start=1)}
_CODES |= {"Space": 0x31, "Home": 0x73, "End": 0x77, "PgUp": 0x74, "PgDown": 0x79, "Del": 0x75}
_TAKEN = -9878  # eventHotKeyExistsErr
_OURS = int.from_bytes(b"Snrl", "big")
_KEYBOARD = int.from_bytes(b"keyb", "big")
_PARAMETER = int.from_bytes(b"----", "big")
_HOT_KEY_ID = int.from_bytes(b"hkid", "big")
_PRESSED = 5


class _Id(ctypes.Structure):
    _fields_ = (("owner", c_uint32), ("number", c_uint32))


class _Kind(ctypes.Structure):
    _fields_ = (("family", c_uint32), ("kind", c_uint32))


def key_code(key: str) -> int | None:
    """Return where a Mac's keyboard has a key, None where it has none."""
    return _CODES.get(key)


def modifier_bits(chord: Chord) -> int:
    """Return which keys are held down beside it."""
    return sum(_BITS[modifier] for modifier in chord.modifiers)


class MacKeys:
    """Implements the port `GlobalKeys`; `carbon` has the functions of that framework."""

    def __init__(self, post: Post, carbon: Any = None) -> None:
        self._post = post
        self._carbon = carbon
        self._handler: Any = None  # Carbon calls it as long as the program runs
        self._held: list[c_void_p] = []
        self._wishes: dict[int, KeyWish] = {}
        self._pressed: Pressed = lambda _: None

    def hold(self, chords: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        self.close()
        if not self._ready():
            told(KeysTold(absence=NoKeys.NOT_HERE))
            return
        self._pressed = pressed
        self._wishes = dict(enumerate(chords, start=1))
        told(KeysTold({wish: self._register(n, chords[wish]) for n, wish in self._wishes.items()}))

    def close(self) -> None:
        for key in self._held:
            self._carbon.UnregisterEventHotKey(key)
        self._held, self._wishes = [], {}

    def _register(self, number: int, chord: Chord) -> KeyStanding:
        code, key = key_code(chord.key), c_void_p()
        if code is None:
            return KeyStanding.MISSING
        target = self._carbon.GetApplicationEventTarget()
        status = self._carbon.RegisterEventHotKey(
            code, modifier_bits(chord), _Id(_OURS, number), target, 0, byref(key)
        )
        if status:
            return KeyStanding.TAKEN if status == _TAKEN else KeyStanding.MISSING
        self._held.append(key)
        return KeyStanding.HELD

    def _ready(self) -> bool:
        """Load Carbon and have it call us, once."""
        if self._handler is not None:
            return True
        try:
            self._carbon = self._carbon or _carbon()
        except OSError:
            return False
        called = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)
        self._handler = called(lambda _, event, __: self._on_event(event))
        target, kind = self._carbon.GetApplicationEventTarget(), _Kind(_KEYBOARD, _PRESSED)
        return not self._carbon.InstallEventHandler(
            target, self._handler, 1, byref(kind), None, None
        )

    def _on_event(self, event: int) -> int:
        which = _Id()
        self._carbon.GetEventParameter(
            event, _PARAMETER, _HOT_KEY_ID, None, ctypes.sizeof(which), None, byref(which)
        )
        if wish := self._wishes.get(which.number):
            self._post(lambda: self._pressed(wish))
        return 0


def _carbon() -> Any:
    carbon = ctypes.CDLL(_CARBON)
    carbon.GetApplicationEventTarget.restype = c_void_p
    carbon.InstallEventHandler.argtypes = [
        *(c_void_p, c_void_p, ctypes.c_ulong, c_void_p, c_void_p, c_void_p)
    ]
    carbon.RegisterEventHotKey.argtypes = [c_uint32, c_uint32, _Id, c_void_p, c_uint32, c_void_p]
    carbon.UnregisterEventHotKey.argtypes = [c_void_p]
    carbon.GetEventParameter.argtypes = [
        *(c_void_p, c_uint32, c_uint32, c_void_p, ctypes.c_ulong, c_void_p, c_void_p)
    ]
    return carbon
