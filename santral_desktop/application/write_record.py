"""Send one write once, and say what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from santral_desktop.application.ports.administration import Administration, WriteAnswer
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import Incomprehensible, NoSuchRecord, Trouble, Unreachable
from santral_desktop.domain.resource_changes import same
from santral_desktop.domain.resources import Record, Resource, Value

MOST_PAGES = 1000  # of a list that is looked through


class Deed(Enum):
    """What is done to a row."""

    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """What is to be done; `before` is the row as the person saw it, None where it is a new one."""

    resource: Resource
    deed: Deed
    before: Record | None = None
    send: Mapping[str, Value] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()  # ids that were there before, to tell a new row by


class End(Enum):
    """What became of a write."""

    TAKEN = auto()
    REFUSED = auto()  # nothing was changed
    OVERTAKEN = auto()  # somebody changed the row meanwhile: nothing was sent
    FOUND_DONE = auto()  # no answer came, but the row is as it was wanted
    FOUND_UNDONE = auto()  # no answer came, and the row is as it was
    UNKNOWN = auto()  # no answer came, and looking did not tell


@dataclass(frozen=True, slots=True)
class Written:
    """How a write ended: the PBX's words, the row as it is now if that is known, the trouble."""

    write: Write
    end: End
    message: str = ""
    record: Record | None = None
    id: str | None = None
    error: Trouble | None = None

    @property
    def done(self) -> bool:
        """Whether the PBX has what was wanted."""
        return self.end in {End.TAKEN, End.FOUND_DONE}


def carry_out(administration: Administration, write: Write, *, look: bool = True) -> Written:
    """Do a write; blocks. It is sent once: without an answer the row is read, not written again.

    `look` also reads a row after a yes, to show it as it is now. A new row is looked for in its
    list where the answer has no id: without one nobody could take it back.
    """
    overtaken = _overtaken(administration, write)
    if overtaken is not None:
        return overtaken
    try:
        answer = _send(administration, write)
    except (Unreachable, Incomprehensible) as error:
        if isinstance(error, Unreachable) and error.certain:
            return Written(write, End.REFUSED, error=error)
        return _looked(administration, write, error)
    except Trouble as error:
        return Written(write, End.REFUSED, error=error)
    id_ = answer.id or _id_of_new(administration, write)
    record = _read_again(administration, write, id_) if look else None
    return Written(write, End.TAKEN, answer.message, record, id_)


def find_new(administration: Administration, write: Write) -> tuple[Record, ...]:
    """Return the rows that were not there before and are as wanted; blocks, raises `Trouble`."""
    found, page, more = list[Record](), 0, True
    fields = [one for one in write.resource.writable if one.name in write.send]
    while more and page < MOST_PAGES:
        page += 1
        rows = administration.rows(write.resource.name, page=page, urgency=Urgency.PERSON)
        found += [
            row
            for row in rows.records
            if row.id not in write.seen
            and all(same(one, write.send, row.values) for one in fields if one.name in row.values)
        ]
        more = rows.more
    return tuple(found)


def _overtaken(administration: Administration, write: Write) -> Written | None:
    """Return how it ended where the row is not what the person saw any more."""
    if write.before is None:
        return None
    try:
        now = administration.record(write.resource.name, write.before.id)
    except Trouble as error:
        return Written(write, End.REFUSED, error=error)
    before = write.before.values
    names = set(write.send) if write.deed is Deed.CHANGE else set(before)
    names &= set(before) & set(now.values)
    told = [one for one in write.resource.writable if one.name in names]
    if all(same(one, before, now.values) for one in told):
        return None
    return Written(write, End.OVERTAKEN, record=now)


def _send(administration: Administration, write: Write) -> WriteAnswer:
    name, row = write.resource.name, write.before
    if row is None:
        return administration.create(name, write.send)
    if write.deed is Deed.CHANGE:
        return administration.change(name, row.id, write.send)
    return administration.delete(name, row.id)


def _id_of_new(administration: Administration, write: Write) -> str | None:
    """Return a new row's id where the PBX did not tell it; None where it cannot be found out."""
    if write.before is not None:
        return None
    try:
        found = find_new(administration, write)
    except Trouble:
        return None
    return found[0].id if len(found) == 1 else None


def _read_again(administration: Administration, write: Write, new: str | None) -> Record | None:
    id_ = write.before.id if write.before else new
    if write.deed is Deed.DELETE or not id_:
        return None
    try:
        return administration.record(write.resource.name, id_)
    except Trouble:
        return None


def _looked(administration: Administration, write: Write, error: Trouble) -> Written:
    """Say what a write without an answer did, by what the PBX has now."""
    try:
        if write.before is None:
            return _look_for_new(administration, write, error)
        now = administration.record(write.resource.name, write.before.id)
    except NoSuchRecord:
        end = End.FOUND_DONE if write.deed is Deed.DELETE else End.UNKNOWN
        return Written(write, end, error=error)
    except Trouble:
        return Written(write, End.UNKNOWN, error=error)
    if write.deed is Deed.DELETE:
        return Written(write, End.FOUND_UNDONE, record=now, error=error)
    return Written(write, _end_of_change(write, now), record=now, error=error)


def _end_of_change(write: Write, now: Record) -> End:
    fields = [one for one in write.resource.writable if one.name in write.send]
    if all(same(one, write.send, now.values) for one in fields):
        return End.FOUND_DONE
    before = write.before.values if write.before else {}
    undone = all(same(one, before, now.values) for one in fields)
    return End.FOUND_UNDONE if undone else End.UNKNOWN


def _look_for_new(administration: Administration, write: Write, error: Trouble) -> Written:
    """Say whether a row was made; two that fit leave it unknown."""
    match find_new(administration, write):
        case ():
            return Written(write, End.FOUND_UNDONE, error=error)
        case (found,):
            return Written(write, End.FOUND_DONE, record=found, id=found.id, error=error)
        case _:
            return Written(write, End.UNKNOWN, error=error)
