"""A file name that every system takes, from a title that may hold anything."""

from PySide6.QtCore import QCoreApplication

_FORBIDDEN = '<>:"/\\|?*%'
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_LONGEST = 100  # characters; names are cut by their bytes, and Turkish letters have two


def file_name(title: str, ending: str) -> str:
    """Return the name for a title; the ending begins with its dot."""
    kept = "".join(" " if letter in _FORBIDDEN else letter for letter in title)
    kept = "".join(letter for letter in kept if letter.isprintable())
    name = " ".join(kept.split())[:_LONGEST].strip(". ")
    if not name or name.split(".")[0].strip().lower() in _RESERVED:
        name = QCoreApplication.translate("file_names", "kayıt {}").format(name).strip()
    return f"{name}{ending}"
