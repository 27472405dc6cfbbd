"""What a PBX lets people administer, described: one table and one form serve whatever is here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

Value = str | int | bool | tuple[str, ...] | None  # None and () where nothing is said


class Kind(Enum):
    """What stands in a field."""

    TEXT = auto()
    NUMBER = auto()  # a whole number, as extensions are
    EMAIL = auto()
    PHONE = auto()  # E.164 with its plus, or as the PBX wrote it where that is no number
    FLAG = auto()
    CHOICE = auto()  # one of `choices`
    CHOICES = auto()  # several, in their order
    HOURS = auto()  # spans of a day, as ("08:30-12:00", "13:00-18:00"); none: closed
    MOMENT = auto()  # ISO 8601 in UTC; only read


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when another field says one of these, or anything but those; never of an empty one."""

    field: str
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Say whether it does for a row."""
        value = values.get(self.field)
        if is_empty(value):
            return False
        return value in self.one_of if self.one_of else value not in self.none_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that names a row of another resource by one of its fields."""

    resource: str
    by: str
    when: Condition | None = None  # on it depends which resource is meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is known of a row, in our words; `read_as` and `written_as` are the PBX's."""

    name: str
    kind: Kind = Kind.TEXT
    read_as: str = ""  # empty: as `name`
    written_as: str = ""  # empty: as `name`
    writable: bool = True
    required: bool = False  # wherever `when` holds
    when: tuple[Condition, ...] = ()  # all must hold, else the field is neither asked nor sent
    choices: tuple[str, ...] = ()
    more_choices: bool = False  # the documents name examples only
    refers: tuple[Reference, ...] = ()
    listed: bool = True  # a column of the table
    default: Value = None  # of a new row
    longest: int = 200  # characters
    least: int = 0
    most: int = 10**15
    private: bool = False  # masked where a window is shared


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A kind of rows, and what may be done with them; `title` is the field that names a row.

    `key` is the field by which people know a row in a table of their own, where they have no ids.
    """

    name: str
    fields: tuple[Field, ...]
    title: str
    key: str = ""
    creates: bool = False
    changes: bool = False
    deletes: bool = False
    detailed: bool = False  # a row by itself tells more than the list does

    def field(self, name: str) -> Field:
        """Return a field by its name; raises `KeyError`."""
        return next((one for one in self.fields if one.name == name), None) or _no(name)

    @property
    def writable(self) -> tuple[Field, ...]:
        """The fields that a person may fill in."""
        return tuple(one for one in self.fields if one.writable)

    @property
    def written(self) -> bool:
        """Whether anything of it can be changed at all."""
        return self.creates or self.changes or self.deletes


@dataclass(frozen=True, slots=True)
class Record:
    """A row as the PBX told it; fields that it did not tell are missing. `id` is the PBX's."""

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)


def is_empty(value: Value) -> bool:
    """Say whether nothing is said; no and zero are something."""
    return value is None or value in {"", ()}


def applies(one: Field, values: Mapping[str, Value]) -> bool:
    """Say whether a row with these values has the field at all."""
    return all(condition.holds(values) for condition in one.when)


def _no(name: str) -> Field:
    raise KeyError(name)
