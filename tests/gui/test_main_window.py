"""The one window: when it was painted, what closing it says, its keys, its place."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.ui.main_window import LEAST_SIZE, USUAL_SIZE, MainWindow
from santral_desktop.ui.theme import wear


@dataclass
class House:
    """A window with plain parts."""

    dial: QLineEdit = field(default_factory=QLineEdit)
    sign_in: QLineEdit = field(default_factory=QLineEdit)
    calls: QLineEdit = field(default_factory=QLineEdit)

    def __post_init__(self) -> None:
        self.window = MainWindow()
        self.window.furnish(
            phone=QLabel(),
            column=(self.dial, QLabel(), self.calls),
            lights=QLabel(),
            sign_in=self.sign_in,
        )


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    house = House()
    yield house
    house.window.leave()
    house.window.deleteLater()


@pytest.fixture
def window(house: House) -> MainWindow:
    return house.window


def shown(qtbot: QtBot, window: MainWindow) -> MainWindow:
    with qtbot.waitActive(window):
        window.come_up()
    return window


def test_it_says_once_that_it_was_painted(qtbot: QtBot, window: MainWindow) -> None:
    painted: list[bool] = []
    window.painted.connect(lambda: painted.append(True))

    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    QApplication.processEvents()

    assert painted == [True]


def test_it_is_painted_empty_before_it_is_furnished_and_once_more_afterwards(
    qtbot: QtBot,
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()

    with qtbot.waitSignal(window.painted):
        window.furnish(
            phone=QLabel(),
            column=(QLineEdit(), QLabel(), QLineEdit()),
            lights=QLabel(),
            sign_in=QLineEdit(),
        )
    window.leave()


def test_a_frame_takes_every_key_and_wish_without_harm(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    shown(qtbot, window)

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.show_sign_in()
    window.show_work()

    assert window.isVisible()
    window.leave()


def test_a_window_that_was_never_shown_was_not_painted(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.assertNotEmitted(window.painted, wait=0):
        QApplication.sendEvent(window, QEvent(QEvent.Type.PaletteChange))


def test_closing_asks_and_leaves_the_window_there(qtbot: QtBot, window: MainWindow) -> None:
    window.show()

    with qtbot.waitSignal(window.left):
        window.close()

    assert window.isVisible()


def test_leaving_closes_without_asking(qtbot: QtBot, window: MainWindow) -> None:
    window.show()

    with qtbot.assertNotEmitted(window.left, wait=0):
        window.leave()

    assert not window.isVisible()


def test_ctrl_k_leads_to_the_dial_field(qtbot: QtBot, house: House) -> None:
    shown(qtbot, house.window)
    house.calls.setFocus()

    qtbot.keyClick(house.calls, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.focusWidget() is house.dial


def test_f8_asks_to_answer(qtbot: QtBot, house: House) -> None:
    shown(qtbot, house.window)

    with (
        qtbot.waitSignal(house.window.answer_asked),
        qtbot.assertNotEmitted(house.window.hang_up_asked),
    ):
        qtbot.keyClick(house.dial, Qt.Key.Key_F8)


def test_shift_f8_asks_to_hang_up(qtbot: QtBot, house: House) -> None:
    shown(qtbot, house.window)

    with (
        qtbot.waitSignal(house.window.hang_up_asked),
        qtbot.assertNotEmitted(house.window.answer_asked),
    ):
        qtbot.keyClick(house.dial, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)


def test_work_begins_in_the_dial_field(qtbot: QtBot, house: House) -> None:
    shown(qtbot, house.window)
    house.window.show_sign_in()

    house.window.show_work()

    assert QApplication.focusWidget() is house.dial


def test_signing_in_takes_the_place_of_the_work(qtbot: QtBot, house: House) -> None:
    shown(qtbot, house.window)

    house.window.show_sign_in()

    assert (house.sign_in.isVisible(), house.dial.isVisible()) == (True, False)


def test_a_minimised_window_comes_up(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.showMinimized()

    window.come_up()

    assert not window.isMinimized()


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "junk",
        "ç€\x00",
        "====",
        base64.b64encode(b"junk").decode(),
        base64.b64encode(b"\x01\xd9\xd0\xcb\x00\x03" + b"\xff" * 60).decode(),
    ],
)
def test_an_unreadable_place_changes_nothing(qtbot: QtBot, window: MainWindow, junk: str) -> None:
    window.restore(junk)

    assert (window.width(), window.height()) == USUAL_SIZE


def test_its_place_is_found_again(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 600)
    other = House().window

    other.restore(window.place())

    assert (other.width(), other.height()) == (900, 600)


def test_a_place_is_plain_text(window: MainWindow) -> None:
    assert window.place().isascii()


def test_it_fits_a_small_screen(window: MainWindow) -> None:
    assert LEAST_SIZE <= (1024, 600)
    assert (window.minimumWidth(), window.minimumHeight()) == LEAST_SIZE


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    wear(qapp, "dark")
    yield
    wear(qapp, "light")


def test_it_wears_the_dark_theme(qtbot: QtBot, dark: None, window: MainWindow) -> None:
    shown(qtbot, window)

    assert window.grab().toImage().pixelColor(5, 5).lightness() < 64
