"""Rounds of calls are asked for once, and read with their results."""

from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.call_many import CallMany
from santral_desktop.application.messages_about_services import (
    AutomaticCallRead,
    AutomaticCallsRead,
    Errand,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.domain.automatic_calls import AutomaticCall, AutomaticCallOrder, Called
from santral_desktop.domain.phone import PhoneNumber
from tests.builders import NINE, OUR_NUMBER, told_of
from tests.doubles.automatic_calls import MemoryAutomaticCalls
from tests.doubles.tasks import SteppedTasks

OLD = AutomaticCall(id="a", title="Anket", made_at=NINE)
NEW = AutomaticCall(id="b", title="Duyuru", made_at=NINE + timedelta(days=1))
ORDER = AutomaticCallOrder(
    title="Tatil",
    calls_from=OUR_NUMBER,
    receivers=(PhoneNumber.parse("05321112233"),),
    announcement_id="7",
)


class Desk:
    """An account with two rounds."""

    def __init__(self) -> None:
        bus, self.tasks, self.there = Bus(), SteppedTasks(), MemoryAutomaticCalls()
        self.there.rounds = {"a": OLD, "b": NEW}
        self.calls = CallMany(bus, self.tasks, lambda: self.there)
        self.told = told_of(
            bus, AutomaticCallsRead, AutomaticCallRead, ServiceAnswered, ServiceFailed
        )

    def finish(self) -> list[object]:
        self.tasks.finish_all()
        return self.told


def test_the_newest_round_is_first() -> None:
    desk = Desk()

    desk.calls.look()

    assert desk.finish() == [AutomaticCallsRead((NEW, OLD))]


def test_one_is_read_with_its_results() -> None:
    desk = Desk()
    desk.there.rounds["a"] = told = AutomaticCall(
        id="1", results=(Called(number="1", pressed="5"),)
    )

    desk.calls.open("a")

    assert desk.finish() == [AutomaticCallRead(told)]


def test_a_round_is_asked_for_once_and_then_listed() -> None:
    desk = Desk()

    desk.calls.order(ORDER)
    desk.calls.order(ORDER)

    answered, listed = desk.finish()
    assert answered == ServiceAnswered(Errand.CALLING_MANY, "Otomatik arama oluşturuldu.")
    assert isinstance(listed, AutomaticCallsRead)
    assert (len(listed.calls), desk.there.orders) == (3, [ORDER])
