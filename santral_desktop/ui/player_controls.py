"""The row below the outline: play, ten seconds back and on, speed, keep, save, and more."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.formats import length
from santral_desktop.ui.player_menu import PlayerMenu
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import GAP, colours_of, icon

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
STEP = 10_000  # milliseconds that a button goes
_ICON = 18  # pixels


class PlayerControls(QWidget):
    """Says what is wanted of the player; shows how it stands."""

    toggled = Signal()
    stepped = Signal(int)  # milliseconds, back below 0
    speed_chosen = Signal(float)
    kept = Signal(bool)  # whether the recording is to stay on this computer
    save_asked = Signal()
    chosen = Signal(str, object)  # name of a choice, its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing = False
        self._back = _button(self.tr("10 saniye geri"))
        self._play = _button(self.tr("Oynat"))
        self._on = _button(self.tr("10 saniye ileri"))
        self._where = plain_label()
        self._speed = self._make_speeds()
        self._keep = _button(self.tr("Bu bilgisayarda sakla"))
        self._keep.setCheckable(True)
        self._save = _button(self.tr("Kaydı bilgisayara kaydet"))
        self._menu = PlayerMenu(self)
        self._more = _button(self.tr("Çalma seçenekleri"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        set_look(self._more, "menu")
        self._lay_out()
        self._connect()
        self._draw_icons()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it plays."""
        self._playing = playing
        self._draw_icons()

    def show_where(self, milliseconds: int, whole: int) -> None:
        """Show how far it was played, of how much."""
        here, all_of_it = (length(timedelta(milliseconds=some)) for some in (milliseconds, whole))
        self._where.setText(f"{here} / {all_of_it}")

    def show_pitch(self, *, stays: bool) -> None:
        """Say what another speed does to a voice."""
        keeps = self.tr("Çalma hızı: seslerin tonu değişmez")
        changes = self.tr("Çalma hızı: bu bilgisayarda seslerin tonu da değişir")
        self._speed.setToolTip(keeps if stays else changes)

    def show_kept(self, *, kept: bool) -> None:
        """Show whether the recording stays on this computer."""
        self._keep.setChecked(kept)
        self._draw_icons()

    def offer_no_keeping(self) -> None:
        """Have what is played stay nowhere but where it came from."""
        self._keep.hide()

    def show_choices(self, choices: Preferences) -> None:
        """Show the choices that hold."""
        self._menu.show_choices(choices)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _connect(self) -> None:
        self._play.clicked.connect(self.toggled)
        self._back.clicked.connect(lambda: self.stepped.emit(-STEP))
        self._on.clicked.connect(lambda: self.stepped.emit(STEP))
        self._speed.currentIndexChanged.connect(lambda n: self.speed_chosen.emit(SPEEDS[n]))
        self._keep.clicked.connect(self.kept)
        self._keep.toggled.connect(self._draw_icons)
        self._save.clicked.connect(self.save_asked)
        self._menu.chosen.connect(self.chosen)

    def _make_speeds(self) -> QComboBox:
        speeds = QComboBox()
        speeds.setAccessibleName(self.tr("Çalma hızı"))
        speeds.addItems([f"{QLocale().toString(speed)}×" for speed in SPEEDS])
        speeds.setCurrentIndex(SPEEDS.index(1.0))
        set_look(speeds, "small")
        words = (speeds.itemText(place) for place in range(speeds.count()))
        speeds.setFixedWidth(max(map(speeds.fontMetrics().horizontalAdvance, words)) + 3 * GAP + 4)
        return speeds

    def _draw_icons(self) -> None:
        colours, kept = colours_of(self), self._keep.isChecked()
        for button, name in (
            (self._back, "back"),
            (self._on, "forward"),
            (self._save, "save"),
            (self._more, "more"),
            (self._play, "pause" if self._playing else "play"),
        ):
            button.setIcon(icon(name, colours.text))
        self._keep.setIcon(icon("kept", colours.accent) if kept else icon("keep", colours.text))
        _name(self._play, self.tr("Duraklat") if self._playing else self.tr("Oynat"))
        stays, may_stay = self.tr("Bu bilgisayarda saklanıyor"), self.tr("Bu bilgisayarda sakla")
        _name(self._keep, stays if kept else may_stay)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        for button in (self._back, self._play, self._on):
            row.addWidget(button)
        row.addSpacing(GAP // 2)
        row.addWidget(self._where)
        row.addStretch()
        for widget in (self._speed, self._keep, self._save, self._more):
            row.addWidget(widget)


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIconSize(QSize(_ICON, _ICON))  # all of them fit beside the list
    _name(button, name)
    return button


def _name(button: QToolButton, name: str) -> None:
    button.setToolTip(name)
    button.setAccessibleName(name)
