"""The recording of a call: offered, waited for, fetched, played, or why not."""

import math
from enum import IntEnum, auto

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.peaks import Peaks
from santral_desktop.ui.player_bar import PlayerBar
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone

_A_SECOND = 1000  # milliseconds


class Shown(IntEnum):
    """What the panel shows."""

    NOTHING = auto()
    OFFER = auto()
    WAITING = auto()
    COMING = auto()
    LARGE = auto()
    READY = auto()
    FAILED = auto()


class RecordingPanel(QWidget):
    """Says that a recording is wanted; shows what becomes of it."""

    wanted = Signal()
    agreed = Signal()  # to fetch a large one
    cancelled = Signal()
    saved_as = Signal(str)
    kept = Signal(bool)
    chosen = Signal(str, object)  # name of a choice of the player, its value
    lasts = Signal(float)  # seconds: the recording's length is known
    ended = Signal()  # played to its end
    closed = Signal()  # what was played is played no more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown.NOTHING
        self._left = 0  # seconds to wait
        self._share = 1.0  # of a recording that comes
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._listen = QPushButton(self.tr("&Dinle"))
        self._cancel = QPushButton(self.tr("&Vazgeç"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Kaydın indirilişi"))
        self._player = PlayerBar()
        self._second = QTimer(self)
        self._second.setInterval(_A_SECOND)
        self._second.timeout.connect(self._on_second)
        self._listen.clicked.connect(self._on_listen)
        self._cancel.clicked.connect(self.cancelled)
        self._player.saved_as.connect(self.saved_as)
        self._player.kept.connect(self.kept)
        self._player.chosen.connect(self.chosen)
        self._player.lasts.connect(lambda: self.lasts.emit(self._player.length))
        self._player.ended.connect(self.ended)
        self._player.broke.connect(self._on_broke)
        self._lay_out()
        self.show_nothing()

    def show_nothing(self, sentence: str = "") -> None:
        """Have nothing to play, and say why."""
        self._turn(Shown.NOTHING, sentence, Tone.MUTED)

    def show_offer(self) -> None:
        """Offer to listen."""
        self._turn(Shown.OFFER)

    def show_waiting(self, seconds: float) -> None:
        """Count the wait down; each call sets the count right."""
        self._left = max(0, math.ceil(seconds))
        self._turn(Shown.WAITING, self._waits(), Tone.MUTED)
        self._second.start()

    def show_coming(self, got: int, whole: int | None) -> None:
        """Show how much of the recording is here, in bytes."""
        self._bar.setRange(0, 100 if whole else 0)
        if whole:
            self._bar.setValue(min(100, 100 * got // whole))
        self._share = got / whole if whole else 1.0
        self._turn(Shown.COMING, self._comes(got, whole), Tone.MUTED)

    def show_drawn(self, peaks: Peaks) -> None:
        """Draw the outline as far as it is known, also of what only comes."""
        if self._shown is Shown.COMING:
            self._player.show_coming(peaks, self._share)
            self._player.show()
        elif self._shown is Shown.READY:
            self._player.show_outline(peaks)

    def show_large(self, size: int) -> None:
        """Ask whether a recording of so many bytes is to be fetched."""
        asked = self.tr("Bu kayıt {} büyüklüğünde; indirmek uzun sürebilir. İndirilsin mi?")
        self._turn(Shown.LARGE, asked.format(_size(size)))

    def show_ready(self, path: str, title: str, *, drawn: bool = False, kept: bool = False) -> None:
        """Play a file; the title names a copy of it. `drawn`: its outline comes from outside."""
        self._turn(Shown.READY)
        self._player.open(path, title, drawn=drawn)
        self._player.show_kept(kept=kept)

    def show_kept(self, *, kept: bool) -> None:
        """Show whether the recording stays on this computer."""
        self._player.show_kept(kept=kept)

    def offer_no_keeping(self) -> None:
        """Offer no copy that this program keeps; saving is still offered."""
        self._player.offer_no_keeping()

    def show_marks(self, marks: tuple[tuple[int, str], ...]) -> None:
        """Mark places of what plays, in milliseconds, with what was noted there."""
        self._player.show_marks(marks)

    def show_choices(self, choices: Preferences) -> None:
        """Play as it was chosen."""
        self._player.show_choices(choices)

    def go_to(self, second: float) -> None:
        """Go on from elsewhere in what plays."""
        if self._shown is Shown.READY:
            self._player.go_to(round(second * 1000))

    def show_failed(self, sentence: str) -> None:
        """Say why there is nothing to hear; what plays goes on playing."""
        keeps = self._shown is Shown.READY
        self._turn(Shown.READY if keeps else Shown.FAILED, sentence, Tone.BAD)

    def toggle(self) -> None:
        """Play or pause what is here."""
        self._player.toggle()

    @property
    def shown(self) -> Shown:
        """What the panel shows."""
        return self._shown

    @property
    def position(self) -> float:
        """How far the recording was played, in seconds."""
        return self._player.position

    @property
    def peaks(self) -> tuple[float, ...]:
        """The outline drawn so far."""
        return self._player.peaks

    def _turn(self, shown: Shown, sentence: str = "", tone: Tone = Tone.TEXT) -> None:
        """Show another state; the keyboard stays in the panel where it was in the panel."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        changed, before, self._shown = shown is not self._shown, self._shown, shown
        self._second.stop()
        if changed and shown is not Shown.READY:
            self._player.close_file()
        self._words.setText(sentence)
        set_tone(self._words, tone)
        self._words.setVisible(bool(sentence))
        self._listen.setText(self._offer())
        self._listen.setVisible(shown in {Shown.OFFER, Shown.FAILED, Shown.LARGE})
        self._cancel.setVisible(shown in {Shown.WAITING, Shown.COMING, Shown.LARGE})
        self._bar.setVisible(shown is Shown.COMING)
        if changed or shown is not Shown.COMING:  # which may show its outline already
            self._player.setVisible(shown is Shown.READY)
        if changed and before is Shown.READY:
            self.closed.emit()
        if inside and changed:
            self._main_widget().setFocus()

    def _main_widget(self) -> QWidget:
        match self._shown:
            case Shown.WAITING | Shown.COMING:
                return self._cancel
            case Shown.READY:
                return self._player
            case _:
                return self._listen

    def _offer(self) -> str:
        match self._shown:
            case Shown.FAILED:
                return self.tr("&Yeniden dene")
            case Shown.LARGE:
                return self.tr("İndir")
            case _:
                return self.tr("&Dinle")

    def _on_listen(self) -> None:
        (self.agreed if self._shown is Shown.LARGE else self.wanted).emit()

    def _on_second(self) -> None:
        self._left = max(0, self._left - 1)
        self._words.setText(self._waits())

    def _waits(self) -> str:
        if not self._left:
            return self.tr("Kayıt isteniyor…")
        said = self.tr("Santral kısa sürede birkaç kayıt verir: {} saniye sonra sıra bu kayıtta.")
        return said.format(self._left)

    def _comes(self, got: int, whole: int | None) -> str:
        if not got:
            return self.tr("Kayıt isteniyor…")
        here, all_of_it = _size(got), _size(whole) if whole else ""
        if all_of_it:
            return self.tr("Kayıt indiriliyor: {} / {}").format(here, all_of_it)
        return self.tr("Kayıt indiriliyor: {}").format(here)

    def _on_broke(self) -> None:
        self._turn(
            Shown.FAILED,
            self.tr("Bu kayıt çalınamadı: dosya bozuk ya da sesi çözülemiyor."),
            Tone.BAD,
        )

    def _lay_out(self) -> None:
        set_look(self._listen, "main")
        self._bar.setFixedHeight(GAP)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._listen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._player)
        column.addLayout(row)
        column.addWidget(self._bar)


def _size(amount: int) -> str:
    return QLocale().formattedDataSize(amount, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
