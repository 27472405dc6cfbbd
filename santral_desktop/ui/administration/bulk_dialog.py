"""A table of many rows: what each line would do, how far the run is, and what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkPlanned,
)
from santral_desktop.domain.text import isolated
from santral_desktop.ui.administration.bulk_steps import BulkSteps
from santral_desktop.ui.administration.bulk_wording import (
    ended_words,
    going_words,
    planned_words,
    reading_words,
)
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_COLUMNS = (56, 90, 190)  # pixels; the last one takes the rest


class BulkDialog(QDialog):
    """Says whether to begin, pause, go on and stop; nothing is sent before a person begins it."""

    begun = Signal()
    paused = Signal()
    resumed = Signal()
    stopped = Signal()
    undo_wanted = Signal(str)  # path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toplu işlem"))
        self.setModal(False)
        self._undo: Path | None = None
        self._running = self._is_paused = False
        self._steps = BulkSteps(self)
        self._title = plain_label(factor=1.15, strong=True)
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._table = QTableView()
        self._bar = QProgressBar()
        self._files = plain_label(tone=Tone.MUTED, factor=0.9)
        self._files.setWordWrap(True)
        self._begin = QPushButton(self.tr("&Başlat"))
        self._pause = QPushButton(self.tr("&Duraklat"))
        self._stop = QPushButton(self.tr("D&urdur"))
        self._take_back = QPushButton(self.tr("&Geri al…"))
        self._close = QPushButton(self.tr("&Kapat"))
        self._dress()
        self._lay_out()
        self._begin.clicked.connect(self.begun)
        self._pause.clicked.connect(self._on_pause)
        self._stop.clicked.connect(self.stopped)
        self._take_back.clicked.connect(self._on_take_back)
        self._close.clicked.connect(self.close)

    def show_reading(self, name: str, done: int = 0, whole: int | None = None) -> None:
        """Say that a table is being read and compared."""
        if name:
            self._title.setText(isolated(name))
        self._say(reading_words(done, whole))
        self._bar.setRange(0, whole or 0)
        self._bar.setValue(done)
        self._files.hide()
        self._offer(bar=True)

    def show_plan(self, plan: BulkPlanned) -> None:
        """Show what each line would do."""
        self._title.setText(isolated(plan.path.name))
        self._steps.show_steps(plan.resource, plan.steps, colours_of(self))
        self._say(planned_words(plan))
        any_to_do = any(step.to_do for step in plan.steps)
        self._offer(begin=any_to_do)
        (self._begin if any_to_do else self._close).setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say why there is no plan."""
        self._say(sentence, Tone.BAD)
        self._offer()

    def show_progress(self, told: BulkGoesOn) -> None:
        """Show how far the run is."""
        self._running, self._is_paused = True, told.paused
        words, tone = going_words(told)
        self._say(words, tone)
        self._bar.setRange(0, max(1, told.whole))
        self._bar.setValue(told.done)
        self._pause.setText(self.tr("&Sürdür") if told.paused else self.tr("&Duraklat"))
        self._offer(bar=True, run=True)

    def show_end(self, ended: BulkEnded) -> None:
        """Show what came of it, and how to take it back."""
        self._running = False
        self._undo = ended.undo
        self._steps.show_ends(ended.ends)
        words, tone = ended_words(ended)
        self._say(words, tone)
        if ended.undo is not None and ended.result is not None:
            told = self.tr("Geri alma dosyası: {}\nSonuç dosyası: {}")
            self._files.setText(told.format(isolated(str(ended.undo)), isolated(str(ended.result))))
        self._files.setVisible(ended.undo is not None)
        done = any(written.done for _, written in ended.ends)
        self._offer(undo=done and ended.undo is not None)
        self._close.setFocus()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def _on_pause(self) -> None:
        if self._is_paused:
            self.resumed.emit()
        else:
            self.paused.emit()

    def _on_take_back(self) -> None:
        if self._undo is not None:
            self.undo_wanted.emit(str(self._undo))

    def _offer(
        self, *, begin: bool = False, run: bool = False, bar: bool = False, undo: bool = False
    ) -> None:
        self._begin.setVisible(begin)
        self._pause.setVisible(run)
        self._stop.setVisible(run)
        self._bar.setVisible(bar)
        self._take_back.setVisible(undo)

    def _say(self, words: str, tone: Tone = Tone.TEXT) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)

    def _dress(self) -> None:
        table = self._table
        table.setModel(self._steps)
        table.setAccessibleName(self.tr("Dosyanın satırları"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        set_look(table, "rows")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(_LEFT)
        for column, width in enumerate(_COLUMNS):
            table.setColumnWidth(column, width)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("İlerleme"))
        set_look(self._begin, "main")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP)
        for widget in (self._title, self._words):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        column.addWidget(self._bar)
        column.addWidget(self._files)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in (self._begin, self._pause, self._stop, self._take_back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._close)
        column.addLayout(row)
        self.resize(820, 520)
