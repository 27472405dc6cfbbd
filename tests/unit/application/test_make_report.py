"""Calls are counted beside everything else, and only the latest question is answered."""

from datetime import timedelta
from typing import Any

from santral_desktop.application.bus import Bus
from santral_desktop.application.make_report import MakeReport
from santral_desktop.application.messages_about_reports import (
    ReportCompared,
    ReportMade,
    ReportNotMade,
)
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.reports import Report
from tests.builders import NINE, TWO, a_call, a_missed_call, told_of
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks

TODAY = CallQuery(since=NINE)
BEFORE = CallQuery(until=NINE)
FULL = StorageTrouble(Storage.JOURNAL, "locked")


class Desk:
    """A supervisor who looks at figures."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.journal = MemoryJournal(
            a_call(), a_missed_call(id=TWO, started_at=NINE - timedelta(days=1))
        )
        self.reports = MakeReport(self.bus, self.tasks, self.journal)
        self.told: list[Any] = told_of(self.bus, ReportMade, ReportCompared, ReportNotMade)


def test_the_calls_of_a_query_are_counted_in_the_lane_of_figures() -> None:
    desk = Desk()

    desk.reports.show(TODAY)
    desk.tasks.finish_all()

    assert [told.query for told in desk.told] == [TODAY]
    assert desk.told[0].report.whole.calls == 1
    assert desk.tasks.lanes == [Lane.FIGURES]


def test_the_span_before_comes_after_it_with_its_figures_alone() -> None:
    desk = Desk()

    desk.reports.show(TODAY, BEFORE)
    desk.tasks.finish_all()

    made, compared = desk.told
    assert isinstance(made, ReportMade)
    assert compared.query == TODAY
    assert compared.before.whole.missed == 1
    assert compared.before.unreturned == ()


def test_of_two_questions_the_latest_is_answered() -> None:
    desk = Desk()

    desk.reports.show(TODAY, BEFORE)
    desk.reports.show(CallQuery(Shelf.INBOUND))
    desk.tasks.finish_all()

    assert [told.query for told in desk.told] == [CallQuery(Shelf.INBOUND)]


def test_a_question_between_a_report_and_its_comparison_overtakes_that() -> None:
    desk = Desk()

    desk.reports.show(TODAY, BEFORE)
    desk.tasks.step()
    desk.reports.show(BEFORE)
    desk.tasks.finish_all()

    assert [type(told) for told in desk.told] == [ReportMade, ReportMade]


def test_what_nobody_waits_for_any_more_is_not_told() -> None:
    desk = Desk()

    desk.reports.give_up()
    desk.reports.show(TODAY)
    desk.reports.give_up()
    desk.tasks.finish_all()

    assert desk.told == []


class Interrupted(MemoryJournal):
    """A journal that is asked for something else while it counts today's calls."""

    def __init__(self, *calls: Call) -> None:
        super().__init__(*calls)
        self.ask = lambda: None
        self.given_up = 0

    def report(self, query: CallQuery) -> Report:
        if query == TODAY:
            self.ask()
        return super().report(query)

    def give_up(self) -> None:
        self.given_up += 1


def test_counting_that_is_under_way_is_given_up_for_the_next_question() -> None:
    desk, journal = Desk(), Interrupted(a_call())
    reports = MakeReport(desk.bus, desk.tasks, journal)
    journal.ask = lambda: reports.show(BEFORE)

    reports.show(TODAY)
    desk.tasks.finish_all()

    assert journal.given_up == 1
    assert [told.query for told in desk.told] == [BEFORE]


def test_calls_that_cannot_be_counted_are_told_of() -> None:
    desk = Desk()
    desk.journal.trouble = FULL

    desk.reports.show(TODAY, BEFORE)
    desk.tasks.finish_all()

    assert desk.told == [ReportNotMade(TODAY, FULL)]


def test_a_comparison_that_fails_is_told_of_beside_the_report() -> None:
    desk = Desk()

    desk.reports.show(TODAY, BEFORE)
    desk.tasks.step()
    desk.journal.trouble = FULL
    desk.tasks.finish_all()

    assert [type(told) for told in desk.told] == [ReportMade, ReportNotMade]
