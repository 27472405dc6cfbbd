"""The reports page: what it wants counted, what it shows, and where its figures lead."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.exports import FileKind
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.reports import Report, Result, Slot
from santral_desktop.ui.day_dialogs import SpanDialog
from santral_desktop.ui.formats import begin_of
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.reports_page import ReportsPage
from santral_desktop.ui.spans import OwnSpan, Preset
from tests.builders import NINE, TWO, a_call, a_missed_call
from tests.doubles.journal import MemoryJournal

NOW = NINE + timedelta(hours=5)  # on a Monday
THREE = CallId("three")
WEEK = timedelta(days=7)
THIS_WEEK = CallQuery(since=begin_of(date(2031, 2, 3)))


@pytest.fixture(autouse=True)
def _in_turkish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Turkish))
    yield
    QLocale.setDefault(before)


class Office:
    """A page and the journal that it reports on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.journal = MemoryJournal(
            a_call(queue="500"),
            a_missed_call(id=TWO, number="05339998877", name="Zühtü"),
            a_missed_call(id=THREE, started_at=NINE - WEEK, ended_at=NINE - WEEK),
        )
        self.private = False
        self.page = ReportsPage(lambda: NOW, lambda: self.private)
        self.asked: list[tuple[CallQuery, CallQuery | None]] = []
        self.lists: list[tuple[Any, ...]] = []
        self.page.wanted.connect(lambda *what: self.asked.append(what))
        self.page.list_wanted.connect(lambda *what: self.lists.append(what))
        self.page.call_wanted.connect(lambda *what: self.lists.append(what))
        self.page.show_filters(("500",), ("1007",))
        qtbot.addWidget(self.page)
        self.page.resize(800, 600)
        self.page.show()

    def answer(self) -> None:
        """Answer what was asked last."""
        query, before = self.asked[-1]
        self.page.show_report(query, self.journal.report(query))
        if before is not None:
            self.page.show_before(query, self.journal.report(before))

    def open(self) -> None:
        self.page.ask()
        self.answer()


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    return Office(qtbot)


def words(office: Office) -> str:
    return " | ".join(
        label.text() for label in office.page.findChildren(QLabel) if label.isVisible()
    )


def choose(office: Office, box: str, text: str) -> None:
    choice = getattr(office.page.bar, box)
    choice.setCurrentIndex(choice.findText(text))
    choice.activated.emit(choice.currentIndex())


def test_it_begins_with_this_week(office: Office) -> None:
    office.page.ask()

    assert office.asked == [(THIS_WEEK, None)]
    assert "Çağrılar sayılıyor…" in words(office)


def test_what_is_chosen_is_counted(office: Office) -> None:
    choose(office, "spans", "Dün")
    choose(office, "ways", "Gelen")
    choose(office, "queues", "Kuyruk 500")
    choose(office, "extensions", "Dahili 1007")

    assert office.asked[-1][0] == CallQuery(
        Shelf.INBOUND,
        since=begin_of(date(2031, 2, 2)),
        until=begin_of(date(2031, 2, 3)),
        queue="500",
        extension="1007",
    )


def test_it_is_compared_with_the_week_before_up_to_the_same_moment(office: Office) -> None:
    office.page.bar.compare.click()
    office.answer()

    query, before = office.asked[-1]
    assert before == replace(query, since=begin_of(date(2031, 1, 27)), until=NOW - WEEK)
    assert "+%100 (önceki hafta)" in words(office)


def test_all_time_is_compared_with_nothing(office: Office) -> None:
    office.page.bar.compare.click()
    choose(office, "spans", "Tüm zamanlar")

    assert office.asked[-1] == (CallQuery(), None)
    assert office.page.bar.compare.isHidden()


def test_days_are_chosen_in_a_dialog(office: Office) -> None:
    choose(office, "spans", "Tarih aralığı seç…")
    dialog = office.page.findChild(SpanDialog)
    before = list(office.asked)
    dialog.chosen.emit(OwnSpan(date(2031, 1, 1), date(2031, 1, 31)))

    assert before == []
    assert office.asked[-1][0].until == begin_of(date(2031, 2, 1))
    assert office.page.bar.spans.currentText() == "01.01.2031 – 31.01.2031"
    choose(office, "spans", "Bugün")
    assert "31.01.2031" not in [
        office.page.bar.spans.itemText(n) for n in range(office.page.bar.spans.count())
    ]


