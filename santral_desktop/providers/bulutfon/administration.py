"""Account, numbers, extensions and groups behind the port `Administration`."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from santral_desktop.application.ports.administration import RecordPage, WriteAnswer
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import Incomprehensible, NotOffered
from santral_desktop.domain.resources import Record, Resource, Value
from santral_desktop.domain.standings import Standing
from santral_desktop.providers.bulutfon.asking import Row
from santral_desktop.providers.bulutfon.client import Client
from santral_desktop.providers.bulutfon.resources import (
    ACCOUNT,
    DIDS,
    EXTENSIONS,
    GROUPS,
    RESOURCES,
)
from santral_desktop.providers.records import read_record, wire_values
from santral_desktop.providers.throttle import OF_A_PERSON, Waits

_BY_NAME = {resource.name: resource for resource in RESOURCES}


class BulutfonAdministration:
    """Implements the port; lists come whole, for no pages are documented."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._lists: Mapping[str, Callable[[Waits], tuple[Row, ...]]] = {
            EXTENSIONS.name: client.extensions,
            DIDS.name: client.dids,
            GROUPS.name: client.groups,
            ACCOUNT.name: lambda waits: (_account(client, waits),),
        }
        self._ones: Mapping[str, Callable[[str], Row]] = {
            EXTENSIONS.name: client.extension,
            DIDS.name: client.did,
            GROUPS.name: client.group,
            ACCOUNT.name: lambda _: _account(client),
        }

    def standing(self) -> Standing:
        """Return what `me` tells of the account; who owns it is nobody's business here."""
        me = self._client.me()
        return Standing(
            pbx=me.pbx,
            state=me.state,
            package=me.package,
            balance=me.balance,
            message_credits=me.sms_credits,
        )

    def resources(self) -> tuple[Resource, ...]:
        return RESOURCES

    def rows(self, resource: str, *, page: int, urgency: Urgency) -> RecordPage:
        if page > 1:
            return RecordPage(())
        read = (
            read_record(_BY_NAME[resource], row) for row in self._lists[resource](Waits(urgency))
        )
        return RecordPage(tuple(record for record in read if record))

    def record(self, resource: str, id: str) -> Record:  # noqa: A002  (the port's word)
        found = read_record(_BY_NAME[resource], {"id": id, **self._ones[resource](id)})
        if found is None:
            raise Incomprehensible
        return found

    def create(self, resource: str, values: Mapping[str, Value]) -> WriteAnswer:
        _must_be(EXTENSIONS, resource)
        return WriteAnswer(self._client.create_extension(_written(values)))

    def change(self, resource: str, id: str, values: Mapping[str, Value]) -> WriteAnswer:  # noqa: A002
        _must_be(EXTENSIONS, resource)
        return WriteAnswer(self._client.change_extension(id, _written(values)))

    def delete(self, resource: str, id: str) -> WriteAnswer:  # noqa: A002
        _must_be(EXTENSIONS, resource)
        return WriteAnswer(self._client.delete_extension(id))


def _account(client: Client, waits: Waits = OF_A_PERSON) -> Row:
    """Return whose account it is, as a row; it has no id, for there is one."""
    return {"id": ACCOUNT.name, **asdict(client.me(waits))}


def _must_be(written: Resource, resource: str) -> None:
    """Refuse to write what the documents only let be read."""
    if resource != written.name:
        raise NotOffered


def _written(values: Mapping[str, Value]) -> Mapping[str, object]:
    return wire_values(EXTENSIONS, values, lambda phone: phone.removeprefix("+"))
