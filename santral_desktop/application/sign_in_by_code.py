"""Sign in by a code that the person reads off the provider's own page."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import ConsentReady, SignInChecking, SignInWanted
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.consents import Application, ConsentLink, Consents
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.errors import CodeRefused, WhyNoCode


class SignInByCode:
    """Leads to the page and back: the latest link is the one that a code belongs to."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        consents: Consents,
        submit: Callable[[Account, str], None],
    ) -> None:
        """Take who tries what a code brought."""
        self._bus = bus
        self._tasks = tasks
        self._consents = consents
        self._submit = submit
        self._opened: tuple[Application, ConsentLink] | None = None
        self._asked: Ticket | None = None

    def open(self, account: Account, application: Application, *, here: bool = False) -> None:
        """Have the page opened at a fresh address."""
        self.give_up()

        def made(outcome: Outcome[ConsentLink]) -> None:
            match outcome:
                case Done(link):
                    self._opened = application, link
                    self._bus.publish(ConsentReady(link, here))
                case Failed(error):
                    self._bus.publish(SignInWanted(error, account))

        self._asked = self._tasks.run(
            Lane.NETWORK, lambda: self._consents.link(application), then=made
        )

    def submit(self, account: Account, application: Application, pasted: str) -> None:
        """Change what was pasted for a secret, and try that; after a failure a fresh link is used.

        A code may also come from a page that was opened by hand: then it belongs to no link.
        """
        self.give_up()
        self._bus.publish(SignInChecking())
        opened, self._opened = self._opened, None

        def redeem() -> str:
            known = opened is not None and opened[0] == application
            link = opened[1] if opened and known else self._consents.link(application)
            return self._consents.redeem(application, link, pasted)

        def redeemed(outcome: Outcome[str]) -> None:
            match outcome:
                case Done(secret):
                    self._submit(account, secret)
                case Failed(error):
                    if isinstance(error, CodeRefused) and error.why is WhyNoCode.MALFORMED:
                        self._opened = opened  # the page still shows its code
                    self._bus.publish(SignInWanted(error, account))

        self._asked = self._tasks.run(Lane.NETWORK, redeem, then=redeemed)

    def give_up(self) -> None:
        """Let nothing come of what is on its way."""
        if self._asked is not None:
            self._asked.drop()
