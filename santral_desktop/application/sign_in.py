"""Sign in: try the credentials, keep the secret in the key store, remember the account."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.messages import SignedIn, SignInChecking, SignInWanted
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.errors import NotSignedIn, StorageTrouble

Adapter = Callable[[Account, str], Pbx]


class SignInToPbx:
    """Holds the one PBX that is in use."""

    def __init__(
        self, bus: Bus, tasks: Tasks, vault: Vault, choices: Choices, adapter: Adapter
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._vault = vault
        self._choices = choices
        self._adapter = adapter
        self._pbx: Pbx | None = None
        self._asked: Ticket | None = None

    def pbx(self) -> Pbx:
        """Return the PBX in use; raises `NotSignedIn` when there is none."""
        if self._pbx is None:
            raise NotSignedIn
        return self._pbx

    def start(self) -> None:
        """Use the remembered account, without asking the network whether it still works."""
        account = self._choices.now.account
        if account is None:
            self._bus.publish(SignInWanted())
            return
        self._drop_earlier()
        self._asked = self._tasks.run(
            Lane.NETWORK,
            lambda: self._vault.secret(account.secret_name),
            then=lambda outcome: self._remembered(account, outcome),
        )

    def submit(self, account: Account, secret: str) -> None:
        """Try new credentials; they are kept only when the PBX accepts them."""
        self._drop_earlier()
        self._bus.publish(SignInChecking())
        pbx = self._adapter(account, secret)

        def prove() -> bool:
            pbx.prove()
            return self._kept(account, secret)

        self._asked = self._tasks.run(
            Lane.NETWORK, prove, then=lambda outcome: self._proved(account, pbx, outcome)
        )

    def _drop_earlier(self) -> None:
        """The latest credentials count, whatever is answered last."""
        if self._asked is not None:
            self._asked.drop()

    def _kept(self, account: Account, secret: str) -> bool:
        """Keep the secret; a key store in trouble must not keep anyone from working today."""
        try:
            self._vault.keep(account.secret_name, secret)
        except StorageTrouble:
            return False
        return self._vault.lasting

    def _remembered(self, account: Account, outcome: Outcome[str | None]) -> None:
        match outcome:
            case Done(secret) if secret:
                self._use(account, self._adapter(account, secret), lasting=self._vault.lasting)
            case Done(_):
                self._bus.publish(SignInWanted(NotSignedIn()))
            case Failed(error):
                self._bus.publish(SignInWanted(error))

    def _proved(self, account: Account, pbx: Pbx, outcome: Outcome[bool]) -> None:
        match outcome:
            case Done(lasting):
                self._choices.change(replace(self._choices.now, account=account))
                self._use(account, pbx, lasting=lasting)
            case Failed(error):
                self._bus.publish(SignInWanted(error))

    def _use(self, account: Account, pbx: Pbx, *, lasting: bool) -> None:
        self._pbx = pbx
        self._bus.publish(SignedIn(account, lasting))
