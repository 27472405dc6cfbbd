"""Calls as rows: in order, under their days, page by page."""

import random
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import CallPage
from santral_desktop.domain.calls import CallId, RecordingState
from santral_desktop.ui.call_rows import CallRows, Role
from santral_desktop.ui.call_window import newest_of
from santral_desktop.ui.formats import long_date
from tests.builders import NINE, a_call, a_missed_call
from tests.gui.listed import NOON, a_page, the_call


def before_yesterday() -> str:
    return long_date(date(2031, 2, 1))


@pytest.fixture
def rows(qtbot: QtBot) -> CallRows:
    return CallRows(lambda: NOON)


def seen(rows: CallRows) -> list[str]:
    """Return headings by their words and calls by the end of their ids."""
    found = []
    for row in range(rows.rowCount()):
        call = rows.call_at(row)
        found.append(call.id[-2:] if call else rows.data(rows.index(row)))
    return found


def show(rows: CallRows, page: CallPage) -> None:
    rows.open(newest_of(page, NOON))


def append(rows: CallRows, page: CallPage) -> None:
    rows.become(rows.window.with_below(page, NOON))


def refresh(rows: CallRows, page: CallPage) -> None:
    rows.become(newest_of(page, NOON))


def the_calls(*numbers: int) -> list:
    return [the_call(number) for number in numbers]


def test_calls_stand_under_the_headings_of_their_days(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 9, 10, 33, 34)))

    assert seen(rows) == ["Bugün", "00", "09", "Dün", "10", "33", before_yesterday(), "34"]


def test_a_page_goes_on_under_the_heading_of_the_page_before(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 1), more=True))
    append(rows, a_page(the_calls(2, 10)))

    assert seen(rows) == ["Bugün", "00", "01", "02", "Dün", "10"]


def test_a_call_that_is_in_two_pages_is_shown_once(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 1), more=True))
    append(rows, a_page(the_calls(1, 2)))

    assert seen(rows) == ["Bugün", "00", "01", "02"]


def test_a_new_call_comes_first(rows: CallRows) -> None:
    show(rows, a_page(the_calls(1, 2)))
    rows.put(the_call(0))

    assert seen(rows) == ["Bugün", "00", "01", "02"]


def test_the_first_call_of_a_day_brings_its_heading(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 34)))
    rows.put(the_call(12))

    assert seen(rows) == ["Bugün", "00", "Dün", "12", before_yesterday(), "34"]


def test_the_last_call_of_a_day_takes_its_heading_along(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 12, 34)))
    rows.remove(the_call(12).id)

    assert seen(rows) == ["Bugün", "00", before_yesterday(), "34"]


def test_a_call_at_midnight_belongs_to_the_new_day(rows: CallRows) -> None:
    show(rows, a_page([the_call(9), the_call(10, started_at=NINE - timedelta(hours=9.001))]))

    assert seen(rows) == ["Bugün", "09", "Dün", "10"]


def test_a_changed_call_changes_its_own_row_only(rows: CallRows, qtbot: QtBot) -> None:
    show(rows, a_page(the_calls(0, 1, 2)))

    with qtbot.waitSignal(rows.dataChanged) as changed, qtbot.assertNotEmitted(rows.rowsRemoved):
        rows.put(the_call(1, recording=RecordingState.PRESENT))

    assert changed.args[0].row() == changed.args[1].row() == 2


def test_a_call_as_it_was_changes_nothing(rows: CallRows, qtbot: QtBot) -> None:
    show(rows, a_page(the_calls(0, 1)))

    with qtbot.assertNotEmitted(rows.dataChanged):
        rows.put(the_call(1))


def test_a_request_becomes_its_call_in_the_same_row(rows: CallRows, qtbot: QtBot) -> None:
    show(rows, a_page([the_call(0, id=CallId("here-11")), the_call(1)]))

    with qtbot.assertNotEmitted(rows.rowsRemoved):
        rows.put(the_call(0, started_at=NINE + timedelta(seconds=1)), instead_of=CallId("here-11"))

    assert seen(rows) == ["Bugün", "00", "01"]


def test_a_request_whose_call_is_listed_already_gives_up_its_row(rows: CallRows) -> None:
    show(rows, a_page([the_call(0), the_call(0, id=CallId("a-11")), the_call(1)]))
    rows.put(the_call(0), instead_of=CallId("a-11"))

    assert seen(rows) == ["Bugün", "00", "01"]


