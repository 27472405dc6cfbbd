"""Reads and sends faxes. Every method blocks, belongs in a lane, and raises only `Trouble`."""

from collections.abc import Callable
from typing import BinaryIO, Protocol

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.faxes import FaxOrder, IncomingFax, OutgoingFax


class Faxes(Protocol):
    """The faxes of one account."""

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        """Return the faxes that came, as the PBX orders them."""

    def fetch_fax(
        self,
        id: str,  # noqa: A002  (the PBX's word for it)
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        """Write the pages of one that came, a TIFF.

        Raises `NoSuchRecord`, `RecordingUnavailable` (too large, incomplete, cancelled) and
        `Unreachable`.
        """

    def outgoing_faxes(self) -> tuple[OutgoingFax, ...]:
        """Return the faxes that were sent, without their recipients."""

    def outgoing_fax(self, id: str) -> OutgoingFax:  # noqa: A002
        """Return one with what became of it at each recipient; raises `NoSuchRecord`."""

    def send_fax(self, order: FaxOrder) -> str:
        """Send once, whatever happens; return what the PBX said.

        Raises `Unreachable` with `certain` False when it may be on its way all the same.
        """
