"""What takes a write back."""

from typing import Any

import pytest

from santral_desktop.application.undo_rows import row_after, row_before
from santral_desktop.application.write_record import Deed, End, Write, Written
from santral_desktop.domain.bulk_tables import Labels, Line, Wish, bulk_heading, read_bulk_table
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.domain.resources import Record
from tests.doubles.administration import AYSE, PEOPLE

BEFORE = Record("7", {**AYSE, "route": "ALWAYS", "to": "PERSON", "to_number": 1008})
NEW = {"number": 1010, "name": "Can"}


def write(deed: Deed, **parts: Any) -> Write:
    return Write(resource=PEOPLE, deed=deed, **parts)


def read(row: Any) -> Line:
    text = ";".join(bulk_heading(PEOPLE)) + "\n" + ";".join(row) + "\n"
    return read_bulk_table(text.encode(), PEOPLE, Labels()).lines[0]


def test_a_change_is_taken_back_by_what_was_there() -> None:
    line = read(row_before(write(Deed.CHANGE, before=BEFORE, send={"route": "NONE"}), 5))

    assert (line.wish, line.id, line.undoes) == (Wish.CHANGE, "7", "5")
    assert line.values == {"route": "ALWAYS", "to": "PERSON", "to_number": 1008}


def test_what_was_empty_is_emptied_again() -> None:
    before = Record("7", {**AYSE, "line": None})
    line = read(row_before(write(Deed.CHANGE, before=before, send={"line": "+902120000002"}), 5))

    assert line.values == {"line": None}


def test_a_deletion_is_taken_back_by_making_the_row_again() -> None:
    line = read(row_before(write(Deed.DELETE, before=BEFORE), 5))

    assert (line.wish, line.id) == (Wish.CREATE, "7")
    assert line.values == {
        name: BEFORE.values[name]
        for name in BEFORE.values
        if name not in {"registered", "to_outside"}
    }


def test_a_row_that_is_being_made_has_to_be_looked_for() -> None:
    line = read(row_before(write(Deed.CREATE, send=NEW), 5))

    assert (line.wish, line.id, line.values) == (Wish.LOOK, "", NEW)


def test_a_row_that_was_made_is_deleted_by_its_id() -> None:
    row = row_after(Written(write(Deed.CREATE, send=NEW), End.TAKEN, id="9"), 5)

    assert row is not None
    assert (read(row).wish, read(row).id, read(row).undoes) == (Wish.DELETE, "9", "5")


@pytest.mark.parametrize("end", [End.REFUSED, End.FOUND_UNDONE])
def test_a_row_that_was_not_made_needs_nothing(end: End) -> None:
    row = row_after(Written(write(Deed.CREATE, send=NEW), end, error=Unreachable(Path.CUT)), 5)

    assert row is not None
    assert (read(row).wish, read(row).undoes) == (Wish.NONE, "5")


@pytest.mark.parametrize("end", [End.UNKNOWN, End.TAKEN])
def test_a_row_without_an_id_stays_to_be_looked_for(end: End) -> None:
    assert row_after(Written(write(Deed.CREATE, send=NEW), end), 5) is None


def test_other_writes_need_no_second_row() -> None:
    assert row_after(Written(write(Deed.DELETE, before=BEFORE), End.TAKEN), 5) is None
