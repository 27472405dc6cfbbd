"""Rows are read page by page, and held."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    RecordNotRead,
    RecordRead,
    RecordsNotRead,
    RecordsRead,
)
from santral_desktop.application.ports.administration import RecordPage
from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.write_record import Deed, End, Write, Written
from santral_desktop.domain.errors import NoSuchRecord, NotSignedIn, Path, Unreachable
from santral_desktop.domain.resources import Record
from tests.builders import told_of
from tests.doubles.administration import AYSE, LINES, PEOPLE, MemoryAdministration
from tests.doubles.tasks import SteppedTasks

CUT = Unreachable(Path.CUT)


class Desk:
    def __init__(self, people: int = 3) -> None:
        self.bus, self.tasks, self.pbx = Bus(), SteppedTasks(), MemoryAdministration()
        self.ids = [self.pbx.put("people", **{**AYSE, "number": 1000 + n}) for n in range(people)]
        self.pbx.put("lines", number="+908500000001")
        self.signed_in = True
        self.records = ReadRecords(self.bus, self.tasks, self.administration)
        self.told = told_of(self.bus, RecordsRead, RecordsNotRead, RecordRead, RecordNotRead)

    def administration(self) -> MemoryAdministration:
        if not self.signed_in:
            raise NotSignedIn
        return self.pbx

    def list_all(self) -> None:
        self.records.list_rows("people")
        self.tasks.finish_all()

    def written(self, deed: Deed, end: End = End.TAKEN, **parts: object) -> Written:
        before = self.pbx.kept["people"].get(self.ids[0])
        write = Write(resource=PEOPLE, deed=deed, before=None if deed is Deed.CREATE else before)
        return Written(write, end, **parts)  # type: ignore[arg-type]


def test_rows_are_told_page_by_page() -> None:
    desk = Desk()
    desk.pbx.page_size = 2
    desk.list_all()

    assert [(len(read.records), read.whole) for read in desk.told] == [(2, False), (3, True)]
    urgencies = [said["urgency"] for said in desk.pbx.asked_for("rows")]
    assert urgencies == [Urgency.PERSON, Urgency.BACKGROUND]


def test_rows_that_were_read_stay_until_all_are_read_anew() -> None:
    desk = Desk()
    desk.list_all()
    desk.pbx.page_size = 2
    desk.pbx.delete("people", desk.ids[0])
    desk.pbx.put("people", **AYSE)
    desk.pbx.put("people", **AYSE)
    desk.list_all()

    assert [len(read.records) for read in desk.told] == [3, 3, 4]
    assert desk.ids[0] not in {row.id for row in desk.records.rows_of("people")}


def test_many_pages_are_told_of_less_and_less_often() -> None:
    desk = Desk(people=200)
    desk.pbx.page_size = 1
    desk.list_all()

    assert len(desk.told) < 20
    assert (len(desk.told[-1].records), desk.told[-1].whole) == (200, True)


def test_pages_that_turn_in_a_circle_come_to_an_end() -> None:
    desk = Desk()
    same = RecordPage((Record("1"),), more=True)
    desk.pbx.rows = lambda *_, **__: same  # type: ignore[method-assign]
    desk.list_all()

    assert desk.told[-1] == RecordsRead("people", (Record("1"),), whole=True)
    assert desk.tasks.waiting == 0


def test_what_cannot_be_read_is_told_and_can_be_asked_for_again() -> None:
    desk = Desk()
    desk.pbx.fail("rows", CUT)
    desk.list_all()
    assert desk.told == [RecordsNotRead("people", CUT)]
    assert not desk.records.is_whole("people")

    desk.pbx.heal("rows")
    desk.list_all()
    assert desk.records.is_whole("people")


def test_asking_again_drops_the_earlier_answer() -> None:
    desk = Desk()
    desk.records.list_rows("people")
    desk.list_all()

    assert len(desk.told) == 1


def test_what_fields_may_name_is_read_once() -> None:
    desk = Desk()
    desk.records.list_named(PEOPLE)
    desk.records.list_named(PEOPLE)
    desk.tasks.finish_all()
    desk.records.list_named(PEOPLE)

    assert [said["resource"] for said in desk.pbx.asked_for("rows")] == ["lines", "people"]
    known = desk.records.known(PEOPLE)
    assert known["people", "number"] == {"1000", "1001", "1002"}
    assert known["lines", "number"] == {"+908500000001"}


def test_nothing_is_known_of_what_was_not_wholly_read() -> None:
    desk = Desk()
    desk.list_all()

    assert not any(name == "lines" for name, _ in desk.records.known(PEOPLE))


def test_a_row_has_what_the_list_and_itself_tell() -> None:
    desk = Desk()
    listed = Record(desk.ids[0], {"only": "listed", "name": "alt"})
    desk.records.show(PEOPLE, listed)
    desk.tasks.finish_all()

    (read,) = desk.told
    assert (read.record.values["only"], read.record.values["name"]) == ("listed", AYSE["name"])


def test_a_resource_without_detail_is_asked_nothing() -> None:
    desk = Desk()
    row = Record("1", {"number": "x"})
    desk.records.show(LINES, row)

    assert desk.told == [RecordRead("lines", row)]
    assert desk.tasks.waiting == 0


def test_of_two_rows_asked_for_the_latter_is_shown() -> None:
    desk = Desk()
    for id_ in desk.ids[:2]:
        desk.records.show(PEOPLE, Record(id_))
    desk.tasks.finish_all()

    assert [read.record.id for read in desk.told] == [desk.ids[1]]


def test_a_row_that_cannot_be_read_is_told() -> None:
    desk = Desk()
    desk.pbx.fail("record", CUT)
    desk.records.show(PEOPLE, Record("1"))
    desk.tasks.finish_all()

    assert desk.told == [RecordNotRead("people", "1", CUT)]


def test_a_write_leaves_its_row_as_it_is_now() -> None:
    desk = Desk()
    desk.list_all()
    desk.records.keep(desk.written(Deed.CHANGE, record=Record(desk.ids[0], {"name": "Yeni"})))

    row = desk.told[-1].records[0]
    assert (row.values["name"], row.values["number"]) == ("Yeni", 1000)


@pytest.mark.parametrize("end", [End.TAKEN, End.FOUND_DONE])
def test_a_row_that_was_deleted_is_gone(end: End) -> None:
    desk = Desk()
    desk.list_all()
    desk.records.keep(desk.written(Deed.DELETE, end))

    assert len(desk.told[-1].records) == 2


def test_a_row_that_turned_out_to_be_gone_is_gone() -> None:
    desk = Desk()
    desk.list_all()
    desk.records.keep(desk.written(Deed.CHANGE, End.REFUSED, error=NoSuchRecord()))

    assert len(desk.told[-1].records) == 2


def test_a_refusal_changes_no_row() -> None:
    desk = Desk()
    desk.list_all()
    desk.records.keep(desk.written(Deed.CHANGE, End.REFUSED, error=CUT))

    assert (len(desk.told[-1].records), desk.tasks.waiting) == (3, 0)


def test_a_row_that_nobody_knows_is_looked_for_in_the_list() -> None:
    desk = Desk()
    desk.list_all()
    desk.pbx.put("people", **AYSE)
    desk.records.keep(desk.written(Deed.CREATE))
    desk.tasks.finish_all()

    assert len(desk.told[-1].records) == 4


def test_a_deletion_that_was_refused_keeps_the_row() -> None:
    desk = Desk()
    desk.list_all()
    row = desk.pbx.kept["people"][desk.ids[0]]
    desk.records.keep(desk.written(Deed.DELETE, End.OVERTAKEN, record=row))

    assert len(desk.told[-1].records) == 3


def test_another_account_knows_nothing_of_the_former_ones_rows() -> None:
    desk = Desk()
    desk.list_all()
    desk.records.list_rows("lines")
    desk.records.show(PEOPLE, Record(desk.ids[0]))
    desk.records.forget()
    desk.tasks.finish_all()

    assert len(desk.told) == 1
    assert desk.records.rows_of("people") == ()
    assert desk.records.known(PEOPLE) == {}


def test_nobody_signed_in_administers_nothing() -> None:
    desk = Desk()
    assert desk.records.resources() == (PEOPLE, LINES)
    desk.signed_in = False
    assert desk.records.resources() == ()
    desk.list_all()
    assert isinstance(desk.told[-1].error, NotSignedIn)