def test_figures_stand_first_and_say_themselves(office: Office) -> None:
    office.open()

    tiles = {tile.accessibleName() for tile in office.page.tiles.findChildren(QPushButton)}
    assert "Çağrı: 2, 2 gelen, 0 giden ve diğer" in tiles
    assert "Cevaplanan gelen: %50, 1 çağrı" in tiles
    assert "Henüz dönülmeyen: 1, cevapsız çağrılardan" in tiles


@pytest.mark.parametrize(
    ("name", "narrowing", "shelf"),
    [
        ("Çağrı", {}, Shelf.ALL),
        ("Cevaplanan gelen", {"result": Result.ANSWERED}, Shelf.INBOUND),
        ("Cevapsız", {"result": Result.MISSED}, Shelf.ALL),
        ("Henüz dönülmeyen", {}, Shelf.MISSED),
        ("Konuşma", {"result": Result.ANSWERED}, Shelf.ALL),
    ],
)
def test_a_figure_leads_to_as_many_calls_as_it_says(
    office: Office, name: str, narrowing: dict[str, Any], shelf: Shelf
) -> None:
    office.open()
    tiles = office.page.tiles.findChildren(QPushButton)
    next(tile for tile in tiles if tile.accessibleName().startswith(f"{name}:")).click()

    assert office.lists == [(Narrowing(span=Preset.THIS_WEEK, **narrowing), shelf)]


def test_an_hour_of_the_heat_map_leads_to_its_calls(office: Office) -> None:
    office.open()

    office.page.cards["slots"].picture.chosen.emit({"slot": Slot(0, 9)})

    narrowing, shelf = office.lists[0]
    query = replace(narrowing.query(NOW), shelf=shelf)
    assert office.journal.count(query) == office.page.shown.report.slots[Slot(0, 9)].calls == 2


def test_a_day_of_the_bars_leads_to_that_day(office: Office) -> None:
    choose(office, "spans", "Son 30 gün")
    office.answer()
    bars = office.page.cards["parts"].picture
    bars.chosen.emit(bars._marks[-1].cut)

    assert office.lists[-1][0].span == OwnSpan(date(2031, 2, 3), date(2031, 2, 3))


def rows(office: Office, card: str) -> list[list[str]]:
    model = office.page.cards[card].table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_queue_of_the_table_leads_to_its_calls(office: Office) -> None:
    office.open()
    table = office.page.cards["queues"].table
    table.activated.emit(table.model().index(0, 0))

    assert [row[:2] for row in rows(office, "queues")] == [["500", "1"], ["Kuyruksuz", "1"]]
    assert office.lists[-1] == (Narrowing(span=Preset.THIS_WEEK, queue="500"), Shelf.ALL)


def test_a_call_that_waited_is_opened_in_the_list(office: Office) -> None:
    office.open()
    table = office.page.cards["longest"].table
    table.activated.emit(table.model().index(0, 0))

    call, narrowing, _ = office.lists[-1]
    assert call.id == TWO
    assert narrowing == Narrowing(span=Preset.THIS_WEEK)
    assert rows(office, "longest")[0][-2:] == ["1:05", "Cevapsız"]


def test_missed_calls_that_nobody_returned_are_named(office: Office) -> None:
    office.open()

    assert [row[1] for row in rows(office, "unreturned")] == ["Zühtü"]


def test_a_picture_has_its_table_beside_it_when_that_is_wanted(office: Office) -> None:
    office.open()
    card = office.page.cards["slots"]
    before = card.table.isVisible()
    card.switch.click()

    assert (before, card.table.isVisible()) == (False, True)
    assert office.page.cards["parts"].table.isVisible()
    assert rows(office, "slots")[0][:2] == ["Pazartesi 09:00–10:00", "2"]
    assert "Saat: Pazartesi" in card.table.model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    office.page.resize(1300, 700)
    QApplication.processEvents()
    assert card.table.x() > card.picture.x()


def test_a_span_without_calls_says_so(office: Office) -> None:
    choose(office, "spans", "Dün")
    office.answer()

    assert "Bu dönemde ve süzgeçte çağrı yok." in words(office)


