"""The customer's page in the CRM: opened by calls, or by the person who looks at one."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from santral_desktop.application.messages import CrmFailed
from santral_desktop.application.pop_crm import PopCrm
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.ui.crm_wording import crm_sentence


class CrmDesk:
    """Joins calls, the calls page and the person's browser."""

    def __init__(self, core: Core, panes: Panes) -> None:
        choices = core.choices
        self.crm = PopCrm(core.bus, core.machine.clock, lambda: choices.now, _open)
        panes.calls.show_crm(on=bool(choices.now.crm_template))
        panes.calls.looked_up.connect(self.crm.by_hand)
        core.bus.subscribe(CrmFailed, lambda failed: panes.lights.say(crm_sentence(failed.error)))


def _open(address: str) -> bool:
    """Have the person's browser open an address that was checked."""
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
