"""Sign in: try the credentials, keep the secret in the key store, remember the account."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.messages import (
    SignedIn,
    SignedOut,
    SignInChecking,
    SignInWanted,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.accounts import Account, Provider, Way, name_for, with_account
from santral_desktop.domain.errors import NotSignedIn, StorageTrouble

Adapter = Callable[[Account, str], Pbx]


class SignInToPbx:
    """Holds the PBX of each account; what becomes of one is nothing to the others."""

    def __init__(
        self, bus: Bus, tasks: Tasks, vault: Vault, choices: Choices, adapter: Adapter
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._vault = vault
        self._choices = choices
        self._adapter = adapter
        self._pbxs: dict[str, Pbx] = {}  # by the names of their accounts
        self._asked: dict[str, Ticket] = {}

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts that are signed in, in their order."""
        return tuple(one for one in self._choices.now.accounts if one.name in self._pbxs)

    def pbx(self) -> Pbx:
        """Return the PBX of the window's phone; raises `NotSignedIn` when there is none."""
        account = self._choices.now.account
        if account is None or account.name not in self._pbxs:
            raise NotSignedIn
        return self._pbxs[account.name]

    def pbx_of(self, name: str) -> Pbx:
        """Return the PBX of an account; an account that is gone is the phone's."""
        if name in self._pbxs:
            return self._pbxs[name]
        if self._choices.now.account_of(name) is not None:
            raise NotSignedIn
        return self.pbx()

    def new_name(self, provider: Provider) -> str:
        """Return a name for an account that is to be added."""
        return name_for(provider, self._choices.now.accounts)

    def start(self) -> None:
        """Use the remembered accounts, without asking the network whether they still work."""
        accounts = self._choices.now.accounts
        if not accounts:
            self._bus.publish(SignInWanted())
        for account in accounts:
            self._start(account)

    def submit(self, account: Account, secret: str) -> None:
        """Try new credentials of an account; they are kept only when the PBX accepts them."""
        self._drop_earlier(account)
        self._bus.publish(SignInChecking())

        def prove() -> tuple[Pbx, bool]:
            before = self._kept_so_far(account)
            pbx = self._adapter(account, secret)
            pbx.prove()
            if self._kept_so_far(account) != before:  # tokens changed while they were proven
                return pbx, self._vault.lasting
            return pbx, self._kept(account, secret)

        self._asked[account.name] = self._tasks.run(
            Lane.NETWORK, prove, then=lambda outcome: self._proved(account, outcome)
        )

    def remove(self, name: str) -> None:
        """Leave an account, and wipe its secret."""
        account = self._choices.now.account_of(name)
        if account is None:
            return
        self._drop_earlier(account)
        self._pbxs.pop(name, None)
        rest = tuple(one for one in self._choices.now.accounts if one.name != name)
        self._choices.change(replace(self._choices.now, accounts=rest))
        self._wipe(account)
        self._bus.publish(SignedOut(account))
        if not rest:
            self._bus.publish(SignInWanted())

    def use_for_phone(self, name: str) -> None:
        """Have the window's phone be that of an account: the first one's."""
        accounts = self._choices.now.accounts
        first = sorted(accounts, key=lambda one: one.name != name)
        self._choices.change(replace(self._choices.now, accounts=tuple(first)))

    def _start(self, account: Account) -> None:
        self._drop_earlier(account)

        def remember() -> Pbx:
            secret = self._vault.secret(account.secret_name)
            if not secret:
                raise NotSignedIn
            return self._adapter(account, secret)

        self._asked[account.name] = self._tasks.run(
            Lane.NETWORK, remember, then=lambda outcome: self._remembered(account, outcome)
        )

    def _drop_earlier(self, account: Account) -> None:
        """The latest credentials count, whatever is answered last."""
        if (asked := self._asked.pop(account.name, None)) is not None:
            asked.drop()

    def _kept_so_far(self, account: Account) -> str | None:
        """Return what is kept of an account whose secret may change by being used."""
        if account.way is not Way.CODE:
            return None
        try:
            return self._vault.secret(account.secret_name)
        except StorageTrouble:
            return None

    def _kept(self, account: Account, secret: str) -> bool:
        """Keep the secret; a key store in trouble must not keep anyone from working today."""
        try:
            self._vault.keep(account.secret_name, secret)
        except StorageTrouble:
            return False
        return self._vault.lasting

    def _remembered(self, account: Account, outcome: Outcome[Pbx]) -> None:
        match outcome:
            case Done(pbx):
                self._use(account, pbx, lasting=self._vault.lasting)
            case Failed(error):
                self._bus.publish(SignInWanted(error, account))

    def _proved(self, account: Account, outcome: Outcome[tuple[Pbx, bool]]) -> None:
        match outcome:
            case Done((pbx, lasting)):
                self._remember(account)
                self._use(account, pbx, lasting=lasting)
            case Failed(error):
                self._bus.publish(SignInWanted(error, account))

    def _remember(self, account: Account) -> None:
        """Take it among the accounts; what its namesake before it kept, is wiped."""
        choices = self._choices.now
        before = choices.account_of(account.name)
        accounts = with_account(choices.accounts, account)
        self._choices.change(replace(choices, accounts=accounts))
        if before is not None and before.secret_name != account.secret_name:
            self._wipe(before)

    def _wipe(self, account: Account) -> None:
        self._tasks.run(Lane.NETWORK, lambda: self._vault.forget(account.secret_name))

    def _use(self, account: Account, pbx: Pbx, *, lasting: bool) -> None:
        self._pbxs[account.name] = pbx
        self._bus.publish(SignedIn(account, lasting))
