"""Faxes of the office: those that came, and those that are sent one number after the other."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.far_ends import FarEnds
from santral_desktop.simulator.fax_pages import Kind, Page

_PAGE_TAKES = 40  # seconds, coming in
_FIRST_AFTER, _NEXT_AFTER = 15.0, 20.0  # seconds that a fax takes


@dataclass(frozen=True, slots=True)
class IncomingFax:
    """A fax that came to an outside number; numbers have their country code."""

    uuid: str
    sender: str
    receiver: str
    created_at: datetime
    pages: tuple[Page, ...]
    kind: Kind = Kind.GROUP_4

    @property
    def ended_at(self) -> datetime:
        return self.created_at + timedelta(seconds=_PAGE_TAKES * len(self.pages))


@dataclass(slots=True)
class FaxRecipient:
    """One number that a fax is sent to; the cause is empty while it waits."""

    number: str
    cause: str = ""

    @property
    def state(self) -> str:
        if not self.cause:
            return "WAITING"
        return "SENT" if self.cause == "NORMAL_CLEARING" else "FAILED"


@dataclass(slots=True)
class OutgoingFax:
    """A fax that was handed in."""

    id: int
    title: str
    did: str
    created_at: datetime
    recipients: list[FaxRecipient]
    content_type: str = ""
    content: bytes = field(default=b"", repr=False)


class FaxMachine:
    """Sends to one number after the other; who does not answer by telephone takes no fax either."""

    def __init__(self, clock: Clock, far_ends: FarEnds) -> None:
        self._clock = clock
        self._far_ends = far_ends

    def send(self, fax: OutgoingFax) -> None:
        """Begin to send."""
        self._clock.after(_FIRST_AFTER, lambda: self._go_on(fax))

    def _go_on(self, fax: OutgoingFax) -> None:
        recipient = next(it for it in fax.recipients if not it.cause)
        far = self._far_ends.of(recipient.number)
        silent = far.answers_after is None
        recipient.cause = far.fails_with or ("NO_ANSWER" if silent else "NORMAL_CLEARING")
        if any(not it.cause for it in fax.recipients):
            self._clock.after(_NEXT_AFTER, lambda: self._go_on(fax))
