"""Pictures of a report: what their marks say and count, where they are, how they are read."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from santral_desktop.domain.reports import Report, Slot, Tally
from santral_desktop.ui.report_bars import nice_length, nice_number
from santral_desktop.ui.report_charts import results_drawing, times_drawing
from santral_desktop.ui.report_drawing import Cut, Drawing, Look
from santral_desktop.ui.report_heat import HeatDrawing
from santral_desktop.ui.report_picture import Picture
from santral_desktop.ui.report_spans import parts_of
from santral_desktop.ui.spans import OwnSpan
from santral_desktop.ui.theme import DARK, LIGHT, Colours

MONDAY = date(2031, 2, 3)
DAY = timedelta(days=1)
BUSY = Tally(calls=10, inbound=8, answered=7, taken=5, missed=2, talks=7, talk=timedelta(minutes=7))
SLOTS = {Slot(0, 9): BUSY, Slot(4, 20): Tally(calls=1, answered=1)}


@pytest.fixture(autouse=True)
def _in_turkish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Turkish))
    yield
    QLocale.setDefault(before)


def a_report(*days: date) -> Report:
    return Report(whole=BUSY, days=dict.fromkeys(days, BUSY), slots=SLOTS, queues={"500": BUSY})


def painted(drawing: Drawing, look: Look) -> QImage:
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(look.colours.surface))
    painter = QPainter(image)
    drawing.paint(painter, QRectF(0, 0, 600, 200), look)
    painter.end()
    return image


def middle(image: QImage, place: QRectF) -> QColor:
    """Return the colour near a corner of a place, where no text stands."""
    return image.pixelColor(round(place.x()) + 4, round(place.bottom()) - 3)


def test_each_hour_of_a_week_is_a_mark_that_counts_its_calls() -> None:
    heat = HeatDrawing(SLOTS)

    assert len(heat.marks) == 7 * heat.columns
    assert heat.columns == 13  # from eight until twenty
    assert heat.marks[1].cut == {"slot": Slot(0, 9)}
    assert heat.marks[1].says == (
        "Pazartesi 09:00–10:00: 10 çağrı: 7 cevaplandı, 2 cevapsız, 1 diğer"
    )
    assert heat.marks[0].says.endswith("0 çağrı")


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_busiest_hour_has_the_accents_colour_and_an_empty_one_is_grey(
    colours: Colours,
) -> None:
    heat, look = HeatDrawing(SLOTS), Look(colours, QFont())
    image, places = painted(heat, look), heat.places(QRectF(0, 0, 600, 200), look)

    assert middle(image, places[1]) == QColor(colours.accent)
    assert middle(image, places[0]) == QColor(colours.raised)
    assert middle(image, places[4 * 13 + 12]).name() not in {colours.accent, colours.raised}


def test_a_bar_is_as_tall_as_its_calls_in_the_colours_of_what_came_of_them() -> None:
    drawing = results_drawing(parts_of(a_report(MONDAY, MONDAY + DAY), (MONDAY, MONDAY + DAY)))
    look = Look(LIGHT, QFont())
    image, place = painted(drawing, look), drawing.places(QRectF(0, 0, 600, 200), look)[0]
    column = [
        image.pixelColor(round(place.center().x()), round(place.bottom()) - up).name()
        for up in range(2, round(place.height()))
    ]

    assert column.index(LIGHT.accent) < column.index(LIGHT.bad) < column.index(LIGHT.border)
    share = column.count(LIGHT.accent) / (column.count(LIGHT.bad) or 1)
    assert 3.0 < share < 4.0  # seven to two


def test_times_are_told_with_their_names() -> None:
    drawing = times_drawing(parts_of(a_report(MONDAY, MONDAY + DAY), (MONDAY, MONDAY + DAY)))

    said = "ortalama konuşma 1:00, bekleme –, vazgeçene kadar –"
    assert drawing.marks[0].says == f"3 Şubat 2031 Pazartesi: {said}"
    painted(drawing, Look(LIGHT, QFont(), current=0))


def test_without_calls_there_is_an_empty_scale() -> None:
    drawing = results_drawing(())

    painted(drawing, Look(LIGHT, QFont()))
    assert drawing.marks == []


@pytest.mark.parametrize(
    ("value", "top"), [(0, 2), (2, 2), (3, 4), (7, 10), (11, 20), (41, 60), (335, 400), (900, 1000)]
)
def test_a_scale_ends_with_an_even_number(value: float, top: float) -> None:
    assert nice_number(value) == top
    assert value <= nice_number(value)


@pytest.mark.parametrize(
    ("seconds", "top"), [(0, 20), (21, 40), (150, 180), (3601, 7200), (15000, 21600)]
)
def test_a_scale_of_lengths_ends_with_a_round_one(seconds: float, top: float) -> None:
    assert nice_length(seconds) == top


def test_a_single_day_falls_into_hours() -> None:
    parts = parts_of(a_report(MONDAY), (MONDAY, MONDAY))

    assert [part.label for part in parts][:2] == ["08", "09"]
    assert parts[1].tally == BUSY
    assert (parts[1].cut, parts[0].cut) == ({"slot": Slot(0, 9)}, {})


def test_a_month_falls_into_days_a_quarter_into_weeks_years_into_months() -> None:
    report = a_report(MONDAY, MONDAY + 8 * DAY)
    days = parts_of(report, (MONDAY, MONDAY + 27 * DAY))
    weeks = parts_of(report, (MONDAY + DAY, MONDAY + 90 * DAY))
    months = parts_of(report, (MONDAY, MONDAY + 800 * DAY))

    assert (len(days), days[8].tally, days[1].tally) == (28, BUSY, Tally())
    assert (weeks[0].cut, weeks[0].tally) == (
        {"span": OwnSpan(MONDAY + DAY, MONDAY + 6 * DAY)},
        Tally(),
    )
    assert weeks[1].tally == BUSY
    assert (months[0].label, months[0].tally.calls) == ("02.31", 20)
    assert months[-1].cut == {"span": OwnSpan(date(2033, 4, 1), MONDAY + 800 * DAY)}


def test_all_time_reaches_from_the_first_to_the_last_day_with_calls() -> None:
    assert len(parts_of(a_report(MONDAY, MONDAY + 3 * DAY), None)) == 4
    assert parts_of(Report(), None) == ()


@pytest.fixture
def picture(qtbot: QtBot) -> Picture:
    picture = Picture("Ne zaman aranıyor", HeatDrawing(SLOTS))
    qtbot.addWidget(picture)
    picture.resize(600, 200)
    with qtbot.waitActive(picture):
        picture.show()
        picture.activateWindow()
    return picture


def test_keys_walk_through_a_picture_and_open_what_they_are_on(
    qtbot: QtBot, picture: Picture
) -> None:
    chosen: list[Cut] = []
    picture.chosen.connect(chosen.append)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    key = Qt.Key

    for one in (key.Key_Left, key.Key_Right, key.Key_Down, key.Key_Up, key.Key_Up):
        qtbot.keyClick(picture, one)
    qtbot.keyClick(picture, key.Key_Return)

    assert picture.current == 1
    assert chosen == [{"slot": Slot(0, 9)}]


def test_a_screen_reader_hears_what_the_keyboard_is_on(qtbot: QtBot, picture: Picture) -> None:
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(picture, Qt.Key.Key_End)
    last = picture.accessibleDescription()
    qtbot.keyClick(picture, Qt.Key.Key_Home)
    picture.grab()

    assert last.startswith("Pazar 20:00")
    assert picture.accessibleDescription().startswith("Pazartesi 08:00")
    assert picture.accessibleName() == "Ne zaman aranıyor"


def test_a_key_that_means_nothing_here_is_left_to_others(qtbot: QtBot, picture: Picture) -> None:
    qtbot.keyClick(picture, Qt.Key.Key_X)
    qtbot.keyClick(picture, Qt.Key.Key_Return)

    assert picture.current is None


def test_a_click_opens_and_the_pointer_shows_it(qtbot: QtBot, picture: Picture) -> None:
    chosen: list[Cut] = []
    picture.chosen.connect(chosen.append)
    look = Look(LIGHT, picture.font())
    place = HeatDrawing(SLOTS).places(QRectF(picture.rect()), look)[1].center().toPoint()

    qtbot.mouseMove(picture, place)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))

    assert chosen == [{"slot": Slot(0, 9)}]


def test_a_tooltip_says_what_is_under_the_pointer(picture: Picture) -> None:
    look = Look(LIGHT, picture.font())
    place = HeatDrawing(SLOTS).places(QRectF(picture.rect()), look)[1].center().toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, picture.mapToGlobal(place))

    QApplication.sendEvent(picture, event)

    assert QToolTip.text().startswith("Pazartesi 09:00")
    QToolTip.hideText()


def test_fewer_figures_leave_no_mark_chosen_that_is_gone(qtbot: QtBot, picture: Picture) -> None:
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(picture, Qt.Key.Key_End)

    picture.show_drawing(results_drawing(parts_of(a_report(MONDAY), (MONDAY, MONDAY + DAY))))

    assert picture.current is None
    assert picture.accessibleDescription() == ""
