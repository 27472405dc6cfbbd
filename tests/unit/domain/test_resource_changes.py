"""What a write would change, and what stands against it."""

from typing import Any

from santral_desktop.domain.resource_changes import Known, proposal, restoring, same
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Field, Kind, Record, Reference
from tests.doubles.administration import AYSE, PEOPLE

AYSE_AT_7 = Record("7", AYSE)
FORWARDED = Record(
    "8", {**AYSE, "route": "ALWAYS", "to": "PERSON", "to_number": 1008, "to_outside": None}
)


def test_a_new_row_sends_what_is_filled_in() -> None:
    wanted: dict[str, Any] = {
        "number": 1010, "name": "Can", "email": "can@ornek.example", "route": "NONE", "rights": ()
    }  # fmt: skip

    found = proposal(PEOPLE, None, wanted)

    assert found.may_be_sent
    assert found.send == {name: wanted[name] for name in ("number", "name", "email", "route")}
    assert (found.changes[0].field.name, found.changes[0].before) == ("number", None)


def test_a_new_row_needs_what_is_required() -> None:
    found = proposal(PEOPLE, None, {"name": "Can"})

    assert found.flaws == dict.fromkeys(("number", "email", "route"), Flaw.MISSING)
    assert not found.may_be_sent


def test_a_redirection_asks_where_to() -> None:
    found = proposal(PEOPLE, AYSE_AT_7, {"route": "ALWAYS"})
    assert found.flaws == {"to": Flaw.MISSING}

    found = proposal(PEOPLE, AYSE_AT_7, {"route": "ALWAYS", "to": "PERSON"})
    assert found.flaws == {"to_number": Flaw.MISSING}

    found = proposal(PEOPLE, AYSE_AT_7, {"route": "ALWAYS", "to": "OUTSIDE"})
    assert found.flaws == {"to_outside": Flaw.MISSING}


def test_a_change_sends_only_what_differs() -> None:
    found = proposal(PEOPLE, AYSE_AT_7, {**AYSE, "name": "Ayşe Demir"})

    assert found.send == {"name": "Ayşe Demir"}
    (change,) = found.changes
    assert (change.field.name, change.before, change.after) == ("name", "Ayşe Yılmaz", "Ayşe Demir")


def test_what_depends_on_each_other_is_sent_together() -> None:
    found = proposal(PEOPLE, FORWARDED, {"to_number": 1009})

    assert found.send == {"route": "ALWAYS", "to": "PERSON", "to_number": 1009}
    assert [change.field.name for change in found.changes] == ["to_number"]


def test_what_does_not_apply_any_more_is_not_sent() -> None:
    found = proposal(PEOPLE, FORWARDED, {"route": "NONE"})
    assert found.send == {"route": "NONE"}

    found = proposal(PEOPLE, FORWARDED, {"to": "OUTSIDE", "to_outside": "+905321112233"})
    assert found.send == {"route": "ALWAYS", "to": "OUTSIDE", "to_outside": "+905321112233"}


def test_nothing_wanted_is_nothing_to_send() -> None:
    found = proposal(PEOPLE, AYSE_AT_7, dict(AYSE))

    assert (found.changes, found.send, found.may_be_sent) == ((), {}, False)


def test_what_the_pbx_finds_out_itself_is_never_sent() -> None:
    assert proposal(PEOPLE, AYSE_AT_7, {"registered": False}).send == {}


def test_a_field_may_be_emptied_unless_it_is_required() -> None:
    assert proposal(PEOPLE, AYSE_AT_7, {"line": None}).send == {"line": None}
    assert proposal(PEOPLE, AYSE_AT_7, {"name": ""}).flaws == {"name": Flaw.MISSING}


def test_what_came_from_the_pbx_is_not_found_fault_with() -> None:
    odd = Record("9", {**FORWARDED.values, "to": "ROBOT"})

    assert proposal(PEOPLE, odd, {"to_number": 1009}).flaws == {}
    assert proposal(PEOPLE, odd, {"to": "GHOST"}).flaws == {"to": Flaw.NOT_A_CHOICE}


def test_a_value_that_names_no_row_is_told_where_the_rows_are_known() -> None:
    known: Known = {("people", "number"): {"1007", "1008"}, ("lines", "number"): {"+908500000001"}}
    wanted = {"route": "ALWAYS", "to": "PERSON", "to_number": 1999}

    assert proposal(PEOPLE, AYSE_AT_7, wanted, known).flaws == {"to_number": Flaw.NO_SUCH_ROW}
    assert proposal(PEOPLE, AYSE_AT_7, wanted).may_be_sent
    assert proposal(PEOPLE, AYSE_AT_7, {**wanted, "to_number": 1008}, known).may_be_sent
    assert proposal(PEOPLE, AYSE_AT_7, {"line": "+902120000002"}, known).flaws == {
        "line": Flaw.NO_SUCH_ROW
    }


def test_each_of_several_named_rows_must_be_there() -> None:
    team = Field(name="team", kind=Kind.CHOICES, refers=(Reference("people", "number"),))
    resource = type(PEOPLE)(name="teams", title="team", changes=True, fields=(team,))
    known: Known = {("people", "number"): {"1007", "1008"}}
    before = Record("1", {"team": ("1007",)})

    assert proposal(resource, before, {"team": ("1008", "1007")}, known).may_be_sent
    assert proposal(resource, before, {"team": ("1007", "1")}, known).flaws


def test_rights_have_no_order_members_do() -> None:
    rights = PEOPLE.field("rights")
    members = Field(name="m", kind=Kind.CHOICES, refers=(Reference("people", "number"),))

    assert same(rights, {"rights": ("a", "b")}, {"rights": ("b", "a")})
    assert not same(rights, {"rights": ("a",)}, {"rights": ()})
    assert not same(members, {"m": ("1", "2")}, {"m": ("2", "1")})


def test_a_row_is_restored_by_what_was_there_before() -> None:
    assert restoring(PEOPLE, FORWARDED, {"route": "NONE", "name": "X"}) == {
        "name": "Ayşe Yılmaz",
        "route": "ALWAYS",
        "to": "PERSON",
        "to_number": 1008,
    }
