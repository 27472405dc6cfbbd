"""The second version of the interface, as far as anything public tells of it."""

from collections.abc import Mapping

from santral_desktop.domain.errors import NoSuchRecord
from santral_desktop.domain.faxes import IncomingFax
from santral_desktop.providers.bulutfon.asking import Part, Row
from santral_desktop.providers.bulutfon.line import Fetching
from santral_desktop.providers.bulutfon.wire import CdrPage
from santral_desktop.providers.bulutfon.wire_faxes import read_incoming_faxes
from santral_desktop.providers.bulutfon.wire_v2 import read_cdr_list
from santral_desktop.providers.paths import in_path
from santral_desktop.providers.throttle import OF_A_PERSON, Waits


class ClientV2(Part):
    """Talks to one PBX by its apikey; errors in our words."""

    def cdr_list(self, parameters: Mapping[str, str], waits: Waits = OF_A_PERSON) -> CdrPage:
        """Read a page of the call records between two days."""
        found = self._ask.value("v2/cdr/list", parameters, pool="cdrs", waits=waits)
        return read_cdr_list(found, int(parameters.get("page", "1")))

    def call_and_bridge(self, caller: str, callee: str, destination: str) -> str:
        """Call the callee, then connect it with a menu, group or extension; never repeated."""
        body = {"caller": caller, "callee": callee, "destination": destination}
        return self._ask.write("POST", "v2/pbx/call-and-bridge", json=body, pool="place")

    def extensions(self) -> tuple[Row, ...]:
        """Read the extensions; what stands in their rows is told nowhere."""
        return self._ask.rows("v2/pbx/extensions", "data", "extensions")

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        """Read the faxes that came."""
        found = self._ask.rows("v2/fax/incoming-faxes", "data", "incoming_faxes")
        return read_incoming_faxes(found)

    def incoming_fax(self, id_: str, fetching: Fetching) -> None:
        """Write the pages of one."""
        path = f"v2/fax/incoming-faxes/{in_path(id_)}/download"
        self._ask.fetch(path, fetching, missing=NoSuchRecord)

    def close(self) -> None:
        """Close the connections."""
        self._ask.line.close()
