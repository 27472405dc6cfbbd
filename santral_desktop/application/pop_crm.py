"""Open the customer's page in the CRM: when it was chosen, once a call, a few a minute."""

from collections import deque
from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CrmFailed
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.alerting import is_at
from santral_desktop.domain.calls import Call, CallState, Direction
from santral_desktop.domain.crm import BadTemplate, CrmTemplate, PageNotOpened, PopWhen
from santral_desktop.domain.errors import Trouble

MOST_A_MINUTE = 6  # pages that open by themselves: a burst of calls must not bury the screen
REMEMBERED = 200


class PopCrm:
    """Asks `open_page` to open an address; it returns whether the system took it."""

    def __init__(
        self,
        bus: Bus,
        clock: Clock,
        choices: Callable[[], Preferences],
        open_page: Callable[[str], bool],
    ) -> None:
        self._bus = bus
        self._clock = clock
        self._choices = choices
        self._open_page = open_page
        self._popped: deque[str] = deque(maxlen=REMEMBERED)
        self._recent: deque[float] = deque()
        self._told = False  # that it does not work: once, until it works again
        bus.subscribe(CallChanged, self.on_changed)

    def on_changed(self, change: CallChanged) -> None:
        """Open the page of a customer who rings or was answered here."""
        choices = self._choices()
        if _moment(change.after, choices).value != choices.crm_when or self._was_popped(change):
            return
        if choices.crm_when != PopWhen.NEVER.value and self._within_rate():
            self._pop(change.after, asked=False)

    def by_hand(self, call: Call) -> None:
        """Open the page because a person asked for it, as often as they ask."""
        self._pop(call, asked=True)

    def _pop(self, call: Call, *, asked: bool) -> None:
        self._popped.append(call.id)
        try:
            address = CrmTemplate.parse(self._choices().crm_template).filled(call)
        except BadTemplate as error:
            self._failed(error, asked=asked)
            return
        if address is None or not self._open_page(address):
            self._failed(PageNotOpened(), asked=asked)
            return
        self._told = False

    def _failed(self, error: Trouble, *, asked: bool) -> None:
        if asked or not self._told:
            self._told = True
            self._bus.publish(CrmFailed(error))

    def _was_popped(self, change: CallChanged) -> bool:
        """Say whether this call's page was opened before, under whatever id it had."""
        ids = {change.after.id} | ({change.before.id} if change.before else set())
        if ids & set(self._popped):
            self._popped.append(change.after.id)
            return True
        return False

    def _within_rate(self) -> bool:
        now = self._clock.passed()
        while self._recent and self._recent[0] <= now - 60:
            self._recent.popleft()
        if len(self._recent) >= MOST_A_MINUTE:
            return False
        self._recent.append(now)
        return True


def _moment(call: Call, choices: Preferences) -> PopWhen:
    """Return which of the chosen moments a call of a customer is at, here."""
    extension = choices.extension_at(call.account)
    if call.direction is not Direction.INBOUND or not is_at(call, extension):
        return PopWhen.NEVER
    if call.state is CallState.RINGING and extension in call.ringing:
        return PopWhen.RING
    return PopWhen.ANSWER if call.state is CallState.TALKING else PopWhen.NEVER
