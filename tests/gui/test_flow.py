"""Chips in lines: what does not fit begins the next line."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.ui.flow import Flow


def laid_out(qtbot: QtBot, width: int) -> list[QLabel]:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(4, around)
    labels = []
    for _ in range(4):
        label = QLabel()
        label.setFixedSize(100, 20)
        flow.addWidget(label)
        labels.append(label)
    around.resize(width, 300)
    around.show()
    around.flow = flow
    labels[0].around = around
    return labels


def test_in_a_wide_place_there_is_one_line(qtbot: QtBot) -> None:
    labels = laid_out(qtbot, 500)

    assert {label.y() for label in labels} == {0}
    assert labels[1].x() == 104


def test_in_a_narrow_place_there_are_more(qtbot: QtBot) -> None:
    assert [label.y() for label in laid_out(qtbot, 210)] == [0, 0, 24, 24]


def test_it_knows_how_high_it_will_be(qtbot: QtBot) -> None:
    flow = laid_out(qtbot, 500)[0].around.flow

    assert [flow.heightForWidth(width) for width in (500, 210, 50)] == [20, 44, 92]


def test_what_is_hidden_takes_no_place(qtbot: QtBot) -> None:
    labels = laid_out(qtbot, 500)
    labels[0].hide()
    labels[0].around.flow.activate()

    assert labels[1].x() == 0
