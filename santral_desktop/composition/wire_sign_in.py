"""Signing in: the card, and what begins once an account works."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from santral_desktop.application.messages import (
    ConsentReady,
    HistoryProgress,
    SignedIn,
    SignedOut,
    SignInChecking,
    SignInWanted,
)
from santral_desktop.composition.after_phone import AfterPhone
from santral_desktop.composition.core import Core
from santral_desktop.composition.demo_offer import offers_demo, start_demo
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.system.environment import engine_starts
from santral_desktop.ui.window_wording import key_for_now

if TYPE_CHECKING:
    from santral_desktop.webphone.consent_window import ConsentWindow


class SignInDesk:
    """Shows the card while nobody is signed in, or to whoever asks for it.

    Trouble of one account is nothing to the others; a mistyped key leaves a working one alone.
    """

    def __init__(
        self, core: Core, panes: Panes, browse: Callable[[str], bool] | None = None
    ) -> None:
        """Take how an address is opened in the person's own browser."""
        self._browse = browse or _open_in_browser
        self._core = core
        self._card, self._window, self._panes = panes.sign_in, panes.window, panes
        self._by_hand = False  # a person opened the card
        self._page: ConsentWindow | None = None
        self._asked: set[Account] = set()  # for a new code, of themselves
        card = self._card
        card.submitted.connect(core.sign_in.submit)
        card.code_submitted.connect(core.sign_in_by_code.submit)
        card.page_wanted.connect(
            lambda account, application, here: core.sign_in_by_code.open(
                account, application, here=here
            )
        )
        card.left.connect(self._leave)
        card.show_demo(offers_demo())
        card.demo_wanted.connect(start_demo)
        hear = core.bus.subscribe
        hear(SignInWanted, self._on_wanted)
        hear(SignInChecking, lambda _: card.show_checking())
        hear(SignedIn, self._on_signed_in)
        hear(SignedOut, lambda _: core.browse.refresh())
        hear(ConsentReady, self._on_page)
        hear(HistoryProgress, self._on_history)
        AfterPhone(core, core.directory.start, core.catch_up.start)

    def ask_for(self, account: Account) -> None:
        """Let a person sign in again to an account, or change it."""
        self._card.show_account(account)
        self._open()

    def ask_for_new(self) -> None:
        """Let a person add an account."""
        accounts = self._core.choices.now.accounts
        names = {provider: self._core.sign_in.new_name(provider) for provider in Provider}
        self._card.show_new(names, first=not accounts)
        self._open()

    def _open(self) -> None:
        self._by_hand = True
        self._card.show_wanted(None)
        self._card.show_way_back(on=bool(self._core.sign_in.accounts))
        self._window.show_sign_in()

    def _leave(self) -> None:
        self._by_hand = False
        self.close()
        self._core.sign_in_by_code.give_up()
        self._card.show_signed_in()
        self._window.show_work()

    def _on_wanted(self, wanted: SignInWanted) -> None:
        """Show why it does not work; who works with another account is not sent away."""
        account, others = wanted.account, self._core.sign_in.accounts
        shown = self._window.signing_in and account is not None and account.name == self._card.name
        if not shown and others:
            return
        if not shown and account is not None:
            self._card.show_account(account)
        if account is None and not self._by_hand:
            self.ask_for_new()
            self._by_hand = False
        self._card.show_way_back(on=bool(others))
        self._card.show_wanted(wanted.error)
        self._window.show_sign_in()

    def _on_history(self, told: HistoryProgress) -> None:
        """Ask for a new code, once, where a session that was the only one has ended for good."""
        account, over = told.account, isinstance(told.error, NotSignedIn)
        if account is None or not over or account.way is not Way.CODE or account in self._asked:
            return
        if self._core.sign_in.accounts == (account,) and not self._core.calls_here():
            self._asked.add(account)
            self.ask_for(account)
            self._card.show_wanted(told.error)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        self._asked.discard(signed_in.account)
        if not self._by_hand or signed_in.account.name == self._card.name:
            self._by_hand = False
            self.close()
            self._card.show_signed_in()
            self._window.show_work()
        self._core.browse.refresh()
        if not signed_in.lasting:
            self._panes.lights.say(key_for_now())

    def _on_page(self, ready: ConsentReady) -> None:
        """Open the provider's page where it was wanted: as a rule in the person's own browser."""
        if ready.here and engine_starts(os.environ):
            from santral_desktop.webphone.consent_window import ConsentWindow

            self.close()
            self._page = page = ConsentWindow(ready.link.address, self._window)
            page.code_shown.connect(self._card.show_code)
            page.destroyed.connect(self._on_page_gone)
            page.show()
        elif not self._browse(ready.link.address):
            self._card.show_no_browser(ready.link.address)

    def close(self) -> None:
        """Take the provider's page down, where it is shown."""
        if self._page is not None:
            self._page.close()
            self._page = None

    def _on_page_gone(self) -> None:
        self._page = None


def _open_in_browser(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
