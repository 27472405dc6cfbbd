"""Faxes in memory."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import BinaryIO

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import (
    NoSuchRecord,
    RecordingUnavailable,
    Trouble,
    WhyNoRecording,
)
from santral_desktop.domain.faxes import FaxOrder, FaxRecipient, FaxState, IncomingFax, OutgoingFax


class MemoryFaxes:
    """Implements the port `Faxes`; what is sent is in `orders`, and has arrived at once."""

    def __init__(self) -> None:
        self.came: dict[str, tuple[IncomingFax, bytes]] = {}
        self.sent: dict[str, OutgoingFax] = {}
        self.orders: list[FaxOrder] = []
        self.failures: dict[str, Trouble] = {}
        self._ids = count(1)

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        self._hear("incoming_faxes")
        return tuple(fax for fax, _ in self.came.values())

    def fetch_fax(
        self,
        id: str,  # noqa: A002
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._hear("fetch_fax")
        if id not in self.came:
            raise NoSuchRecord
        if given_up():
            raise RecordingUnavailable(WhyNoRecording.CANCELLED)
        pages = self.came[id][1]
        into.write(pages)
        progress(Progress(len(pages), len(pages)))

    def outgoing_faxes(self) -> tuple[OutgoingFax, ...]:
        self._hear("outgoing_faxes")
        return tuple(self.sent.values())

    def outgoing_fax(self, id: str) -> OutgoingFax:  # noqa: A002
        self._hear("outgoing_fax")
        if id not in self.sent:
            raise NoSuchRecord
        return self.sent[id]

    def send_fax(self, order: FaxOrder) -> str:
        self.orders.append(order)
        self._hear("send_fax")
        new = str(next(self._ids))
        self.sent[new] = OutgoingFax(
            id=new,
            title=order.title,
            sent_from=order.sent_from,
            recipient_count=len(order.receivers),
            sent_at=datetime.now(UTC),
            recipients=tuple(
                FaxRecipient(number=number.value.removeprefix("+"), state=FaxState.SENT)
                for number in order.receivers
            ),
        )
        return "Faks gönderildi."

    def _hear(self, method: str) -> None:
        if method in self.failures:
            raise self.failures[method]
