"""The engine of a running program says how well its pages are shut in."""

import sys

from pytestqt.qtbot import QtBot

from santral_desktop.domain.diagnosis import Finding, State, Why
from santral_desktop.webphone.sandbox_trial import SandboxTrial
from tests.webengine.hosting import ENGINE, PATIENCE

pytestmark = ENGINE


def test_the_engine_judges_its_own_sandbox(qtbot: QtBot) -> None:
    trial, told = SandboxTrial(), list[Finding]()

    trial.probe().begin(told.append)

    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    [finding] = told
    if sys.platform == "linux":
        assert finding.why in {Why.FINE, Why.SHUT_POORLY}
        assert "adequate" in finding.detail
    else:
        assert finding.state is State.OFF


def test_what_is_given_up_is_told_to_nobody_and_leaves_no_page(qtbot: QtBot) -> None:
    trial, told = SandboxTrial(), list[Finding]()
    trial.probe().begin(told.append)

    trial.give_up()

    qtbot.waitUntil(lambda: not trial.children(), timeout=PATIENCE)
    assert told == []
