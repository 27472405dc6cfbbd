"""The chips above the call list: which shelf is shown, and how many calls each has."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from santral_desktop.application.ports.journal import MOST_COUNTED, Shelf
from santral_desktop.ui import formats
from santral_desktop.ui.texts import set_look

_SHELVES = (Shelf.ALL, Shelf.MISSED, Shelf.INBOUND, Shelf.OUTBOUND, Shelf.RECORDED)


class ShelfChips(QButtonGroup):
    """Says which shelf is chosen; shows the counts that it is told."""

    chosen = Signal(object)  # Shelf

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = (
            self.tr("Tümü"),
            self.tr("Cevapsız"),
            self.tr("Gelen"),
            self.tr("Giden"),
            self.tr("Kayıtlı"),
        )
        for place, name in enumerate(self._names):
            chip = QPushButton(name, parent)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            set_look(chip, "chip")
            self.addButton(chip, place)
        self.button(0).setChecked(True)
        self.idClicked.connect(lambda place: self.chosen.emit(_SHELVES[place]))

    def show_shelf(self, shelf: Shelf) -> None:
        """Show which shelf is chosen."""
        self.button(_SHELVES.index(shelf)).setChecked(True)

    def choose(self, shelf: Shelf) -> None:
        """Choose a shelf for the person."""
        self.button(_SHELVES.index(shelf)).click()

    def show_counts(self, counts: Mapping[Shelf, int], *, narrowed: bool) -> None:
        """Show how many calls each shelf has; narrowed ones are counted so far and no further."""
        for place, shelf in enumerate(_SHELVES):
            many, name = counts.get(shelf, 0), self._names[place]
            more = "+" if narrowed and many >= MOST_COUNTED else ""
            chip = self.button(place)
            chip.setText(f"{name} {formats.many(many)}{more}" if many else name)
            full = self.tr("{}: {} çağrı").format(name, f"{formats.number(many)}{more}")
            chip.setAccessibleName(full)
            chip.setToolTip(full)
