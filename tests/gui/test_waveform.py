"""The outline as a slider: click, drag, keys, and what is painted."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from santral_desktop.domain.peaks import Peaks
from santral_desktop.ui.theme import DARK, LIGHT, wear
from santral_desktop.ui.waveform import Waveform

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wave(qtbot: QtBot, qapp: QApplication) -> Waveform:
    wear(qapp, "light")
    wave = Waveform()
    qtbot.addWidget(wave)
    wave.resize(216, 64)  # eight pixels of edge on both sides
    wave.show()
    wave.show_length(100_000)
    return wave


def peaks(level: int, slots: int) -> Peaks:
    return Peaks((bytes((level,)) * slots,), 100.0)


def pixels(wave: Waveform, colour: str) -> list[int]:
    """Return the columns in which a colour was painted."""
    picture = wave.grab().toImage()
    return [
        x
        for x in range(2, picture.width() - 2)
        if any(picture.pixelColor(x, y).name() == colour for y in range(2, picture.height() - 2))
    ]


def move_to(wave: Waveform, x: int) -> None:
    """Send the event itself: where the real pointer is, is nobody's business."""
    where = QPointF(x, 30)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(wave, moved)


def at(x: int) -> QPoint:
    return QPoint(x, 30)


def test_a_click_seeks(wave: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wave.sought) as sought:
        qtbot.mouseClick(wave, LEFT, pos=at(108))

    assert sought.args == [50_000]


def test_dragging_seeks_once_where_it_ends(wave: Waveform, qtbot: QtBot) -> None:
    sought: list[int] = []
    wave.sought.connect(sought.append)
    qtbot.mousePress(wave, LEFT, pos=at(28))
    move_to(wave, 43)
    qtbot.mouseRelease(wave, LEFT, pos=at(58))

    assert sought == [25_000]


def test_dragging_beyond_the_end_seeks_the_end(wave: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wave.sought) as sought:
        qtbot.mouseClick(wave, LEFT, pos=at(214))

    assert sought.args == [100_000]


def test_playing_does_not_move_a_slider_that_is_held(wave: Waveform, qtbot: QtBot) -> None:
    qtbot.mousePress(wave, LEFT, pos=at(108))
    wave.show_position(7)

    assert wave.value() == 50_000


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Right, 55_000),
        (Qt.Key.Key_Left, 45_000),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100_000),
        (Qt.Key.Key_PageUp, 80_000),
    ],
)
def test_keys_seek(wave: Waveform, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    wave.show_position(50_000)

    with qtbot.waitSignal(wave.sought) as sought:
        qtbot.keyClick(wave, key)

    assert sought.args == [place]


def test_the_wheel_scrolls_past(wave: Waveform, qtbot: QtBot) -> None:
    turn = QWheelEvent(
        QPointF(50, 30),
        QPointF(50, 30),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    with qtbot.assertNotEmitted(wave.sought):
        QApplication.sendEvent(wave, turn)

    assert wave.value() == 0


def test_without_a_length_a_click_goes_nowhere(wave: Waveform, qtbot: QtBot) -> None:
    wave.show_length(0)

    with qtbot.assertNotEmitted(wave.sought):
        qtbot.mouseClick(wave, LEFT, pos=at(108))


def test_what_was_played_has_the_accent(wave: Waveform) -> None:
    wave.show_peaks(peaks(64, 200))
    wave.show_position(50_000)

    assert max(pixels(wave, LIGHT.accent)) < 110 <= min(x for x in pixels(wave, LIGHT.muted))


def test_an_outline_that_is_not_whole_takes_its_share(wave: Waveform) -> None:
    wave.show_peaks(peaks(64, 50), share=0.25)

    assert max(pixels(wave, LIGHT.muted)) < 62


def test_a_loud_place_is_higher_than_a_quiet_one(wave: Waveform) -> None:
    wave.show_peaks(Peaks((bytes((6,)) * 100 + bytes((114,)) * 100,), 100.0))
    picture = wave.grab().toImage()

    def height(x: int) -> int:
        rows = range(2, picture.height() - 2)
        return max(
            sum(picture.pixelColor(x + near, y).name() == LIGHT.muted for y in rows)
            for near in range(3)
        )

    assert height(50) < height(160)


def test_the_mouse_shows_the_time_under_it(wave: Waveform) -> None:
    move_to(wave, 108)

    assert pixels(wave, LIGHT.raised)


def test_two_channels_lie_one_above_the_other(wave: Waveform) -> None:
    low = wave.sizeHint().height()
    wave.show_peaks(Peaks((bytes((90,)) * 100, bytes((1,)) * 100), 100.0))
    wave.resize(wave.width(), wave.sizeHint().height())
    picture = wave.grab().toImage()
    rows = [y for y in range(picture.height()) if picture.pixelColor(150, y).name() == LIGHT.muted]

    assert wave.sizeHint().height() > low
    assert len([y for y in rows if y < picture.height() / 2]) > 10 * len(
        [y for y in rows if y > picture.height() / 2]
    )


def test_a_note_is_a_mark_on_the_outline(wave: Waveform) -> None:
    wave.show_marks(((50_000, "Geri ara"),))

    assert min(pixels(wave, LIGHT.warn)) == pytest.approx(108, abs=1)


def test_a_click_on_a_mark_goes_where_it_was_noted(wave: Waveform, qtbot: QtBot) -> None:
    wave.show_marks(((50_000, "Geri ara"),))

    with qtbot.waitSignal(wave.sought) as sought:
        qtbot.mouseClick(wave, LEFT, pos=at(112))

    assert sought.args == [50_000]


def test_the_mouse_on_a_mark_shows_what_was_noted(wave: Waveform) -> None:
    move_to(wave, 108)
    plain = len(pixels(wave, LIGHT.raised))
    wave.show_marks(((50_000, "<b>Geri ara</b> " * 20),))

    assert plain < len(pixels(wave, LIGHT.raised)) <= 216


def test_it_is_painted_in_the_dark(wave: Waveform, qapp: QApplication) -> None:
    wear(qapp, "dark")
    wave.show_peaks(peaks(64, 200))
    painted = pixels(wave, DARK.muted)
    wear(qapp, "light")

    assert painted


def test_it_has_a_name_for_those_who_listen(wave: Waveform) -> None:
    assert wave.accessibleName() == "Kayıttaki yer"
