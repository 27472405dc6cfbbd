"""Rounds of calls that the PBX made by itself, and what came of the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.domain.automatic_calls import AutomaticCall, Called, CallingHours, Weekday
from santral_desktop.domain.called_tally import came, tally
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.services.key_chart import KeyChart, came_words, key_words
from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import weekday, when
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone


class AutomaticCallsPage(ServicePage):
    """Says that a new round is wanted, and which one is looked at."""

    new_wanted = Signal()

    def __init__(self) -> None:
        headings = (self.tr("Başlık"), self.tr("Oluşturulduğu an"))
        super().__init__(
            headings,
            self.tr("Otomatik aramalar"),
            self.tr("Henüz otomatik arama yok. “Yeni otomatik arama…” ile başlatın."),
        )
        self._masked = False
        self._new = self.add_button(self.tr("Yeni otomat&ik arama…"), look="main")
        self._new.clicked.connect(self.new_wanted)
        self._about = plain_label(tone=Tone.MUTED)
        self._about.setWordWrap(True)
        self.chart = KeyChart()
        self.results = RowTable((self.tr("Numara"), self.tr("Sonuç")), self.tr("Sonuçlar"))
        self.put_beside(self._detail(), share=1.1)
        self.chosen.connect(self._on_row)
        self._on_row("")

    def show_calls(self, calls: tuple[AutomaticCall, ...], *, masked: bool = False) -> None:
        """Show the rounds there are."""
        self._masked = masked
        self.show_rows([Row(one.id, (one.title or "–", when(one.made_at))) for one in calls])

    def show_call(self, call: AutomaticCall) -> None:
        """Show what came of a round, if it is still the chosen one."""
        if call.id != self.table.row:
            return
        self._tell(self._about_words(call))
        self.chart.show_tally(tally(call.results))
        self.results.show_rows([self._result(one) for one in call.results])
        self.chart.setVisible(bool(call.results))
        self.results.setVisible(bool(call.results))

    def show_not_read(self, sentence: str) -> None:
        """Say why nothing is known of the chosen one."""
        self._tell(sentence, Tone.BAD)

    def _on_row(self, row: str) -> None:
        for widget in (self.chart, self.results):
            widget.hide()
        waits = self.tr("Okunuyor…")
        self._tell(waits if row else self.tr("Sonuçlarını görmek için bir arama seçin."))

    def _about_words(self, call: AutomaticCall) -> str:
        number = isolated(shown_number(call.calls_from)) or "–"
        parts = [isolated(call.title) or "–", self.tr("{} numarasından").format(number)]
        if call.announcement:
            parts.append(self.tr("anons: {}").format(isolated(call.announcement)))
        if not call.results:
            parts.append(self.tr("henüz sonuç yok"))
        hours = _hours(call)
        return " · ".join(parts) + (f"\n{hours}" if hours else "")

    def _result(self, one: Called) -> Row:
        number = mask(one.number) if self._masked else shown_number(one.number)
        what = came(one)
        words, tone = came_words(what) if what else (key_words(one.pressed), Tone.ACCENT)
        return Row(one.number, (number, words), tone)

    def _tell(self, text: str, tone: Tone = Tone.MUTED) -> None:
        self._about.setText(text)
        set_tone(self._about, tone)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._about)
        column.addWidget(self.chart)
        column.addWidget(self.results, 1)
        column.addStretch()
        return detail


def _hours(call: AutomaticCall) -> str:
    """Return on which days it calls, and when."""
    days = [day for day in Weekday if day in call.hours and call.hours[day].active]
    spans: list[list[Weekday]] = []
    for day in days:
        last = spans[-1][-1] if spans else None
        if last is not None and day == last + 1 and call.hours[last] == call.hours[day]:
            spans[-1].append(day)
        else:
            spans.append([day])
    return ", ".join(_span(span, call.hours[span[0]]) for span in spans)


def _span(days: list[Weekday], hours: CallingHours) -> str:
    names = "–".join(weekday(day) for day in dict.fromkeys((days[0], days[-1])))
    if hours.start is None or hours.finish is None:
        return names
    return f"{names} {hours.start:%H:%M}–{hours.finish:%H:%M}"
