"""The demo's program: the real one, signed in to the simulator it was told of."""

import os
import sys
from pathlib import Path
from threading import Thread
from typing import Any

from santral_desktop.application.messages import Listening, SignedIn
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desk import Desk
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.composition.tour import Tour
from santral_desktop.composition.tour_report import Report
from santral_desktop.composition.tour_stage import EXTENSION, Stage
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.simulator.control import Control


def run_inside(facts: dict[str, Any]) -> int:
    """Run the program in a world that is thrown away; the tour drives it as a person would."""
    account = Account(Provider.BULUTSANTRALIM, EXTENSION, facts["base_url"], facts["webphone_url"])

    def begin(desk: Desk) -> None:
        desk.panes.sign_in.show_account(account)
        Thread(target=lambda: _leave_with_the_demo(desk), daemon=True).start()
        if facts["tour"]:
            control = Control(facts["base_url"], facts["secret"])
            stage = Stage(desk, control, facts["key"], lambda: _listen(desk), facts["bulutfon"])
            Tour(stage, Report(Path(facts["output"]))).start()
        else:
            desk.core.bus.subscribe(SignedIn, lambda _: _listen(desk))
            desk.core.sign_in.submit(account, facts["key"])

    return run_desktop(World(profile="demo", throwaway=True, developer=True), begin=begin)


def _listen(desk: Desk) -> None:
    """Receive the simulator's events too; its address is nobody else's, so nobody is asked."""
    core = desk.core
    core.bus.subscribe(Listening, lambda told: core.event_address.write() if told.port else None)
    core.events.start(0)


def _leave_with_the_demo(desk: Desk) -> None:
    """End when whoever started us is gone or was told to stop: its PBX is gone with it."""
    while os.read(sys.stdin.fileno(), 1):
        continue
    desk.core.machine.tasks.post(desk.leave)
