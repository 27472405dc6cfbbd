"""The web phone in the window: made after the first paint, watched, brought back, taken down."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl

from santral_desktop.application.handle_call import HandleCall
from santral_desktop.application.messages import CallHeard, SignedIn, SignedOut, WebphoneChanged
from santral_desktop.application.open_webphone import OpenWebphone, OwnPage
from santral_desktop.application.ports.pbx import Ability, Webphones
from santral_desktop.application.ports.tasks import A_BLINK, Lane
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.watch_phone import WatchPhone
from santral_desktop.application.watch_places import WatchPlaces
from santral_desktop.composition.core import Core
from santral_desktop.domain.accounts import Account
from santral_desktop.system.environment import engine_starts
from santral_desktop.ui.phone_slot import PhoneSlot
from santral_desktop.ui.window_wording import not_as_root
from santral_desktop.ui.wording import phone_sentence
from santral_desktop.webphone.facts import PageCall, PageFact
from santral_desktop.webphone.host import WebphoneHost
from santral_desktop.webphone.page_calls import PageCalls

_SHOWN = (PhoneState.READY, PhoneState.REGISTERED, PhoneState.OFFLINE)
_RETRIED = (PhoneState.FAILED, PhoneState.CRASHED)


class Phone:
    """Joins the page, its slot in the window, and the use cases."""

    def __init__(self, core: Core, slot: PhoneSlot, buttons: Sequence[Path]) -> None:
        self._core = core
        self._slot = slot
        self._calls = PageCalls()
        self._clock = core.machine.clock
        self.host = WebphoneHost(described=buttons)
        slot.show_phone(self.host.widget)
        tasks = core.machine.tasks
        self.open = OpenWebphone(core.bus, tasks, self.host, self._webphones, self._in_a_call)
        self.watch = WatchPhone(core.bus, tasks, self.open.renew)
        self.places = WatchPlaces(core.bus, tasks)
        self.handle = HandleCall(
            core.bus, tasks, core.tracker, core.control, self.host, core.is_at_phone
        )
        self.host.heard = self._on_fact
        self.host.microphone = core.choices.now.microphone
        slot.retried.connect(self.start)
        core.bus.subscribe(WebphoneChanged, self.on_changed)
        core.bus.subscribe(SignedIn, self._on_signed_in)
        core.bus.subscribe(SignedOut, self._on_signed_out)
        self._opened: Account | None = None

    def start(self) -> None:
        """Open the phone; where the engine would end the program, say why there is none."""
        self._opened = self._core.choices.now.account
        if engine_starts(os.environ):
            self.open.start()
            self.host.wake()
        else:
            self._slot.show_message(not_as_root(), bad=True)

    def on_links(self, link: Callable[[QUrl], None], number: Callable[[str], None]) -> None:
        """Have what a person clicked on the page told: a link, or a number."""
        self.host.link_followed = link
        self.host.number_followed = number

    def on_changed(self, changed: WebphoneChanged) -> None:
        """Show the page, or why it is not there; calls of a page that is gone are over."""
        state = changed.status.state
        if state in _SHOWN:
            status = changed.status
            amiss = state is PhoneState.OFFLINE or status.hung or status.cut
            self._slot.show_page(phone_sentence(status) if amiss else "")
            return
        self._slot.show_message(
            phone_sentence(changed.status, changed.error),
            bad=state in _RETRIED,
            retry=state in _RETRIED,
        )
        now = self._clock.now()
        for event in self._calls.all_over(now):
            self._core.bus.publish(CallHeard(event, now, self._account))

    def use_microphone(self, name: str) -> None:
        """Have the page use another microphone: it asks for one anew when it is loaded anew."""
        self.host.microphone = name
        self.open.renew()

    def close(self, then: Callable[[], None]) -> None:
        """Take the page down; `then` is called when its renderer is gone."""
        self.watch.stop()
        self.open.stop()
        self.host.close(then)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        """Open the phone of the account that has it; the others have nothing to do with it."""
        account = self._core.choices.now.account
        if account is not None and account.has_webphone and signed_in.account == account:
            self.start()

    def _on_signed_out(self, signed_out: SignedOut) -> None:
        """Close the phone of an account that is gone; another one's may take its place."""
        if self._opened is None or self._opened.name != signed_out.account.name:
            return
        self._opened = None
        self.open.stop()
        self.host.unload()
        account = self._core.choices.now.account
        if account is not None and account.has_webphone:
            self.start()

    def _webphones(self) -> Webphones:
        """Return who knows the page's address: the PBX, else the person who set it."""
        pbx, account = self._core.sign_in.pbx(), self._core.choices.now.account
        if account is None or Ability.WEBPHONE in pbx.abilities:
            return pbx
        return OwnPage(account)

    def _on_fact(self, fact: PageFact) -> None:
        if not isinstance(fact, PageCall):
            return
        extension = self._core.choices.now.extension_at(self._account)
        now = self._clock.now()
        event = self._calls.read(fact, extension, now)
        if event is not None:
            self._core.machine.tasks.put_back(Lane.JOURNAL, A_BLINK)  # a popup comes first
            self._core.bus.publish(CallHeard(event, now, self._account))

    @property
    def _account(self) -> str:
        account = self._core.choices.now.account
        return account.name if account else ""

    def _in_a_call(self) -> bool:
        return any(self._core.calls_here())
