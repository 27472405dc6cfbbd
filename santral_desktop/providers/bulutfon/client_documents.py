"""The provider's calls about faxes."""

from santral_desktop.domain.errors import NoSuchRecord
from santral_desktop.domain.faxes import FaxOrder, IncomingFax, OutgoingFax
from santral_desktop.providers.bulutfon.asking import Part
from santral_desktop.providers.bulutfon.line import UPLOAD, Fetching
from santral_desktop.providers.bulutfon.wire_faxes import (
    fax_fields,
    read_incoming_faxes,
    read_outgoing_fax,
    read_outgoing_faxes,
)
from santral_desktop.providers.paths import in_path


class DocumentCalls(Part):
    """What the client can ask of them."""

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        """Read the faxes that came."""
        return read_incoming_faxes(self._ask.rows("incoming-faxes", "incoming_faxes"))

    def incoming_fax(self, uuid: str, fetching: Fetching) -> None:
        """Write the pages of one, a TIFF."""
        path = f"incoming-faxes/{in_path(uuid)}"
        self._ask.fetch(path, fetching, missing=NoSuchRecord)

    def incoming_fax_stream(self, uuid: str, fetching: Fetching) -> None:
        """Write the pages of one as viewers are given them."""
        path = f"incoming-faxes/{in_path(uuid)}/stream"
        self._ask.fetch(path, fetching, missing=NoSuchRecord)

    def outgoing_faxes(self) -> tuple[OutgoingFax, ...]:
        """Read the faxes that were sent."""
        return read_outgoing_faxes(self._ask.rows("outgoing-faxes", "faxes", "outgoing_faxes"))

    def outgoing_fax(self, id_: str) -> OutgoingFax:
        """Read one with its recipients."""
        path = f"outgoing-faxes/{in_path(id_)}"
        return read_outgoing_fax(self._ask.row(path, "fax", missing=NoSuchRecord))

    def send_fax(self, order: FaxOrder) -> str:
        """Send one; never repeated."""
        fields = fax_fields(order)
        return self._ask.write("POST", "outgoing-faxes", json=fields, deadline=UPLOAD)