def test_what_nobody_waits_for_any_more_is_not_shown(office: Office) -> None:
    office.page.ask()
    choose(office, "spans", "Dün")
    office.page.show_report(THIS_WEEK, office.journal.report(THIS_WEEK))
    office.page.show_before(THIS_WEEK, Report())
    office.page.show_trouble(THIS_WEEK, "Olmadı.")

    assert office.page.shown is None
    assert "Olmadı." not in words(office)


def test_trouble_is_told_and_tried_again(office: Office) -> None:
    office.page.ask()
    office.page.show_trouble(THIS_WEEK, "Çağrılar okunamadı.")
    said = words(office)
    office.page.states.retried.emit()
    office.answer()

    assert "Çağrılar okunamadı." in said
    assert len(office.asked) == 2
    assert "Çağrılar okunamadı." not in words(office)


def test_counting_that_takes_long_is_shown(qtbot: QtBot, office: Office) -> None:
    office.page.ask()
    qtbot.waitUntil(office.page._working.isVisible)
    office.answer()

    assert not office.page._working.isVisible()


def test_while_it_is_counted_again_the_comparison_stays(office: Office) -> None:
    office.page.bar.compare.click()
    office.answer()
    query, _ = office.asked[-1]
    office.page.ask()
    office.page.show_report(query, office.journal.report(query))

    assert "(önceki hafta)" in words(office)


# Files


def written(office: Office, name: str, path: Path, kind: FileKind) -> list[Any]:
    told: list[Any] = []
    office.page.files.table_wanted.connect(lambda *what: told.append(what))
    office.page.files.ask_for_table(name)
    dialog = office.page.findChild(QFileDialog)
    dialog.selectNameFilter(next(one for one in dialog.nameFilters() if kind.value in one))
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return told


@pytest.mark.parametrize("kind", [FileKind.XLSX, FileKind.CSV])
def test_a_table_goes_into_a_file_of_the_chosen_kind(
    office: Office, tmp_path: Path, kind: FileKind
) -> None:
    office.open()

    table, path, as_what = written(office, "queues", tmp_path / "rapor", kind)[0]

    assert (table.title, as_what) == ("Kuyruklar", kind)
    assert path == str(tmp_path / "rapor") + kind.value
    assert [row[0] for row in table.rows] == ["500", "Kuyruksuz"]


def test_callers_are_masked_in_files_where_that_was_chosen(office: Office, tmp_path: Path) -> None:
    office.open()
    office.private = True

    table = written(office, "unreturned", tmp_path / "rapor.csv", FileKind.CSV)[0][0]

    assert table.rows[0][1:3] == ("", "0533 ••• •• 77")


def test_nothing_is_written_before_there_is_a_report(office: Office) -> None:
    office.page.files.ask_for_table("queues")
    office.page.files.ask_for_pages()
    office.page.files.print_pages()

    assert office.page.files.pages() == b""
    assert office.page.findChild(QFileDialog) is None
    assert not office.page.files.button.isEnabled()


def test_tables_without_rows_are_not_offered(office: Office) -> None:
    office.journal.keep(instead_of=TWO)
    office.open()
    tables = office.page.files.button.menu().findChild(QMenu)
    tables.aboutToShow.emit()

    offered = {action.text(): action.isEnabled() for action in tables.actions()}
    assert offered["Kuyruklar…"]
    assert not offered["Henüz dönülmeyen cevapsızlar…"]


def test_pages_go_into_a_file(office: Office, tmp_path: Path) -> None:
    told: list[Any] = []
    office.page.files.pages_wanted.connect(lambda *what: told.append(what))
    office.open()
    office.page.files.ask_for_pages()
    dialog = office.page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "rapor.pdf"))
    dialog.close()

    content, path = told[0]
    assert bytes(content).startswith(b"%PDF")
    assert path == str(tmp_path / "rapor.pdf")


def test_what_came_of_a_file_is_told(qtbot: QtBot, office: Office) -> None:
    office.open()
    office.page.files.show_written("rapor.pdf")
    done = words(office)
    office.page.files.show_written("rapor.pdf", "Dosya yazılamadı.")

    assert "rapor.pdf" in done
    assert "Dosya yazılamadı." in words(office)
