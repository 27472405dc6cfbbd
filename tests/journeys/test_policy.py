"""What an administrator wrote holds in the running program; what is wrong in it is told."""

import json
import sys
from pathlib import Path
from typing import Any

from tests.journeys.conftest import Make
from tests.journeys.program import Program

PRESET = {
    "provider": "bulutsantralim",
    "extension": "",
    "api_url": "https://api.example.test",
    "webphone_url": "https://oim.example.test/webphone",
}
LOOK = """
from PySide6.QtCore import QTimer
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    def look():
        fields = desk.panes.sign_in.findChildren(QLineEdit)
        print("fields", [field.text() for field in fields], flush=True)
        print("theme", desk.core.choices.now.theme, flush=True)
        boxes = [box.text() for box in desk.panes.window.findChildren(QMessageBox)]
        print("said", boxes, flush=True)
        desk.leave()
    QTimer.singleShot(2500, look)

from PySide6.QtWidgets import QLineEdit, QMessageBox
raise SystemExit(run_desktop(World("policy", developer=True), begin=begin))
"""


def under(make: Make, policy: dict[str, Any] | str) -> Program:
    program = make("--profile", "policy", "--developer")
    folder = program.root / "etc" / "santral-desktop"
    folder.mkdir(parents=True)
    text = policy if isinstance(policy, str) else json.dumps(policy)
    Path(folder / "policy.json").write_text(text)
    program.environment["XDG_CONFIG_DIRS"] = str(program.root / "etc")
    return program


def test_a_preset_account_fills_the_sign_in_and_what_is_fixed_holds(
    make: Make,
) -> None:
    program = under(make, {"theme": "dark", "defaults": {"accounts": [PRESET]}})
    program.begin([sys.executable, "-c", LOOK])

    assert program.end() == 0
    assert "https://api.example.test" in program.printed
    assert "theme dark" in program.printed
    assert "said []" in program.printed


def test_what_is_wrong_in_a_policy_is_said_in_window_and_log(make: Make) -> None:
    program = under(make, {"theme": "blue", "lenguage": "tr"})
    program.begin([sys.executable, "-c", LOOK])

    assert program.end() == 0
    assert "theme system" in program.printed
    assert "theme: değeri geçersiz; beklenen: system, light, dark" in program.printed
    assert "lenguage: böyle bir ayar yok" in program.printed
    assert "policy: theme: not_allowed system, light, dark" in program.log
