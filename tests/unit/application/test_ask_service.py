"""The latest question of a kind counts; a write is sent once, whatever happens."""

from datetime import timedelta

from santral_desktop.application.ask_service import AskService, newest_first
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    Errand,
    SendersRead,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.domain.errors import Path, Rejected, Unreachable
from tests.builders import NINE, told_of
from tests.doubles.tasks import SteppedTasks

NO = Rejected("olmaz")


class Desk:
    """A service, whoever hears of it, and how often it was asked to write."""

    def __init__(self) -> None:
        bus, self.tasks = Bus(), SteppedTasks()
        self.service = AskService(bus, self.tasks)
        self.told = told_of(bus, SendersRead, ServiceAnswered, ServiceFailed)
        self.orders = self.looks = 0
        self.error: Exception | None = None

    def ask(self, *numbers: str) -> None:
        self.service.ask(Errand.SENDERS, lambda: self.answered(numbers), SendersRead)

    def answered(self, numbers: tuple[str, ...]) -> tuple[str, ...]:
        if self.error is not None:
            raise self.error
        return numbers

    def write(self) -> None:
        self.service.write(Errand.FAX_SENDING, self.sent, self.look)

    def sent(self) -> str:
        self.orders += 1
        if self.error is not None:
            raise self.error
        return "Oldu."

    def look(self) -> None:
        self.looks += 1


def test_an_answer_and_a_failure_are_told() -> None:
    desk = Desk()
    desk.ask("1")
    desk.tasks.finish_all()
    desk.error = NO

    desk.ask("2")
    desk.tasks.finish_all()

    assert desk.told == [SendersRead(("1",)), ServiceFailed(Errand.SENDERS, NO)]


def test_only_the_latest_question_of_a_kind_is_answered() -> None:
    desk = Desk()

    desk.ask("old")
    desk.ask("new")
    desk.tasks.finish_all()

    assert desk.told == [SendersRead(("new",))]


def test_a_question_that_was_given_up_is_not_answered() -> None:
    desk = Desk()

    desk.ask("1")
    desk.service.give_up(Errand.SENDERS)
    desk.service.give_up(Errand.MESSAGES)
    desk.tasks.finish_all()

    assert desk.told == []


def test_a_write_is_told_and_looked_after() -> None:
    desk = Desk()

    desk.write()
    desk.tasks.finish_all()

    assert (desk.told, desk.looks) == ([ServiceAnswered(Errand.FAX_SENDING, "Oldu.")], 1)


def test_wanting_a_write_twice_sends_it_once() -> None:
    desk = Desk()

    desk.write()
    desk.write()
    desk.tasks.finish_all()
    desk.write()
    desk.tasks.finish_all()

    assert desk.orders == 2


def test_a_refused_write_is_told_and_may_be_wanted_again() -> None:
    desk = Desk()
    desk.error = NO

    desk.write()
    desk.tasks.finish_all()
    desk.write()
    desk.tasks.finish_all()

    assert (desk.orders, desk.looks) == (2, 0)
    assert desk.told == [ServiceFailed(Errand.FAX_SENDING, NO)] * 2


def test_after_a_write_of_which_nobody_knows_the_list_is_looked_at() -> None:
    for error, looks in (
        (Unreachable(Path.TIMED_OUT), 1),
        (Unreachable(Path.CUT, certain=True), 0),
    ):
        desk = Desk()
        desk.error = error

        desk.write()
        desk.tasks.finish_all()

        assert (desk.orders, desk.looks) == (1, looks)


def test_rows_without_a_moment_come_last() -> None:
    moments = {"a": None, "b": NINE, "c": NINE + timedelta(seconds=1)}

    assert newest_first(moments, moments.get) == ("c", "b", "a")
