"""Controls for one choice each: they know its name and say only what a person decided."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from santral_desktop.domain.text import inert, isolated


class YesOrNo(QCheckBox):
    """A choice of yes or no."""

    decided = Signal(str, object)  # name, value

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.name = name
        self.toggled.connect(self._decide)

    def show_choice(self, *, on: bool) -> None:
        """Show what holds."""
        with QSignalBlocker(self):
            self.setChecked(on)

    def _decide(self, on: bool) -> None:
        self.decided.emit(self.name, on)


class OneOf(QComboBox):
    """A choice of one among several; what was chosen stays shown when it is not offered now."""

    decided = Signal(str, object)  # name, value

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._chosen = ""
        self._offered: tuple[tuple[str, str], ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.currentIndexChanged.connect(self._decide)

    @property
    def value(self) -> str:
        """The choice that holds."""
        return self._chosen

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer values, each with its text; texts from outside are made inert."""
        self._offered = choices
        self._fill()

    def show_choice(self, value: str) -> None:
        """Show what holds."""
        self._chosen = value
        self._fill()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must not change a choice."""
        event.ignore()

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            for value, text in self._offered:
                self.addItem(inert(text), value)
            if self.findData(self._chosen) < 0:
                absent = self.tr("{} (şu anda yok)").format(isolated(inert(self._chosen)))
                self.addItem(absent, self._chosen)
            self.setCurrentIndex(self.findData(self._chosen))

    def _decide(self, index: int) -> None:
        if index >= 0:
            self._chosen = str(self.itemData(index))
            self.decided.emit(self.name, self._chosen)
