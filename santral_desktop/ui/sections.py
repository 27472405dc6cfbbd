"""Several things to look after on one page: a chip for each, and the chosen one below."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from santral_desktop.ui.flow import Flow
from santral_desktop.ui.section import Section
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP

_BETWEEN = 6  # pixels between chips


class Sections(QWidget):
    """Shows one section at a time; those that are offered later find their place by rank."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[Section] = []
        self._made: dict[str, QWidget] = {}
        self._drawn: dict[str, QPushButton] = {}
        self._shown = ""
        self._group = QButtonGroup(self)
        self._chips = QWidget()
        self._chips.setAccessibleName(name)
        self._row = Flow(_BETWEEN, self._chips)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._chips)
        column.addWidget(self._stack, 1)

    @property
    def section(self) -> str:
        """The key of the section that is shown, empty when there is none."""
        return self._shown

    @property
    def keys(self) -> tuple[str, ...]:
        """What is offered, in its order."""
        return tuple(section.key for section in self._offered)

    def offer(self, section: Section) -> None:
        """Have a section from now on; one that is there stays as it is."""
        if section.key not in self.keys:
            self._offered.append(section)
            self._offered.sort(key=lambda one: one.rank)
            self._draw()

    def withdraw(self, key: str) -> None:
        """Have a section no more; who made it may show it again elsewhere."""
        if key not in self.keys:
            return
        self._offered = [one for one in self._offered if one.key != key]
        if (widget := self._made.pop(key, None)) is not None:
            self._stack.removeWidget(widget)
            widget.setParent(None)
        if self._shown == key:
            self._shown = ""
        self._draw()

    def open(self, key: str) -> None:
        """Show a section that is offered."""
        section = next((one for one in self._offered if one.key == key), None)
        if section is None or key == self._shown:
            return
        if key not in self._made:
            self._made[key] = section.make()
            self._stack.addWidget(self._made[key])
        self._shown = key
        self._stack.setCurrentWidget(self._made[key])
        self.setFocusProxy(self._made[key])
        self._mark()
        self.opened.emit(key)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first section when the page is first seen."""
        super().showEvent(event)
        self._open_any()

    def _draw(self) -> None:
        """Draw the chips anew; one alone says nothing."""
        for chip in self._drawn.values():
            self._row.removeWidget(chip)
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._drawn.clear()
        for section in self._offered:
            chip = QPushButton(section.name, self._chips)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            set_look(chip, "chip")
            chip.clicked.connect(lambda _, key=section.key: self.open(key))
            self._group.addButton(chip)
            self._row.addWidget(chip)
            chip.show()
            self._drawn[section.key] = chip
        self._chips.setVisible(len(self._offered) > 1)
        self._mark()
        if self.isVisible():
            self._open_any()

    def _open_any(self) -> None:
        if not self._shown and self._offered:
            self.open(self._offered[0].key)

    def _mark(self) -> None:
        if self._shown in self._drawn:
            self._drawn[self._shown].setChecked(True)
