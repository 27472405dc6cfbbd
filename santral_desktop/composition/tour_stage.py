"""What the tour's steps share: the program, the PBX behind it, and looks at both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from santral_desktop.composition.tour_hands import InVainError, PageEyes, until
from santral_desktop.domain.calls import Call, CallState
from santral_desktop.simulator.control import Control
from santral_desktop.ui.incoming_popup import IncomingPopup

if TYPE_CHECKING:
    from santral_desktop.composition.alerts import Alerts
    from santral_desktop.composition.core import Core
    from santral_desktop.composition.desk import Desk
    from santral_desktop.composition.panes import Panes
    from santral_desktop.composition.phone import Phone

EXTENSION = "1007"
COLLEAGUE = "1008"
OUR_NUMBER = "908500000001"
QUEUE_NUMBER = "902120000002"


@dataclass(frozen=True, slots=True)
class Stage:
    """The running program and the simulated PBX; `listen` has the PBX post its events here."""

    desk: "Desk"
    control: Control
    key: str
    listen: Callable[[], None]
    bulutfon: Mapping[str, str]  # base_url, client_id, client_secret

    @property
    def core(self) -> "Core":
        return self.desk.core

    @property
    def panes(self) -> "Panes":
        return self.desk.panes

    @property
    def phone(self) -> "Phone":
        if self.desk.phone is None:
            raise InVainError("web telefon")
        return self.desk.phone

    @property
    def alerts(self) -> "Alerts":
        if self.desk.alerts is None:
            raise InVainError("bildirimler")
        return self.desk.alerts

    @property
    def page(self) -> PageEyes:
        return PageEyes(self.phone.host)

    @property
    def lines(self) -> int:
        """The web phones that the PBX has of this extension."""
        lines: int = self.control.state()["extensions"][EXTENSION]["lines"]
        return lines

    def secrets(self) -> tuple[str, ...]:
        """Return what must stand in no file."""
        return (self.key, self.bulutfon["client_secret"])

    def tokens_fetched(self) -> int:
        """Return how many addresses were fetched; the first proved the key when it was typed."""
        asked = self.control.requests("/webphone_tokens")
        return max(0, len([one for one in asked if one["status"] == 200]) - 1)

    def events_come_here(self) -> bool:
        """Say whether the exchange has taken the receiver's address: before, it posts nothing."""
        asked = self.control.requests("/crm_integrations")
        return any(one["method"] == "POST" and one["status"] == 200 for one in asked)

    def talking(self) -> Call | None:
        """Return the call that is talked in here."""
        here = self.core.calls_here()
        return next((call for call in here if call.state is CallState.TALKING), None)

    def over(self, call: Call) -> bool:
        """Say whether the program knows that a call is over."""
        now = self.core.tracker.find(call.id)
        return now is not None and not now.live

    def popups(self) -> list[IncomingPopup]:
        """Return what tells of a ringing call now."""
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
        return [popup for popup in found if popup.isVisible() and popup.ringing]

    def popup(self) -> IncomingPopup:
        """Return the popup, waited for."""
        until(self.popups, 10, "bildirim")
        return self.popups()[0]

    def expect_in(self, popup: IncomingPopup, *wanted: str) -> None:
        """Fail unless the popup comes to say all of this: who tells first may not know the name."""
        for one in wanted:
            until(partial(_says, popup, one), 5, f"bildirimde {one}")

    def give_up(self, uuid: str) -> None:
        """Have the caller give up, and wait until nothing rings here any more."""
        self.control.caller_hangs_up(uuid)
        until(lambda: not self.popups(), 10, "bildirim kalktı")
        until(lambda: not self.core.tracker.live, 10, "çağrı bitti")


def _says(popup: IncomingPopup, words: str) -> bool:
    return words in words_of(popup)


def words_of(popup: IncomingPopup) -> str:
    """Return everything that a popup says."""
    return " ".join(label.text() for label in popup.findChildren(QLabel) if label.isVisible())
