"""What ours tells once it runs: `loaded`, `registered`, `hidden`, and of calls `popup` and `over`.

`ready` comes with the address of the receiver of events. `announce` tells of calls without one;
`gauge` has `gap` told instead, as `bare_popup` does.
"""

from PySide6.QtCore import QTimer

from santral_desktop.application.messages import (
    CallChanged,
    CallHeard,
    Listening,
    SignedIn,
    WebphoneChanged,
)
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.composition import machine
from santral_desktop.composition.desk import Desk
from santral_desktop.domain.calls import CallState
from santral_desktop.system.session_vault import SessionVault
from tests.benchmarks.programs.gauge import Watch
from tests.benchmarks.programs.moments import tell

HIDES_AFTER = 3000  # milliseconds: the page has registered by then


class KeptKey(SessionVault):
    """A key store in which somebody left the key."""

    key = ""

    def secret(self, name: str) -> str | None:
        return super().secret(name) or self.key


def keep_key(key: str) -> None:
    """Have the program find the key, as after an earlier signing in."""
    KeptKey.key = key
    machine.SessionVault = KeptKey  # type: ignore[misc]


def watch(desk: Desk, *wishes: str) -> None:
    """Watch what follows the signing in, whose answer comes after this."""
    _watch_phone(desk, hide="hide" in wishes)
    if "listen" in wishes:
        _listen(desk)
    if "gauge" in wishes:
        gauge = Watch()
        desk.core.bus.subscribe(CallHeard, lambda heard: gauge.hear(heard.event.call_id))
    elif {"listen", "announce"} & set(wishes):
        _tell_calls(desk)


def _watch_phone(desk: Desk, *, hide: bool) -> None:
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


def _listen(desk: Desk) -> None:
    core = desk.core
    core.bus.subscribe(SignedIn, lambda _: core.events.start(0))
    core.bus.subscribe(Listening, lambda told: tell("ready", core.events.address))


def _tell_calls(desk: Desk) -> None:
    desk.core.bus.subscribe(CallChanged, _on_call)
    if desk.alerts is not None:
        desk.alerts.popups.painted.connect(lambda call: tell("popup", call))


def _on_call(changed: CallChanged) -> None:
    if changed.after.state is CallState.ENDED:
        tell("over", changed.after.id)
