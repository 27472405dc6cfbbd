"""Say of each line of a table what it would do to which row, before anything is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from santral_desktop.domain.bulk_tables import Line, Wish
from santral_desktop.domain.resource_changes import Known, Proposal, proposal
from santral_desktop.domain.resource_values import text_of
from santral_desktop.domain.resources import Record, Resource

NOTHING = Proposal((), {}, {})


class Snag(Enum):
    """Why a line cannot be done as a whole."""

    NO_SUCH_ROW = auto()
    SEVERAL_ROWS = auto()  # have the key by which it names its row
    TWICE = auto()  # an earlier line is about the same row
    NOT_OFFERED = auto()  # the PBX does not let rows be made, changed or deleted
    NOT_READ = auto()  # the row could not be read, so nobody knows what would change
    MUST_BE_LOOKED_AT = auto()  # nobody heard whether this row was made
    FLAWED = auto()  # its cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a line comes to; without a snag and with changes or a deletion it can be done."""

    line: Line
    wish: Wish
    before: Record | None = None
    proposed: Proposal = field(default=NOTHING)
    snag: Snag | None = None

    @property
    def to_do(self) -> bool:
        """Whether there is something to send."""
        return self.snag is None and (self.wish is Wish.DELETE or self.proposed.may_be_sent)

    @property
    def is_as_wanted(self) -> bool:
        """Whether the row is already what the line wants."""
        return self.snag is None and not self.to_do


def find_rows(
    resource: Resource, lines: Iterable[Line], rows: Mapping[str, Record]
) -> tuple[Step, ...]:
    """Return for each line its row and what is wanted of that, as far as lists tell.

    A row is named by its id, else by the resource's key. A row that is to be made again and is
    still there is one to be changed: so a table may be applied twice.
    """
    by_key = dict[str, list[Record]]()
    if resource.key:
        one = resource.field(resource.key)
        for row in rows.values():
            by_key.setdefault(text_of(one, row.values.get(one.name)), []).append(row)
    taken, steps, told = set[str](), list[Step](), tuple(lines)
    settled = {line.undoes for line in told if _settles(line)}
    for line in told:
        if line.wish is Wish.NONE or (line.wish is Wish.LOOK and line.undoes in settled):
            continue
        step = _found(resource, line, rows, by_key)
        if step.before is not None and step.snag is None:
            if step.before.id in taken:
                step = Step(line=line, wish=step.wish, before=step.before, snag=Snag.TWICE)
            taken.add(step.before.id if step.before else "")
        steps.append(step)
    return tuple(steps)


def planned(
    resource: Resource, step: Step, before: Record | None, known: Known | None = None
) -> Step:
    """Return the step with what it would change of the row as it is now."""
    if step.snag is not None or step.wish is Wish.DELETE:
        return Step(line=step.line, wish=step.wish, before=before or step.before, snag=step.snag)
    proposed = proposal(resource, before, step.line.values, known)
    flawed = proposed.flaws or step.line.flaws
    return Step(
        line=step.line,
        wish=step.wish,
        before=before,
        proposed=Proposal(proposed.changes, {**proposed.flaws, **step.line.flaws}, proposed.send),
        snag=Snag.FLAWED if flawed else None,
    )


def _settles(line: Line) -> bool:
    return line.wish is Wish.NONE or (line.wish is Wish.DELETE and bool(line.id))


def _found(
    resource: Resource, line: Line, rows: Mapping[str, Record], by_key: Mapping[str, list[Record]]
) -> Step:
    if line.wish is Wish.LOOK:
        return Step(line=line, wish=Wish.LOOK, snag=Snag.MUST_BE_LOOKED_AT)
    named = _named(resource, line, by_key)
    row = _row_of(line, rows, named)
    wish = line.wish or (Wish.CHANGE if row or line.id or named else Wish.CREATE)
    if wish is Wish.CREATE and row is not None:
        wish = Wish.CHANGE
    snag = None
    if not _is_offered(resource, wish):
        snag = Snag.NOT_OFFERED
    elif wish is not Wish.CREATE and row is None:
        snag = Snag.SEVERAL_ROWS if len(named) > 1 and not line.id else Snag.NO_SUCH_ROW
    return Step(line=line, wish=wish, before=row, snag=snag)


def _named(resource: Resource, line: Line, by_key: Mapping[str, list[Record]]) -> list[Record]:
    """Return the rows that have the line's key."""
    key = line.values.get(resource.key) if resource.key else None
    return by_key.get(text_of(resource.field(resource.key), key), []) if key is not None else []


def _row_of(line: Line, rows: Mapping[str, Record], named: list[Record]) -> Record | None:
    """Return the row that a line means; one to be made again is found by its former id too."""
    row = rows.get(line.id)
    makes = line.wish is Wish.CREATE
    by_its_key = makes if line.id else not makes
    return named[0] if row is None and by_its_key and len(named) == 1 else row


def _is_offered(resource: Resource, wish: Wish) -> bool:
    match wish:
        case Wish.CREATE:
            return resource.creates
        case Wish.CHANGE:
            return resource.changes
        case _:
            return resource.deletes
