"""What takes a write back, as rows of a table that can be applied like any other."""

from collections.abc import Sequence

from santral_desktop.application.write_record import Deed, End, Write, Written
from santral_desktop.domain.bulk_tables import Wish, bulk_row
from santral_desktop.domain.resource_changes import restoring
from santral_desktop.domain.resources import applies, is_empty


def row_before(write: Write, line: int) -> Sequence[str]:
    """Return what to note before a write; if that never happens, applying it changes nothing.

    A row that is to be made has no id yet: until one is noted, somebody has to look for it.
    """
    resource, before = write.resource, write.before
    if before is None:
        return bulk_row(resource, line, Wish.LOOK, "", write.send)
    if write.deed is Deed.CHANGE:
        values = restoring(resource, before, write.send)
        return bulk_row(resource, line, Wish.CHANGE, before.id, values)
    values = {
        one.name: value
        for one in resource.writable
        if applies(one, before.values) and not is_empty(value := before.values.get(one.name))
    }
    return bulk_row(resource, line, Wish.CREATE, before.id, values)


def row_after(written: Written, line: int) -> Sequence[str] | None:
    """Return what to note after the making of a row: its id, or that it was not made."""
    if written.write.before is not None:
        return None
    resource = written.write.resource
    if written.done and written.id:
        return bulk_row(resource, line, Wish.DELETE, written.id, {})
    if written.end in {End.REFUSED, End.FOUND_UNDONE}:
        return bulk_row(resource, line, Wish.NONE, "", {})
    return None
