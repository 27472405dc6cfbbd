"""The real program, telling its moments from outside: nothing of it is made for being measured.

Without words it is started by somebody who never signed in. API address, web phone address, key
and extension have it find that account, as after an earlier signing in, when its start looks for
one. Then `hide` hides the window a while after the page was loaded, and `listen` switches the
receiver of events on. Tells `painted`, `loaded`, `registered`, `hidden`, `ready` with the
receiver's address, `popup` and `over` with the call's id.
"""

import sys
from dataclasses import replace

from PySide6.QtCore import QTimer

import santral_desktop.composition.desk as house
from santral_desktop.application.messages import CallChanged, Listening, SignedIn, WebphoneChanged
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import CallState
from tests.benchmarks.programs.moments import leave_with_parent, tell

HIDES_AFTER = 3000  # milliseconds: the page has registered by then


class Watched(house.Desk):
    """Tells the first paint before anything else is begun."""

    def start(self, **how: object) -> None:
        self.panes.window.painted.connect(lambda: tell("painted"))
        super().start(**how)  # type: ignore[arg-type]


def begin(desk: house.Desk) -> None:
    """Sign in as the start itself would, had it found an account, and watch what follows."""
    leave_with_parent(lambda: desk.core.machine.tasks.post(desk.leave))
    if not sys.argv[1:]:
        return
    api, webphone, key, extension, *wishes = sys.argv[1:]
    account = Account(Provider.BULUTSANTRALIM, extension, api, webphone)
    _watch_phone(desk, hide="hide" in wishes)
    if "listen" in wishes:
        _listen(desk)
    core = desk.core
    core.machine.vault.keep(account.secret_name, key)
    core.choices.change(replace(core.choices.now, account=account))
    core.sign_in.start()


def _watch_phone(desk: house.Desk, *, hide: bool) -> None:
    def watch(changed: WebphoneChanged) -> None:
        state = changed.status.state
        if state is PhoneState.LOADING:
            QTimer.singleShot(0, look_at_page)  # it is made right after this was told
        elif state is PhoneState.REGISTERED:
            tell("registered")

    def look_at_page() -> None:
        if desk.phone is not None and desk.phone.host.page is not None:
            desk.phone.host.page.loadFinished.connect(loaded)

    def loaded(well: bool) -> None:
        tell("loaded" if well else "failed")
        if hide:
            QTimer.singleShot(HIDES_AFTER, hide_window)

    def hide_window() -> None:
        desk.panes.window.hide()
        tell("hidden")

    desk.core.bus.subscribe(WebphoneChanged, watch)


def _listen(desk: house.Desk) -> None:
    core, alerts = desk.core, desk.alerts
    core.bus.subscribe(SignedIn, lambda _: core.events.start(0))
    core.bus.subscribe(Listening, lambda told: tell("ready", core.events.address))
    core.bus.subscribe(CallChanged, _on_call)
    if alerts is not None:
        alerts.popups.painted.connect(lambda call: tell("popup", call))


def _on_call(changed: CallChanged) -> None:
    if changed.after.state is CallState.ENDED:
        tell("over", changed.after.id)


if __name__ == "__main__":
    house.Desk = Watched  # type: ignore[misc]
    sys.exit(run_desktop(World(profile="bench", throwaway=True, developer=True), begin=begin))
