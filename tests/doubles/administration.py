"""Rows of a PBX in memory."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from santral_desktop.application.ports.administration import RecordPage, WriteAnswer
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import NoSuchRecord, Path, Trouble, Unreachable
from santral_desktop.domain.resources import (
    Condition,
    Field,
    Kind,
    Record,
    Reference,
    Resource,
    Value,
)
from tests.doubles.pbx import Asked

ROUTED = Condition("route", none_of=("NONE",))
PEOPLE = Resource(
    name="people",
    title="name",
    key="number",
    creates=True,
    changes=True,
    deletes=True,
    detailed=True,
    fields=(
        Field(name="number", kind=Kind.NUMBER, required=True, least=1000, most=9999),
        Field(name="name", required=True, read_as="caller_name", written_as="full_name"),
        Field(name="email", kind=Kind.EMAIL, required=True, private=True),
        Field(name="registered", kind=Kind.FLAG, writable=False),
        Field(name="line", kind=Kind.PHONE, listed=False, refers=(Reference("lines", "number"),)),
        Field(name="machine", kind=Kind.FLAG, listed=False, default=False),
        Field(
            name="route",
            kind=Kind.CHOICE,
            choices=("NONE", "BUSY", "ALWAYS"),
            required=True,
            default="NONE",
            listed=False,
        ),
        Field(
            name="to",
            kind=Kind.CHOICE,
            choices=("PERSON", "OUTSIDE"),
            required=True,
            when=(ROUTED,),
            listed=False,
        ),
        Field(
            name="to_number",
            kind=Kind.NUMBER,
            required=True,
            when=(ROUTED, Condition("to", none_of=("OUTSIDE",))),
            refers=(Reference("people", "number", Condition("to", one_of=("PERSON",))),),
            listed=False,
        ),
        Field(
            name="to_outside",
            kind=Kind.PHONE,
            required=True,
            when=(ROUTED, Condition("to", one_of=("OUTSIDE",))),
            listed=False,
        ),
        Field(
            name="rights",
            kind=Kind.CHOICES,
            choices=("home", "abroad"),
            more_choices=True,
            listed=False,
        ),
    ),
)
LINES = Resource(
    name="lines",
    title="number",
    fields=(
        Field(name="number", kind=Kind.PHONE, writable=False),
        Field(name="monday", kind=Kind.HOURS, writable=False),
    ),
)
AYSE: Mapping[str, Value] = {
    "number": 1007,
    "name": "Ayşe Yılmaz",
    "email": "ayse@ornek.example",
    "registered": True,
    "line": "+908500000001",
    "machine": False,
    "route": "NONE",
    "to": None,
    "to_number": None,
    "to_outside": None,
    "rights": ("home",),
}


class MemoryAdministration:
    """Implements the port; `fail` makes a method raise, and with `anyway` do its work first."""

    def __init__(self, *resources: Resource) -> None:
        self._resources = resources or (PEOPLE, LINES)
        self.kept: dict[str, dict[str, Record]] = {one.name: {} for one in self._resources}
        self.page_size = 100
        self.asked: list[Asked] = []
        self.tells_ids = True  # False: `create` answers no id
        self._failures: dict[str, tuple[Trouble, bool]] = {}
        self._ids = count(1)

    def put(self, resource: str, **values: Value) -> str:
        """Let a row be there; returns its id."""
        made = Record(str(next(self._ids)), values)
        self.kept[resource][made.id] = made
        return made.id

    def fail(self, method: str, error: Trouble, *, anyway: bool = False) -> None:
        """Have a method of the port raise the error from now on, until `heal`."""
        assert callable(getattr(self, method)), f"the port has no {method}"
        self._failures[method] = (error, anyway)

    def lose_answers(self, method: str) -> None:
        """Have a write take effect without an answer."""
        self.fail(method, Unreachable(Path.TIMED_OUT), anyway=True)

    def heal(self, method: str) -> None:
        """Let a method work again."""
        self._failures.pop(method, None)

    def asked_for(self, method: str) -> list[Mapping[str, Any]]:
        """Return what a method was given, a mapping for each time."""
        return [asked.said for asked in self.asked if asked.method == method]

    def resources(self) -> tuple[Resource, ...]:
        return self._resources

    def rows(self, resource: str, *, page: int, urgency: Urgency) -> RecordPage:
        self._hear("rows", resource=resource, page=page, urgency=urgency)
        listed = {one.name for one in self._described(resource).fields if one.listed}
        rows = list(self.kept[resource].values())
        first = (page - 1) * self.page_size
        shown = rows[first : first + self.page_size]
        told = tuple(
            Record(row.id, {name: row.values[name] for name in row.values if name in listed})
            for row in shown
        )
        return RecordPage(told, more=first + self.page_size < len(rows))

    def record(self, resource: str, id: str) -> Record:  # noqa: A002
        self._hear("record", resource=resource, id=id)
        return self._row(resource, id)

    def create(self, resource: str, values: Mapping[str, Value]) -> WriteAnswer:
        self._hear("create", resource=resource, values=dict(values))
        new = self.put(resource, **dict(values))
        self._lose("create")
        return WriteAnswer("Kaydedildi.", new if self.tells_ids else None)

    def change(self, resource: str, id: str, values: Mapping[str, Value]) -> WriteAnswer:  # noqa: A002
        self._hear("change", resource=resource, id=id, values=dict(values))
        row = self._row(resource, id)
        self.kept[resource][id] = Record(id, {**row.values, **values})
        self._lose("change")
        return WriteAnswer("Güncellendi.")

    def delete(self, resource: str, id: str) -> WriteAnswer:  # noqa: A002
        self._hear("delete", resource=resource, id=id)
        self._row(resource, id)
        del self.kept[resource][id]
        self._lose("delete")
        return WriteAnswer("Silindi.")

    def _described(self, resource: str) -> Resource:
        return next(one for one in self._resources if one.name == resource)

    def _row(self, resource: str, id: str) -> Record:  # noqa: A002
        row = self.kept[resource].get(id)
        if row is None:
            raise NoSuchRecord("Kayıt bulunamadı.")
        return row

    def _hear(self, method: str, **said: Any) -> None:
        self.asked.append(Asked(method, said))
        error, anyway = self._failures.get(method, (None, False))
        if error is not None and not anyway:
            raise error

    def _lose(self, method: str) -> None:
        error, _ = self._failures.get(method, (None, False))
        if error is not None:
            raise error
