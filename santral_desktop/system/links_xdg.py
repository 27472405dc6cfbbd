"""Open links on Linux desktops: an entry of the user's own, first among the handlers."""

from collections.abc import Callable, Mapping
from typing import Final

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.links import SCHEMES
from santral_desktop.system.desktop_entry import (
    config_folder,
    data_folder,
    entry_text,
    read,
    remove,
    starts,
    write,
)
from santral_desktop.system.own_command import OwnCommand

ENTRY = "santral-desktop-links.desktop"
_KINDS: Final = tuple(f"x-scheme-handler/{scheme}" for scheme in SCHEMES)
_SECTION = "[Default Applications]"


class XdgLinks:
    """Implements the port `Registration`.

    Whoever opened links before stays in the list behind us (mime-apps specification): there it
    is remembered, and takes over by itself when we go, by whatever way.
    """

    def __init__(self, command: OwnCommand, environ: Mapping[str, str]) -> None:
        self._command = command
        self._entry = data_folder(environ) / "applications" / ENTRY
        self._list = config_folder(environ) / "mimeapps.list"

    def state(self) -> Registered:
        text = read(self._list)
        first = [_handlers(text, kind)[:1] == [ENTRY] for kind in _KINDS]
        if not starts(read(self._entry), self._command):
            return Registered.NO
        return Registered.YES if all(first) else Registered.ASKED

    def add(self) -> Registered:
        kinds = "".join(f"{kind};" for kind in _KINDS)
        more = {"MimeType": kinds, "NoDisplay": "true"}
        write(self._entry, entry_text(self._command, ("link", "--", "%u"), more))
        self._change(lambda handlers: [ENTRY, *(one for one in handlers if one != ENTRY)])
        return Registered.YES

    def remove(self) -> None:
        if ENTRY in read(self._list):
            self._change(lambda handlers: [one for one in handlers if one != ENTRY])
        remove(self._entry)

    def _change(self, change: Callable[[list[str]], list[str]]) -> None:
        text = read(self._list)
        for kind in _KINDS:
            text = _with_handlers(text, kind, change(_handlers(text, kind)))
        if text.strip() in {"", _SECTION}:
            remove(self._list)
        else:
            write(self._list, text)


def _handlers(text: str, kind: str) -> list[str]:
    """Return who opens a kind, the first one first."""
    section = ""
    for line in text.splitlines():
        name, _, value = line.partition("=")
        if line.startswith("["):
            section = line.strip()
        elif section == _SECTION and name.strip() == kind:
            return [one.strip() for one in value.split(";") if one.strip()]
    return []


def _with_handlers(text: str, kind: str, handlers: list[str]) -> str:
    """Return the list with other handlers of a kind; everything else in it stays."""
    lines, section = text.splitlines(), ""
    end = place = None  # where the section ends, where the kind is
    for at, line in enumerate(lines):
        if line.startswith("["):
            section = line.strip()
        if section == _SECTION and line.strip():
            end = at + 1
            place = at if line.partition("=")[0].strip() == kind else place
    wanted = [f"{kind}={';'.join(handlers)};"] if handlers else []
    if place is not None:
        lines[place : place + 1] = wanted
    elif wanted and end is not None:
        lines[end:end] = wanted
    elif wanted:
        lines += [_SECTION, *wanted]
    return "\n".join(lines) + "\n" if lines else ""
