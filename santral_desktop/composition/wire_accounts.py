"""Several accounts in the window: what calls are called by, and which account dials."""

from dataclasses import replace

from santral_desktop.application.messages import (
    DirectoryRead,
    SignedIn,
    SignedOut,
)
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.accounts import Account
from santral_desktop.ui.account_words import account_labels, account_name
from santral_desktop.ui.dial_panel import DialLine


class AccountsDesk:
    """Shows of which account each call is, where there are several, and lets people choose."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._panes = panes
        self._numbers: dict[str, tuple[str, ...]] = {}  # by the names of the accounts
        panes.dial.line_chosen.connect(self._choose)
        hear = core.bus.subscribe
        hear(SignedIn, lambda _: self.show())
        hear(SignedOut, lambda _: self.show())
        hear(DirectoryRead, self._on_read)
        self.show()

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers that the account may show with which calls are placed."""
        account = self._core.choices.now.dialling
        return self._numbers.get(account.name, ()) if account else ()

    def show(self) -> None:
        """Show what is true of the accounts now."""
        choices, panes = self._core.choices.now, self._panes
        panes.phone.setVisible(choices.account is None or choices.account.has_webphone)
        panes.calls.show_accounts(account_labels(choices.accounts))
        able = self._core.accounts_with(Ability.PLACE_CALLS)
        first = self._core.accounts_with(Ability.CUSTOMER_RINGS_FIRST)
        lines = tuple(self._line(account, customer_first=account in first) for account in able)
        chosen = choices.dialling
        panes.dial.show_lines(lines, chosen.name if chosen else "", choices.shown_as)
        for account in self._core.sign_in.accounts:
            panes.card.show_own_extension(account.extension, account.name)
            panes.card.show_abilities(self._core.abilities_of(account), account.name)

    def _line(self, account: Account, *, customer_first: bool) -> DialLine:
        labels = account_labels(self._core.choices.now.accounts)
        label = labels.get(account.name) or account_name(account)
        numbers = self._numbers.get(account.name, ())
        return DialLine(account.name, label, numbers, customer_first)

    def _choose(self, account: str, number: str) -> None:
        choices = self._core.choices
        choices.change(replace(choices.now, dial_account=account, shown_as=number))

    def _on_read(self, read: DirectoryRead) -> None:
        self._numbers[read.account] = read.outside_numbers
        self._panes.card.show_extensions(read.extensions, read.account)
        self.show()
