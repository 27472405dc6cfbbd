"""The corner of the screen where calls ring: places, order, and the keyboard left alone."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.popups import Popups
from tests.builders import COLLEAGUE, CUSTOMER, NINE, ONE, OUR_NUMBER, TWO

CALLS = [CallId(f"call-{n}") for n in range(1, 7)]


def an_alert(call: CallId = ONE, name: str = "Ayşe Yılmaz") -> Alert:
    return Alert(call, CUSTOMER, name, OUR_NUMBER, "", NINE)


@pytest.fixture
def popups(qtbot: QtBot) -> Iterator[Popups]:
    popups = Popups(now=lambda: NINE + timedelta(seconds=5))
    popups.prepare()
    yield popups
    popups.close_all()
    for window in shown():
        window.deleteLater()


def shown() -> list[IncomingPopup]:
    windows = QApplication.topLevelWidgets()
    return [w for w in windows if isinstance(w, IncomingPopup) and w.isVisible()]


def of(call: str) -> IncomingPopup:
    return next(window for window in shown() if window.call == call)


def calls_shown() -> set[str]:
    return {window.call for window in shown() if window.call}


def in_corner(popup: IncomingPopup) -> bool:
    room = QGuiApplication.primaryScreen().availableGeometry()
    return room.contains(popup.geometry()) and (
        (room.bottomRight() - popup.geometry().bottomRight()).manhattanLength() < 40
    )


def words(window: IncomingPopup) -> str:
    said = " ".join(
        label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()
    )
    return said.translate(dict.fromkeys((0x2068, 0x2069)))


def test_a_call_has_a_popup(popups: Popups) -> None:
    popups.announce(an_alert())

    assert calls_shown() == {ONE}


def test_news_of_a_call_change_its_popup(popups: Popups) -> None:
    popups.announce(an_alert(name=""))
    popups.announce(an_alert())

    assert len(shown()) == 1
    assert "Ayşe Yılmaz" in words(of(ONE))


def test_it_is_in_the_lower_right_corner_of_the_screen(popups: Popups) -> None:
    popups.announce(an_alert())

    assert in_corner(of(ONE))


@pytest.mark.parametrize("why", [WhyGone.ANSWERED_HERE, WhyGone.REFUSED_HERE, WhyGone.ENDED])
def test_a_call_that_needs_no_word_goes_at_once(popups: Popups, why: WhyGone) -> None:
    popups.announce(an_alert())

    popups.withdraw(ONE, why)

    assert shown() == []


@pytest.mark.parametrize(
    ("why", "by", "said"),
    [
        (WhyGone.MISSED, "", "Cevapsız çağrı. Ayşe Yılmaz · 0532 111 22 33"),
        (
            WhyGone.ANSWERED_ELSEWHERE,
            COLLEAGUE,
            "Çağrıyı 1008 cevapladı. Ayşe Yılmaz · 0532 111 22 33",
        ),
    ],
)
def test_a_missed_or_taken_call_leaves_a_line(
    popups: Popups, why: WhyGone, by: str, said: str
) -> None:
    popups.announce(an_alert())

    popups.withdraw(ONE, why, by)

    assert words(of(ONE)) == said


def test_a_call_that_rings_again_has_its_popup_again(popups: Popups) -> None:
    popups.announce(an_alert())
    popups.withdraw(ONE, WhyGone.MISSED)

    popups.announce(an_alert())

    assert of(ONE).ringing


def test_an_unknown_call_is_no_error(popups: Popups) -> None:
    popups.withdraw(TWO, WhyGone.MISSED)

    assert shown() == []


def test_three_popups_stand_above_each_other_and_more_are_counted(popups: Popups) -> None:
    for call in CALLS[:5]:
        popups.announce(an_alert(call))

    areas = [window.geometry() for window in shown()]
    assert calls_shown() == set(CALLS[:3])
    assert [words(w) for w in shown() if not w.call] == ["+2 çağrı daha"]
    assert not any(a.intersects(b) for a in areas for b in areas if a is not b)


def test_a_waiting_call_gets_the_place_of_one_that_went(qtbot: QtBot, popups: Popups) -> None:
    for call in CALLS[:4]:
        popups.announce(an_alert(call))

    popups.withdraw(CALLS[1], WhyGone.ANSWERED_HERE)

    qtbot.waitUntil(lambda: calls_shown() == {CALLS[0], CALLS[2], CALLS[3]})
    assert all(window.call for window in shown())


def test_a_waiting_call_that_ends_is_no_longer_counted(popups: Popups) -> None:
    for call in CALLS[:4]:
        popups.announce(an_alert(call))

    popups.withdraw(CALLS[3], WhyGone.MISSED)

    assert calls_shown() == set(CALLS[:3])
    assert len(shown()) == 3


def test_a_ringing_call_takes_the_place_of_a_quiet_line(popups: Popups) -> None:
    for call in CALLS[:3]:
        popups.announce(an_alert(call))
    popups.withdraw(CALLS[0], WhyGone.MISSED)

    popups.announce(an_alert(CALLS[4]))

    assert calls_shown() == {CALLS[1], CALLS[2], CALLS[4]}


def test_popups_stay_where_they_are_when_one_below_goes(popups: Popups) -> None:
    popups.announce(an_alert(ONE))
    popups.announce(an_alert(TWO))
    before = of(TWO).pos()

    popups.withdraw(ONE, WhyGone.ANSWERED_HERE)

    assert of(TWO).pos() == before


def test_a_popup_closed_by_hand_does_not_come_back(popups: Popups) -> None:
    popups.announce(an_alert())
    of(ONE).closed.emit(ONE)
    of(ONE).vanish()

    popups.announce(an_alert(name="Ayşe Demir"))
    popups.withdraw(ONE, WhyGone.MISSED)

    assert shown() == []


@pytest.mark.parametrize("signal", ["answered", "refused", "silenced", "closed"])
def test_what_a_popup_says_is_passed_on(qtbot: QtBot, popups: Popups, signal: str) -> None:
    popups.announce(an_alert())

    with qtbot.waitSignal(getattr(popups, signal)) as heard:
        getattr(of(ONE), signal).emit(ONE)

    assert heard.args == [ONE]


def test_private_masks_what_is_shown_already(popups: Popups) -> None:
    popups.announce(an_alert())

    popups.show_private(True)

    assert "Ayşe" not in words(of(ONE))
    assert "0532 ••• •• 33" in words(of(ONE))


def test_closing_all_leaves_nothing(popups: Popups) -> None:
    for call in CALLS[:5]:
        popups.announce(an_alert(call))

    popups.close_all()

    assert shown() == []


def test_a_second_call_is_painted_from_a_popup_that_exists(qtbot: QtBot, popups: Popups) -> None:
    windows = set(map(id, QApplication.topLevelWidgets()))

    with qtbot.waitSignal(popups.painted) as painted:
        popups.announce(an_alert())

    assert painted.args == [ONE]
    assert {id(window) for window in shown()} <= windows


class Desk:
    """A window in which somebody types, on a real display with a window manager."""

    def __init__(self, qtbot: QtBot) -> None:
        self.field = QLineEdit()
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.activateWindow()
        qtbot.waitUntil(lambda: self.active == str(int(self.field.winId())))
        qtbot.waitUntil(self.field.hasFocus)

    @property
    def active(self) -> str:
        return xdotool("getactivewindow")

    def type(self, text: str) -> None:
        xdotool("type", text)


def xdotool(*words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], check=False, capture_output=True, text=True, timeout=10
    )
    return done.stdout.strip()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    if QGuiApplication.platformName() != "xcb" or not shutil.which("xdotool"):
        pytest.skip("needs an X display with a window manager, and xdotool")
    return Desk(qtbot)


def test_typing_goes_on_while_a_popup_comes(qtbot: QtBot, popups: Popups, desk: Desk) -> None:
    with qtbot.waitSignal(popups.painted):
        popups.announce(an_alert())
    desk.type("abc")

    qtbot.waitUntil(lambda: desk.field.text() == "abc")
    assert desk.active == str(int(desk.field.winId()))


def test_typing_goes_on_when_a_popup_is_clicked(qtbot: QtBot, popups: Popups, desk: Desk) -> None:
    with qtbot.waitSignal(popups.painted):
        popups.announce(an_alert())
    qtbot.waitUntil(lambda: in_corner(of(ONE)))  # the display's word on places comes late
    silence = next(b for b in of(ONE).findChildren(QPushButton) if b.text() == "Sustur")
    middle = silence.mapToGlobal(silence.rect().center())

    with qtbot.waitSignal(popups.silenced):
        xdotool("mousemove", str(middle.x()), str(middle.y()), "click", "1")
    desk.type("xyz")

    qtbot.waitUntil(lambda: desk.field.text() == "xyz")
    assert QGuiApplication.focusWindow() is desk.field.windowHandle()


FULL_SCREEN = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication(["film"])
film = QWidget()
film.setStyleSheet("background: #ff00ff")
film.showFullScreen()
print(flush=True)
sys.exit(app.exec())
"""
FILM = "#ff00ff"


