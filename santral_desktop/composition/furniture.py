"""What nobody needs before the web phone is there: made then, or when somebody asks for it."""

from typing import TYPE_CHECKING

from santral_desktop.composition.office import Office
from santral_desktop.composition.wire_administration import AdministrationDesk
from santral_desktop.composition.wire_crm import CrmDesk
from santral_desktop.composition.wire_history import HistoryDesk
from santral_desktop.composition.wire_reports import ReportsDesk
from santral_desktop.composition.wire_services import ServicesDesk
from santral_desktop.composition.wire_system import SystemDesk
from santral_desktop.composition.wire_updates import UpdatesDesk
from santral_desktop.composition.wire_voicemail import VoicemailDesk

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_dialog import SettingsDialog


class Furniture:
    """Its modules alone take a tenth of a second: at the start they would hold the phone up."""

    def __init__(self, desk: "Desk") -> None:
        core, panes = desk.core, desk.panes
        self._voicemail = VoicemailDesk(core, panes)
        self._history = HistoryDesk(core, panes)
        self._reports = ReportsDesk(core, panes, desk.calls)
        office = Office(panes.pages)
        self._administration = AdministrationDesk(core, panes, office)
        self._services = ServicesDesk(core, office)
        self._updates = UpdatesDesk(desk)
        self._crm = CrmDesk(core, panes)
        self._system = SystemDesk(desk)

    def wire(self, dialog: "SettingsDialog") -> None:
        """Serve the pages of the settings."""
        self._history.wire(dialog.history)
        self._updates.wire(dialog.updates)
        self._system.wire(dialog.general)

    def show_choice(self, name: str) -> None:
        """Carry out a choice that reaches beyond the program."""
        self._system.show_choice(name)

    def close(self) -> None:
        """The program ends."""
        self._voicemail.close()
        self._administration.close()
        self._services.close()
        self._history.close()
        self._updates.close()
