"""Links and login: carried out when chosen, said in the settings."""

from typing import TYPE_CHECKING

from santral_desktop.application.keep_registered import KeepRegistered
from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.composition.registrations import registrations
from santral_desktop.ui.system_wording import registration_sentence

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_general import GeneralSettings


A_WHILE = 5.0  # seconds


class SystemDesk:
    """Joins registrations and the page of the settings."""

    def __init__(self, desk: "Desk") -> None:
        core = desk.core
        entries = registrations(desk.world, desk.places.settings)
        self._keep = KeepRegistered(core.bus, core.machine.tasks, entries, lambda: core.choices.now)
        self._told: dict[Entry, RegistrationTold] = {}
        self._page: GeneralSettings | None = None
        core.bus.subscribe(RegistrationTold, self._on_told)
        core.machine.tasks.after(A_WHILE, self._keep.start)  # the page comes first

    def wire(self, page: "GeneralSettings") -> None:
        """Say in the settings how it stands."""
        self._page = page
        for told in self._told.values():
            self._show(told)

    def show_choice(self, name: str) -> None:
        """Carry a choice out, if it is one of these."""
        if name in {entry.value for entry in Entry}:
            self._keep.take_over(Entry(name))

    def _on_told(self, told: RegistrationTold) -> None:
        self._told[told.entry] = told
        self._show(told)

    def _show(self, told: RegistrationTold) -> None:
        if self._page is not None:
            self._page.show_registered(told.entry, registration_sentence(told))
