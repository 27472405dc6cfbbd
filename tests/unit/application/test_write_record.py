"""A write is sent once, and what became of it is found out."""

import pytest

from santral_desktop.application.write_record import Deed, End, Write, Written, carry_out
from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchRecord,
    Path,
    Rejected,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from santral_desktop.domain.resources import Record
from tests.doubles.administration import AYSE, PEOPLE, MemoryAdministration

CUT = Unreachable(Path.CUT)
NEW = {"number": 1010, "name": "Can", "email": "can@ornek.example", "route": "NONE"}


class Desk:
    def __init__(self) -> None:
        self.pbx = MemoryAdministration()
        self.ayse = self.pbx.record("people", self.pbx.put("people", **AYSE))

    def do(
        self, deed: Deed, before: Record | None = None, look: bool = True, **send: object
    ) -> Written:
        seen = frozenset(self.pbx.kept["people"])
        write = Write(resource=PEOPLE, deed=deed, before=before, send=send, seen=seen)  # type: ignore[arg-type]
        return carry_out(self.pbx, write, look=look)

    def create(self, **more: object) -> Written:
        return self.do(Deed.CREATE, **{**NEW, **more})  # type: ignore[arg-type]

    def change(self, **send: object) -> Written:
        return self.do(Deed.CHANGE, self.ayse, **send)  # type: ignore[arg-type]

    def delete(self) -> Written:
        return self.do(Deed.DELETE, self.ayse)

    def sent(self, method: str) -> int:
        return len(self.pbx.asked_for(method))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_row_is_made_and_shown_as_it_is_now(desk: Desk) -> None:
    written = desk.create()

    assert (written.end, written.message, written.done) == (End.TAKEN, "Kaydedildi.", True)
    assert written.record is not None
    assert written.record.id == written.id
    assert written.record.values == NEW


def test_a_new_row_whose_id_is_not_told_is_looked_for(desk: Desk) -> None:
    desk.pbx.tells_ids = False
    written = desk.create()

    assert written.end is End.TAKEN
    assert written.record is not None
    assert written.record.id == written.id


def test_a_new_row_that_cannot_be_looked_for_stays_unshown(desk: Desk) -> None:
    desk.pbx.tells_ids = False
    desk.pbx.fail("rows", CUT)
    written = desk.create()

    assert (written.end, written.record, written.id) == (End.TAKEN, None, None)


def test_a_row_is_changed(desk: Desk) -> None:
    written = desk.change(name="Ayşe Demir")

    assert written.end is End.TAKEN
    assert written.record is not None
    assert written.record.values["name"] == "Ayşe Demir"


def test_nobody_has_to_look_after_a_yes(desk: Desk) -> None:
    written = desk.do(Deed.CHANGE, desk.ayse, look=False, name="X")

    assert (written.end, written.record) == (End.TAKEN, None)
    assert desk.sent("record") == 2  # here, and before the write


def test_a_yes_counts_though_the_row_cannot_be_read_then(desk: Desk) -> None:
    desk.pbx.fail("record", CUT)
    written = desk.create()

    assert (written.end, written.record) == (End.TAKEN, None)


def test_a_row_is_deleted(desk: Desk) -> None:
    assert desk.delete().end is End.TAKEN
    assert desk.pbx.kept["people"] == {}


@pytest.mark.parametrize(
    "error",
    [Rejected("Numara kullanımda"), TooManyRequests(7), Unreachable(Path.REFUSED, certain=True)],
)
def test_a_no_changes_nothing(desk: Desk, error: Trouble) -> None:
    desk.pbx.fail("create", error)
    written = desk.create()

    assert (written.end, written.error, written.done) == (End.REFUSED, error, False)
    assert desk.sent("rows") == 0


def test_what_somebody_changed_meanwhile_is_not_written_over(desk: Desk) -> None:
    desk.pbx.change("people", desk.ayse.id, {"name": "Ayşe Kaya"})
    written = desk.change(name="Ayşe Demir")

    assert written.end is End.OVERTAKEN
    assert written.record is not None
    assert written.record.values["name"] == "Ayşe Kaya"
    assert desk.sent("change") == 1


def test_another_field_that_somebody_changed_is_no_hindrance(desk: Desk) -> None:
    desk.pbx.change("people", desk.ayse.id, {"email": "yeni@ornek.example"})

    assert desk.change(name="Ayşe Demir").end is End.TAKEN


