"""Write the rows of a resource into a table, as they are shown or empty for filling in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import RecordsExported
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.exports import Column, Exports, FileKind
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.bulk_tables import ID
from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Field, Record, Resource


class ExportRecords:
    """What it writes is a table that can be changed and applied again; `name` says fields."""

    def __init__(
        self, bus: Bus, tasks: Tasks, exports: Exports, name: Callable[[str, str], str]
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._exports = exports
        self._name = name

    def save(self, resource: Resource, records: Sequence[Record], path: Path) -> None:
        """Write what the list tells of each row, with the id by which it is known again."""
        fields = tuple(one for one in resource.fields if one.listed)
        self._write(resource, fields, tuple(records), path)

    def save_template(self, resource: Resource, path: Path) -> None:
        """Write the heading of all that can be filled in."""
        self._write(resource, resource.writable, (), path)

    def _write(
        self, resource: Resource, fields: Sequence[Field], records: Sequence[Record], path: Path
    ) -> None:
        named = (Column(one.name, self._name(resource.name, one.name)) for one in fields)
        columns = (Column(ID, ID), *named)

        def write() -> int:
            table = self._exports.begin(path, FileKind.CSV, columns)
            table.add(
                (row.id, *(text_of(one, row.values.get(one.name)) for one in fields))
                for row in records
            )
            table.finish()
            return len(records)

        self._tasks.run(Lane.DOWNLOADS, write, then=lambda outcome: self._told(path, outcome))

    def _told(self, path: Path, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(rows):
                self._bus.publish(RecordsExported(path, rows))
            case Failed(error):
                self._bus.publish(RecordsExported(path, 0, error))
