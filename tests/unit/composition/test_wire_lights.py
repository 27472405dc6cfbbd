"""The lights say what is true of phone and sources, and what can be done."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import Listening, SourceQuiet, WebphoneChanged
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_lights import Lights
from santral_desktop.domain.calls import Source
from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.wording import elsewhere_sentence, phone_sentence, quiet_sentence
from tests.unit.composition.machine import Bench

REGISTERED = PhoneStatus(PhoneState.REGISTERED)


@dataclass
class Line:
    """The line of lights, joined to a core on doubles."""

    bench: Bench = field(default_factory=Bench)

    def __post_init__(self) -> None:
        self.panes = Panes(World())
        self.lights = Lights(self.bench.core, self.panes)

    def says(self, *messages: object) -> None:
        for message in messages:
            self.bench.core.bus.publish(message)

    def light(self, name: str) -> str:
        buttons = self.panes.lights.findChildren(QPushButton)
        return next(b for b in buttons if name in b.text()).accessibleDescription()


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    line = Line()
    qtbot.addWidget(line.panes.window)
    return line


@pytest.mark.parametrize("state", PhoneState)
def test_the_phones_light_says_how_it_stands(line: Line, state: PhoneState) -> None:
    line.says(WebphoneChanged(PhoneStatus(state)))

    assert line.light("telefon") == phone_sentence(PhoneStatus(state))


def test_a_receiver_that_keeps_silent_is_said_until_it_speaks(line: Line) -> None:
    line.says(Listening(38271))
    calm = line.light("laylar")

    line.says(SourceQuiet(Source.EVENTS, quiet=True))
    alarm = line.light("laylar")
    line.says(SourceQuiet(Source.EVENTS, quiet=False))

    assert alarm == quiet_sentence(Source.EVENTS)
    assert line.light("laylar") == calm


def test_a_page_that_keeps_silent_is_said_whatever_else_changes_about_it(line: Line) -> None:
    line.says(WebphoneChanged(REGISTERED), SourceQuiet(Source.PAGE, quiet=True))
    line.says(WebphoneChanged(PhoneStatus(PhoneState.REGISTERED, MicrophoneState.GRANTED)))

    assert line.light("telefon") == quiet_sentence(Source.PAGE)


def test_a_page_that_speaks_again_is_good_again(line: Line) -> None:
    line.says(WebphoneChanged(REGISTERED), SourceQuiet(Source.PAGE, quiet=True))

    line.says(SourceQuiet(Source.PAGE, quiet=False))

    assert line.light("telefon") == phone_sentence(REGISTERED)


def test_a_call_that_was_cut_is_said_beside_the_lights_until_there_is_another(line: Line) -> None:
    cut = PhoneStatus(PhoneState.REGISTERED, cut=True)
    words = line.panes.lights.findChild(ElidedLabel)
    assert words is not None

    line.says(WebphoneChanged(cut))
    said = words.text()
    line.says(WebphoneChanged(REGISTERED))

    assert (said, words.text()) == (phone_sentence(cut), "")


def test_a_phone_that_seems_open_in_a_second_place_is_said_until_it_is_not(line: Line) -> None:
    line.says(WebphoneChanged(REGISTERED))
    calm = line.light("telefon")

    line.says(PhoneElsewhere(suspected=True))
    hint = line.light("telefon")
    line.says(PhoneElsewhere(suspected=False))

    assert hint == f"{calm} {elsewhere_sentence()}"
    assert line.light("telefon") == calm


def test_whoever_doubts_the_microphone_is_shown_where_everything_is_looked_at(
    qtbot: QtBot, line: Line
) -> None:
    line.panes.window.show()
    lights = line.panes.lights
    buttons = lights.findChildren(QPushButton)
    next(one for one in buttons if "ikrofon" in one.text()).click()
    [deed] = [one for one in lights.findChildren(QPushButton) if one.text() == "Denetle…"]

    with qtbot.waitSignal(lights.acted) as said:
        deed.click()

    assert said.args == ["microphone"]
