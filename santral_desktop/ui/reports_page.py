"""The reports page: pictures first, the tables beside them, each figure a way to its calls."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Call
from santral_desktop.domain.reports import Report
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.report_bar import ReportBar
from santral_desktop.ui.report_card import ReportCard
from santral_desktop.ui.report_charts import results_drawing, times_drawing
from santral_desktop.ui.report_drawing import Cut
from santral_desktop.ui.report_files import ReportFiles
from santral_desktop.ui.report_heat import HeatDrawing
from santral_desktop.ui.report_spans import parts_of
from santral_desktop.ui.report_states import ReportStates
from santral_desktop.ui.report_tables import tables_of
from santral_desktop.ui.report_tiles import Tiles
from santral_desktop.ui.spans import before, before_name, days_of
from santral_desktop.ui.theme import EDGE, GAP

_SLOW = 250  # milliseconds after which it is said that calls are being counted


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the report, of what, and the one that it is compared with."""

    query: CallQuery
    narrowing: Narrowing
    shelf: Shelf
    words: str
    before_words: str
    days: tuple[date, date] | None
    report: Report
    before: Report | None = None


class ReportsPage(QWidget):
    """Says of which calls a report is wanted, and which calls a person wants to see."""

    wanted = Signal(object, object)  # CallQuery, and the one to compare with or None
    filters_wanted = Signal()
    list_wanted = Signal(object, object)  # Narrowing, Shelf
    call_wanted = Signal(object, object, object)  # Call, Narrowing, Shelf

    def __init__(self, now: Callable[[], datetime], private: Callable[[], bool]) -> None:
        """Take the clock, and whether callers are masked in files and on paper."""
        super().__init__()
        self._now = now
        self._asked: Shown | None = None
        self.shown: Shown | None = None
        self.bar = ReportBar(now)
        self.files = ReportFiles(now, private, self)
        self.bar.lines.addWidget(self.files.button)
        self.tiles = Tiles()
        self.cards = self._made_cards()
        self._working = QProgressBar()
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self.states = ReportStates(self._scrolled())
        self._lay_out()
        self._connect()
        self.show_filters = self.bar.show_choices
        self.setFocusProxy(self.bar.spans)

    def ask(self) -> None:
        """Want the report of what is chosen, as the calls are now."""
        now, narrowing = self._now(), self.bar.narrowing
        query = replace(narrowing.query(now), shelf=self.bar.shelf)
        span = before(narrowing.span, now) if self.bar.compared else None
        other = None if span is None else replace(query, since=span[0], until=span[1])
        self._asked = Shown(
            query=query,
            narrowing=narrowing,
            shelf=self.bar.shelf,
            words=self.bar.words(),
            before_words=before_name(narrowing.span) if other else "",
            days=days_of(narrowing.span, now),
            report=Report(),
        )
        self._slow.start()
        self.wanted.emit(query, other)

    def show_report(self, query: CallQuery, report: Report) -> None:
        """Show the figures that were asked for last."""
        if self._asked is None or self._asked.query != query:
            return
        old = self.shown
        same = old is not None and old.query == query and bool(self._asked.before_words)
        kept = old.before if old is not None and same else None
        self.shown = replace(self._asked, report=report, before=kept)
        self._rest()
        self.states.show_calls(any_there=bool(report.whole.calls))
        self._show_figures()

    def show_before(self, query: CallQuery, report: Report) -> None:
        """Show how the figures changed."""
        if self.shown is not None and self.shown.query == query:
            self.shown = replace(self.shown, before=report)
            self._show_tiles(self.shown)
            self.files.show_report(self.shown)

    def show_trouble(self, query: CallQuery, sentence: str) -> None:
        """Say why there are no figures; those that are shown stay."""
        if self._asked is not None and self._asked.query == query:
            self._rest()
            self.states.show_trouble(sentence)

    def _show_figures(self) -> None:
        shown = self.shown
        if shown is None:
            return
        report, parts = shown.report, parts_of(shown.report, shown.days)
        tables = tables_of(report, parts, masked=False)
        drawings: dict[str, Any] = {
            "slots": HeatDrawing(report.slots),
            "parts": results_drawing(parts),
            "times": times_drawing(parts),
        }
        for name, card in self.cards.items():
            card.show_figures(tables["parts" if name == "times" else name], drawings.get(name))
        self._show_tiles(shown)
        self.files.show_report(shown)

    def _show_tiles(self, shown: Shown) -> None:
        old = None if shown.before is None else shown.before.whole
        self.tiles.show_figures(shown.report.whole, old, shown.before_words)

    def _on_cut(self, cut: Cut) -> None:
        """Show the calls of a figure: those of the report, narrowed by the figure too."""
        if self.shown is None:
            return
        parts: dict[str, Any] = dict(cut)
        shelf = parts.pop("shelf", self.shown.shelf)
        self.list_wanted.emit(replace(self.shown.narrowing, **parts), shelf)

    def _on_call(self, call: Call) -> None:
        if self.shown is not None:
            self.call_wanted.emit(call, self.shown.narrowing, self.shown.shelf)

    def _rest(self) -> None:
        self._slow.stop()
        self._working.hide()

    def _made_cards(self) -> dict[str, ReportCard]:
        cards = {
            "slots": ReportCard(self.tr("Ne zaman aranıyor"), HeatDrawing({})),
            "parts": ReportCard(self.tr("Cevaplanan ve cevapsız"), results_drawing(())),
            "times": ReportCard(self.tr("Konuşma ve bekleme"), times_drawing(())),
            "queues": ReportCard(self.tr("Kuyruklar")),
            "extensions": ReportCard(self.tr("Dahililer")),
            "unreturned": ReportCard(self.tr("Henüz dönülmeyen cevapsızlar")),
            "longest": ReportCard(self.tr("En uzun bekleyenler")),
        }
        cards["unreturned"].say_nothing_as(self.tr("Dönülmeyen cevapsız çağrı yok."))
        cards["longest"].say_nothing_as(self.tr("Bekleyen gelen çağrı yok."))
        return cards

    def _connect(self) -> None:
        self.bar.changed.connect(self.ask)
        self.tiles.chosen.connect(self._on_cut)
        for card in self.cards.values():
            card.chosen.connect(self._on_cut)
            card.call_chosen.connect(self._on_call)
            card.table_switched.connect(self._on_switched)
        self.states.retried.connect(self.ask)
        self._slow.timeout.connect(self._working.show)

    def _on_switched(self, on: bool) -> None:
        """Show all tables beside their pictures, or none: who wants one reads numbers."""
        for card in self.cards.values():
            if card.picture is not None:
                card.show_table(on=on)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(EDGE)
        column.addWidget(self.tiles)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _lay_out(self) -> None:
        self._working.setTextVisible(False)
        self._working.setFixedHeight(3)
        self._working.setRange(0, 0)
        policy = self._working.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._working.setSizePolicy(policy)
        self._working.hide()
        self._working.setAccessibleName(self.tr("Çağrılar sayılıyor"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.bar)
        column.addWidget(self._working)
        column.addWidget(self.states, 1)
        column.addWidget(self.files)
