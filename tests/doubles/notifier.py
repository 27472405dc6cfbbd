"""A notifier that keeps what it was told."""

from dataclasses import dataclass

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An announcement taken away."""

    call: CallId
    why: WhyGone
    answered_by: str


class KeptNotifier:
    """Shows announcements in a dictionary and remembers everything it was told."""

    def __init__(self) -> None:
        self.shown: dict[CallId, Alert] = {}
        self.announced: list[Alert] = []
        self.withdrawn: list[Withdrawal] = []
        self.counts: list[int] = []

    @property
    def missed(self) -> int:
        """How many missed calls are shown."""
        return self.counts[-1] if self.counts else 0

    def announce(self, alert: Alert) -> None:
        self.shown[alert.call_id] = alert
        self.announced.append(alert)

    def withdraw(self, call: CallId, why: WhyGone, answered_by: str = "") -> None:
        self.shown.pop(call, None)
        self.withdrawn.append(Withdrawal(call, why, answered_by))

    def count_missed(self, missed: int) -> None:
        self.counts.append(missed)
