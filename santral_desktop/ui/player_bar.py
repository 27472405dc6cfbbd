"""The player: its outline, its controls, and the sound between them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.peaks import LOUDEST, Peaks
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.outline_reader import OutlineReader
from santral_desktop.ui.player import Player
from santral_desktop.ui.player_controls import PlayerControls
from santral_desktop.ui.theme import GAP
from santral_desktop.ui.waveform import Mark, Waveform

SILENCE = 1.5  # seconds: shorter pauses belong to how somebody speaks
_SOON_OVER = 0.2  # seconds of a silence that are not worth a jump


class PlayerBar(QWidget):
    """Plays the file it is given; says where the person wants a copy, and what is chosen."""

    saved_as = Signal(str)
    kept = Signal(bool)  # whether it is to stay on this computer
    chosen = Signal(str, object)  # name of a choice, its value
    lasts = Signal()  # its length is known
    ended = Signal()
    broke = Signal()  # the file cannot be played

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._title = "", ""
        self._peaks = Peaks()
        self._silences: tuple[tuple[float, float], ...] = ()
        self._choices = Preferences()
        self._player = Player(self)
        self._reader = OutlineReader(self)
        self._wave = Waveform()
        self._controls = PlayerControls()
        self._lay_out()
        self._connect()
        self.show_choices(self._choices)
        self.setFocusProxy(self._wave)

    def open(self, path: str, title: str, *, drawn: bool = False) -> None:
        """Play a file; draw its outline while it decodes, unless somebody else draws it."""
        if not drawn:
            self.close_file()
        self._path, self._title = path, title
        self._controls.show()
        self._player.open(path)
        self._controls.show_pitch(stays=self._player.keeps_pitch)
        if not drawn:
            self._reader.start(path)

    def close_file(self) -> None:
        """Stop, forget the sound and let go of its file."""
        self._reader.stop()
        self._player.close()
        self._path = ""
        self._wave.show_length(0)
        self._wave.show_marks(())
        self.show_outline(Peaks())
        self._controls.show_where(0, 0)

    def show_coming(self, peaks: Peaks, share: float) -> None:
        """Draw what came so far of a file that cannot be played yet."""
        self._controls.hide()
        self._peaks = peaks
        self._wave.show_peaks(peaks, share)

    def show_outline(self, peaks: Peaks) -> None:
        """Draw as much of the outline as is known."""
        self._peaks = peaks
        self._silences = peaks.silences(SILENCE)
        self._even_out()
        whole = self.length
        self._wave.show_peaks(peaks, peaks.seconds / whole if whole else 1.0)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark places with what was noted there."""
        self._wave.show_marks(marks)

    def show_kept(self, *, kept: bool) -> None:
        """Show whether the recording stays on this computer."""
        self._controls.show_kept(kept=kept)

    def offer_no_keeping(self) -> None:
        """Offer no copy that this program keeps; saving is still offered."""
        self._controls.offer_no_keeping()

    def show_choices(self, choices: Preferences) -> None:
        """Play as it was chosen."""
        self._choices = choices
        self._controls.show_choices(choices)
        self._player.set_output(choices.playback_device)
        self._even_out()

    def toggle(self) -> None:
        """Play, or pause."""
        self._player.toggle()

    def go_to(self, milliseconds: int) -> None:
        """Go on from elsewhere."""
        self._player.go_to(milliseconds)
        self._show_position(self._player.position)

    @property
    def position(self) -> float:
        """Where the player is, in seconds."""
        return self._player.position / 1000

    @property
    def length(self) -> float:
        """How long the recording is, in seconds; 0 while that is not known."""
        return self._player.length / 1000

    @property
    def peaks(self) -> tuple[float, ...]:
        """The outline drawn so far, 0 to 1."""
        return tuple(level / LOUDEST for level in self._peaks.loudest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        player, controls = self._player, self._controls
        player.moved.connect(self._on_moved)
        player.lasts.connect(self._on_lasts)
        player.started.connect(lambda: controls.show_playing(playing=True))
        player.stopped.connect(lambda: controls.show_playing(playing=False))
        player.ended.connect(self.ended)
        player.failed.connect(self.broke)
        self._reader.grew.connect(self.show_outline)
        self._reader.done.connect(self.show_outline)
        self._wave.sought.connect(self.go_to)
        controls.toggled.connect(self.toggle)
        controls.stepped.connect(lambda step: self.go_to(player.position + step))
        controls.speed_chosen.connect(player.set_speed)
        controls.kept.connect(self.kept)
        controls.save_asked.connect(self._ask_where)
        controls.chosen.connect(self.chosen)

    def _on_moved(self, milliseconds: int) -> None:
        self._show_position(milliseconds)
        if self._choices.skip_silence and self._player.playing:
            self._skip(milliseconds / 1000)

    def _show_position(self, milliseconds: int) -> None:
        self._wave.show_position(milliseconds)
        self._controls.show_where(milliseconds, self._player.length)

    def _skip(self, here: float) -> None:
        for begin, end in self._silences:
            if begin <= here < end - _SOON_OVER:
                self._player.go_to(round(end * 1000))

    def _on_lasts(self, milliseconds: int) -> None:
        self._wave.show_length(milliseconds)
        self.show_outline(self._peaks)
        self._show_position(self._player.position)
        if milliseconds:
            self.lasts.emit()

    def _even_out(self) -> None:
        self._player.set_gain(self._peaks.gain if self._choices.even_loudness else 1.0)

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

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._wave)
        column.addWidget(self._controls)
