"""Keep the web phone open: a fresh address each time, never reloaded during a call."""

from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, WebphoneChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.pbx import Webphones
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus, WebphonePage
from santral_desktop.domain.accounts import Account, SecretAddress
from santral_desktop.domain.errors import NotSignedIn, Rejected

ADDRESS_LASTS = 23 * 3600.0  # seconds: renewed an hour before its day ends
RENEWAL_AGAIN = 300.0  # seconds until the next try to renew, while the old address still works
BACK_OFF = (1.0, 2.0, 5.0, 15.0)  # seconds before each new try; after a crash then a person decides
EVER_AGAIN = 60.0  # seconds between further tries to load what nobody answered for
CALM = 300.0  # seconds without a crash after which crashes are counted anew


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that somebody set for an account whose PBX has none; implements `Webphones`."""

    account: Account

    def webphone_address(self) -> SecretAddress:
        """Return the address that was set."""
        return SecretAddress(self.account.webphone_url)


class OpenWebphone:
    """Fetches addresses, loads the page, brings it back when it dies."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        page: WebphonePage,
        pbx: Callable[[], Webphones],
        in_a_call: Callable[[], bool],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._page = page
        self._pbx = pbx
        self._in_a_call = in_a_call
        self._asked: Ticket | None = None
        self._renewal: Ticket | None = None
        self._calm: Ticket | None = None
        self._tries = 0
        self._old = False
        self._wanted = False
        self._state = PhoneState.NONE
        page.on_status(self.on_status)
        bus.subscribe(CallChanged, self.on_call_changed)

    def start(self) -> None:
        """Open the phone with a fresh address, whatever is open now."""
        self._wanted = True
        self._state = PhoneState.NONE
        self._tries = 0
        self._open()

    def renew(self) -> None:
        """Open a phone that is wanted afresh, as soon as no call lives."""
        self._old = self._wanted and self._in_a_call()
        if self._wanted and not self._old:
            self._open()

    def stop(self) -> None:
        """Bring nothing back any more."""
        self._wanted = self._old = False
        _drop(self._asked, self._renewal, self._calm)

    def on_status(self, status: PhoneStatus) -> None:
        """Pass the page's state on; a page that died comes back."""
        self._state = status.state
        self._bus.publish(WebphoneChanged(status))
        if self._wanted and status.state in (PhoneState.CRASHED, PhoneState.FAILED):
            self._try_again(then=None if status.state is PhoneState.CRASHED else EVER_AGAIN)
        if self._wanted and status.hung:
            self._on_hung()

    def _on_hung(self) -> None:
        """Take a page that hangs for dead, but not from under somebody who may still be heard."""
        if self._in_a_call():
            self._old = True
        else:
            self._try_again(then=None)

    def on_call_changed(self, change: CallChanged) -> None:
        """Renew an address that grew old during a call as soon as the call is over."""
        if self._old and not change.after.live:
            self.renew()

    def _open(self) -> None:
        _drop(self._asked)
        self._old = False
        self._asked = self._tasks.run(
            Lane.NETWORK, lambda: self._pbx().webphone_address(), then=self._got
        )

    @property
    def _alive(self) -> bool:
        return self._state in (PhoneState.READY, PhoneState.REGISTERED)

    def _got(self, outcome: Outcome[SecretAddress]) -> None:
        match outcome:
            case Done(_) if self._alive and self._in_a_call():  # it began while we asked
                self._old = True
            case Done(address):
                self._renew_in(ADDRESS_LASTS)
                self._page.load(address)
            case Failed(_) if self._alive:
                self._renew_in(RENEWAL_AGAIN)
            case Failed(error):
                self._state = PhoneState.FAILED
                self._bus.publish(WebphoneChanged(PhoneStatus(PhoneState.FAILED), error))
                if not isinstance(error, (NotSignedIn, Rejected)):
                    self._try_again(then=EVER_AGAIN)

    def _renew_in(self, seconds: float) -> None:
        _drop(self._renewal)
        self._renewal = self._tasks.after(seconds, self.renew)

    def _try_again(self, then: float | None) -> None:
        """Open again soon; after many tries every `then` seconds, if at all."""
        _drop(self._calm)
        self._calm = self._tasks.after(CALM, self._calm_down)
        wait = BACK_OFF[self._tries] if self._tries < len(BACK_OFF) else then
        if wait is not None:
            self._tries += 1
            _drop(self._asked)
            self._asked = self._tasks.after(wait, self._open)

    def _calm_down(self) -> None:
        self._tries = 0


def _drop(*tickets: Ticket | None) -> None:
    for ticket in tickets:
        if ticket is not None:
            ticket.drop()
