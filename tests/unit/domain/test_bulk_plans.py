"""What each line of a table would do."""

from typing import Any

import pytest

from santral_desktop.domain.bulk_plans import Snag, Step, find_rows, planned
from santral_desktop.domain.bulk_tables import Line, Wish
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record
from tests.doubles.administration import AYSE, LINES, PEOPLE

AT_7, AT_8 = Record("7", AYSE), Record("8", {**AYSE, "number": 1008})
ROWS = {row.id: row for row in (AT_7, AT_8)}
NEW = {"number": 1010, "name": "Can", "email": "can@ornek.example", "route": "NONE"}


def line(number: int = 2, **parts: Any) -> Line:
    return Line(number=number, **parts)


def found(*lines: Line, rows: dict[str, Record] | None = None) -> tuple[Step, ...]:
    return find_rows(PEOPLE, lines, ROWS if rows is None else rows)


@pytest.mark.parametrize(
    ("one", "wish", "row"),
    [
        (line(id="7", values={"name": "X"}), Wish.CHANGE, AT_7),
        (line(values={"number": 1008, "name": "X"}), Wish.CHANGE, AT_8),
        (line(values=NEW), Wish.CREATE, None),
        (line(values={"name": "X"}), Wish.CREATE, None),
        (line(values={"number": 1008}, wish=Wish.CREATE), Wish.CREATE, None),
        (line(id="7", wish=Wish.DELETE), Wish.DELETE, AT_7),
        (line(wish=Wish.DELETE, values={"number": 1008}), Wish.DELETE, AT_8),
        (line(id="7", wish=Wish.CREATE, values=AYSE), Wish.CHANGE, AT_7),
        (line(id="99", wish=Wish.CREATE, values={"number": 1007}), Wish.CHANGE, AT_7),
        (line(id="99", wish=Wish.CREATE, values=NEW), Wish.CREATE, None),
    ],
)
def test_a_line_means_its_row(one: Line, wish: Wish, row: Record | None) -> None:
    (step,) = found(one)

    assert (step.wish, step.before, step.snag) == (wish, row, None)


def test_a_row_that_is_not_there_cannot_be_changed() -> None:
    (step,) = found(line(id="99", values={"number": 1007}))
    assert (step.snag, step.to_do) == (Snag.NO_SUCH_ROW, False)

    (step,) = found(line(wish=Wish.DELETE, values={"number": 1999}))
    assert step.snag is Snag.NO_SUCH_ROW


def test_a_key_that_two_rows_have_says_neither() -> None:
    rows = {"7": AT_7, "9": Record("9", AYSE)}
    (step,) = found(line(values={"number": 1007, "name": "X"}), rows=rows)

    assert (step.wish, step.snag) == (Wish.CHANGE, Snag.SEVERAL_ROWS)


def test_a_row_stands_in_one_line_only() -> None:
    first, second = found(line(2, id="7"), line(3, values={"number": 1007}))

    assert (first.snag, second.snag) == (None, Snag.TWICE)


def test_what_the_pbx_does_not_offer_is_told() -> None:
    lines = [line(wish=wish, id=id_) for wish, id_ in ((Wish.CREATE, ""), (Wish.DELETE, "1"))]
    steps = find_rows(LINES, [*lines, line(id="1")], {"1": Record("1")})

    assert {step.snag for step in steps} == {Snag.NOT_OFFERED}


def test_a_row_that_nobody_heard_of_is_to_be_looked_at_unless_it_was_settled() -> None:
    looks = [line(number, wish=Wish.LOOK, undoes=str(number)) for number in (2, 3, 4)]
    after = [
        line(5, wish=Wish.DELETE, id="7", undoes="3"),
        line(6, wish=Wish.NONE, undoes="4"),
    ]

    steps = found(*looks, *after)

    assert [(step.line.number, step.snag) for step in steps] == [
        (2, Snag.MUST_BE_LOOKED_AT),
        (5, None),
    ]


def test_a_step_says_what_it_would_change() -> None:
    (step,) = found(line(id="7", values={"name": "Ayşe Demir", "email": AYSE["email"]}))
    step = planned(PEOPLE, step, AT_7)

    assert step.proposed.send == {"name": "Ayşe Demir"}
    assert (step.to_do, step.is_as_wanted) == (True, False)


def test_a_row_that_is_as_wanted_needs_nothing() -> None:
    (step,) = found(line(id="7", values={"name": AYSE["name"]}))
    step = planned(PEOPLE, step, AT_7)

    assert (step.to_do, step.is_as_wanted) == (False, True)


def test_a_new_row_may_lack_something() -> None:
    (step,) = found(line(values={"name": "X"}, flaws={"number": Flaw.NOT_A_NUMBER}))
    step = planned(PEOPLE, step, None)

    assert step.snag is Snag.FLAWED
    assert step.proposed.flaws == {
        "number": Flaw.NOT_A_NUMBER,
        "email": Flaw.MISSING,
        "route": Flaw.MISSING,
    }


def test_a_deletion_needs_no_values() -> None:
    (step,) = found(line(id="7", wish=Wish.DELETE))

    assert planned(PEOPLE, step, None).before is AT_7
    assert planned(PEOPLE, step, AT_7).to_do


def test_what_is_snagged_stays_so() -> None:
    (step,) = found(line(id="99"))

    assert planned(PEOPLE, step, None).snag is Snag.NO_SUCH_ROW


def test_a_resource_without_a_key_knows_rows_by_id_only() -> None:
    by_id = type(PEOPLE)(name="x", title="name", fields=PEOPLE.fields, changes=True, creates=True)
    (step,) = find_rows(by_id, [line(values={"number": 1007})], ROWS)

    assert step.wish is Wish.CREATE
