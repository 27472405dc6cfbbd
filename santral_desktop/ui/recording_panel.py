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
    READY = auto()
    FAILED = auto()


class RecordingPanel(QWidget):
    """Says that a recording is wanted; shows what becomes of it."""

    wanted = Signal()
    cancelled = Signal()
    saved_as = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown.NOTHING
        self._left = 0  # seconds to wait
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
        self._listen.clicked.connect(self.wanted)
        self._cancel.clicked.connect(self.cancelled)
        self._player.saved_as.connect(self.saved_as)
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
        self._turn(Shown.COMING, self._comes(got, whole), Tone.MUTED)

    def show_ready(self, path: str, title: str) -> None:
        """Play a file; the title names a copy of it."""
        self._turn(Shown.READY)
        self._player.open(path, title)

    def show_failed(self, sentence: str) -> None:
        """Say why there is nothing to hear; what plays goes on playing."""
        keeps = self._shown is Shown.READY
        self._turn(Shown.READY if keeps else Shown.FAILED, sentence, Tone.BAD)

    def show_output(self, description: str) -> None:
        """Play through the device of this name."""
        self._player.show_output(description)

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
        changed, self._shown = shown is not self._shown, shown
        self._second.stop()
        if shown is not Shown.READY:
            self._player.close_file()
        self._words.setText(sentence)
        set_tone(self._words, tone)
        self._words.setVisible(bool(sentence))
        self._listen.setText(
            self.tr("&Yeniden dene") if shown is Shown.FAILED else self.tr("&Dinle")
        )
        busy = shown in {Shown.WAITING, Shown.COMING}
        self._listen.setVisible(shown in {Shown.OFFER, Shown.FAILED})
        self._cancel.setVisible(busy)
        self._bar.setVisible(shown is Shown.COMING)
        self._player.setVisible(shown is Shown.READY)
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
        self._shown = Shown.FAILED
        self.show_failed(self.tr("Bu kayıt çalınamadı: dosya bozuk ya da sesi çözülemiyor."))

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
