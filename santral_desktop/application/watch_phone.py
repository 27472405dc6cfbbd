"""Notice that the phone is not registered although it should be, and have it come back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WebphoneChanged, WokeUp
from santral_desktop.application.ports.tasks import Tasks, Ticket
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a phone without registration is waited for, in seconds."""

    say: float = 20.0  # until it counts as offline: most pages are back within a few seconds
    reopen: tuple[float, ...] = (60.0, 120.0, 300.0)  # since it was lost, or loaded once more
    again: tuple[float, ...] = (5.0, 10.0, 30.0, 60.0, 300.0)  # while no new page comes
    calm: float = 300.0  # of being registered, after which tries are counted anew


PATIENT = Patience()


class WatchPhone:
    """Says that the phone is offline, and has it opened afresh: a page seldom does so by itself.

    A page that never registered since the program began may be one whose registration cannot be
    seen: it is opened a few times only, lest it be cut off in calls that cannot be seen either.
    """

    def __init__(
        self, bus: Bus, tasks: Tasks, renew: Callable[[], None], patience: Patience = PATIENT
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._renew = renew  # waits for the end of a call by itself
        self.patience = patience
        self._status = PhoneStatus(PhoneState.NONE)
        self._offline = False
        self._was_registered = False
        self._loads = 0  # new pages that brought no registration
        self._wishes = 0  # for a new page, since the last one came
        self._say: Ticket | None = None
        self._reopen: Ticket | None = None
        self._calm: Ticket | None = None
        bus.subscribe(WebphoneChanged, self.on_changed)
        bus.subscribe(WokeUp, self.on_woke_up)

    def on_changed(self, changed: WebphoneChanged) -> None:
        """Begin to wait when the registration is not there, and stop when it is."""
        before, status = self._status, changed.status
        if status.state is PhoneState.OFFLINE:
            return  # our own word
        self._status = status
        match status.state:
            case PhoneState.REGISTERED:
                self._rest()
                self._was_registered = True
                self._calm = self._tasks.after(self.patience.calm, self._calm_down)
            case PhoneState.LOADING:
                self._loads += 1 if self._wishes else 0
                self._rest()
                self._wait()
            case PhoneState.READY if status.hung:  # whoever opens phones knows what to do
                self._rest()
            case PhoneState.READY if self._offline:  # something else changed about it
                self._tasks.post(self._say_offline)
            case PhoneState.READY if before.state is PhoneState.REGISTERED:
                _drop(self._calm)
                self._wait()
            case PhoneState.READY:
                pass  # waited for since it was loading
            case _:
                self._rest()

    def on_woke_up(self, _: WokeUp) -> None:
        """Open afresh: the address may be of yesterday, and the line is most likely dead."""
        self._wishes = 0
        if self._status.state in (PhoneState.READY, PhoneState.REGISTERED):
            self._bring_back()
        else:
            self._renew()

    def stop(self) -> None:
        """Watch no more."""
        self._rest()

    def _wait(self) -> None:
        patience = self.patience
        self._say = self._tasks.after(patience.say, self._say_offline)
        if not self._wishes:
            wait = patience.reopen[min(self._loads, len(patience.reopen) - 1)]
            self._reopen = self._tasks.after(wait, self._bring_back)

    def _say_offline(self) -> None:
        if self._say is not None:  # nothing better came meanwhile
            self._offline = True
            status = replace(self._status, state=PhoneState.OFFLINE)
            self._bus.publish(WebphoneChanged(status))

    def _bring_back(self) -> None:
        if not self._was_registered and self._loads >= len(self.patience.reopen):
            return
        again = self.patience.again
        _drop(self._reopen)
        self._reopen = self._tasks.after(again[min(self._wishes, len(again) - 1)], self._bring_back)
        self._wishes += 1
        self._renew()

    def _calm_down(self) -> None:
        self._loads = 0

    def _rest(self) -> None:
        _drop(self._say, self._reopen, self._calm)
        self._say = self._reopen = self._calm = None
        self._wishes = 0
        self._offline = False


def _drop(*tickets: Ticket | None) -> None:
    for ticket in tickets:
        if ticket is not None:
            ticket.drop()
