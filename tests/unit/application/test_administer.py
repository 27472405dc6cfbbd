"""One row is written when a person has seen what changes, and is allowed to."""

from collections.abc import Callable

import pytest

from santral_desktop.application.administer import Administer
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import RecordsRead, WriteEnded
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.write_record import Deed, End
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record
from tests.builders import told_of
from tests.doubles.administration import AYSE, LINES, PEOPLE, MemoryAdministration
from tests.doubles.tasks import SteppedTasks

NEW = {"number": 1010, "name": "Can", "email": "can@ornek.example", "route": "NONE"}


class Desk:
    def __init__(self) -> None:
        self.bus, self.tasks, self.pbx = Bus(), SteppedTasks(), MemoryAdministration()
        self.ayse = self.pbx.record("people", self.pbx.put("people", **AYSE))
        self.may = self.signed_in = True
        self.records = ReadRecords(self.bus, self.tasks, self.administration)
        self.administer = Administer(
            self.bus, self.tasks, self.pinned, self.records, lambda: self.may
        )
        self.ended = told_of(self.bus, WriteEnded)
        self.lists = told_of(self.bus, RecordsRead)
        self.records.list_rows("people")
        self.tasks.finish_all()

    def administration(self) -> MemoryAdministration:
        if not self.signed_in:
            raise NotSignedIn
        return self.pbx

    def pinned(self) -> Callable[[], MemoryAdministration]:
        pbx = self.pbx

        def way() -> MemoryAdministration:
            self.administration()
            return pbx

        return way

    def write(self, before: Record | None = None, **wanted: object) -> None:
        proposed = self.administer.propose(PEOPLE, before, wanted)  # type: ignore[arg-type]
        self.administer.write(PEOPLE, before, proposed)

    @property
    def end(self) -> End:
        end: End = self.ended[-1].written.end
        return end


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_row_is_made_and_stands_in_the_list(desk: Desk) -> None:
    desk.write(**NEW)
    assert desk.administer.writing
    desk.tasks.finish_all()

    assert (desk.end, desk.administer.writing) == (End.TAKEN, False)
    assert [row.values["number"] for row in desk.lists[-1].records] == [1007, 1010]


def test_a_row_is_changed_by_what_differs(desk: Desk) -> None:
    desk.write(desk.ayse, **{**AYSE, "name": "Ayşe Demir"})
    desk.tasks.finish_all()

    assert desk.pbx.asked_for("change")[0]["values"] == {"name": "Ayşe Demir"}


def test_a_row_is_deleted(desk: Desk) -> None:
    desk.administer.delete(PEOPLE, desk.ayse)
    desk.tasks.finish_all()

    assert desk.end is End.TAKEN
    assert desk.lists[-1].records == ()


def test_nothing_is_sent_for_nothing(desk: Desk) -> None:
    desk.write(desk.ayse, **AYSE)
    desk.write(name="Can")

    assert desk.tasks.waiting == 0


def test_a_second_press_sends_nothing(desk: Desk) -> None:
    desk.write(**NEW)
    desk.write(**NEW)
    desk.tasks.finish_all()

    assert len(desk.pbx.asked_for("create")) == 1


@pytest.mark.parametrize("deed", Deed)
def test_who_may_not_administer_writes_nothing(desk: Desk, deed: Deed) -> None:
    assert desk.administer.may(PEOPLE, deed)
    desk.may = False

    assert not desk.administer.may(PEOPLE, deed)
    desk.write(**NEW)
    desk.administer.delete(PEOPLE, desk.ayse)
    assert desk.tasks.waiting == 0


@pytest.mark.parametrize("deed", Deed)
def test_what_the_pbx_does_not_offer_nobody_may(desk: Desk, deed: Deed) -> None:
    assert not desk.administer.may(LINES, deed)


def test_what_a_value_names_is_checked_where_it_is_known(desk: Desk) -> None:
    wanted = {**NEW, "route": "ALWAYS", "to": "PERSON", "to_number": 1999}

    assert desk.administer.propose(PEOPLE, None, wanted).flaws == {"to_number": Flaw.NO_SUCH_ROW}


def test_who_signed_out_meanwhile_is_told(desk: Desk) -> None:
    desk.write(**NEW)
    desk.signed_in = False
    desk.tasks.finish_all()

    assert desk.end is End.REFUSED
    assert isinstance(desk.ended[-1].written.error, NotSignedIn)


def test_a_write_keeps_to_its_account(desk: Desk) -> None:
    desk.write(**NEW)
    first, desk.pbx = desk.pbx, MemoryAdministration()
    desk.records.forget()
    desk.tasks.finish_all()

    assert len(first.asked_for("create")) == 1
    assert desk.pbx.asked_for("create") == []
    assert not desk.ended[-1].here
    assert desk.records.rows_of("people") == ()
