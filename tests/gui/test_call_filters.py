"""Filters of the call list: two menus, a chip for each that holds, all gone with one click."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.ui.call_filters import CallFilters
from santral_desktop.ui.day_dialogs import DayDialog, SpanDialog
from santral_desktop.ui.spans import OwnSpan, Preset
from tests.gui.listed import NOON

MIDNIGHT = datetime(2031, 2, 2, 21, tzinfo=UTC)  # in Istanbul
LEFT = Qt.MouseButton.LeftButton


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def filters(qtbot: QtBot, clock: Clock) -> CallFilters:
    around = QWidget()
    qtbot.addWidget(around)
    filters = CallFilters(clock, around)
    filters.show_choices(("500", "501"), ("1007",))
    filters.around = around
    return filters


def chips(filters: CallFilters) -> dict[str, QPushButton]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = filters.findChildren(QPushButton, options=direct)
    return {chip.text(): chip for chip in found if not chip.isHidden()}


def action(menu: QMenu, *path: str) -> QAction:
    """Return what stands in a menu under these words, as if it had been opened."""
    menu.aboutToShow.emit()
    for number, word in enumerate(path):
        plain = {one.text().replace("&", ""): one for one in menu.actions()}
        found = plain[word]
        if number + 1 == len(path):
            return found
        menu = found.menu()
    raise AssertionError(path)


@pytest.mark.parametrize(
    ("word", "since", "until"),
    [
        ("Bugün", MIDNIGHT, None),
        ("Dün", MIDNIGHT - timedelta(days=1), MIDNIGHT),
        ("Bu hafta", MIDNIGHT, None),  # the third of February is a Monday
        ("Son 30 gün", MIDNIGHT - timedelta(days=29), None),
        ("Tüm zamanlar", None, None),
    ],
)
def test_a_span_of_days_narrows(
    filters: CallFilters, qtbot: QtBot, word: str, since: datetime | None, until: datetime | None
) -> None:
    with qtbot.waitSignal(filters.narrowed) as narrowed:
        action(filters.dates.menu(), word).trigger()

    assert narrowed.args == [CallQuery(since=since, until=until)]


def test_an_own_span_includes_its_last_day(filters: CallFilters, qtbot: QtBot) -> None:
    action(filters.dates.menu(), "Tarih aralığı seç…").trigger()
    dialog = filters.findChild(SpanDialog)
    dialog.first.setDate(QDate(2031, 2, 2))
    dialog.last.setDate(QDate(2031, 2, 1))  # the other way round

    with qtbot.waitSignal(filters.narrowed) as narrowed:
        dialog.accept()

    day = timedelta(days=1)
    assert narrowed.args == [CallQuery(since=MIDNIGHT - 2 * day, until=MIDNIGHT)]
    assert list(chips(filters)) == ["01.02.2031 – 02.02.2031"]


def test_going_to_a_day_is_asked_for(filters: CallFilters, qtbot: QtBot) -> None:
    action(filters.dates.menu(), "Tarihe git…").trigger()
    dialog = filters.findChild(DayDialog)
    dialog.calendar.setSelectedDate(QDate(2030, 12, 31))

    with qtbot.waitSignal(filters.day_wanted) as wanted:
        dialog.accept()

    assert wanted.args == [date(2030, 12, 31)]


@pytest.mark.parametrize(
    ("path", "query"),
    [
        (("Kuyruk", "501"), CallQuery(queue="501")),
        (("Dahili", "1007"), CallQuery(extension="1007")),
        (("Ses kaydı olan",), CallQuery(recorded=True)),
        (("Notu olan",), CallQuery(noted=True)),
    ],
)
def test_the_other_filters_narrow(
    filters: CallFilters, qtbot: QtBot, path: tuple[str, ...], query: CallQuery
) -> None:
    with qtbot.waitSignal(filters.narrowed) as narrowed:
        action(filters.others.menu(), *path).trigger()

    assert narrowed.args == [query]


def test_without_queues_there_is_none_to_choose(filters: CallFilters) -> None:
    filters.show_choices((), ())

    assert not action(filters.others.menu(), "Kuyruk").isEnabled()


def test_opening_the_menu_asks_for_the_choices(filters: CallFilters, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filters.choices_wanted):
        filters.others.menu().aboutToShow.emit()


def test_without_filters_there_is_no_line(filters: CallFilters) -> None:
    assert filters.isHidden()


def test_each_filter_that_holds_has_a_chip_that_takes_it_away(
    filters: CallFilters, qtbot: QtBot
) -> None:
    filters.change(queue="500", noted=True)

    with qtbot.waitSignal(filters.narrowed) as narrowed:
        qtbot.mouseClick(chips(filters)["Kuyruk 500"], LEFT)

    assert narrowed.args == [CallQuery(noted=True)]
    assert list(chips(filters)) == ["Notu olan"]


def test_all_filters_go_with_one_click(filters: CallFilters, qtbot: QtBot) -> None:
    filters.change(queue="500", span=Preset.TODAY)

    with qtbot.waitSignal(filters.narrowed) as narrowed:
        qtbot.mouseClick(chips(filters)["Hepsini temizle"], LEFT)

    assert narrowed.args == [CallQuery()]
    assert filters.isHidden()


def test_a_queue_with_an_ampersand_is_plain_text(filters: CallFilters) -> None:
    filters.change(queue="A&B")

    assert list(chips(filters)) == ["Kuyruk A&&B"]


def test_at_midnight_today_is_another_day(filters: CallFilters, clock: Clock, qtbot: QtBot) -> None:
    filters.change(span=Preset.TODAY)
    clock.now += timedelta(days=1)

    with qtbot.waitSignal(filters.narrowed) as narrowed:
        filters.pass_midnight()

    assert narrowed.args == [CallQuery(since=MIDNIGHT + timedelta(days=1))]


def test_midnight_changes_nothing_where_no_days_narrow(
    filters: CallFilters, clock: Clock, qtbot: QtBot
) -> None:
    clock.now += timedelta(days=1)

    with qtbot.assertNotEmitted(filters.narrowed):
        filters.pass_midnight()


def test_a_span_of_one_day_is_called_by_it(filters: CallFilters) -> None:
    day = date(2031, 2, 1)
    filters.change(span=OwnSpan(day, day))

    assert list(chips(filters)) == ["01.02.2031"]


def test_of_several_accounts_one_can_be_looked_at(qtbot: QtBot, filters: CallFilters) -> None:
    filters.show_accounts({"": "Bulutsantralim", "bulutfon": "Bulutfon"})
    said: list[CallQuery] = []
    filters.narrowed.connect(said.append)

    filters.change(account="bulutfon")
    shown = set(chips(filters))
    filters.show_accounts({})

    assert (shown, set(chips(filters))) == ({"Bulutfon"}, set())
    assert [query.account for query in said] == ["bulutfon", None]


def test_the_menu_offers_accounts_only_where_there_are_several(filters: CallFilters) -> None:
    def offered() -> list[str]:
        filters.others.menu().aboutToShow.emit()
        return [action.text() for action in filters.others.menu().actions()]

    before = offered()
    filters.show_accounts({"": "Bulutsantralim", "bulutfon": "Bulutfon"})

    assert ("&Hesap" in before, "&Hesap" in offered()) == (False, True)
