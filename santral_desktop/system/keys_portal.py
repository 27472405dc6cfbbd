"""Keys for the whole desktop on Wayland: the desktop's portal asks the person, and tells."""

from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from santral_desktop.application.ports.global_keys import (
    KeyStanding,
    KeysTold,
    KeyWish,
    NoKeys,
)
from santral_desktop.domain.chords import Chord, Modifier
from santral_desktop.domain.text import inert
from santral_desktop.system.keys_by_line import LineLostError

_PATH, _NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop"
_SHORTCUTS = DBusAddress(_PATH, _NAME, "org.freedesktop.portal.GlobalShortcuts")
_REGISTRY = DBusAddress(_PATH, _NAME, "org.freedesktop.host.portal.Registry")
_PROGRAM = "santral-desktop"
_PATIENCE = 5.0  # seconds for an answer that no person gives
_LONGEST = 60  # characters in which the desktop names keys
_NAMED = {
    "Space": "space",
    "PgUp": "Page_Up",
    "PgDown": "Page_Down",
    "Ins": "Insert",
    "Del": "Delete",
}
_TOLD = {  # what the desktop shows of each in its own question
    KeyWish.ANSWER: "Çalan çağrıyı cevapla",
    KeyWish.HANG_UP: "Reddet ya da kapat",
    KeyWish.DIAL: "Seçili ya da panodaki numarayı ara",
    KeyWish.SHOW: "Pencereyi öne getir",
}


def trigger(chord: Chord) -> str:
    """Return keys as the portal reads them: CTRL+SHIFT+F8."""
    names = {Modifier.META: "LOGO"}
    held = [names.get(m, m.value.upper()) for m in Modifier if m in chord.modifiers]
    key = chord.key.lower() if len(chord.key) == 1 else _NAMED.get(chord.key, chord.key)
    return "+".join((*held, key))


class PortalKeys:
    """A line to the portal, with one session of shortcuts."""

    def __init__(self) -> None:
        try:
            self._bus = open_dbus_connection()
        except (OSError, KeyError, ValueError, DBusErrorResponse) as problem:
            raise LineLostError(NoKeys.NO_PORTAL) from problem
        self._signals: deque[Message] = deque()
        self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        self._session = self._binding = ""  # the binding's answer is a person's
        self._wanted: set[KeyWish] = set()

    def fileno(self) -> int:
        return int(self._bus.sock.fileno())

    def take(self, chords: Mapping[KeyWish, Chord]) -> KeysTold:
        self._ask(Properties(_SHORTCUTS).get("version"))  # none, where nobody serves it
        if not chords:
            return KeysTold()
        with suppress(LineLostError):  # older portals know a program by its window alone
            self._ask(new_method_call(_REGISTRY, "Register", "sa{sv}", (_PROGRAM, {})))
        for interface in ("GlobalShortcuts", "Request", "Session"):
            rule = MatchRule(
                type="signal", sender=_NAME, interface=f"org.freedesktop.portal.{interface}"
            )
            self._ask(message_bus.AddMatch(rule))
        self._session = self._new_session()
        self._wanted = set(chords)
        shortcuts = [(wish.value, _described(wish, chord)) for wish, chord in chords.items()]
        words = (self._session, shortcuts, "", {"handle_token": ("s", "santral_keys")})
        bind = new_method_call(_SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", words)
        self._binding = self._ask(bind)[0]
        return KeysTold(dict.fromkeys(chords, KeyStanding.ASKED))

    def hear(self) -> Sequence[KeyWish | KeysTold]:
        try:
            while True:
                self._bus.recv_messages(timeout=0)
        except TimeoutError:
            pass
        except OSError as problem:
            raise LineLostError(NoKeys.NO_PORTAL) from problem
        signals = [self._signals.popleft() for _ in range(len(self._signals))]
        return [heard for signal in signals if (heard := self._meant(signal)) is not None]

    def close(self) -> None:
        self._bus.close()

    def _meant(self, signal: Message) -> KeyWish | KeysTold | None:
        place, member = _of(signal, HeaderFields.path), _of(signal, HeaderFields.member)
        if member == "Activated" and signal.body[0] == self._session:
            return next((wish for wish in self._wanted if wish.value == signal.body[1]), None)
        if member == "Response" and place == self._binding:
            return self._bound(*signal.body)
        if member == "Closed" and place == self._session:
            raise LineLostError(NoKeys.REFUSED)
        return None

    def _bound(self, refused: int, results: Mapping[str, Any]) -> KeysTold:
        """Read which keys the person has agreed to, and what they are called."""
        if refused:
            raise LineLostError(NoKeys.REFUSED)
        given = dict(results.get("shortcuts", ("", ()))[1])
        standing, chosen = dict.fromkeys(self._wanted, KeyStanding.TAKEN), {}
        for wish in self._wanted:
            if (facts := given.get(wish.value)) is not None:
                standing[wish] = KeyStanding.HELD
                chosen[wish] = inert(str(facts.get("trigger_description", ("s", ""))[1]), _LONGEST)
        return KeysTold(standing, chosen)

    def _new_session(self) -> str:
        tokens = {"handle_token": ("s", "santral_open"), "session_handle_token": ("s", "santral")}
        request = self._ask(new_method_call(_SHORTCUTS, "CreateSession", "a{sv}", (tokens,)))[0]
        while True:
            try:
                answer = self._bus.recv_until_filtered(self._signals, timeout=_PATIENCE)
            except (OSError, TimeoutError) as problem:
                raise LineLostError(NoKeys.NO_PORTAL) from problem
            if _of(answer, HeaderFields.path) == request:
                refused, results = answer.body
                if refused:
                    raise LineLostError(NoKeys.REFUSED)
                return str(results["session_handle"][1])

    def _ask(self, call: Message) -> tuple[Any, ...]:
        try:
            return tuple(unwrap_msg(self._bus.send_and_get_reply(call, timeout=_PATIENCE)))
        except (OSError, TimeoutError, DBusErrorResponse) as problem:
            raise LineLostError(NoKeys.NO_PORTAL) from problem


def _described(wish: KeyWish, chord: Chord) -> dict[str, tuple[str, str]]:
    return {"description": ("s", _TOLD[wish]), "preferred_trigger": ("s", trigger(chord))}


def _of(message: Message, field: HeaderFields) -> str:
    return str(message.header.fields.get(field, ""))
