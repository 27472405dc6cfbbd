"""What was chosen about links and login is in the user's system, and gone when it is unchosen."""

import json
import subprocess
import sys

from tests.journeys.conftest import Make

CHOOSE = """
from dataclasses import replace
from PySide6.QtCore import QTimer
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    def choose(on):
        names = ("open_links", "start_at_login")
        desk.core.choices.change(replace(desk.core.choices.now, **dict.fromkeys(names, on)))
        for name in names:
            desk.furniture().show_choice(name)
        print("chosen", on, flush=True)
    QTimer.singleShot(0, lambda: choose(True))
    QTimer.singleShot(3000, lambda: choose(False))

raise SystemExit(run_desktop(World(), begin=begin))
"""


def test_entries_come_and_go_with_the_choice(make: Make) -> None:
    program = make("--profile", "unused")  # for its home; the usual world is the one that registers
    home = program.root / "home"
    with subprocess.Popen([sys.executable, "-c", CHOOSE], env=program.environment) as running:
        try:
            came = program.comes_after_the_end(lambda: len(list(home.rglob("*.desktop"))) == 2)
            went = program.comes_after_the_end(lambda: not list(home.rglob("*.desktop")))
        finally:
            running.terminate()
            code = running.wait(30)

    assert (came, went, code) == (True, True, 0)
    [chosen] = home.rglob("preferences.json")
    assert json.loads(chosen.read_text())["open_links"] is False
