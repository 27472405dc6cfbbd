"""Keys that work in every program do what they say, and nothing costs money without a person."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.application.handle_at_hand import HandleAtHand
from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import CallHeard
from santral_desktop.application.ports.global_keys import KeyStanding, KeyWish, NoKeys
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.webphone import Act
from santral_desktop.composition.keys_everywhere import KeysDesk, chords_of
from santral_desktop.domain.chords import Chord
from santral_desktop.ui.key_wording import absence_sentence, standing_sentence
from santral_desktop.ui.settings_keys import KeySettings
from tests.builders import ACCOUNT, rang
from tests.doubles.global_keys import ScriptedKeys
from tests.doubles.webphone import ScriptedPage
from tests.unit.composition.machine import Bench

ON = Preferences(accounts=(ACCOUNT,), keys_everywhere=True)


@dataclass
class Desk:
    """A core on doubles, a page with its buttons, and a keyboard."""

    choices: Preferences = ON
    bench: Bench = field(default_factory=Bench)
    keys: ScriptedKeys = field(default_factory=ScriptedKeys)
    page: ScriptedPage = field(default_factory=ScriptedPage)
    asked: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        core, self.page.buttons = self.bench.core, set(Act)
        core.choices.change(self.choices)
        handle = HandleCall(core.bus, self.bench.tasks, core.tracker, core.control, self.page)
        self.desk = KeysDesk(
            self.keys,
            lambda: core.choices.now,
            HandleAtHand(handle, core.ringing_here, core.calls_here),
            show=lambda: self.asked.append("show"),
            ask_to_dial=lambda number: self.asked.append(("dial", number)),
        )

    def choose(self, **choices: Any) -> None:
        core = self.bench.core
        core.choices.change(replace(core.choices.now, **choices))
        self.desk.show_choices()


def test_the_answer_key_answers_the_call_that_rings(qapp: QApplication) -> None:
    desk = Desk()
    now = desk.bench.core.machine.clock.now()
    desk.bench.core.bus.publish(CallHeard(rang(started_at=now), now))

    desk.keys.press("Ctrl+Shift+F8")

    assert desk.page.pressed == [Act.ANSWER]


def test_the_hang_up_key_without_a_call_does_nothing(qapp: QApplication) -> None:
    desk = Desk()

    desk.keys.press("Ctrl+Shift+F9")

    assert desk.page.pressed == []


def test_the_dial_key_puts_a_number_before_the_person(qapp: QApplication) -> None:
    desk = Desk()
    qapp.clipboard().setText("Tel: 0532 111 22 33")
    if qapp.clipboard().supportsSelection():
        qapp.clipboard().clear(qapp.clipboard().Mode.Selection)

    desk.keys.press("Ctrl+Shift+F10")
    desk.bench.tasks.finish_all()

    assert desk.asked == [("dial", "0532 111 22 33")]
    assert desk.bench.pbx.asked_for("place") == []


def test_the_show_key_brings_the_window_up(qapp: QApplication) -> None:
    desk = Desk()

    desk.keys.press("Ctrl+Shift+F11")

    assert desk.asked == ["show"]


def test_nothing_is_held_until_somebody_switches_it_on() -> None:
    desk = Desk(Preferences(accounts=(ACCOUNT,)))
    before = dict(desk.keys.held)

    desk.choose(keys_everywhere=True)

    assert (before, len(desk.keys.held)) == ({}, 4)


def test_another_key_is_held_at_once() -> None:
    desk = Desk()

    desk.choose(key_answer="Ctrl+Alt+A", key_show="")

    assert Chord.parse("Ctrl+Alt+A") in desk.keys.held
    assert len(desk.keys.held) == 3


def test_what_no_key_is_called_is_none() -> None:
    chosen = replace(ON, key_answer="Ctrl+Ş", key_hang_up="A", key_dial="")

    assert chords_of(chosen) == {KeyWish.SHOW: Chord.parse("Ctrl+Shift+F11")}


def test_closing_lets_go_of_all_keys() -> None:
    desk = Desk()

    desk.desk.close()

    assert desk.keys.held == {}


def words(page: KeySettings) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_the_settings_say_which_key_is_taken(qtbot: QtBot) -> None:
    desk, page = Desk(), KeySettings(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(ON)
    desk.keys.taken.add(Chord.parse("Ctrl+Shift+F8"))

    desk.desk.wire(page)

    assert standing_sentence(KeyStanding.TAKEN) in words(page)


@pytest.mark.parametrize("choices", [ON, Preferences(accounts=(ACCOUNT,))])
def test_the_settings_say_when_the_system_has_no_such_keys(
    qtbot: QtBot, choices: Preferences
) -> None:
    desk, page = Desk(choices), KeySettings(frozenset())
    qtbot.addWidget(page)
    desk.keys.absence = NoKeys.NO_PORTAL

    desk.desk.wire(page)

    assert absence_sentence(NoKeys.NO_PORTAL) in words(page)
