"""Desktop entries (freedesktop.org) that belong to one user."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.own_command import OwnCommand

_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


def entry_text(command: OwnCommand, words: Iterable[str], more: Mapping[str, str]) -> str:
    """Return an entry that starts the program; it is ignored once the program is gone."""
    line = " ".join((*map(_quoted, command.words), *words))
    lines = {
        "Type": "Application",
        "Version": "1.0",
        "Name": "Santral Desktop",
        "Exec": line,
        "TryExec": command.words[0],
        "Icon": "santral-desktop",
        "Terminal": "false",
        **({"Path": str(command.folder)} if command.folder else {}),
        **more,
    }
    return "[Desktop Entry]\n" + "".join(f"{name}={value}\n" for name, value in lines.items())


def starts(text: str, command: OwnCommand) -> bool:
    """Say whether an entry starts this program, not one that was moved or removed since."""
    return f"TryExec={command.words[0]}" in text.splitlines()


def config_folder(environ: Mapping[str, str]) -> Path:
    """Return where desktops look for a user's choices."""
    return _folder(environ, "XDG_CONFIG_HOME", ".config")


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return where desktops look for a user's programs."""
    return _folder(environ, "XDG_DATA_HOME", ".local/share")


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all; a link to it stays a link; raises `StorageTrouble`."""
    real = Path(os.path.realpath(path))
    partial = real.with_name(real.name + ".santral-part")
    try:
        real.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.write_text(text, "utf-8", "surrogateescape")
        partial.replace(real)
    except OSError as problem:
        raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from problem


def read(path: Path) -> str:
    """Return a file's text, empty where there is none."""
    try:
        return path.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def remove(path: Path) -> None:
    """Remove a file, if it is there; raises `StorageTrouble`."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from problem


def _folder(environ: Mapping[str, str], name: str, usual: str) -> Path:
    told = environ.get(name, "")
    return Path(told) if told.startswith("/") else Path(environ.get("HOME", "~")) / usual


def _quoted(word: str) -> str:
    """Quote a word for `Exec`: once for its own rules, once for those of all values."""
    word = word.replace("%", "%%")
    if not set(word) & _RESERVED:
        return word
    for letter in '\\"`$':
        word = word.replace(letter, "\\" + letter)
    return '"' + word.replace("\\", "\\\\") + '"'
