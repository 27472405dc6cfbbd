"""Telling a person about calls."""

from typing import Protocol

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone


class Notifier(Protocol):
    """Shows one announcement per ringing call; main thread, never blocks, never takes focus."""

    def announce(self, alert: Alert) -> None:
        """Show the call, or bring what is shown up to date."""

    def withdraw(self, call: CallId, why: WhyGone, answered_by: str = "") -> None:
        """Take the announcement away and say why where that helps; unknown calls are no error."""

    def count_missed(self, missed: int) -> None:
        """Show how many missed calls wait."""
