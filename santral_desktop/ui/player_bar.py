"""The player's widgets: outline, play, ten seconds back and on, speed, save."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.formats import length
from santral_desktop.ui.outline_reader import OutlineReader
from santral_desktop.ui.player import Player
from santral_desktop.ui.texts import plain_label
from santral_desktop.ui.theme import GAP, colours_of, icon
from santral_desktop.ui.waveform import STEP, Waveform

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PlayerBar(QWidget):
    """Plays the file it is given; says where the person wants a copy."""

    saved_as = Signal(str)
    broke = Signal()  # the file cannot be played

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._title = "", ""
        self._peaks: tuple[tuple[float, ...], float] = ((), 0.0)  # and the seconds they cover
        self._player = Player(self)
        self._reader = OutlineReader(self)
        self._wave = Waveform()
        self._back = _button(self.tr("10 saniye geri"))
        self._play = _button(self.tr("Oynat"))
        self._on = _button(self.tr("10 saniye ileri"))
        self._where = plain_label()
        self._speed = self._make_speeds()
        self._save = _button(self.tr("Kaydı bilgisayara kaydet"))
        self._lay_out()
        self._connect()
        self._draw_icons()
        self.setFocusProxy(self._wave)

    def open(self, path: str, title: str) -> None:
        """Play a file and draw its outline while it decodes."""
        self.close_file()
        self._path, self._title = path, title
        self._player.open(path)
        self._reader.start(path)

    def close_file(self) -> None:
        """Stop, forget the sound and let go of its file."""
        self._reader.stop()
        self._player.close()
        self._path = ""
        self._peaks = ((), 0.0)
        self._wave.show_length(0)
        self._wave.show_peaks(())
        self._tell_where(0)

    def toggle(self) -> None:
        """Play, or pause."""
        self._player.toggle()

    def show_output(self, description: str) -> None:
        """Play through the device of this name."""
        self._player.set_output(description)

    @property
    def position(self) -> float:
        """Where the player is, in seconds."""
        return self._player.position / 1000

    @property
    def peaks(self) -> tuple[float, ...]:
        """The outline drawn so far."""
        return self._peaks[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _connect(self) -> None:
        self._player.moved.connect(self._on_moved)
        self._player.lasts.connect(self._on_lasts)
        self._player.started.connect(self._draw_icons)
        self._player.stopped.connect(self._draw_icons)
        self._player.failed.connect(self.broke)
        self._reader.grew.connect(self._on_peaks)
        self._reader.done.connect(self._on_peaks)
        self._wave.sought.connect(self._go_to)
        self._play.clicked.connect(self.toggle)
        self._back.clicked.connect(lambda: self._go_to(self._player.position - STEP))
        self._on.clicked.connect(lambda: self._go_to(self._player.position + STEP))
        self._speed.currentIndexChanged.connect(lambda n: self._player.set_speed(SPEEDS[n]))
        self._save.clicked.connect(self._ask_where)

    def _go_to(self, milliseconds: int) -> None:
        self._player.go_to(milliseconds)
        self._on_moved(self._player.position)

    def _on_moved(self, milliseconds: int) -> None:
        self._wave.show_position(milliseconds)
        self._tell_where(milliseconds)

    def _on_lasts(self, milliseconds: int) -> None:
        self._wave.show_length(milliseconds)
        self._show_peaks()
        self._tell_where(self._player.position)

    def _on_peaks(self, peaks: tuple[float, ...], seconds: float) -> None:
        self._peaks = (peaks, seconds)
        self._show_peaks()

    def _show_peaks(self) -> None:
        peaks, seconds = self._peaks
        whole = self._player.length / 1000
        self._wave.show_peaks(peaks, seconds / whole if whole else 1.0)

    def _tell_where(self, milliseconds: int) -> None:
        here, whole = (
            length(timedelta(milliseconds=some)) for some in (milliseconds, self._player.length)
        )
        self._where.setText(f"{here} / {whole}")

    def _ask_where(self) -> None:
        ending = Path(self._path).suffix
        dialog = QFileDialog(self, self.tr("Kaydı bilgisayara kaydet"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        folder = QStandardPaths.StandardLocation.DownloadLocation
        dialog.setDirectory(QStandardPaths.writableLocation(folder))
        dialog.selectFile(file_name(self._title, ending))
        dialog.fileSelected.connect(self.saved_as)
        dialog.open()

    def _make_speeds(self) -> QComboBox:
        speeds = QComboBox()
        speeds.setAccessibleName(self.tr("Çalma hızı"))
        speeds.setToolTip(self.tr("Çalma hızı"))
        speeds.addItems([f"{QLocale().toString(speed)}×" for speed in SPEEDS])
        speeds.setCurrentIndex(SPEEDS.index(1.0))
        return speeds

    def _draw_icons(self) -> None:
        colour, playing = colours_of(self).text, self._player.playing
        self._back.setIcon(icon("back", colour))
        self._on.setIcon(icon("forward", colour))
        self._save.setIcon(icon("save", colour))
        self._play.setIcon(icon("pause" if playing else "play", colour))
        _name(self._play, self.tr("Duraklat") if playing else self.tr("Oynat"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        for button in (self._back, self._play, self._on):
            row.addWidget(button)
        row.addSpacing(GAP // 2)
        row.addWidget(self._where)
        row.addStretch()
        row.addWidget(self._speed)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._wave)
        column.addLayout(row)


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    _name(button, name)
    return button


def _name(button: QToolButton, name: str) -> None:
    button.setToolTip(name)
    button.setAccessibleName(name)
