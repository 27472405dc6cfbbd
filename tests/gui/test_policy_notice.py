"""A policy's faults are said in words, beside the work."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import PolicyFault, Preferences, WhyNotPolicy
from santral_desktop.system.policy_rules import OWN_MEMORY
from santral_desktop.ui.policy_notice import fault_sentence, tell_of_faults
from santral_desktop.ui.settings_dialog import SettingsDialog

# What is no row of the settings: shown where it is used.
ELSEWHERE = {"dial_account", "do_not_disturb", "may_erase", "may_administer"}


def test_each_fault_is_named_with_what_would_hold(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    faults = [PolicyFault(f"s{at}", WhyNotPolicy.NOT_ALLOWED, "tr, en") for at in range(10)]

    box = tell_of_faults(window, faults)

    assert "s0: değeri geçersiz; beklenen: tr, en" in box.text()
    assert "… ve 2 tane daha." in box.text()
    assert not box.isModal()


@pytest.mark.parametrize("why", WhyNotPolicy)
def test_every_reason_is_a_sentence(why: WhyNotPolicy) -> None:
    said = fault_sentence(PolicyFault("theme\n<b>", why, "x"))

    assert said.startswith("theme <b>: ")
    assert said.endswith((".", "x"))


@pytest.mark.parametrize("name", sorted({*Preferences.__slots__} - OWN_MEMORY - ELSEWHERE))
def test_what_is_fixed_is_shown_as_such_in_the_settings(qtbot: QtBot, name: str) -> None:
    dialog = SettingsDialog(Preferences(), frozenset({name}))
    qtbot.addWidget(dialog)

    said = [label.text() for label in dialog.findChildren(QLabel)]

    assert "Bunu yöneticiniz belirledi." in said
