"""What has time until the web phone is there, and would hold it up."""

from collections.abc import Callable

from santral_desktop.application.messages import SignedIn, WebphoneChanged
from santral_desktop.application.ports.tasks import Ticket
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.composition.core import Core

LONGEST = 5.0  # seconds: a page that is not there by then is not waited for
_ON_THE_WAY = (PhoneState.NONE, PhoneState.LOADING)


class AfterPhone:
    """Begins its work after each signing in, as soon as the page was loaded or failed to.

    All together, three lanes and the window want the one interpreter: the page's address then
    comes almost a second later.
    """

    def __init__(self, core: Core, *work: Callable[[], object]) -> None:
        self._core = core
        self._tasks = core.machine.tasks
        self._work = work
        self._waiting: Ticket | None = None
        core.bus.subscribe(SignedIn, self._on_signed_in)
        core.bus.subscribe(WebphoneChanged, self._on_phone)

    def _on_signed_in(self, _: SignedIn) -> None:
        if self._waiting is not None:
            self._waiting.drop()
        account = self._core.choices.now.account
        there_is_one = account is not None and account.has_webphone
        self._waiting = self._tasks.after(LONGEST if there_is_one else 0.0, self._begin)

    def _on_phone(self, changed: WebphoneChanged) -> None:
        if changed.status.state not in _ON_THE_WAY:
            self._begin()

    def _begin(self) -> None:
        if self._waiting is None:
            return
        self._waiting.drop()
        self._waiting = None
        for begin in self._work:
            begin()


class OncePhoneIsThere:
    """Begins its work once: when a phone has registered or failed to, or after a while."""

    def __init__(self, core: Core, work: Callable[[], object]) -> None:
        self._work = work
        self._waiting: Ticket | None = core.machine.tasks.after(LONGEST, self._begin)
        core.bus.subscribe(WebphoneChanged, self._on_phone)

    def _on_phone(self, changed: WebphoneChanged) -> None:
        if changed.status.state not in {*_ON_THE_WAY, PhoneState.READY}:
            self._begin()

    def _begin(self) -> None:
        if self._waiting is None:
            return
        self._waiting.drop()
        self._waiting = None
        self._work()
