"""The tray icon: what its menu says, what it shows, and a tray that comes late."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from santral_desktop.domain.calls import CallId
from santral_desktop.ui.tray import Tray, TrayState
from tests.builders import a_call


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    tray = Tray(there=lambda: True)
    yield tray
    tray.hide()
    tray.menu.deleteLater()


def icon_of(tray: Tray) -> QSystemTrayIcon:
    return tray.findChild(QSystemTrayIcon)


def texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if not action.isSeparator()]


def action(tray: Tray, start: str) -> QAction:
    return next(a for a in tray.menu.actions() if a.text().replace("&", "").startswith(start))


def test_without_a_tray_nothing_is_available(qtbot: QtBot) -> None:
    tray = Tray(there=lambda: False)

    assert not tray.available
    tray.hide()


def test_an_icon_is_made_when_a_tray_comes_later(qtbot: QtBot) -> None:
    trays: list[str] = []
    tray = Tray(there=lambda: bool(trays))
    tray._look.start(10)

    trays.append("panel")

    qtbot.waitUntil(lambda: tray.available)
    assert not tray._look.isActive()
    tray.hide()


def test_a_tray_that_went_is_not_available(qtbot: QtBot) -> None:
    trays = ["panel"]
    tray = Tray(there=lambda: bool(trays))

    trays.clear()

    assert not tray.available
    tray.hide()


@pytest.mark.parametrize(
    ("start", "signal"),
    [
        ("Göster", "shown"),
        ("Panodaki numarayı ara", "clipboard_dialled"),
        ("Çık", "quit_wanted"),
    ],
)
def test_the_menu_says_what_is_wanted(qtbot: QtBot, tray: Tray, start: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal)):
        action(tray, start).trigger()


def test_do_not_disturb_is_switched_from_the_menu(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.dnd_switched) as heard:
        action(tray, "Rahatsız").trigger()

    assert heard.args == [True]


def test_showing_do_not_disturb_asks_for_nothing(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.assertNotEmitted(tray.dnd_switched):
        tray.show_dnd(True)

    assert action(tray, "Rahatsız").isChecked()


def test_the_last_five_calls_can_be_dialled_again(qtbot: QtBot, tray: Tray) -> None:
    calls = tuple(a_call(id=CallId(f"c{n}"), number=f"053211122{n}0", name="") for n in range(7))
    tray.show_recent(calls)

    with qtbot.waitSignal(tray.dialled) as heard:
        action(tray, "0532 111 22 10").trigger()

    assert heard.args == ["05321112210"]
    assert sum(text.startswith("0532") for text in texts(tray)) == 5


def test_recent_calls_are_replaced_not_added(tray: Tray) -> None:
    tray.show_recent((a_call(),))
    tray.show_recent((a_call(),))

    assert sum("Ayşe" in text for text in texts(tray)) == 1


def test_hidden_callers_cannot_be_dialled_again(tray: Tray) -> None:
    before = texts(tray)

    tray.show_recent((a_call(number="", name=""),))

    assert texts(tray) == before


def test_a_hostile_name_sets_no_shortcut(tray: Tray) -> None:
    tray.show_recent((a_call(name="A&B " + "x" * 500),))

    text = next(text for text in texts(tray) if "A&&B" in text)
    assert len(text) < 90


def test_the_tooltip_tells_state_and_missed_calls(tray: Tray) -> None:
    tray.show_state(TrayState.READY)
    tray.count_missed(3)

    assert icon_of(tray).toolTip() == "Santral Desktop – hazır · 3 cevapsız çağrı"


@pytest.mark.parametrize("state", TrayState)
def test_every_state_has_a_picture_and_words(tray: Tray, state: TrayState) -> None:
    tray.show_state(state)

    assert not icon_of(tray).icon().isNull()
    assert tray.tooltip.partition("– ")[2]


def test_a_click_on_the_icon_shows_the_window(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.shown):
        icon_of(tray).activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_a_real_tray_that_starts_late_gets_the_icon(qtbot: QtBot) -> None:
    if QGuiApplication.platformName() != "xcb" or not shutil.which("trayer"):
        pytest.skip("needs an X display and trayer")
    tray = Tray()
    assert not tray.available
    tray._look.start(50)

    panel = subprocess.Popen(["trayer"], stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: tray.available, timeout=10_000)
        qtbot.waitUntil(lambda: icon_of(tray).geometry().width() > 0, timeout=10_000)
    finally:
        tray.hide()
        panel.terminate()
        panel.wait(timeout=10)


def test_the_last_calls_are_masked_in_private_and_come_back(tray: Tray) -> None:
    tray.show_recent((a_call(),))

    tray.show_private(True)
    hidden = texts(tray)
    tray.show_private(False)

    assert not any("Ayşe" in text or "111" in text for text in hidden)
    assert any("•••" in text for text in hidden)
    assert any("Ayşe" in text for text in texts(tray))


def test_calls_that_come_in_private_are_masked(tray: Tray) -> None:
    tray.show_private(True)

    tray.show_recent((a_call(),))

    assert not any("Ayşe" in text for text in texts(tray))


def test_a_masked_call_is_dialled_all_the_same(tray: Tray, qtbot: QtBot) -> None:
    tray.show_private(True)
    tray.show_recent((a_call(),))

    with qtbot.waitSignal(tray.dialled) as dialled:
        next(a for a in tray.menu.actions() if "•" in a.text()).trigger()

    assert dialled.args == [a_call().number]
