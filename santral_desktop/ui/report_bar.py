"""Of which calls a report is: span, direction, queue, extension; and whether it is compared."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from santral_desktop.application.ports.journal import Shelf
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.day_dialogs import SpanDialog
from santral_desktop.ui.flow import Flow
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.spans import OwnSpan, Preset, Span, before_name, span_name
from santral_desktop.ui.theme import GAP

_SPANS = (
    Preset.TODAY,
    Preset.YESTERDAY,
    Preset.THIS_WEEK,
    Preset.LAST_WEEK,
    Preset.THIS_MONTH,
    Preset.LAST_MONTH,
    Preset.LAST_30_DAYS,
    Preset.ALWAYS,
)
_OWN = "own"  # the entry that asks for days


class ReportBar(QWidget):
    """Says that a report of other calls is wanted; its choices are read from it."""

    changed = Signal()
    choices_wanted = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._span: Span = Preset.THIS_WEEK
        self.spans, self.ways = QComboBox(), QComboBox()
        self.queues, self.extensions = QComboBox(), QComboBox()
        self.compare = QCheckBox()
        self._fill()
        self.lines = Flow(GAP)
        self.compare.setMinimumHeight(self.spans.sizeHint().height())
        for part in (self.spans, self.ways, self.queues, self.extensions, self.compare):
            self.lines.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.lines)
        self.spans.activated.connect(self._on_span)
        for choice in (self.ways, self.queues, self.extensions):
            choice.activated.connect(lambda _: self.changed.emit())
        self.compare.toggled.connect(lambda _: self.changed.emit())
        self.show_choices((), ())

    @property
    def narrowing(self) -> Narrowing:
        """By what the calls are narrowed, beside their direction."""
        queue, extension = self.queues.currentData(), self.extensions.currentData()
        return Narrowing(span=self._span, queue=queue or "", extension=extension or "")

    @property
    def shelf(self) -> Shelf:
        """Which way the calls go."""
        return Shelf(self.ways.currentData())

    @property
    def compared(self) -> bool:
        """Whether the figures are to be compared with those of the span before."""
        return self.compare.isChecked() and self._span is not Preset.ALWAYS

    def show_choices(self, queues: Sequence[str], extensions: Sequence[str]) -> None:
        """Offer these queues and extensions; what is chosen stays chosen."""
        _offer(self.queues, self.tr("Tüm kuyruklar"), self.tr("Kuyruk {}"), queues)
        _offer(self.extensions, self.tr("Tüm dahililer"), self.tr("Dahili {}"), extensions)

    def words(self) -> str:
        """Return of which calls the report is, in one line."""
        narrowing = self.narrowing
        parts = [span_name(narrowing.span)]
        if self.shelf is not Shelf.ALL:
            parts.append(self.ways.currentText())
        parts += [words for name, words in narrowing.words() if name != "span"]
        return " · ".join(parts)

    def _fill(self) -> None:
        for span in _SPANS:
            self.spans.addItem(span_name(span), span.value)
        self.spans.addItem(self.tr("Tarih aralığı seç…"), _OWN)
        self.spans.setCurrentIndex(_SPANS.index(Preset.THIS_WEEK))
        self.spans.setAccessibleName(self.tr("Dönem"))
        for words, shelf in (
            (self.tr("Gelen ve giden"), Shelf.ALL),
            (self.tr("Gelen"), Shelf.INBOUND),
            (self.tr("Giden"), Shelf.OUTBOUND),
        ):
            self.ways.addItem(words, shelf.value)
        self.ways.setAccessibleName(self.tr("Yön"))
        self.queues.setAccessibleName(self.tr("Kuyruk"))
        self.extensions.setAccessibleName(self.tr("Dahili"))
        self._name_comparison()

    def _on_span(self, place: int) -> None:
        value = self.spans.itemData(place)
        if value == _OWN:
            self._ask_for_days()
        else:
            self._take(Preset(value))

    def _ask_for_days(self) -> None:
        today = formats.local(self._now()).date()
        span = self._span
        first, last = (span.first, span.last) if isinstance(span, OwnSpan) else (today, today)
        self._show_span()  # until days are chosen, nothing has changed
        dialog = SpanDialog(first, last, today, self)
        dialog.chosen.connect(self._take)
        dialog.open()

    def choose_days(self, first: date, last: date) -> None:
        """Choose days for the person."""
        self._take(OwnSpan(first, last))

    def _take(self, span: Span) -> None:
        self._span = span
        self._show_span()
        self._name_comparison()
        self.changed.emit()

    def _show_span(self) -> None:
        with QSignalBlocker(self.spans):
            own = self.spans.findData(_OWN)
            if self.spans.count() > own + 1:
                self.spans.removeItem(own + 1)
            if isinstance(self._span, OwnSpan):
                self.spans.addItem(span_name(self._span), _OWN)
                self.spans.setCurrentIndex(own + 1)
            else:
                self.spans.setCurrentIndex(_SPANS.index(self._span))

    def _name_comparison(self) -> None:
        said = self.tr("Karşılaştır: {}").format(before_name(self._span))
        self.compare.setText(said)
        self.compare.setVisible(self._span is not Preset.ALWAYS)


def _offer(choice: QComboBox, everything: str, words: str, texts: Sequence[str]) -> None:
    chosen = choice.currentData() or ""
    with QSignalBlocker(choice):
        choice.clear()
        choice.addItem(everything, "")
        for text in dict.fromkeys((*texts, *filter(None, (chosen,)))):
            choice.addItem(words.format(isolated(text)), text)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
    choice.setEnabled(choice.count() > 1)
