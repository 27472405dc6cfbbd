"""What is written of an extension: required fields, enumerations, fields that need each other."""

import re
from collections.abc import Callable, Collection
from typing import Any

from santral_desktop.simulator.bulutfon_asked import Body, TurnedAwayError

Reader = Callable[[str, Any], Any]
_REQUIRED = ("full_name", "email", "did", "number", "redirection_type")
_REDIRECTIONS = {"NONE", "UNREACHABLE", "ALWAYS"}
_DESTINATIONS = {"EXTENSION", "GROUP", "AUTOATTENDANT", "EXTERNAL"}
_YES, _NO = {"true", "1", "on"}, {"false", "0", "off"}
_OTHERWISE: Body = {
    "voicemail": False,
    "destination_type": None,
    "destination_number": None,
    "external_number": None,
    "acl": [],
}


def read_form(present: Body, written: Body, dids: Collection[str]) -> Body:
    """Return every field after the writing; what was not sent stays as it is.

    Raises TurnedAwayError that names the field.
    """
    readers: dict[str, Reader] = {
        "full_name": _matching(r".*\S.*"),
        "email": _matching(r"[^@\s]+@[^@\s]+"),
        "did": _one_of(dids),
        "number": _matching(r"\d{4}"),  # the numbering plan
        "voicemail": _flag,
        "redirection_type": _one_of(_REDIRECTIONS),
        "destination_type": _one_of(_DESTINATIONS),
        "destination_number": _matching(r"\d{2,4}"),
        "external_number": _matching(r"\+?\d{6,15}"),
        "acl": _words,
    }
    sent = {
        name: _OTHERWISE.get(name) if written[name] in ("", None) else read(name, written[name])
        for name, read in readers.items()
        if name in written
    }
    form = _OTHERWISE | present | sent
    for name in _needed(form):
        if not form.get(name):
            raise TurnedAwayError(f"{name} zorunludur")
    return form


def _needed(form: Body) -> list[str]:
    needed = list(_REQUIRED)
    if form.get("redirection_type") not in {"NONE", None}:
        outside = form.get("destination_type") == "EXTERNAL"
        needed += ["destination_type", "external_number" if outside else "destination_number"]
    return needed


def _matching(pattern: str) -> Reader:
    def read(name: str, value: Any) -> str:
        text = str(value)
        if isinstance(value, (bool, list, dict)) or not re.fullmatch(pattern, text, re.ASCII):
            raise TurnedAwayError(f"{name} geçersiz")
        return text

    return read


def _one_of(words: Collection[str]) -> Reader:
    def read(name: str, value: Any) -> str:
        if not isinstance(value, str | int) or str(value) not in words:
            raise TurnedAwayError(f"{name} geçersiz")
        return str(value)

    return read


def _flag(name: str, value: Any) -> bool:
    word = str(value).lower()
    if word not in _YES | _NO:
        raise TurnedAwayError(f"{name} geçersiz")
    return word in _YES


def _words(name: str, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(it, str) for it in value):
        raise TurnedAwayError(f"{name} geçersiz")
    return value
