"""The page of settings for greetings: a colour and a sentence for each number or queue of ours."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.text import inert
from santral_desktop.domain.welcomes import LONGEST, MOST, Colour, Welcome
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon

_LONGEST_NUMBER = 40  # characters
_DIGITS = 14  # that are seen at once
_DOT = 14  # pixels


class WelcomeSettings(SettingsPage):
    """Says all greetings together; a row without a number is none yet."""

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Karşılama"))
        self.add_note(
            self.tr(
                "Aranan numaranıza ya da kuyruğa göre bildirimin rengi ve çağrıyı açarken "
                "söylenecek söz."
            )
        )
        self._rows: list[_Row] = []
        self._table = QWidget(self)
        self._lines = QVBoxLayout(self._table)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GAP)
        self.add(self._table, choice="welcomes")
        self._more = QPushButton(self.tr("Numara ya da kuyruk &ekle"), self)
        self._more.clicked.connect(self._on_more)
        self.add(self._more)
        self._more.setEnabled("welcomes" not in fixed)
        self.end()

    @property
    def welcomes(self) -> tuple[Welcome, ...]:
        """What stands in the rows."""
        return tuple(row.welcome for row in self._rows if row.welcome.number)

    def show_preferences(self, choices: Preferences) -> None:
        if choices.welcomes == self.welcomes:
            return  # what is typed now must not be taken from under the hands
        for row in tuple(self._rows):
            self._take_away(row)
        for welcome in choices.welcomes:
            self._add_row(welcome)

    def _add_row(self, welcome: Welcome) -> "_Row":
        row = _Row(welcome, self._table)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._on_removed(row))
        self._rows.append(row)
        self._lines.addWidget(row)
        row.show()
        self._more.setVisible(len(self._rows) < MOST)
        return row

    def _take_away(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._more.setVisible(len(self._rows) < MOST)

    def _on_more(self) -> None:
        row = self._add_row(Welcome(""))
        row.setFocus()

    def _on_removed(self, row: "_Row") -> None:
        self._take_away(row)
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit("welcomes", self.welcomes)


class _Row(QWidget):
    """One number with its colour and greeting."""

    changed = Signal()
    removed = Signal()

    def __init__(self, welcome: Welcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = QLineEdit(welcome.number, self)
        self._number.setMaxLength(_LONGEST_NUMBER)
        self._number.setPlaceholderText(self.tr("Numara ya da kuyruk"))
        self._number.setAccessibleName(self._number.placeholderText())
        self._colour = QComboBox(self)
        self._colour.setAccessibleName(self.tr("Renk"))
        self._greeting = QLineEdit(welcome.greeting, self)
        self._greeting.setMaxLength(LONGEST)
        self._greeting.setCursorPosition(0)  # its beginning is what tells greetings apart
        self._greeting.setPlaceholderText(self.tr("Karşılama sözü"))
        self._greeting.setAccessibleName(self._greeting.placeholderText())
        self._away = QToolButton(self)
        self._away.setAccessibleName(self.tr("Satırı kaldır"))
        self._away.setToolTip(self._away.accessibleName())
        set_look(self._away, "quiet")
        self._offer_colours(welcome.colour)
        self._lay_out()
        self._number.editingFinished.connect(self._on_edited)
        self._greeting.editingFinished.connect(self._on_edited)
        self._colour.currentIndexChanged.connect(self._on_edited)
        self._away.clicked.connect(self.removed)
        self._told = self.welcome

    @property
    def welcome(self) -> Welcome:
        """What stands in the row."""
        return Welcome(
            inert(self._number.text(), _LONGEST_NUMBER),
            Colour(self._colour.currentData()),
            inert(self._greeting.text(), LONGEST),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._offer_colours(self.welcome.colour)

    def _on_edited(self) -> None:
        if self.welcome != self._told:
            self._told = self.welcome
            self.changed.emit()

    def _offer_colours(self, chosen: Colour) -> None:
        names = {
            Colour.PLAIN: self.tr("Renksiz"),
            Colour.BLUE: self.tr("Mavi"),
            Colour.GREEN: self.tr("Yeşil"),
            Colour.ORANGE: self.tr("Turuncu"),
            Colour.RED: self.tr("Kırmızı"),
            Colour.GREY: self.tr("Gri"),
        }
        with QSignalBlocker(self._colour):
            self._colour.clear()
            for colour, name in names.items():
                self._colour.addItem(self._dot(colour), name, colour.value)
            self._colour.setCurrentIndex(self._colour.findData(chosen.value))
        self._away.setIcon(icon("close", colours_of(self).muted))

    def _dot(self, colour: Colour) -> QIcon:
        dot = QPixmap(QSize(_DOT, _DOT))
        colours = colours_of(self)
        plain = colour is Colour.PLAIN
        dot.fill(QColor(colours.raised if plain else colours.of(Tone(colour.value))))
        return QIcon(dot)

    def _lay_out(self) -> None:
        self.setFocusProxy(self._number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        digits = self._number.fontMetrics().horizontalAdvance("0") * _DIGITS
        self._number.setFixedWidth(digits + 28)
        row.addWidget(self._number)
        row.addWidget(self._colour)
        row.addWidget(self._greeting, 1)
        row.addWidget(self._away)