def test_a_row_that_somebody_changed_is_not_deleted_unseen(desk: Desk) -> None:
    desk.pbx.change("people", desk.ayse.id, {"email": "yeni@ornek.example"})

    assert desk.delete().end is End.OVERTAKEN
    assert desk.sent("delete") == 0


@pytest.mark.parametrize("deed", ["change", "delete"])
def test_a_row_that_cannot_be_read_is_not_written(desk: Desk, deed: str) -> None:
    desk.pbx.fail("record", CUT)
    written = desk.change(name="X") if deed == "change" else desk.delete()

    assert (written.end, written.error) == (End.REFUSED, CUT)
    assert desk.sent(deed) == 0


def test_a_row_that_is_gone_is_told(desk: Desk) -> None:
    desk.pbx.delete("people", desk.ayse.id)

    assert isinstance(desk.delete().error, NoSuchRecord)


@pytest.mark.parametrize("error", [CUT, Incomprehensible("<html>")])
def test_without_an_answer_a_change_is_looked_at_and_not_repeated(
    desk: Desk, error: Trouble
) -> None:
    desk.pbx.fail("change", error, anyway=True)
    written = desk.change(name="Ayşe Demir")

    assert (written.end, written.error, written.done) == (End.FOUND_DONE, error, True)
    assert desk.sent("change") == 1


def test_a_change_that_did_not_arrive_is_found_undone(desk: Desk) -> None:
    desk.pbx.fail("change", CUT)

    assert desk.change(name="Ayşe Demir").end is End.FOUND_UNDONE


def test_a_change_that_arrived_by_half_is_unknown(desk: Desk) -> None:
    desk.pbx.fail("change", CUT)
    real = desk.pbx.change

    def half(resource: str, id: str, values: object) -> object:  # noqa: A002
        desk.pbx.heal("change")
        real(resource, id, {"name": "Ayşe Demir"})
        raise CUT

    desk.pbx.change = half  # type: ignore[method-assign,assignment]

    assert desk.change(name="Ayşe Demir", email="yeni@ornek.example").end is End.UNKNOWN


def test_without_an_answer_a_deletion_is_looked_at(desk: Desk) -> None:
    desk.pbx.lose_answers("delete")
    assert desk.delete().end is End.FOUND_DONE

    desk = Desk()
    desk.pbx.fail("delete", CUT)
    written = desk.delete()
    assert (written.end, written.record) == (End.FOUND_UNDONE, desk.ayse)


def test_without_an_answer_a_new_row_is_looked_for(desk: Desk) -> None:
    desk.pbx.page_size = 1
    desk.pbx.lose_answers("create")
    written = desk.create()

    assert written.end is End.FOUND_DONE
    assert written.record is not None
    assert written.record.values["number"] == 1010
    assert desk.sent("create") == 1


def test_a_new_row_that_is_not_there_was_not_made(desk: Desk) -> None:
    desk.pbx.fail("create", CUT)

    assert desk.create().end is End.FOUND_UNDONE


def test_two_new_rows_that_fit_say_nothing(desk: Desk) -> None:
    desk.pbx.lose_answers("create")
    seen = frozenset(desk.pbx.kept["people"])
    desk.pbx.put("people", **NEW)
    write = Write(resource=PEOPLE, deed=Deed.CREATE, send=NEW, seen=seen)

    assert carry_out(desk.pbx, write).end is End.UNKNOWN


def test_what_cannot_be_looked_at_is_unknown(desk: Desk) -> None:
    desk.pbx.fail("create", CUT)
    desk.pbx.fail("rows", CUT)
    assert desk.create().end is End.UNKNOWN


def test_a_row_that_cannot_be_read_after_the_write_is_unknown(desk: Desk) -> None:
    def lost(resource: str, id: str, values: object) -> object:  # noqa: A002
        desk.pbx.fail("record", CUT)
        raise CUT

    desk.pbx.change = lost  # type: ignore[method-assign,assignment]

    assert desk.change(name="X").end is End.UNKNOWN


def test_a_row_that_went_while_it_was_changed_is_unknown(desk: Desk) -> None:
    def lost(resource: str, id: str, values: object) -> object:  # noqa: A002
        desk.pbx.fail("record", NoSuchRecord())
        raise CUT

    desk.pbx.change = lost  # type: ignore[method-assign,assignment]

    assert desk.change(name="X").end is End.UNKNOWN
