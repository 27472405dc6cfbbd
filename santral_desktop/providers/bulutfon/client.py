"""The first version of the provider's interface: one method a documented call."""

from collections.abc import Mapping
from typing import Any

from santral_desktop.domain.errors import NoSuchCall, NoSuchRecord
from santral_desktop.providers.bulutfon.asking import Row
from santral_desktop.providers.bulutfon.client_documents import DocumentCalls
from santral_desktop.providers.bulutfon.client_messages import MessageCalls
from santral_desktop.providers.bulutfon.client_sounds import SoundCalls
from santral_desktop.providers.bulutfon.flow import CallFlow, read_flow
from santral_desktop.providers.bulutfon.line import Fetching
from santral_desktop.providers.bulutfon.wire import CdrPage, Me, read_cdrs, read_me
from santral_desktop.providers.paths import in_path
from santral_desktop.providers.throttle import OF_A_PERSON, Waits


class Client(DocumentCalls, SoundCalls, MessageCalls):
    """Talks to one PBX; typed in and out, errors in our words.

    Rows of numbers, extensions and groups are as the provider wrote them: `resources` describes
    them, and one reader serves them all.
    """

    def me(self, waits: Waits = OF_A_PERSON) -> Me:
        """Read whose account it is: the cheapest way to try a token."""
        return read_me(self._ask.value("me", waits=waits))

    def dids(self, waits: Waits = OF_A_PERSON) -> tuple[Row, ...]:
        """Read the outside numbers."""
        return self._ask.rows("dids", "dids", waits=waits)

    def did(self, id_: str) -> Row:
        """Read one with its working hours."""
        return self._ask.row(f"dids/{in_path(id_)}", "did", missing=NoSuchRecord)

    def extensions(self, waits: Waits = OF_A_PERSON) -> tuple[Row, ...]:
        """Read the extensions; several may share a number, an id is one's own."""
        return self._ask.rows("extensions", "extensions", waits=waits)

    def extension(self, id_: str) -> Row:
        """Read one with its redirection and its rights."""
        return self._ask.row(f"extensions/{in_path(id_)}", "extension", missing=NoSuchRecord)

    def create_extension(self, fields: Mapping[str, Any]) -> str:
        """Make one; return what the provider said. No id is documented."""
        return self._ask.write("POST", "extensions", json=fields)

    def change_extension(self, id_: str, fields: Mapping[str, Any]) -> str:
        """Change these fields; others stay as they are."""
        path = f"extensions/{in_path(id_)}"
        return self._ask.write("PUT", path, json=fields, missing=NoSuchRecord)

    def delete_extension(self, id_: str) -> str:
        """Take one away."""
        return self._ask.write("DELETE", f"extensions/{in_path(id_)}", missing=NoSuchRecord)

    def groups(self, waits: Waits = OF_A_PERSON) -> tuple[Row, ...]:
        """Read the groups."""
        return self._ask.rows("groups", "groups", waits=waits)

    def group(self, id_: str) -> Row:
        """Read one with its members."""
        return self._ask.row(f"groups/{in_path(id_)}", "group", missing=NoSuchRecord)

    def cdrs(self, parameters: Mapping[str, str], waits: Waits = OF_A_PERSON) -> CdrPage:
        """Read a page of the call records."""
        return read_cdrs(self._ask.value("cdrs", parameters, pool="cdrs", waits=waits))

    def cdr(self, uuid: str, waits: Waits = OF_A_PERSON) -> CallFlow:
        """Read one call and the way it took."""
        path = f"cdrs/{in_path(uuid, NoSuchCall)}"
        return read_flow(self._ask.value(path, missing=NoSuchCall, pool="cdrs", waits=waits))

    def call_record(self, uuid: str, fetching: Fetching) -> None:
        """Write a recording as a file; its format differs from document to document."""
        path = f"call-records/{in_path(uuid, NoSuchCall)}"
        self._ask.fetch(path, fetching, missing=NoSuchCall)

    def call_record_stream(self, uuid: str, fetching: Fetching) -> None:
        """Write a recording as players are given it."""
        path = f"call-records/{in_path(uuid, NoSuchCall)}/stream"
        self._ask.fetch(path, fetching, missing=NoSuchCall)

    def call_and_bridge(self, caller: str, callee: str, destination: str) -> str:
        """Call the callee, then connect it with a menu, group or extension; never repeated."""
        query = {"caller": caller, "callee": callee, "destination": destination}
        return self._ask.write("POST", "call_and_bridge", query=query, pool="place")

    def close(self) -> None:
        """Close the connections."""
        self._ask.line.close()
