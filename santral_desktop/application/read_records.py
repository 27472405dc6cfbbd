"""Read the rows of a PBX's resources, and hold them so that one may name another."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    RecordNotRead,
    RecordRead,
    RecordsNotRead,
    RecordsRead,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.administration import Administration, RecordPage
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.write_record import MOST_PAGES, Deed, End, Written
from santral_desktop.domain.errors import NoSuchRecord, NotSignedIn
from santral_desktop.domain.resource_changes import Known
from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Field, Record, Resource

OFTEN = 1.5  # times as many rows as were told of, and they are told of again


class ReadRecords:
    """Reads lists page by page; what was read before stays until a new page is there."""

    def __init__(
        self, bus: Bus, tasks: Tasks, administration: Callable[[], Administration]
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._administration = administration
        self._rows: dict[str, dict[str, Record]] = {}
        self._whole: set[str] = set()
        self._reading: dict[str, Ticket] = {}
        self._told: dict[str, int] = {}  # how many rows were told of while they are read
        self._shown: Ticket | None = None
        self.account = 0  # counts the accounts that were looked at

    def resources(self) -> tuple[Resource, ...]:
        """Return what there is to administer; nothing while nobody is signed in."""
        try:
            return self._administration().resources()
        except NotSignedIn:
            return ()

    def rows_of(self, resource: str) -> tuple[Record, ...]:
        """Return the rows as far as they were read."""
        return tuple(self._rows.get(resource, {}).values())

    def is_whole(self, resource: str) -> bool:
        """Say whether all rows of a resource were read."""
        return resource in self._whole

    def list_rows(self, resource: str) -> None:
        """Read all rows anew."""
        if resource in self._reading:
            self._reading[resource].drop()
        self._whole.discard(resource)
        self._told.pop(resource, None)
        self._read(resource, 1, {})

    def list_named(self, resource: Resource) -> None:
        """Read the rows that this resource's fields may name, unless they were read already."""
        there = {one.name for one in self.resources()}
        named = {reference.resource for one in resource.fields for reference in one.refers}
        for name in sorted(named & there):
            if name not in self._whole and name not in self._reading:
                self._read(name, 1, {})

    def show(self, resource: Resource, record: Record) -> None:
        """Read a row with all its fields; an older question's answer is dropped."""
        if self._shown is not None:
            self._shown.drop()
        if not resource.detailed:
            self._bus.publish(RecordRead(resource.name, record))
            return
        self._shown = self._tasks.run(
            Lane.NETWORK,
            lambda: self._administration().record(resource.name, record.id),
            then=lambda outcome: self._got_row(resource.name, record, outcome),
        )

    def known(self, resource: Resource) -> Known:
        """Return what the fields of a resource may name, as far as those rows were all read."""
        there = {one.name: one for one in self.resources()}
        named = {reference for one in resource.fields for reference in one.refers}
        return {
            (name, by): {_named(there[name].field(by), row) for row in self.rows_of(name)}
            for name, by in {(one.resource, one.by) for one in named}
            if name in there and name in self._whole
        }

    def keep(self, written: Written) -> None:
        """Take over how a write left its row."""
        name, row = written.write.resource.name, written.record
        rows = self._rows.setdefault(name, {})
        if written.write.deed is Deed.DELETE and written.done:
            rows.pop(written.write.before.id if written.write.before else "", None)
        elif isinstance(written.error, NoSuchRecord) and written.write.before:
            rows.pop(written.write.before.id, None)
        elif row is not None:
            rows[row.id] = _merged(rows.get(row.id), row)
        elif written.end is not End.REFUSED:
            self.list_rows(name)
            return
        self._tell(name)

    def forget(self) -> None:
        """Know nothing any more: another account is used from now on."""
        self.account += 1
        for ticket in (*self._reading.values(), *filter(None, [self._shown])):
            ticket.drop()
        self._reading.clear()
        for kept in (self._rows, self._whole, self._told):
            kept.clear()

    def _read(self, resource: str, page: int, found: dict[str, Record]) -> None:
        urgency = Urgency.PERSON if page == 1 else Urgency.BACKGROUND
        self._reading[resource] = self._tasks.run(
            Lane.NETWORK,
            lambda: self._administration().rows(resource, page=page, urgency=urgency),
            then=lambda outcome: self._got(resource, page, found, outcome),
        )

    def _got(
        self, resource: str, page: int, found: dict[str, Record], outcome: Outcome[RecordPage]
    ) -> None:
        match outcome:
            case Done(rows):
                before = len(found)
                found |= {row.id: row for row in rows.records if row.id not in found}
                # pages that turn in a circle have nothing new
                more = rows.more and len(found) > before and page < MOST_PAGES
                self._take(resource, found, whole=not more)
                if more:
                    self._read(resource, page + 1, found)
            case Failed(error):
                del self._reading[resource]
                self._bus.publish(RecordsNotRead(resource, error))

    def _take(self, resource: str, found: dict[str, Record], *, whole: bool) -> None:
        """Tell of more rows less and less often: each telling costs as much as there are."""
        if whole:
            self._rows[resource] = found
            self._whole.add(resource)
            del self._reading[resource]
            self._told.pop(resource, None)
            self._tell(resource)
        elif len(found) >= OFTEN * self._told.get(resource, 0):
            self._told[resource] = len(found)
            self._rows[resource] = {**self._rows.get(resource, {}), **found}
            self._tell(resource)

    def _tell(self, resource: str) -> None:
        whole = resource in self._whole
        self._bus.publish(RecordsRead(resource, self.rows_of(resource), whole))

    def _got_row(self, resource: str, listed: Record, outcome: Outcome[Record]) -> None:
        match outcome:
            case Done(record):
                self._bus.publish(RecordRead(resource, _merged(listed, record)))
            case Failed(error):
                self._bus.publish(RecordNotRead(resource, listed.id, error))


def _merged(listed: Record | None, record: Record) -> Record:
    """Return a row with what only its list told: a detail may leave something out."""
    return Record(record.id, {**(listed.values if listed else {}), **record.values})


def _named(one: Field, row: Record) -> str:
    value = row.values.get(one.name)
    return value if isinstance(value, str) else text_of(one, value)
