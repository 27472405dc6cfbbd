"""Automatic calls in the window: their results as a picture and a table, and another round."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.automatic_calls import (
    AutomaticCall,
    AutomaticCallOrder,
    Called,
    CallingHours,
    Weekday,
)
from santral_desktop.domain.called_tally import Tally, tally
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.ui.services.automatic_call_form import AutomaticCallForm
from santral_desktop.ui.services.automatic_calls import AutomaticCallsPage
from santral_desktop.ui.services.hours_editor import HoursEditor
from santral_desktop.ui.services.key_chart import KeyChart
from santral_desktop.ui.theme import wear
from tests.builders import NINE, OUR_NUMBER

RESULTS = (
    Called(number="905321112233", was_called=True, answered=True, pressed="1"),
    Called(number="905321112234", was_called=True, answered=True, pressed="1"),
    Called(number="905321112235", was_called=True, answered=True),
    Called(number="905321112236", was_called=True, answered=False),
    Called(number="905321112237", was_called=False),
)
ROUND = AutomaticCall(
    id="1",
    title="Anket",
    calls_from=OUR_NUMBER,
    announcement="Memnuniyet",
    made_at=NINE,
    hours={day: CallingHours(day < Weekday.SATURDAY) for day in Weekday},
    results=RESULTS,
)


def seen(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def tick(widget: QWidget, text: str) -> QCheckBox:
    found = widget.findChildren(QCheckBox)
    return next(one for one in found if one.text().replace("&", "") == text)


@pytest.fixture
def page(qtbot: QtBot) -> AutomaticCallsPage:
    made = AutomaticCallsPage()
    qtbot.addWidget(made)
    made.show()
    made.show_calls((ROUND, AutomaticCall(id="2", title="Duyuru")))
    return made


def test_results_are_a_picture_and_a_table(page: AutomaticCallsPage) -> None:
    page.table.choose("1")
    page.show_call(ROUND)

    assert [(words, many) for words, many, _ in page.chart.bars] == [
        ("1 tuşu", 2),
        ("Cevapladı, tuşlamadı", 1),
        ("Cevaplamadı", 1),
        ("Henüz aranmadı", 1),
    ]
    assert page.results.cells()[0] == ("0532 111 22 33", "1 tuşu")
    assert page.results.cells()[4] == ("0532 111 22 37", "Henüz aranmadı")
    assert "Pazartesi–Cuma 09:00–18:00" in seen(page)


def test_hours_that_differ_or_are_not_told_are_said_day_by_day(page: AutomaticCallsPage) -> None:
    hours = {
        Weekday.MONDAY: CallingHours(start=time(8)),
        Weekday.TUESDAY: CallingHours(),
        Weekday.THURSDAY: CallingHours(start=None, finish=None),
    }
    page.table.choose("1")

    page.show_call(replace(ROUND, hours=hours))

    assert "Pazartesi 08:00–18:00, Salı 09:00–18:00, Perşembe" in seen(page)


def test_numbers_are_masked_where_names_are_private(page: AutomaticCallsPage) -> None:
    page.show_calls((ROUND,), masked=True)
    page.table.choose("1")
    page.show_call(ROUND)

    assert page.results.cells()[0][0] == "0532 ••• •• 33"


def test_a_round_without_results_says_so(page: AutomaticCallsPage) -> None:
    page.table.choose("2")
    reading = seen(page)
    page.show_call(ROUND)  # another's, too late
    page.show_call(AutomaticCall(id="2", title="Duyuru"))

    assert "Okunuyor…" in reading
    assert "henüz sonuç yok" in seen(page)
    assert not page.chart.isVisible()


def test_why_nothing_is_known_is_said(page: AutomaticCallsPage) -> None:
    page.table.choose("1")

    page.show_not_read("Olmadı.")

    assert "Olmadı." in seen(page)


def test_a_new_round_is_wanted(page: AutomaticCallsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_wanted):
        button(page, "Yeni otomatik arama…").click()


# the picture


def test_bars_are_to_one_scale_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    chart = KeyChart()
    qtbot.addWidget(chart)
    chart.show_tally(tally(RESULTS))
    chart.resize(400, chart.sizeHint().height())
    for theme in ("light", "dark"):
        wear(qapp, theme)
        drawn = chart.grab().toImage()
        lines = [_painted(drawn, (place * 26) + 13) for place in range(4)]
        assert lines[0] > 1.7 * lines[1] > 0
        assert lines[1] == pytest.approx(lines[2], abs=2)
    wear(qapp, "light")


def _painted(drawn: object, y: int) -> int:
    """Return how many dots of a line have the colour of its bar."""
    ground = drawn.pixelColor(2, 1)  # type: ignore[attr-defined]
    colours: dict[str, int] = {}
    for x in range(drawn.width()):  # type: ignore[attr-defined]
        colour = drawn.pixelColor(x, y).name()  # type: ignore[attr-defined]
        if colour != ground.name():
            colours[colour] = colours.get(colour, 0) + 1
    return max(colours.values(), default=0)


def test_a_picture_is_told_in_words_too(qtbot: QtBot) -> None:
    chart = KeyChart()
    qtbot.addWidget(chart)
    chart.show_tally(tally(RESULTS))
    said = chart.accessibleName()
    chart.show_tally(Tally())

    assert said == "1 tuşu: 2, Cevapladı, tuşlamadı: 1, Cevaplamadı: 1, Henüz aranmadı: 1"
    assert not chart.grab().isNull()
    assert chart.bars == ()


# hours


def test_days_and_hours_are_chosen(qtbot: QtBot) -> None:
    editor = HoursEditor()
    qtbot.addWidget(editor)
    edits = editor.findChildren(QTimeEdit)
    before = edits[0].isEnabled()
    tick(editor, "Yalnız bu saatlerde ara").click()
    tick(editor, "Pazar").click()
    edits[0].setTime(QTime(10, 30))

    assert (before, edits[0].isEnabled(), editor.keeps_hours) == (False, True, True)
    assert editor.hours[Weekday.MONDAY] == CallingHours(start=time(10, 30))
    assert not editor.hours[Weekday.SUNDAY].active
    assert editor.possible


def test_hours_that_end_before_they_begin_count_only_where_hours_do(qtbot: QtBot) -> None:
    editor = HoursEditor()
    qtbot.addWidget(editor)
    editor.findChildren(QTimeEdit)[0].setTime(QTime(19, 0))
    anytime = editor.possible
    tick(editor, "Yalnız bu saatlerde ara").click()

    assert (anytime, editor.possible) == (True, False)


# the form


@pytest.fixture
def form(qtbot: QtBot) -> AutomaticCallForm:
    made = AutomaticCallForm()
    qtbot.addWidget(made)
    with qtbot.waitSignals([made.senders_wanted, made.announcements_wanted]):
        made.open_anew()
    return made


def fill(form: AutomaticCallForm) -> None:
    form.show_senders((OUR_NUMBER,))
    form.show_announcements((Announcement(id="7", name="Tatil"),))
    form.findChildren(QLineEdit)[0].setText("Duyuru")
    form.findChild(QPlainTextEdit).setPlainText("05321112233")


def answer(form: AutomaticCallForm, text: str) -> None:
    box = form.findChild(QMessageBox)
    next(one for one in box.buttons() if one.text() == text).click()


def test_a_round_is_asked_about_and_ordered_once(form: AutomaticCallForm, qtbot: QtBot) -> None:
    fill(form)
    button(form, "Başlat…").click()
    asked = form.findChild(QMessageBox).text()

    with qtbot.waitSignal(form.ordered) as told:
        answer(form, "Ara")

    [order] = told.args
    assert order == AutomaticCallOrder(
        title="Duyuru",
        calls_from=OUR_NUMBER,
        receivers=(PhoneNumber.parse("05321112233"),),
        announcement_id="7",
        hours={day: CallingHours() for day in Weekday},
    )
    assert order.plays_one_thing
    assert "Santral 1 numarayı arasın mı?" in asked
    assert not button(form, "Başlat…").isEnabled()


def test_a_round_that_nobody_agrees_to_is_not_ordered(
    form: AutomaticCallForm, qtbot: QtBot
) -> None:
    fill(form)
    button(form, "Başlat…").click()

    with qtbot.assertNotEmitted(form.ordered):
        answer(form, "Vazgeç")

    assert button(form, "Başlat…").isEnabled()


def test_what_is_missing_is_said_in_turn(form: AutomaticCallForm) -> None:
    said = [seen(form)]
    form.findChildren(QLineEdit)[0].setText("Duyuru")
    said.append(seen(form))
    form.show_senders((OUR_NUMBER,))
    said.append(seen(form))
    form.show_announcements((Announcement(id="7", name="Tatil"),))
    said.append(seen(form))
    form.findChild(QPlainTextEdit).setPlainText("05321112233")
    for day in ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"):
        tick(form, day).click()
    said.append(seen(form))

    wanted = ("başlık yazın", "numara bilinmiyor", "anons gerekir", "Alıcıları", "bir gün seçin")
    assert all(words in told for words, told in zip(wanted, said, strict=True))


def test_what_was_ordered_empties_the_form(form: AutomaticCallForm) -> None:
    fill(form)
    button(form, "Başlat…").click()
    answer(form, "Ara")

    form.show_taken()

    assert not form.isVisible()
    assert form.findChild(QPlainTextEdit).toPlainText() == ""
