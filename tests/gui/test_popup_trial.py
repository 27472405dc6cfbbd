"""A popup on trial comes on each screen, where calls come, and asks whether it was seen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from santral_desktop.domain.diagnosis import Finding, State, Why
from santral_desktop.ui.popup_trial import PopupTrial


@pytest.fixture
def trial(qtbot: QtBot) -> Iterator[PopupTrial]:
    trial = PopupTrial()
    yield trial
    trial.give_up()


def test_every_screen_has_one_within_its_room_and_then_it_is_asked(
    qtbot: QtBot, trial: PopupTrial
) -> None:
    told, screens = list[Finding](), QGuiApplication.screens()

    trial.probe().begin(told.append)

    qtbot.waitUntil(lambda: bool(told))
    assert (told[0].state, told[0].why, told[0].measure) == (
        State.WAITING,
        Why.ASKED,
        len(screens),
    )
    for popup, screen in zip(trial.popups, screens, strict=True):
        assert popup.isVisible()
        assert screen.availableGeometry().contains(popup.geometry())


def test_a_screen_that_shows_nothing_is_told(qtbot: QtBot, trial: PopupTrial) -> None:
    told = list[Finding]()
    trial.probe().begin(told.append)

    for popup in trial.popups:
        popup.hide()  # before it could be painted

    qtbot.waitUntil(lambda: bool(told), timeout=6_000)
    assert (told[0].state, told[0].why, told[0].measure) == (State.BAD, Why.NOT_PAINTED, 0)


def test_what_is_given_up_is_off_the_screen(qtbot: QtBot, trial: PopupTrial) -> None:
    told = list[Finding]()
    trial.probe().begin(told.append)
    popups = list(trial.popups)

    trial.give_up()

    assert not any(popup.isVisible() for popup in popups)
    assert trial.popups == []


def test_with_two_screens_two_popups_come_one_on_each(tmp_path: Path) -> None:
    plain = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    left = {"name": "left", "x": 0, "y": 0, "width": 800, "height": 600, **plain}
    right = {**left, "name": "right", "x": 800, "width": 1024}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [left, right]}))

    done = subprocess.run(
        [sys.executable, "-c", TWO],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path}/screens.json"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    told = json.loads(done.stdout)
    assert (told["why"], told["measure"]) == ("asked", 2)
    assert [x < 800 for x in told["places"]] == [True, False]


TWO = """
import json
from santral_desktop.ui.popup_trial import PopupTrial
from santral_desktop.ui.program import new_application

app, trial = new_application("tr", "light"), PopupTrial()


def tell(finding):
    places = [popup.x() for popup in trial.popups]
    print(json.dumps({"why": finding.why.value, "measure": finding.measure, "places": places}))
    trial.give_up()
    app.quit()


trial.probe().begin(tell)
app.exec()
"""
