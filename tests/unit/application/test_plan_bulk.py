"""A table is read and planned line by line; nothing is written."""

from dataclasses import replace
from pathlib import Path

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    BulkNotPlanned,
    BulkPlanned,
    BulkRead,
)
from santral_desktop.application.plan_bulk import PlanBulk
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.domain.bulk_plans import Snag
from santral_desktop.domain.bulk_tables import Labels, Wish
from santral_desktop.domain.errors import (
    NoSuchRecord,
    NoTable,
    NotOffered,
    TooManyRequests,
    Unreachable,
    WhyNoTable,
)
from santral_desktop.domain.errors import Path as Way
from tests.builders import told_of
from tests.doubles.administration import AYSE, PEOPLE, MemoryAdministration
from tests.doubles.row_logs import MemoryRowLogs
from tests.doubles.tasks import SteppedTasks

PATH = Path("/home/ayşe/dahililer.csv")
CUT = Unreachable(Way.CUT)
NEW = "1010;Can;can@ornek.example;NONE"
HEADING = "number;name;email;route"


class Desk:
    def __init__(self, table: str = f"{HEADING}\n{NEW}\n1007;Ayşe Demir;;\n") -> None:
        self.bus, self.tasks, self.pbx = Bus(), SteppedTasks(), MemoryAdministration()
        self.logs = MemoryRowLogs()
        self.ayse = self.pbx.put("people", **AYSE)
        self.logs.files[PATH] = table.encode()
        self.records = ReadRecords(self.bus, self.tasks, lambda: self.pbx)
        self.plan = PlanBulk(self.bus, self.tasks, lambda: self.pbx, self.records, self.logs)
        self.told = told_of(self.bus, BulkPlanned, BulkNotPlanned)
        self.progress = told_of(self.bus, BulkRead)

    def start(self) -> None:
        self.plan.start(PEOPLE, PATH, Labels())
        self.tasks.finish_all()

    @property
    def planned(self) -> BulkPlanned:
        (planned,) = self.told
        assert isinstance(planned, BulkPlanned)
        return planned


def test_each_line_says_what_it_would_do() -> None:
    desk = Desk()
    desk.start()

    made, changed = desk.planned.steps
    assert (made.wish, made.proposed.send["number"]) == (Wish.CREATE, 1010)
    assert (changed.wish, changed.proposed.send) == (Wish.CHANGE, {"name": "Ayşe Demir"})
    assert not {asked.method for asked in desk.pbx.asked} & {"create", "change", "delete"}
    assert [read.whole for read in desk.progress] == [None, 2]


def test_a_row_that_went_meanwhile_is_a_snag() -> None:
    desk = Desk()
    desk.pbx.fail("record", NoSuchRecord())
    desk.start()

    assert desk.planned.steps[1].snag is Snag.NO_SUCH_ROW


def test_a_row_that_may_not_be_read_is_a_snag() -> None:
    desk = Desk()
    desk.pbx.fail("record", NotOffered())
    desk.start()

    assert desk.planned.steps[1].snag is Snag.NOT_READ


def test_a_busy_pbx_is_waited_for() -> None:
    desk = Desk()
    desk.pbx.fail("record", TooManyRequests(30))
    desk.start()
    assert desk.told == []

    desk.pbx.heal("record")
    desk.tasks.pass_time(31)
    assert len(desk.planned.steps) == 2


def test_a_line_that_is_down_ends_the_planning() -> None:
    desk = Desk()
    desk.pbx.fail("record", CUT)
    desk.start()

    assert desk.told == [BulkNotPlanned(CUT)]


def test_rows_that_cannot_be_listed_end_the_planning() -> None:
    desk = Desk()
    desk.pbx.fail("rows", CUT)
    desk.start()

    assert desk.told == [BulkNotPlanned(CUT)]


def test_what_fields_name_may_stay_unknown() -> None:
    desk = Desk(f"{HEADING};line\n{NEW};+902120000002\n")
    real = desk.pbx.rows

    def rows(resource: str, **how: object) -> object:
        if resource == "lines":
            raise CUT
        return real(resource, **how)  # type: ignore[arg-type]

    desk.pbx.rows = rows  # type: ignore[method-assign,assignment]
    desk.start()

    assert desk.planned.steps[0].to_do


def test_what_fields_name_is_checked_where_it_is_known() -> None:
    desk = Desk(f"{HEADING};line\n{NEW};+902120000002\n")
    desk.pbx.put("lines", number="+908500000001")
    desk.start()

    assert desk.planned.steps[0].snag is Snag.FLAWED


def test_rows_are_read_anew_for_each_table() -> None:
    desk = Desk()
    desk.start()
    desk.pbx.delete("people", desk.ayse)
    desk.start()

    assert desk.told[1].steps[1].wish is Wish.CREATE


def test_a_resource_without_detail_is_planned_from_its_list() -> None:
    desk = Desk()
    desk.plan.start(replace(PEOPLE, detailed=False), PATH, Labels())
    desk.tasks.finish_all()

    assert desk.planned.steps[1].proposed.send == {"name": "Ayşe Demir"}
    assert desk.pbx.asked_for("record") == []


def test_a_file_that_says_nothing_is_told() -> None:
    for table in ("", "maaş\n5\n"):
        desk = Desk(table)
        desk.start()

        (told,) = desk.told
        assert told.error.why is WhyNoTable.NOTHING_IN_IT


def test_a_file_that_cannot_be_read_is_told() -> None:
    desk = Desk()
    desk.logs.files.clear()
    desk.start()

    (told,) = desk.told
    assert isinstance(told.error, NoTable)


def test_a_table_with_nothing_to_do_is_planned_as_such() -> None:
    desk = Desk("action;id\nnone;\nnone;7\n")
    desk.start()

    assert desk.planned.steps == ()


@pytest.mark.parametrize("steps", range(5))
def test_who_gives_up_is_told_nothing(steps: int) -> None:
    desk = Desk()
    desk.pbx.fail("record", TooManyRequests(5))
    desk.plan.start(PEOPLE, PATH, Labels())
    for _ in range(min(steps, 3)):
        desk.tasks.step()
    if steps == 4:
        desk.tasks.step()  # the PBX asked to wait
    desk.plan.give_up()
    desk.tasks.pass_time(60)

    assert desk.told == []


def test_other_rows_that_are_read_have_nothing_to_do_with_it() -> None:
    desk = Desk()
    desk.records.list_rows("people")
    desk.tasks.finish_all()
    desk.pbx.fail("rows", CUT)
    desk.records.list_rows("people")
    desk.tasks.finish_all()

    assert desk.told == []
