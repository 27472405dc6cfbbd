import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import LIGHT, Tone, wear


def colours_in(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_markup_from_outside_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = plain_label("<b>Ayşe</b> &amp;")
    qtbot.addWidget(label)

    assert (label.text(), label.textFormat()) == ("<b>Ayşe</b> &amp;", Qt.TextFormat.PlainText)


def test_markup_set_later_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = plain_label()
    qtbot.addWidget(label)

    label.setText("<img src=x>")

    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_label_can_be_larger_and_stronger_than_its_neighbours(qtbot: QtBot) -> None:
    small, large = plain_label("a"), plain_label("a", factor=1.5, strong=True)
    for label in (small, large):
        qtbot.addWidget(label)

    assert large.font().pointSizeF() > small.font().pointSizeF()
    assert large.font().weight() > small.font().weight()


@pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.ON_ACCENT])
def test_a_label_wears_the_colour_of_its_tone(qtbot: QtBot, qapp: QApplication, tone: Tone) -> None:
    wear(qapp, "light")
    label = plain_label("███", tone=tone)
    qtbot.addWidget(label)

    assert LIGHT.of(tone) in colours_in(label.grab().toImage())


def test_a_label_that_is_shown_takes_another_tone(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, "light")
    label = plain_label("███", tone=Tone.GOOD)
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()

    set_tone(label, Tone.BAD)

    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.bad)


def test_a_button_takes_its_look_from_the_sheet(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, "light")
    button = QPushButton("Ara")
    qtbot.addWidget(button)

    set_look(button, "main")

    assert LIGHT.accent in colours_in(button.grab().toImage())
