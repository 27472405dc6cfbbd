"""Starts the real program, receives web hooks that show a login, and tells of its popups."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

from santral_desktop.application.messages import CallChanged, Listening, SignedIn
from santral_desktop.application.messages_about_events import HooksGuarded
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desk import Desk
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.ui.incoming_popup import IncomingPopup


def begin(desk: Desk) -> None:
    """Ask web hooks for a login, listen, and say where and what with."""
    core, hear = desk.core, desk.core.bus.subscribe
    hear(SignedIn, lambda _: core.hooks.turn_on())
    hear(HooksGuarded, lambda _: core.events.start(0))
    hear(Listening, lambda told: _tell_where(desk) if told.port else None)
    hear(CallChanged, lambda _: core.machine.tasks.after(0.5, _tell_popups))


def _tell_where(desk: Desk) -> None:
    login = desk.core.hooks.login
    if login is not None:
        _say("hooks", desk.core.events.hooks, login.name, login.password)


def _tell_popups() -> None:
    popups = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
    for popup in (one for one in popups if one.isVisible() and one.call):
        _say("popup", *(label.text() for label in popup.findChildren(QLabel)))


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run_desktop(World(profile=sys.argv[1], developer=True), begin=begin))
