"""Announce at once, and say who calls as soon as that is known."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_people import CallerKnown
from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.welcomes import welcome_for


class TellWhoCalls:
    """Implements the port `Notifier` around another one; adds what is known of each caller."""

    def __init__(
        self,
        bus: Bus,
        notifier: Notifier,
        known: Callable[[CallId], Caller | None],
        choices: Callable[[], Preferences],
    ) -> None:
        self._notifier = notifier
        self._known = known
        self._choices = choices
        self._told: dict[CallId, Alert] = {}
        bus.subscribe(CallerKnown, self.on_known)

    def announce(self, alert: Alert) -> None:
        self._told[alert.call_id] = alert
        self._notifier.announce(self._with_caller(alert, self._known(alert.call_id)))

    def withdraw(self, call: CallId, why: WhyGone, answered_by: str = "") -> None:
        self._told.pop(call, None)
        self._notifier.withdraw(call, why, answered_by)

    def count_missed(self, missed: int) -> None:
        self._notifier.count_missed(missed)

    def on_known(self, known: CallerKnown) -> None:
        """Bring an announcement up to date; what was hushed since stays silent."""
        alert, choices = self._told.get(known.call), self._choices()
        if alert is not None and choices.popups and not choices.do_not_disturb:
            self._notifier.announce(self._with_caller(alert, known.caller))

    def _with_caller(self, alert: Alert, caller: Caller | None) -> Alert:
        welcome = welcome_for(self._choices().welcomes, alert.called, alert.queue)
        if caller is None:
            return replace(alert, welcome=welcome)
        return replace(alert, name=caller.name_for(alert.name), caller=caller, welcome=welcome)
