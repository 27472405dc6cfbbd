"""What a row of the call list looks like."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import CallPage
from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.ui.call_row_painter import CallRowPainter
from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.call_window import newest_of
from santral_desktop.ui.row_faces import row_height
from santral_desktop.ui.theme import DARK, LIGHT, wear
from tests.builders import a_call, a_missed_call
from tests.gui.listed import NOON, a_page

WIDTH = 320
Drawn = Callable[..., QImage]


@pytest.fixture
def drawn(qtbot: QtBot) -> Drawn:
    """Draw the row of a call, or the heading of its day."""
    under = QWidget()
    qtbot.addWidget(under)

    def draw(
        call: Call,
        state: QStyle.StateFlag = QStyle.StateFlag.State_None,
        row: int = 1,
        sought: str = "",
        page: CallPage | None = None,
    ) -> QImage:
        rows = CallRows(lambda: NOON)
        rows.open(newest_of(page or a_page([call]), NOON))
        option = QStyleOptionViewItem()
        option.widget = under
        option.font = under.font()
        option.state = state
        option.rect = QRect(0, 0, WIDTH, row_height(under.font()))
        picture = QImage(option.rect.size(), QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        delegate = CallRowPainter()
        delegate.sought = sought
        delegate.paint(painter, option, rows.index(row))
        painter.end()
        return picture

    return draw


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def rightmost(picture: QImage, background: str) -> int:
    """Return the last column in which anything is drawn."""
    return max(
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) != QColor(background)
    )


def test_a_missed_call_is_red(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert LIGHT.bad in colours(drawn(a_missed_call()))


def test_an_answered_call_is_not(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert LIGHT.bad not in colours(drawn(a_call()))


def test_a_recording_is_marked(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert drawn(a_call()) != drawn(a_call(recording=RecordingState.PRESENT))


def test_the_chosen_row_is_filled_with_its_colour(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert LIGHT.selected in colours(drawn(a_call(), QStyle.StateFlag.State_Selected))


def test_a_hovered_row_is_raised(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert LIGHT.raised in colours(drawn(a_call(), QStyle.StateFlag.State_MouseOver))


def test_in_the_dark_the_row_is_dark(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "dark")
    picture = drawn(a_call())
    wear(qapp, "light")

    assert picture.pixelColor(0, 0).name() == DARK.surface


@pytest.mark.parametrize("row", [0, 1])
def test_nothing_is_drawn_beyond_the_edge(drawn: Drawn, qapp: QApplication, row: int) -> None:
    wear(qapp, "light")
    call = a_call(
        name="Çok Uzun Adlı Danışmanlık ve Müşavirlik " * 5, called="9" * 40, queue="8" * 40
    )

    assert rightmost(drawn(call, row=row), LIGHT.surface) < WIDTH - 8


def test_markup_in_a_name_is_drawn_as_text(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")
    bold, plain = drawn(a_call(name="<b>Ali</b>", number="")), drawn(a_call(name="Ali", number=""))

    assert bold != plain


@pytest.mark.parametrize("sought", ["yil", "0532 111", "kuyruk"])
def test_what_was_searched_is_marked(drawn: Drawn, qapp: QApplication, sought: str) -> None:
    wear(qapp, "light")

    assert drawn(a_call(queue="500"), sought=sought) != drawn(a_call(queue="500"))


def test_what_was_not_searched_is_not_marked(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")

    assert drawn(a_call(), sought="veli") == drawn(a_call())


def test_the_note_that_was_found_is_shown(drawn: Drawn, qapp: QApplication) -> None:
    wear(qapp, "light")
    call = a_call()
    found = CallPage((call,), None, {}, {call.id: "fiyat sordu, yarın aranacak"})

    assert drawn(call, page=found) != drawn(call)


def test_a_row_names_its_account_where_there_are_several(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = drawn(a_call(account="bulutfon"))
    monkeypatch.setattr(CallRowPainter, "accounts", {"bulutfon": "Bulutfon"})

    assert drawn(a_call(account="bulutfon")) != plain
    assert drawn(a_call(account="")) == plain
