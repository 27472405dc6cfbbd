"""Popup, ring and tray: how a person learns of a call, and what they do there."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from santral_desktop.application.count_missed import CountMissed
from santral_desktop.application.messages import (
    CallChanged,
    SignedIn,
    WebphoneChanged,
)
from santral_desktop.application.messages_about_calls import CallsShown, Way
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.tell_who_calls import TellWhoCalls
from santral_desktop.composition.after_phone import AfterPhone
from santral_desktop.composition.soon import Soon
from santral_desktop.composition.warm_up import warm_up
from santral_desktop.domain.calls import CallId, CallState
from santral_desktop.ui.notifiers import WindowNotifier
from santral_desktop.ui.popups import Popups
from santral_desktop.ui.ringer import Ringer
from santral_desktop.ui.tray import Tray, TrayState
from santral_desktop.ui.window_wording import still_here

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


class Alerts:
    """Made after the first paint; ready long before the first call can come."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._core = core = desk.core
        self.popups = Popups()
        self.ringer = Ringer()
        self.tray = Tray()
        self.notifier = WindowNotifier(self.popups, self.ringer, self.tray)
        self.rings = RingAlerts(
            core.bus,
            TellWhoCalls(core.bus, self.notifier, core.callers.of, lambda: core.choices.now),
            core.machine.clock,
            core.machine.tasks,
            lambda: core.choices.now,
        )
        self.missed = CountMissed(core.bus, self.notifier, core.machine.tasks, core.machine.journal)
        self._state = Soon(core.machine.tasks, self._show_state)
        self.popups.prepare()
        AfterPhone(core, lambda: warm_up(core.machine.tasks, self.popups))
        self.show_choices()
        self._dnd_fixed = "do_not_disturb" in core.choices.fixed()
        if self._dnd_fixed:
            desk.panes.lights.fix_dnd()
            self.tray.fix_dnd()
        self._wire_popups()
        self._wire_tray()
        for message in (CallChanged, WebphoneChanged, SignedIn):
            core.bus.subscribe(message, lambda _: self._state.ask())
        core.bus.subscribe(CallsShown, self._on_calls_shown)
        desk.panes.calls.shelf_chosen.connect(self._on_shelf)
        desk.panes.lights.dnd_switched.connect(self.do_not_disturb)
        self._show_state()

    def show_choices(self) -> None:
        """Take over what the person chose."""
        choices = self._core.choices.now
        self.popups.show_private(choices.private_popups)
        self.popups.show_greetings(on=any(it.greeting for it in choices.welcomes))
        self.tray.show_private(choices.private_popups)
        self.ringer.show_device(choices.ring_device)
        self.ringer.show_volume(choices.ring_volume)
        self.tray.show_dnd(choices.do_not_disturb)
        if not choices.popups:  # the telephone on the desk rings instead
            self.notifier.hush()
        self._desk.panes.lights.show_dnd(choices.do_not_disturb)

    def do_not_disturb(self, on: bool) -> None:
        """Silence popup and ring, and have the PBX send no calls here; policy may forbid it."""
        if self._dnd_fixed:
            return
        self._core.choices.change(replace(self._core.choices.now, do_not_disturb=on))
        self._core.control.do_not_disturb(on=on)
        self.show_choices()
        if on:
            self.notifier.hush()
        self._show_state()

    def say_where_it_went(self) -> None:
        """Tell once that closing the window keeps the phone alive."""
        choices = self._core.choices
        if not choices.now.told_about_tray:
            choices.change(replace(choices.now, told_about_tray=True))
            self.tray.say_once("Santral Desktop", still_here())

    def close(self) -> None:
        """Take everything off the screen."""
        self.notifier.hush()
        self.ringer.close()
        self.tray.hide()

    def _wire_popups(self) -> None:
        desk, popups = self._desk, self.popups
        if desk.phone is not None:
            handle = desk.phone.handle
            popups.answered.connect(lambda call: handle.answer(CallId(call)))
            popups.refused.connect(lambda call: handle.end(CallId(call)))

    def _wire_tray(self) -> None:
        desk, tray = self._desk, self.tray
        tray.shown.connect(self._on_tray)
        tray.dnd_switched.connect(self.do_not_disturb)
        tray.dialled.connect(desk.ask_to_dial)
        tray.quit_wanted.connect(desk.leave)
        tray.clipboard_dialled.connect(
            lambda: desk.ask_to_dial(QApplication.clipboard().text()[:200])
        )

    def _on_tray(self) -> None:
        self._desk.panes.window.come_up()
        if self._core.health.missed:
            self._desk.calls.show_missed()

    def _on_shelf(self, shelf: Shelf) -> None:
        if shelf is Shelf.MISSED:
            self.missed.look()

    def _on_calls_shown(self, shown: CallsShown) -> None:
        begins = shown.stretch.place is None and shown.stretch.way is not Way.BOTTOM
        if begins and shown.query == CallQuery():
            self.tray.show_recent(shown.page.calls[:5])

    def _is_cut_off(self) -> bool:
        """Say whether no call can come: the page is not registered, or nobody is signed in."""
        account = self._core.health.account
        if account is None or account.has_webphone:
            return self._core.health.phone.state is not PhoneState.REGISTERED
        return False

    def _show_state(self) -> None:
        here = self._core.calls_here()
        if self._core.ringing_here():
            state = TrayState.RINGING
        elif any(call.state is CallState.TALKING for call in here):
            state = TrayState.TALKING
        elif self._is_cut_off():
            state = TrayState.NOT_CONNECTED
        elif self._core.choices.now.do_not_disturb:
            state = TrayState.DND
        else:
            state = TrayState.READY
        self.tray.show_state(state)
