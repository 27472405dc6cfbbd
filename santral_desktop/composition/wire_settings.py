"""The settings dialog: built when it is first wanted, told what is true, heard."""

from dataclasses import replace
from typing import TYPE_CHECKING

from santral_desktop.application.messages import DirectoryRead, SignedIn, SignedOut
from santral_desktop.application.messages_about_recordings import RecordingsKept
from santral_desktop.composition.wire_events import EventsDesk
from santral_desktop.domain.calls import CallId
from santral_desktop.ui.program import wear_theme

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_dialog import SettingsDialog


class SettingsDesk:
    """Opens the dialog and carries out what is changed in it."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._core = desk.core
        self._dialog: SettingsDialog | None = None
        self._events = EventsDesk(self._core)
        desk.panes.lights.settings_wanted.connect(self.open)
        desk.panes.phone.folded.connect(self._on_folded)
        hear = self._core.bus.subscribe
        hear(DirectoryRead, self._on_directory)
        hear(RecordingsKept, self._on_kept)
        hear(SignedIn, lambda _: self._show_accounts())
        hear(SignedOut, lambda _: self._show_accounts())

    def open_doctor(self) -> None:
        """Show the page on which everything that a call needs is looked at."""
        dialog = self.open()
        dialog.show_page(dialog.doctor)

    def open(self) -> "SettingsDialog":
        """Show the dialog and return it; the window stays usable beside it."""
        dialog = self._dialog or self._made()
        dialog.show_preferences(self._core.choices.now)
        dialog.show_outside_numbers(self._desk.accounts.numbers)
        self._core.keeping.look()
        dialog.show()
        dialog.raise_()
        return dialog

    def _made(self) -> "SettingsDialog":
        from PySide6.QtMultimedia import QMediaDevices

        from santral_desktop.ui.settings_dialog import SettingsDialog

        choices = self._core.choices
        dialog = SettingsDialog(choices.now, choices.fixed(), self._desk.panes.window)
        self._dialog = dialog
        dialog.show_outputs(tuple(d.description() for d in QMediaDevices.audioOutputs()))
        dialog.show_inputs(tuple(d.description() for d in QMediaDevices.audioInputs()))
        dialog.chosen.connect(self._on_chosen)
        dialog.ring_tried.connect(self._on_ring_tried)
        dialog.accounts.sign_in_wanted.connect(self._on_sign_in)
        dialog.accounts.added.connect(self._on_added)
        dialog.accounts.removed.connect(self._core.sign_in.remove)
        dialog.accounts.phone_chosen.connect(self._on_phone)
        dialog.recordings.removed.connect(lambda call: self._core.keeping.let_go(CallId(call)))
        self._events.wire(dialog.events)
        self._desk.people.wire_settings(dialog)
        if (furniture := self._desk.furniture()) is not None:
            furniture.wire(dialog)
        if self._desk.keys is not None:
            self._desk.keys.wire(dialog.keys)
        self._desk.doctor().wire(dialog.doctor)
        return dialog

    def _on_chosen(self, name: str, value: object) -> None:
        """Take over one choice; the others may have changed beside the dialog."""
        choices = self._core.choices
        choices.change(replace(choices.now, **{name: value}))  # type: ignore[arg-type]
        if name == "theme":
            wear_theme(self._desk.app, choices.now.theme)
        if name == "microphone" and self._desk.phone is not None:
            self._desk.phone.use_microphone(choices.now.microphone)
        if name == "welcomes":
            self._desk.people.show_choices()
        if name == "crm_template":
            self._desk.panes.calls.show_crm(on=bool(choices.now.crm_template))
        if name.startswith("key") and self._desk.keys is not None:
            self._desk.keys.show_choices()
        if name == "shown_as":
            self._desk.accounts.show()
        if (furniture := self._desk.furniture()) is not None:
            furniture.show_choice(name)
        if name == "bring_back" and self._desk.guard is not None:
            self._desk.guard.show_choice()
        self._desk.panes.calls.show_choices(choices.now)
        if self._desk.alerts is not None:
            self._desk.alerts.show_choices()

    def _on_ring_tried(self) -> None:
        if self._desk.alerts is not None:
            self._desk.alerts.ringer.ring_once()

    def _on_sign_in(self, name: str) -> None:
        account = self._core.choices.now.account_of(name)
        if account is not None:
            self._hide()
            self._desk.sign_in.ask_for(account)

    def _on_added(self) -> None:
        self._hide()
        self._desk.sign_in.ask_for_new()

    def _on_phone(self, name: str) -> None:
        self._core.sign_in.use_for_phone(name)
        self._desk.accounts.show()
        if self._desk.phone is not None:
            self._desk.phone.start()
        self._show_accounts()

    def _show_accounts(self) -> None:
        if self._dialog is not None:
            self._dialog.accounts.show_preferences(self._core.choices.now)

    def _hide(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()

    def _on_folded(self, folded: bool) -> None:
        choices = self._core.choices
        choices.change(replace(choices.now, webphone_folded=folded))

    def _on_kept(self, told: RecordingsKept) -> None:
        if self._dialog is not None:
            self._dialog.recordings.show_kept(told.kept)

    def _on_directory(self, read: DirectoryRead) -> None:
        account = self._core.choices.now.dialling
        if account is None or read.account != account.name:
            return
        if self._dialog is not None:
            self._dialog.show_outside_numbers(read.outside_numbers)
