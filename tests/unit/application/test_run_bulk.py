"""A table is done row by row, and can be taken back at any moment."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.application.bulk_files import RESULT
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkPlanned,
)
from santral_desktop.application.plan_bulk import PlanBulk
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.run_bulk import RunBulk
from santral_desktop.application.write_record import End
from santral_desktop.domain.bulk_tables import Labels
from santral_desktop.domain.errors import (
    NotSignedIn,
    Rejected,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Unreachable,
)
from santral_desktop.domain.errors import Path as Way
from tests.builders import told_of
from tests.doubles.administration import AYSE, LINES, PEOPLE, MemoryAdministration
from tests.doubles.clock import SteppedClock
from tests.doubles.row_logs import MemoryRowLogs
from tests.doubles.tasks import SteppedTasks

PATH = Path("/home/ayşe/dahililer.csv")
HEADING = "action;id;number;name;email;route"
FULL = StorageTrouble(Storage.UNDO, "OSError")
DOWN = Unreachable(Way.NO_NAME, certain=True)
CUT = Unreachable(Way.CUT)


def made(number: int) -> str:
    return f"create;;{number};Kişi {number};k{number}@ornek.example;NONE"


class Desk:
    def __init__(
        self,
        *lines: str,
        pbx: MemoryAdministration | None = None,
        logs: MemoryRowLogs | None = None,
    ) -> None:
        self.bus, self.tasks, self.pbx = Bus(), SteppedTasks(), pbx or MemoryAdministration()
        self.logs, self.may, self.clock = logs or MemoryRowLogs(), True, SteppedClock()
        if pbx is None:
            self.pbx.put("people", **AYSE)
            self.pbx.put("people", **{**AYSE, "number": 1008, "name": "Can"})
            self.pbx.put("lines", number=AYSE["line"])
        self.records = ReadRecords(self.bus, self.tasks, lambda: self.pbx)
        self.plan = PlanBulk(self.bus, self.tasks, lambda: self.pbx, self.records, self.logs)
        self.run = RunBulk(
            self.bus,
            self.tasks,
            self.clock,
            self.pinned,
            self.records,
            self.logs,
            lambda: self.may,
            lambda written: written.message or type(written.error).__name__,
        )
        self.plans = told_of(self.bus, BulkPlanned)
        self.progress = told_of(self.bus, BulkGoesOn)
        self.ends = told_of(self.bus, BulkEnded)
        self.read("\n".join([HEADING, *lines]))

    def pinned(self) -> Callable[[], MemoryAdministration]:
        pbx = self.pbx
        return lambda: pbx

    def read(self, table: str, path: Path = PATH) -> None:
        self.logs.files[path] = table.encode()
        self.plan.start(PEOPLE, path, Labels())
        self.tasks.finish_all()

    def start(self) -> None:
        self.run.start(self.plans[-1])

    def finish(self) -> BulkEnded:
        self.start()
        self.tasks.finish_all()
        return self.ended

    @property
    def ended(self) -> BulkEnded:
        ended: BulkEnded = self.ends[-1]
        return ended

    @property
    def people(self) -> dict[Any, Any]:
        rows = self.pbx.kept["people"].values()
        return {row.values["number"]: row.values["name"] for row in rows}

    def take_back(self) -> None:
        """Apply the file that takes the run back."""
        path = next(path for path in self.logs.rows if path.name.endswith("geri-al.csv"))
        self.clock.pass_time(60)
        self.plan.start(PEOPLE, path, Labels())
        self.tasks.finish_all()
        self.finish()

    def table(self, ending: str) -> list[list[str]]:
        (rows,) = [rows for path, rows in self.logs.rows.items() if path.name.endswith(ending)]
        return rows


def test_rows_are_made_changed_and_deleted() -> None:
    desk = Desk(made(1010), "change;1;;Ayşe Demir;;", "delete;2;;;;")
    ended = desk.finish()

    assert desk.people == {1007: "Ayşe Demir", 1010: "Kişi 1010"}
    assert [written.end for _, written in ended.ends] == [End.TAKEN] * 3
    assert (ended.left, ended.error, desk.run.running) == (0, None, False)
    assert desk.logs.open == set()


def test_all_of_it_can_be_taken_back() -> None:
    desk = Desk(made(1010), made(1011), "change;1;;Ayşe Demir;;", "delete;2;;;;")
    before = desk.people
    desk.finish()
    assert desk.people != before

    desk.take_back()

    assert desk.people == before


def test_taking_back_twice_changes_nothing_more() -> None:
    desk = Desk("delete;2;;;;", made(1010))
    desk.finish()
    desk.take_back()
    people = desk.people
    path = next(path for path in desk.logs.rows if path.name.endswith("geri-al.csv"))
    desk.plan.start(PEOPLE, path, Labels())
    desk.tasks.finish_all()

    assert not any(step.to_do for step in desk.plans[-1].steps)
    assert desk.people == people


def test_a_row_that_fails_stops_no_other() -> None:
    desk = Desk(made(1010), "change;1;;Ayşe Demir;;")
    desk.pbx.fail("create", Rejected("Numara kullanımda"))
    ended = desk.finish()

    assert [written.end for _, written in ended.ends] == [End.REFUSED, End.TAKEN]
    assert desk.progress[-1].failed == 1
    assert desk.table("sonuç.csv") == [
        list(RESULT),
        ["2", "create", "", "refused", "Rejected"],
        ["3", "change", "1", "taken", "Güncellendi."],
    ]


@pytest.mark.parametrize("steps", range(2, 6))
def test_a_crash_at_any_moment_leaves_a_way_back_for_what_was_done(steps: int) -> None:
    desk = Desk(made(1010), "change;1;;Ayşe Demir;;", "delete;2;;;;", made(1011))
    before = desk.people
    desk.start()
    for _ in range(steps):
        desk.tasks.step()
    after = Desk(pbx=desk.pbx, logs=desk.logs)  # the next start of the program finds the file

    after.take_back()

    assert after.people == before


def test_without_an_id_in_the_answer_the_new_row_is_found() -> None:
    desk = Desk(made(1010))
    desk.pbx.tells_ids = False
    ended = desk.finish()

    assert ended.ends[0][1].id == "4"
    desk.take_back()
    assert 1010 not in desk.people


def test_a_new_row_that_cannot_be_found_has_to_be_looked_for() -> None:
    desk = Desk(made(1010))
    desk.pbx.tells_ids = False
    desk.pbx.fail("rows", CUT)
    ended = desk.finish()

    assert (ended.ends[0][1].end, ended.ends[0][1].id) == (End.TAKEN, None)
    assert [row[1] for row in desk.table("geri-al.csv")] == ["action", "look"]


def test_what_two_rows_could_be_is_nobodys_id() -> None:
    desk = Desk(made(1010))
    desk.pbx.tells_ids = False
    real = desk.pbx.create

    def twice(resource: str, values: Any) -> Any:
        real(resource, values)
        return real(resource, values)

    desk.pbx.create = twice  # type: ignore[method-assign]

    assert desk.finish().ends[0][1].id is None


def test_a_lost_answer_is_never_asked_for_again() -> None:
    desk = Desk(made(1010), made(1011))
    desk.pbx.lose_answers("create")
    ended = desk.finish()

    assert [written.end for _, written in ended.ends] == [End.FOUND_DONE] * 2
    assert len(desk.pbx.asked_for("create")) == 2
    desk.pbx.heal("create")
    desk.take_back()
    assert set(desk.people) == {1007, 1008}


def test_what_nobody_knows_is_counted_apart() -> None:
    desk = Desk(made(1010))
    desk.pbx.fail("create", CUT)
    desk.pbx.fail("rows", CUT)
    desk.finish()

    assert (desk.progress[-1].failed, desk.progress[-1].doubtful) == (0, 1)


def test_a_busy_pbx_is_waited_for_and_the_row_comes_again() -> None:
    desk = Desk(made(1010))
    desk.pbx.fail("create", TooManyRequests(30))
    desk.start()
    desk.tasks.finish_all()
    assert desk.progress[-1].waits == 30
    assert desk.ends == []

    desk.pbx.heal("create")
    desk.tasks.pass_time(31)
    assert desk.people[1010] == "Kişi 1010"
    assert len(desk.table("sonuç.csv")) == 2


def test_who_gives_up_waits_for_nobody() -> None:
    desk = Desk(made(1010), made(1011))
    desk.pbx.fail("create", TooManyRequests(900))
    desk.start()
    desk.tasks.finish_all()
    desk.run.give_up()

    assert (desk.ended.left, desk.run.running) == (2, False)
    desk.pbx.heal("create")
    desk.tasks.pass_time(1000)
    assert set(desk.people) == {1007, 1008}


@pytest.mark.parametrize("error", [DOWN, NotSignedIn()])
def test_a_line_that_is_down_pauses_the_run(error: Any) -> None:
    desk = Desk(made(1010))
    desk.pbx.fail("create", error)
    desk.start()
    desk.tasks.finish_all()

    assert (desk.progress[-1].paused, desk.progress[-1].error) == (True, error)
    desk.pbx.heal("create")
    desk.run.go_on()
    desk.tasks.finish_all()
    assert desk.people[1010] == "Kişi 1010"


def test_a_run_can_be_paused_and_goes_on() -> None:
    desk = Desk(made(1010), made(1011))
    desk.start()
    desk.tasks.step()
    desk.run.pause()
    desk.tasks.finish_all()
    assert set(desk.people) == {1007, 1008, 1010}
    assert desk.progress[-1].paused

    desk.run.go_on()
    desk.tasks.finish_all()
    assert 1011 in desk.people


def test_a_run_can_be_given_up_and_what_was_done_taken_back() -> None:
    desk = Desk(made(1010), made(1011))
    desk.start()
    desk.tasks.step()
    desk.run.give_up()
    desk.tasks.finish_all()

    assert desk.ended.left == 1
    desk.take_back()
    assert set(desk.people) == {1007, 1008}


def test_a_run_that_is_paused_can_be_given_up() -> None:
    desk = Desk(made(1010))
    desk.start()
    desk.run.pause()
    desk.tasks.finish_all()
    desk.run.give_up()

    assert desk.ended.left == 1


def test_without_a_way_back_nothing_is_sent() -> None:
    desk = Desk(made(1010))
    desk.logs.trouble = FULL
    ended = desk.finish()

    assert (ended.error, ended.undo, ended.left) == (FULL, None, 1)
    assert desk.pbx.asked_for("create") == []


def test_a_disk_that_is_full_in_the_middle_ends_the_run_before_the_next_row() -> None:
    desk = Desk(made(1010), made(1011))
    desk.start()
    desk.tasks.step()
    desk.tasks.step()
    desk.logs.trouble = FULL
    desk.tasks.finish_all()

    assert (desk.ended.error, desk.ended.left) == (FULL, 1)
    assert len(desk.pbx.asked_for("create")) == 1
    assert desk.ended.undo is not None


def test_one_run_at_a_time_and_only_for_those_who_may() -> None:
    desk = Desk(made(1010))
    desk.may = False
    desk.start()
    assert not desk.run.running
    desk.may = True
    desk.start()
    desk.start()
    desk.tasks.finish_all()

    assert len(desk.ends) == 1


def test_a_plan_with_nothing_to_do_is_not_begun() -> None:
    desk = Desk("change;1;;Ayşe Yılmaz;;")
    desk.start()

    assert (desk.run.running, desk.logs.rows) == (False, {})


def test_nothing_happens_where_nothing_runs() -> None:
    desk = Desk()
    desk.run.pause()
    desk.run.go_on()
    desk.run.give_up()

    assert (desk.progress, desk.ends) == ([], [])


def test_the_list_is_read_anew_after_a_run() -> None:
    desk = Desk(made(1010))
    desk.finish()

    assert 1010 in {row.values["number"] for row in desk.records.rows_of("people")}


def test_both_files_lie_beside_the_table() -> None:
    ended = Desk(made(1010)).finish()

    assert ended.undo is not None
    assert ended.result is not None
    assert {ended.undo.parent, ended.result.parent} == {PATH.parent}
    assert ended.undo.name.startswith("dahililer-20310203-")


def test_a_run_keeps_to_its_account() -> None:
    began = Desk(made(1010), made(1011))
    began.start()
    began.tasks.step()
    first, began.pbx = began.pbx, MemoryAdministration(LINES)
    began.records.forget()
    began.tasks.finish_all()

    numbers = {row.values["number"] for row in first.kept["people"].values()}
    assert {1010, 1011} <= numbers
    assert began.pbx.asked == []
