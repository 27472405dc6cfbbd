"""What every `TextMessages` promises, kept by the double and by the adapter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from santral_desktop.application.ports.text_messages import TextMessages
from santral_desktop.domain.errors import NoSuchRecord, Path, Rejected, Unreachable
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import MessageOrder, TextMessage, TitleState
from santral_desktop.simulator.world import World as SimulatedWorld
from tests.builders import CUSTOMER
from tests.contract.bulutfon_office import BulutfonOffice
from tests.doubles.text_messages import MemoryTextMessages

WRITTEN = "90" + CUSTOMER[1:]


class OnTheDouble:
    """The double, with one number that wants no messages."""

    title = "ORNEK"

    def __init__(self) -> None:
        self.memory = MemoryTextMessages()
        self.messages: TextMessages = self.memory
        self.memory.refusing[self.title].append(WRITTEN)

    def loses_answers(self) -> None:
        self.memory.failures["send_message"] = Unreachable(Path.CUT)

    def times_sent(self) -> int:
        return len(self.memory.orders)

    def close(self) -> None:
        """Nothing is open."""


class OnTheSimulator:
    """The adapter over real HTTP, with one number that wants no messages."""

    title = "ORNEK"

    def __init__(self) -> None:
        self.office = BulutfonOffice()
        self.messages: TextMessages = self.office.pbx
        self.office.simulator.inside(self._refuse)

    def loses_answers(self) -> None:
        self.office.loses("messages")

    def times_sent(self) -> int:
        return self.office.times("messages")

    def close(self) -> None:
        self.office.close()

    def _refuse(self, world: SimulatedWorld) -> None:
        title = next(it for it in world.bulutfon.office.titles.values() if it.name == self.title)
        title.rejected_by[WRITTEN] = world.exchange.clock.now()


World = OnTheDouble | OnTheSimulator


@pytest.fixture(params=["double", "simulator"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = OnTheDouble() if request.param == "double" else OnTheSimulator()
    yield made
    made.close()


def an_order(world: World, **parts: object) -> MessageOrder:
    said = {"title": world.title, "content": "Randevunuz yarın 10.00'da."} | parts
    return MessageOrder(receivers=(PhoneNumber.parse(CUSTOMER),), **said)  # type: ignore[arg-type]


def listed(world: World) -> list[TextMessage]:
    found, page, more = list[TextMessage](), 0, True
    while more:
        page += 1
        answer = world.messages.text_messages(page)
        found += answer.messages
        more = answer.more
    return found


def test_titles_tell_whether_they_may_be_used(world: World) -> None:
    titles = {title.name: title.state for title in world.messages.message_titles()}

    assert titles[world.title] is TitleState.CONFIRMED


def test_a_sent_message_is_listed_with_its_receiver(world: World) -> None:
    before = {one.id for one in listed(world)}

    world.messages.send_message(an_order(world))

    (new,) = (one for one in listed(world) if one.id not in before)
    assert (new.title, new.content) == (world.title, "Randevunuz yarın 10.00'da.")
    assert [one.number for one in new.recipients] == [WRITTEN]
    assert [one.number for one in world.messages.text_message(new.id).recipients] == [WRITTEN]


def test_messages_come_in_pages_each_once(world: World) -> None:
    for number in range(3):
        world.messages.send_message(an_order(world, content=f"Mesaj {number}"))

    found = listed(world)

    assert len({one.id for one in found}) == len(found) >= 3


def test_a_message_may_be_planned_for_a_minute_to_come(world: World) -> None:
    later = (datetime.now(UTC) + timedelta(days=2)).replace(second=0, microsecond=0)
    before = {one.id for one in listed(world)}

    world.messages.send_message(an_order(world, planned_for=later))

    (new,) = {one.id for one in listed(world)} - before
    assert world.messages.text_message(new).planned_for == later


def test_a_number_that_wanted_no_messages_may_have_them_again(world: World) -> None:
    assert WRITTEN in world.messages.refusing_numbers(world.title)

    world.messages.allow_again(world.title, WRITTEN)

    assert WRITTEN not in world.messages.refusing_numbers(world.title)
    with pytest.raises(NoSuchRecord):
        world.messages.allow_again(world.title, WRITTEN)


def test_what_is_not_there_is_told_as_such(world: World) -> None:
    with pytest.raises(NoSuchRecord):
        world.messages.text_message("987654")
    with pytest.raises(NoSuchRecord):
        world.messages.refusing_numbers("YOKTUR")


def test_a_title_that_is_not_ours_is_refused(world: World) -> None:
    with pytest.raises(Rejected):
        world.messages.send_message(an_order(world, title="YOKTUR"))


def test_a_message_whose_answer_is_lost_is_sent_once_and_leaves_doubt(world: World) -> None:
    world.loses_answers()

    with pytest.raises(Unreachable) as told:
        world.messages.send_message(an_order(world))

    assert not told.value.certain
    assert world.times_sent() == 1
