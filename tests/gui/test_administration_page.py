"""The page of administration: a table that is sought and sorted, and what is said below it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from santral_desktop.domain.resources import Record
from santral_desktop.providers.bulutfon.resources import ACCOUNT, DIDS, EXTENSIONS, GROUPS
from santral_desktop.ui.administration.administration_page import AdministrationPage
from santral_desktop.ui.administration.editor import Option
from santral_desktop.ui.administration.options import options_of
from santral_desktop.ui.administration.record_rows import RecordRows
from santral_desktop.ui.administration.resource_wording import (
    choice_name,
    field_name,
    labels_of,
    resource_name,
)
from santral_desktop.ui.theme import Tone

ROWS = (
    Record("1", {"number": 1010, "full_name": "İsmail Ağaoğlu", "email": "i@ornek.example"}),
    Record("2", {"number": 1007, "full_name": "Elif Şahin", "registered": True}),
    Record("3", {"number": 1008, "full_name": "çağrı Yıldız", "registered": False}),
    Record("4", {}),
)


@pytest.fixture
def page(qtbot: QtBot) -> AdministrationPage:
    made = AdministrationPage()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_resources((EXTENSIONS, DIDS, GROUPS))
    made.show_deeds(may_create=True, may_write=True)
    return made


def table(page: AdministrationPage) -> QTableView:
    found = page.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def column(page: AdministrationPage, place: int) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def texts(page: AdministrationPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def action(page: AdministrationPage, words: str) -> QAction:
    return next(one for one in page.findChildren(QAction) if one.text() == words)


def test_the_first_resource_is_asked_for_at_once(qtbot: QtBot) -> None:
    page = AdministrationPage()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.resource_chosen) as told:
        page.show_resources((EXTENSIONS, DIDS))

    assert told.args == ["extensions"]
    assert page.resource is EXTENSIONS


def test_another_resource_has_other_columns_and_no_rows(
    qtbot: QtBot, page: AdministrationPage
) -> None:
    page.show_rows(ROWS, whole=True)
    boxes = [box for box in page.findChildren(QComboBox) if box.findData("dids") >= 0]

    with qtbot.waitSignal(page.resource_chosen):
        boxes[0].setCurrentIndex(1)

    headings = [table(page).model().headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert headings == ["Numara", "Durum", "Yönlendirilen yer"]
    assert table(page).model().rowCount() == 0


def test_rows_are_shown_in_the_order_of_the_first_column(page: AdministrationPage) -> None:
    page.show_rows(ROWS, whole=True)

    assert column(page, 0) == ["1007", "1008", "1010", "–"]
    assert "4 kayıt" in texts(page)


def test_rows_are_sorted_by_any_column(page: AdministrationPage) -> None:
    page.show_rows(ROWS, whole=True)
    table(page).sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert column(page, 1) == ["çağrı Yıldız", "Elif Şahin", "İsmail Ağaoğlu", "–"]

    table(page).sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(page, 1)[1] == "İsmail Ağaoğlu"


@pytest.mark.parametrize(
    ("text", "found"),
    [("ısmaıl", ["1010"]), ("çağ 1008", ["1008"]), ("evet", ["1007"]), ("yok", []), (" ", None)],
)
def test_rows_are_sought_as_people_write(
    page: AdministrationPage, text: str, found: list[str] | None
) -> None:
    page.show_rows(ROWS, whole=True)
    search = next(
        e for e in page.findChildren(QLineEdit) if e.placeholderText() == "Kayıtlarda ara"
    )
    search.setText(text)

    assert column(page, 0) == (["1007", "1008", "1010", "–"] if found is None else found)


def test_words_are_read_while_nobody_waits(qtbot: QtBot, page: AdministrationPage) -> None:
    rows = RecordRows(page)
    rows.show_resource(EXTENSIONS)
    rows.show_rows([Record(str(n), {"number": n, "full_name": f"Kişi {n}"}) for n in range(1000)])
    qtbot.waitUntil(lambda: not rows._idle.isActive())

    assert len(rows._sought) == 1000
    rows.search("kisi 999")
    assert rows.rowCount() == 1


def test_a_number_is_found_however_it_is_written(page: AdministrationPage) -> None:
    rows = RecordRows(page)
    rows.show_resource(DIDS)
    rows.show_rows([Record("1", {"number": "+908500000001"})])
    for text in ("0850 000", "08500000001", "+90850", "850"):
        rows.search(text)
        assert rows.rowCount() == 1, text


def test_no_tool_tip_takes_outside_text_for_markup(page: AdministrationPage) -> None:
    hostile = '<img src="http://evil.example/x">'
    page.show_rows([Record("1", {"number": 1007, "full_name": hostile})], whole=True)
    cell = table(page).model().index(0, 1)

    assert cell.data() == hostile
    assert "<img" not in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;img" in str(cell.data(Qt.ItemDataRole.ToolTipRole))


def test_what_is_private_is_masked_where_it_is_wanted(page: AdministrationPage) -> None:
    page.show_rows(ROWS, whole=True, masked=True)

    assert column(page, 1)[0] == "••••"
    assert column(page, 0)[0] == "1007"


def test_a_row_that_is_chosen_is_asked_for_once(qtbot: QtBot, page: AdministrationPage) -> None:
    page.show_rows(ROWS, whole=True)
    with qtbot.waitSignal(page.row_wanted) as told:
        table(page).selectRow(0)
    assert told.args == [ROWS[1]]

    page.pane.show_reading(EXTENSIONS, ROWS[1])
    with qtbot.assertNotEmitted(page.row_wanted):
        page.show_rows(ROWS, whole=True)
    assert [i.row() for i in table(page).selectionModel().selectedRows()] == [0]


def test_while_pages_come_it_says_so(page: AdministrationPage) -> None:
    page.show_reading()
    assert "Kayıtlar okunuyor…" in texts(page)
    page.show_rows(ROWS, whole=False)
    assert "4 kayıt okundu, sürüyor…" in texts(page)
    page.show_rows((), whole=True)
    assert "Santralde böyle bir kayıt yok." in texts(page)
    page.show_trouble("Bağlantı koptu.")
    assert "Bağlantı koptu." in texts(page)
    page.say("2 satır yapıldı.", Tone.GOOD)
    assert "2 satır yapıldı." in texts(page)


def test_what_nobody_may_do_is_not_offered(page: AdministrationPage) -> None:
    new = next(b for b in page.findChildren(QPushButton) if "Yeni" in b.text())
    assert new.isVisible()
    page.show_deeds(may_create=False, may_write=False)

    assert not new.isVisible()
    assert not action(page, "CSV ile toplu işlem…").isVisible()
    assert action(page, "Listeyi CSV olarak kaydet…").isVisible()


def test_keys_do_what_buttons_do(qtbot: QtBot, page: AdministrationPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    table(page).setFocus()
    with qtbot.waitSignal(page.read_again):
        qtbot.keyClick(table(page), Qt.Key.Key_F5)
    with qtbot.waitSignal(page.new_wanted):
        qtbot.keyClick(table(page), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.show_deeds(may_create=False, may_write=False)
    with qtbot.assertNotEmitted(page.new_wanted):
        qtbot.keyClick(table(page), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_closing_the_form_goes_back_to_the_table(page: AdministrationPage) -> None:
    page.show_rows(ROWS, whole=True)
    table(page).selectRow(0)
    page.pane.show_record(EXTENSIONS, ROWS[1], may_write=True, may_delete=True, options={})
    next(b for b in page.pane.findChildren(QPushButton) if b.text() == "Kapat").click()

    assert page.pane.record is None
    assert not table(page).selectionModel().hasSelection()


def test_every_control_has_a_name(page: AdministrationPage) -> None:
    controls = [
        *(one for one in page.findChildren(QToolButton) if one.parent() is page),
        *(one for one in page.findChildren(QComboBox) if one.parent() is page),
        table(page),
    ]

    assert len(controls) >= 5
    assert all(one.accessibleName() for one in controls)


def test_several_accounts_can_be_chosen_from(qtbot: QtBot, page: AdministrationPage) -> None:
    page.show_accounts({"": "Merkez"}, "")
    (box,) = [one for one in page.findChildren(QComboBox) if one.accessibleName() == "Hesap"]
    assert not box.isVisible()

    page.show_accounts({"": "Merkez", "b": "Şube"}, "b")
    assert (box.isVisible(), box.currentText()) == (True, "Şube")
    with qtbot.waitSignal(page.account_chosen) as told:
        box.setCurrentIndex(0)
    assert told.args == [""]


@pytest.mark.parametrize(
    ("words", "signal", "dialog"),
    [
        ("CSV ile toplu işlem…", "bulk_wanted", "getOpenFileName"),
        ("Boş CSV şablonu kaydet…", "template_wanted", "getSaveFileName"),
        ("Listeyi CSV olarak kaydet…", "saved_as", "getSaveFileName"),
    ],
)
def test_files_are_asked_for(
    qtbot: QtBot,
    page: AdministrationPage,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    signal: str,
    dialog: str,
) -> None:
    path = str(Path("/home/ayşe/dahililer.csv"))
    monkeypatch.setattr(QFileDialog, dialog, lambda *_: (path, ""))
    with qtbot.waitSignal(getattr(page, signal)) as told:
        action(page, words).trigger()
    assert told.args == [path]

    monkeypatch.setattr(QFileDialog, dialog, lambda *_: ("", ""))
    with qtbot.assertNotEmitted(getattr(page, signal)):
        action(page, words).trigger()


def test_words_that_nobody_knows_yet_are_shown_as_they_are() -> None:
    assert resource_name("extensions") == "Dahililer"
    assert resource_name("robots") == "robots"
    assert field_name("groups", "number") == "Grup no"
    assert field_name("robots", "speed") == "speed"
    assert choice_name("redirection_type", "ALWAYS") == "Her zaman"
    assert choice_name("redirection_type", "SOMETIMES") == "SOMETIMES"


def test_all_fields_and_choices_of_bulutfon_have_words() -> None:
    for resource in (EXTENSIONS, DIDS, GROUPS, ACCOUNT):
        labels = labels_of(resource)
        assert all(name not in words for name, words in labels.fields.items()), resource.name
        for one in resource.fields:
            assert all(choice_name(one.name, code) != code for code in one.choices), one.name


def test_rows_that_may_be_named_are_offered_as_people_know_them() -> None:
    rows = {
        "extensions": [ROWS[2], ROWS[1], ROWS[3]],
        "dids": [Record("1", {"number": "+908500000001"})],
    }
    offered = options_of(EXTENSIONS, (EXTENSIONS, DIDS), rows)

    assert offered["extensions", "number"] == [
        Option("1007", "Elif Şahin"),
        Option("1008", "çağrı Yıldız"),
    ]
    assert offered["dids", "number"] == [Option("+90 850 000 0001", "")]
    assert ("groups", "number") not in offered