@pytest.fixture
def film(qtbot: QtBot, desk: Desk) -> Iterator[str]:
    """A window of another program that fills the screen and has the keyboard."""
    with subprocess.Popen([sys.executable, "-c", FULL_SCREEN], stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            qtbot.waitUntil(lambda: xdotool("getactivewindow", "getwindowname") == "film")
            qtbot.waitUntil(lambda: seen_at(QPoint(300, 300)) == FILM)
            yield desk.active
        finally:
            process.kill()


def seen_at(point: QPoint) -> str:
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    return picture.pixelColor(point).name()


def test_a_popup_is_seen_above_a_full_screen_window(
    qtbot: QtBot, popups: Popups, desk: Desk, film: str
) -> None:
    popups.announce(an_alert())

    qtbot.waitUntil(lambda: seen_at(of(ONE).geometry().center()) != FILM)
    assert desk.active == film


def test_a_popup_stays_above_a_full_screen_window_that_is_clicked(
    qtbot: QtBot, popups: Popups, desk: Desk, film: str
) -> None:
    popups.announce(an_alert())
    qtbot.waitUntil(lambda: seen_at(of(ONE).geometry().center()) != FILM)

    xdotool("mousemove", "300", "300", "click", "1")
    qtbot.waitUntil(lambda: desk.active == film)

    assert seen_at(of(ONE).geometry().center()) != FILM


def test_a_popup_comes_while_the_window_is_hidden(qtbot: QtBot, popups: Popups, desk: Desk) -> None:
    desk.field.hide()

    with qtbot.waitSignal(popups.painted):
        popups.announce(an_alert())

    assert of(ONE).windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_fifty_calls_leave_no_window_behind(popups: Popups) -> None:
    before = len(QApplication.topLevelWidgets())

    for number in range(50):
        call = CallId(f"call-{number}")
        popups.announce(an_alert(call))
        popups.withdraw(call, list(WhyGone)[number % len(WhyGone)], COLLEAGUE)
    popups.close_all()

    assert len(QApplication.topLevelWidgets()) == before
    assert shown() == []


def test_fifty_calls_at_once_are_three_popups_and_a_count(popups: Popups) -> None:
    before = len(QApplication.topLevelWidgets())

    for number in range(50):
        popups.announce(an_alert(CallId(f"call-{number}")))

    assert len(calls_shown()) == 3
    assert "+47" in " ".join(words(window) for window in shown())
    assert len(QApplication.topLevelWidgets()) == before


TWO_SCREENS = """
import json, sys
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from santral_desktop.ui.popups import Popups
from tests.gui.test_popups import an_alert, shown

app = QApplication(["test", "-platform", "offscreen:configfile=" + sys.argv[1]])
popups = Popups()
popups.prepare()
places = []
for x in (100, 1500):
    QCursor.setPos(x, 100)
    popups.announce(an_alert())
    places.append(app.screenAt(shown()[0].geometry().center()).name())
    popups.close_all()
print(json.dumps(places))
"""


def test_it_comes_on_the_screen_with_the_pointer(tmp_path: Path) -> None:
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1000, "height": 800}
        for name, x in (("left", 0), ("right", 1000))
    ]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")

    told = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, str(file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert json.loads(told.stdout) == ["left", "right"]
