"""The events' page of the settings: carries out what is chosen there, shows what is true."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from santral_desktop.application.messages import EventAddressFailed, EventAddressRead, Listening
from santral_desktop.application.messages_about_events import (
    AddressRestored,
    ForwardingChanged,
    HooksGuarded,
    PreviousKnown,
    SecretRenewed,
    TrialChanged,
)
from santral_desktop.composition.core import Core
from santral_desktop.domain.accounts import Provider
from santral_desktop.ui.event_hooks import HookWord
from santral_desktop.ui.settings_events import EventSettingsPage


class EventsDesk:
    """Keeps what was told before the page was there, and stands between it and the use cases."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._page: EventSettingsPage | None = None
        self._listening = Listening(None)
        self._previous = PreviousKnown("")
        self._leaving: bool | None = None  # whether the queue is given up once we have left
        hear = core.bus.subscribe
        hear(Listening, self._on_listening)
        hear(PreviousKnown, self._on_previous)
        hear(EventAddressRead, lambda told: self._show(lambda page: page.show_event_address(told)))
        hear(EventAddressFailed, lambda told: self._show(lambda p: p.show_event_address(told)))
        hear(TrialChanged, lambda told: self._show(lambda page: page.show_trial(told)))
        hear(ForwardingChanged, lambda told: self._show(lambda page: page.show_forwarding(told)))
        hear(HooksGuarded, lambda told: self._show(lambda page: page.hooks.show_guarded(told)))
        hear(SecretRenewed, self._on_renewed)
        hear(AddressRestored, self._on_restored)

    def wire(self, page: EventSettingsPage) -> None:
        """Bring a page up to date and hear what is chosen on it."""
        core, self._page = self._core, page
        if core.machine.developer:
            page.offer_local()
        page.show_listening(self._listening)
        page.show_previous(self._previous)
        page.show_forwarding(core.forward.now)
        page.listener_switched.connect(self._switch)
        page.left.connect(self._leave)
        page.public_address_chosen.connect(lambda _: self._listen_anew())
        page.address_copied.connect(self._copy)
        page.renewal_chosen.connect(core.events.renew_secret)
        page.trial_wanted.connect(core.trials.start)
        page.hooks.trial_wanted.connect(lambda: core.trials.start(Provider.BULUTFON))
        page.hooks.copied.connect(self._copy_for_hook)
        page.hooks.guard_chosen.connect(self._guard)
        page.forwarding_ended.connect(lambda drop: core.forward.turn_off(drop=drop))
        page.event_address_wanted.connect(core.event_address.read)
        page.event_address_chosen.connect(lambda on: core.event_address.write(forward=on))
        core.event_address.read_previous()
        core.hooks.read()

    def _switch(self, on: bool, port: int) -> None:
        choices = self._core.choices
        choices.change(replace(choices.now, listener=on, listener_port=port))
        if on:
            self._core.events.start(port)
        else:
            self._core.events.stop()

    def _listen_anew(self) -> None:
        """Let the tunnel in under its name; the page has told the choice itself before."""
        if self._core.choices.now.listener:
            self._core.events.start(self._core.choices.now.listener_port)

    def _copy(self) -> None:
        events = self._core.events
        if address := events.public_address or events.address:
            QGuiApplication.clipboard().setText(address)
            self._show(lambda page: page.show_copied())

    def _copy_for_hook(self, word: HookWord) -> None:
        core, login = self._core, self._core.hooks.login
        texts = {HookWord.ADDRESS: core.events.hooks}
        if login is not None:
            texts |= {HookWord.NAME: login.name, HookWord.PASSWORD: login.password}
        if text := texts.get(word, ""):
            QGuiApplication.clipboard().setText(text)
            self._show(lambda page: page.hooks.show_copied(word))

    def _guard(self, on: bool) -> None:
        if on:
            self._core.hooks.turn_on()
        else:
            self._core.hooks.turn_off()

    def _leave(self, restore: bool, drop: bool) -> None:
        """Leave; where the address is given back, only once it is: events come until then."""
        self._leaving = drop
        if restore:
            self._core.event_address.restore()
        else:
            self._end()

    def _on_restored(self, restored: AddressRestored) -> None:
        self._show(lambda page: page.show_restored(restored))
        if restored.error is not None:
            self._leaving = None
        elif self._leaving is not None:
            self._end()

    def _end(self) -> None:
        drop, self._leaving = bool(self._leaving), None
        self._core.forward.turn_off(drop=drop)
        self._switch(False, self._core.choices.now.listener_port)
        self._show(lambda page: page.show_preferences(self._core.choices.now))

    def _on_renewed(self, renewed: SecretRenewed) -> None:
        self._show(lambda page: page.show_renewed(renewed))
        if renewed.error is None and self._page is not None:
            self._core.event_address.read()

    def _on_listening(self, listening: Listening) -> None:
        self._listening = listening
        self._show(lambda page: page.show_listening(listening))

    def _on_previous(self, previous: PreviousKnown) -> None:
        self._previous = previous
        self._show(lambda page: page.show_previous(previous))

    def _show(self, show: Callable[[EventSettingsPage], None]) -> None:
        if self._page is not None:
            show(self._page)
