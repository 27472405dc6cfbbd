"""Keys for the whole desktop on X11: the display is asked for them, by libxcb."""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from ctypes import POINTER, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish
from santral_desktop.domain.chords import Chord, Modifier
from santral_desktop.system.keys_by_line import LineLostError

_PRESS, _RELEASE, _MAPPING = 2, 3, 34  # kinds of events
_ASYNC, _ANY_KEY, _ANY_MODIFIER = 1, 0, 0x8000
_SHIFT, _CAPS, _CONTROL, _ALT, _NUM, _SUPER = 1, 2, 4, 8, 16, 64
_LOCKS = (0, _CAPS, _NUM, _CAPS | _NUM)  # held down by nobody, yet part of what is pressed
_STATE = _SHIFT | _CONTROL | _ALT | _SUPER
_SAME_MOMENT = 30  # milliseconds: a key that repeats itself is let go and pressed at once
_BITS = {
    Modifier.SHIFT: _SHIFT,
    Modifier.CTRL: _CONTROL,
    Modifier.ALT: _ALT,
    Modifier.META: _SUPER,
}
_NAMED = {
    "Space": 0x20,
    "Home": 0xFF50,
    "End": 0xFF57,
    "PgUp": 0xFF55,
    "PgDown": 0xFF56,
    "Ins": 0xFF63,
    "Del": 0xFFFF,
    "Pause": 0xFF13,
}


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("first", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


class _KeyEvent(ctypes.Structure):
    _fields_ = (
        ("kind", c_uint8),
        ("code", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("windows", c_uint32 * 3),
        ("places", c_uint16 * 4),
        ("state", c_uint16),
    )


def keysym(key: str) -> int:
    """Return the X name of a key."""
    if key in _NAMED:
        return _NAMED[key]
    return 0xFFBD + int(key[1:]) if len(key) > 1 else ord(key.lower())


class X11Keys:
    """A line to the display that is named in the environment."""

    def __init__(self) -> None:
        try:
            self._xcb, self._syms_library = _libraries()
        except OSError as problem:
            raise LineLostError from problem
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        self._line = self._xcb.xcb_connect(None, None)
        self._syms = None
        if self._xcb.xcb_connection_has_error(self._line):
            self._xcb.xcb_disconnect(self._line)
            raise LineLostError
        setup = self._xcb.xcb_get_setup(self._line)
        self._root = self._xcb.xcb_setup_roots_iterator(setup).first[0]
        self._syms = self._syms_library.xcb_key_symbols_alloc(self._line)
        self._chords: Mapping[KeyWish, Chord] = {}
        self._places: dict[KeyWish, list[int]] = {}
        self._held: dict[tuple[int, int], KeyWish] = {}
        self._let_go: dict[int, int] = {}  # when

    def fileno(self) -> int:
        return int(self._xcb.xcb_get_file_descriptor(self._line))

    def take(self, chords: Mapping[KeyWish, Chord]) -> KeysTold:
        self._chords, self._held, self._places = chords, {}, self._found(chords)
        self._xcb.xcb_ungrab_key(self._line, _ANY_KEY, self._root, _ANY_MODIFIER)
        return KeysTold({wish: self._grab(wish, chord) for wish, chord in chords.items()})

    def hear(self) -> Sequence[KeyWish | KeysTold]:
        heard: list[KeyWish | KeysTold] = []
        for event in self._events():
            kind = event.kind & 0x7F
            if kind == _RELEASE:
                self._let_go[event.code] = event.time
            elif kind == _PRESS:
                wish = self._held.get((event.code, event.state & _STATE))
                if wish is not None and not self._repeats(event):
                    heard.append(wish)
            elif kind == _MAPPING:
                self._syms_library.xcb_refresh_keyboard_mapping(self._syms, ctypes.byref(event))
                if self._found(self._chords) != self._places:
                    heard.append(self.take(self._chords))
        if self._xcb.xcb_connection_has_error(self._line):
            raise LineLostError
        return heard

    def close(self) -> None:
        self._syms_library.xcb_key_symbols_free(self._syms)
        self._xcb.xcb_disconnect(self._line)

    def _found(self, chords: Mapping[KeyWish, Chord]) -> dict[KeyWish, list[int]]:
        """Return where the present keyboard has the keys."""
        return {wish: self._codes(keysym(chord.key)) for wish, chord in chords.items()}

    def _grab(self, wish: KeyWish, chord: Chord) -> KeyStanding:
        bits = sum(_BITS[modifier] for modifier in chord.modifiers)
        codes = self._places[wish]
        for code in codes:
            if not all(self._got(code, bits | locks) for locks in _LOCKS):
                return KeyStanding.TAKEN
            self._held[code, bits] = wish
        return KeyStanding.HELD if codes else KeyStanding.MISSING

    def _got(self, code: int, bits: int) -> bool:
        cookie = self._xcb.xcb_grab_key_checked(
            self._line, 0, self._root, bits, code, _ASYNC, _ASYNC
        )
        error = self._xcb.xcb_request_check(self._line, cookie)
        self._free(error)
        return not error

    def _codes(self, symbol: int) -> list[int]:
        """Return the keys that have this symbol on the present keyboard."""
        found = self._syms_library.xcb_key_symbols_get_keycode(self._syms, symbol)
        if not found:
            return []
        codes: list[int] = []
        while code := found[len(codes)]:
            codes.append(code)
        self._free(found)
        return codes

    def _events(self) -> Iterator[_KeyEvent]:
        while event := self._xcb.xcb_poll_for_event(self._line):
            yield _KeyEvent.from_buffer_copy(event.contents)
            self._free(event)

    def _repeats(self, event: _KeyEvent) -> bool:
        before = self._let_go.get(event.code)
        return before is not None and event.time - before < _SAME_MOMENT


def _libraries() -> tuple[Any, Any]:
    xcb, syms = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-keysyms.so.1")
    line = c_void_p
    for library, name, answer, takes in (
        (xcb, "xcb_connect", line, [c_char_p, c_void_p]),
        (xcb, "xcb_connection_has_error", c_int, [line]),
        (xcb, "xcb_disconnect", None, [line]),
        (xcb, "xcb_get_file_descriptor", c_int, [line]),
        (xcb, "xcb_get_setup", c_void_p, [line]),
        (xcb, "xcb_setup_roots_iterator", _Screens, [c_void_p]),
        (xcb, "xcb_ungrab_key", _Cookie, [line, c_uint8, c_uint32, c_uint16]),
        (
            xcb,
            "xcb_grab_key_checked",
            _Cookie,
            [line, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8],
        ),
        (xcb, "xcb_request_check", c_void_p, [line, _Cookie]),
        (xcb, "xcb_poll_for_event", POINTER(_KeyEvent), [line]),
        (syms, "xcb_key_symbols_alloc", c_void_p, [line]),
        (syms, "xcb_key_symbols_free", None, [c_void_p]),
        (syms, "xcb_key_symbols_get_keycode", POINTER(c_uint8), [c_void_p, c_uint32]),
        (syms, "xcb_refresh_keyboard_mapping", c_int, [c_void_p, c_void_p]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = answer, takes
    return xcb, syms
