"""What a write would change of a row, what has to be sent for it, and what stands against it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from santral_desktop.domain.resource_values import Flaw, flaw_of
from santral_desktop.domain.resources import (
    Field,
    Kind,
    Record,
    Reference,
    Resource,
    Value,
    applies,
    is_empty,
)

Known = Mapping[tuple[str, str], Collection[str]]  # (resource, field): what its rows have there


@dataclass(frozen=True, slots=True)
class Change:
    """One field, before and after."""

    field: Field
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a person wants of a row; `before` is None where it is to be a new one."""

    changes: tuple[Change, ...]
    flaws: Mapping[str, Flaw]
    send: Mapping[str, Value]

    @property
    def may_be_sent(self) -> bool:
        """Whether there is something to send, and nothing wrong with it."""
        return bool(self.changes) and not self.flaws


def proposal(
    resource: Resource,
    before: Record | None,
    wanted: Mapping[str, Value],
    known: Known | None = None,
) -> Proposal:
    """Return what it would take for a row to have the wanted values.

    Only what differs is sent, and with it the fields on which that depends or which depend on it:
    a PBX judges a redirection as a whole.
    """
    old = before.values if before else {}
    new = {**old, **wanted}
    asked = [one for one in resource.writable if applies(one, new)]
    changed = [one for one in asked if one.name in wanted and not same(one, old, new)]
    together = asked if before is None else _together(resource, asked, changed)
    send = {
        one.name: new.get(one.name)
        for one in together
        if one in changed or not is_empty(new.get(one.name))
    }
    flaws = {one.name: flaw for one in together if (flaw := _flaw(one, new, changed, known))}
    return Proposal(
        tuple(Change(one, old.get(one.name), new[one.name]) for one in changed), flaws, send
    )


def same(one: Field, old: Mapping[str, Value], new: Mapping[str, Value]) -> bool:
    """Say whether a field means the same in both rows."""
    before, after = old.get(one.name), new.get(one.name)
    if is_empty(before) and is_empty(after):
        return True
    unordered = one.kind is Kind.CHOICES and not one.refers
    if unordered and isinstance(before, tuple) and isinstance(after, tuple):
        return set(before) == set(after)
    return before == after


def restoring(resource: Resource, before: Record, sent: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values that take a row back to what it was before these were sent.

    What applied together then comes back together, for a PBX may have let go of it meanwhile.
    """
    asked = [one for one in resource.writable if applies(one, before.values)]
    touched = [one for one in resource.writable if one.name in sent]
    together = _together(resource, asked, touched)
    return {one.name: before.values.get(one.name) for one in together}


def meant(reference: Reference, values: Mapping[str, Value]) -> bool:
    """Say whether it is this resource that a value names, in a row with these values."""
    return reference.when is None or reference.when.holds(values)


def _together(resource: Resource, asked: list[Field], changed: list[Field]) -> list[Field]:
    names = {one.name for one in changed}
    while True:
        more = names | {
            name
            for one in resource.writable
            for pair in one.when
            if {one.name, pair.field} & names
            for name in (one.name, pair.field)
        }
        if more == names:
            return [one for one in asked if one.name in names]
        names = more


def _flaw(
    one: Field, values: Mapping[str, Value], changed: list[Field], known: Known | None
) -> Flaw | None:
    value = values.get(one.name)
    if is_empty(value):
        return Flaw.MISSING if one.required else None
    if one not in changed:  # it came from the PBX, which may know better
        return None
    return flaw_of(one, value) or _unknown_row(one, values, known)


def _unknown_row(one: Field, values: Mapping[str, Value], known: Known | None) -> Flaw | None:
    value = values[one.name]
    named = value if isinstance(value, tuple) else (str(value),)
    for reference in one.refers:
        rows = (known or {}).get((reference.resource, reference.by))
        if rows is not None and meant(reference, values) and not set(named) <= set(rows):
            return Flaw.NO_SUCH_ROW
    return None