def test_a_call_that_began_earlier_than_thought_moves(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 1, 2)))
    rows.put(the_call(0, started_at=NINE - timedelta(hours=1, minutes=30)))

    assert seen(rows) == ["Bugün", "01", "00", "02"]


def test_a_call_without_a_beginning_stands_where_the_page_has_it(rows: CallRows) -> None:
    show(rows, a_page([the_call(0), the_call(1, started_at=None), the_call(2)]))

    assert seen(rows) == ["Bugün", "00", "01", "02"]


def test_a_call_behind_the_pages_read_is_left_to_its_page(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 1), more=True))
    rows.put(the_call(5))

    assert seen(rows) == ["Bugün", "00", "01"]


def test_the_first_page_read_again_takes_away_what_is_gone(rows: CallRows) -> None:
    show(rows, a_page(the_calls(1, 2, 3)))
    refresh(rows, a_page(the_calls(0, 1, 3)))

    assert seen(rows) == ["Bugün", "00", "01", "03"]


def test_rows_that_stay_are_not_touched_when_the_list_is_read_again(
    rows: CallRows, qtbot: QtBot
) -> None:
    show(rows, a_page(the_calls(1, 2, 3)))

    with qtbot.assertNotEmitted(rows.modelReset), qtbot.assertNotEmitted(rows.rowsRemoved):
        refresh(rows, a_page(the_calls(0, 1, 2, 3)))

    assert seen(rows) == ["Bugün", "00", "01", "02", "03"]


def test_the_first_page_read_again_as_empty_empties_the_list(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0, 20)))
    refresh(rows, a_page([]))

    assert rows.rowCount() == 0


def test_any_order_of_changes_gives_the_list_that_a_fresh_reading_gives(rows: CallRows) -> None:
    dice = random.Random(7)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows)
    show(rows, a_page([]))
    kept = {}
    for _ in range(300):
        number = dice.randrange(60)
        if number in kept and dice.random() < 0.4:
            rows.remove(kept.pop(number).id)
        else:
            moved = timedelta(minutes=dice.randrange(-90, 90), seconds=number)
            kept[number] = the_call(number, started_at=NINE - timedelta(hours=number) + moved)
            rows.put(kept[number])
    fresh = CallRows(lambda: NOON)
    show(
        fresh,
        a_page(sorted(kept.values(), key=lambda call: (call.started_at, call.id), reverse=True)),
    )

    assert seen(rows) == seen(fresh)


def test_the_keyboard_passes_over_headings(rows: CallRows) -> None:
    show(rows, a_page(the_calls(0)))

    assert not rows.flags(rows.index(0)) & Qt.ItemFlag.ItemIsEnabled


def test_a_row_is_read_aloud_as_a_sentence(rows: CallRows) -> None:
    show(rows, a_page([a_call(recording=RecordingState.PRESENT)]))
    said = rows.data(rows.index(1), Qt.ItemDataRole.AccessibleTextRole)

    assert said == (
        "Gelen çağrı, \u2068Ayşe Yılmaz\u2069, 0532 111 22 33, Bugün 09:00, "
        "görüşme süresi 1:00, ses kaydı var."
    )


def test_a_missed_call_is_read_aloud_as_missed(rows: CallRows) -> None:
    show(rows, a_page([a_missed_call(number="", name="")]))
    said = rows.data(rows.index(1), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Cevapsız çağrı, Gizli numara, Bugün 09:00, Cevapsız, 3 sa önce."


def test_a_row_gives_its_call(rows: CallRows) -> None:
    show(rows, a_page([a_call()]))

    assert rows.index(1).data(Role.CALL) == a_call()


def test_the_name_of_a_contact_stands_for_a_call_that_brought_none(rows: CallRows) -> None:
    call = the_call(0, name="")
    show(rows, CallPage((call,), None, {call.id: "Deniz Kara"}))

    assert rows.index(1).data(Role.ROW).who == "Deniz Kara"
    assert "Deniz Kara" in rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_note_that_was_found_is_read_aloud(rows: CallRows) -> None:
    call = the_call(0)
    show(rows, CallPage((call,), None, {}, {call.id: "fiyat sordu"}))

    assert rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith("fiyat sordu")


def test_a_row_says_since_when_a_missed_call_waits(rows: CallRows) -> None:
    show(rows, a_page([a_missed_call()]))

    assert [rows.index(row).data(Role.WAITING) for row in (0, 1)] == ["", "3 sa önce"]
