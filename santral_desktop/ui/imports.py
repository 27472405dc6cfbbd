"""Import as Python does, without PySide looking at each module."""

import builtins

import PySide6.QtCore  # noqa: F401  (puts its own way to import in the place of Python's)


def import_plainly() -> None:
    """Take back that PySide reads the source of every module that is imported, and keeps it.

    It looks for the wish to spell Qt's names otherwise, which nobody has here: a sixth of the time
    of all imports, and 11 MB. Remove this when PySide looks without reading (PYSIDE-2029).
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
