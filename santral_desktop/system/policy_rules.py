"""What each setting may be, when somebody else sets it for a person."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final

from santral_desktop.domain.chords import BadChord, Chord
from santral_desktop.domain.crm import BadTemplate, CrmTemplate, PopWhen
from santral_desktop.domain.event_addresses import public_base

# The program's own memory, and what a person agreed to: nobody sets it for others.
OWN_MEMORY: Final = frozenset(
    {
        "window",
        "told_about_tray",
        "webphone_folded",
        "update_lot",
        "forward_events",
        "forward_plainly",
    }
)
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "language": ("tr", "en"),
    "theme": ("system", "light", "dark"),
    "crm_when": tuple(when.value for when in PopWhen),
    "updates": ("off", "tell", "fetch"),
}
SPANS: Final[Mapping[str, tuple[int, int]]] = {
    "ring_volume": (0, 100),
    "listener_port": (1024, 65535),
    "history_months": (0, 1200),
    "keep_calls_months": (0, 1200),
    "keep_notes_months": (0, 1200),
    "keep_recordings_months": (0, 1200),
}
SECRETS: Final = frozenset(
    {"key", "api_key", "secret", "client_secret", "password", "token", "refresh_token"}
)


def wanted(name: str, kind: Any) -> str:
    """Return in a few signs what a setting takes."""
    if name in VALUES:
        return ", ".join(VALUES[name])
    if name in SPANS:
        return "–".join(map(str, SPANS[name]))
    if name in _CHECKS:
        return _CHECKS[name][1]
    return {bool: "true, false", int: "0, 1, 2 …", str: '"…"'}.get(kind, "[ … ]")


def is_allowed(name: str, value: Any) -> bool:
    """Say whether a value, of the right type, is one of those that there are."""
    if name in VALUES:
        return value in VALUES[name]
    if name in SPANS:
        least, most = SPANS[name]
        return bool(least <= value <= most)
    if name in _CHECKS:
        return value == "" or _CHECKS[name][0](value)
    return True


def _is_chord(text: str) -> bool:
    with suppress(BadChord):
        return bool(Chord.parse(text).text)
    return False


def _is_template(text: str) -> bool:
    with suppress(BadTemplate):
        return bool(CrmTemplate.parse(text).text)
    return False


_CHECKS: Final[Mapping[str, tuple[Callable[[str], bool], str]]] = {
    **{
        f"key_{wish}": (_is_chord, "Ctrl+Shift+F8 …")
        for wish in ("answer", "hang_up", "dial", "show")
    },
    "crm_template": (_is_template, "https://…/{number}"),
    "events_public_address": (lambda text: bool(public_base(text)), "https://…"),
}
