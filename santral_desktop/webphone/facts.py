"""What the observer script says, read with suspicion: a hostile page may say it too."""

import json
from dataclasses import dataclass
from typing import Any

from santral_desktop.domain.text import inert

_LONGEST = 80  # characters of any text in a fact
_HAPPENINGS = frozenset(
    {"incoming", "outgoing", "ringing", "named", "answered", "held", "resumed", "ended"}
)


@dataclass(frozen=True, slots=True)
class Registration:
    """The phone registered, or lost its registration."""

    registered: bool
    expires: int  # seconds; 0: it holds as long as its line
    taken: bool = False  # lost because the server would have it no more


@dataclass(frozen=True, slots=True)
class MicrophoneAsked:
    """The page asked for the microphone and got an answer."""

    origin: str
    granted: bool
    why: str = ""  # the page's name of the trouble, as "NotFoundError" where there is none


@dataclass(frozen=True, slots=True)
class PageCall:
    """Something happened to a call on the wire."""

    what: str  # incoming, outgoing, ringing there, named, answered, held, resumed, ended
    call_id: str
    number: str = ""
    name: str = ""
    called: str = ""
    by_itself: bool = False  # the agent's own click-to-call leg
    cause: str = ""  # of the end: a SIP status, a Reason header, or Verto's word
    here: bool = False  # the page itself held, resumed, refused or hung up
    elsewhere: bool = False  # ended because somebody else answered


PageFact = Registration | MicrophoneAsked | PageCall


def read_fact(text: str) -> PageFact | None:
    """Return the fact of a console line, None for anything that is none."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    match told.get("fact"):
        case "registration":
            return _registration(told)
        case "microphone":
            return _microphone(told)
        case "call" if _text(told, "what") in _HAPPENINGS:
            return _call(told)
        case _:
            return None


def _registration(told: dict[str, Any]) -> Registration:
    registered = told.get("registered") is True
    taken = told.get("taken") is True and not registered
    return Registration(registered, _number(told.get("expires")), taken)


def _microphone(told: dict[str, Any]) -> MicrophoneAsked:
    granted = told.get("granted") is True
    return MicrophoneAsked(_text(told, "origin"), granted, "" if granted else _text(told, "why"))


def _call(told: dict[str, Any]) -> PageCall | None:
    call_id = _text(told, "id")
    if not call_id:
        return None
    return PageCall(
        what=_text(told, "what"),
        call_id=call_id,
        number=_text(told, "number"),
        name=_text(told, "name"),
        called=_text(told, "called"),
        by_itself=told.get("by_itself") is True,
        cause=_text(told, "cause"),
        here=told.get("here") is True,
        elsewhere=told.get("elsewhere") is True,
    )


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    return inert(value, _LONGEST) if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return value if type(value) is int and 0 <= value < 10**6 else 0
