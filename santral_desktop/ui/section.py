"""Something to look after on a page that has several such things."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Section:
    """One of them; its widget is asked for when it is first looked at. Lower ranks stand higher."""

    key: str
    name: str
    make: Callable[[], QWidget]
    rank: int = 0


def records_name() -> str:
    """Return what the section is called that administers a PBX's rows."""
    return QCoreApplication.translate("sections", "Tanımlar")
