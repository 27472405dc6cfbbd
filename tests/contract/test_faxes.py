"""What every `Faxes` promises, kept by the double and by the adapter on the simulator."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from santral_desktop.application.ports.faxes import Faxes
from santral_desktop.domain.attachments import Attachment, FileKind, kind_of
from santral_desktop.domain.errors import (
    NoSuchRecord,
    Path,
    RecordingUnavailable,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.faxes import FaxOrder, IncomingFax
from santral_desktop.domain.phone import PhoneNumber
from tests.builders import CUSTOMER, OUR_NUMBER
from tests.contract.bulutfon_office import BulutfonOffice
from tests.doubles.faxes import MemoryFaxes

PDF = Attachment("teklif.pdf", FileKind.PDF, b"%PDF-1.4\n%%EOF\n")
ORDER = FaxOrder(
    title="Teklif",
    sent_from=OUR_NUMBER,
    receivers=(PhoneNumber.parse(CUSTOMER),),
    document=PDF,
)


class OnTheDouble:
    """The double, with one fax that came."""

    def __init__(self) -> None:
        self.memory = MemoryFaxes()
        self.faxes: Faxes = self.memory
        came = IncomingFax(id="fax-1", sender=CUSTOMER, came_at=datetime.now(UTC))
        self.memory.came[came.id] = (came, b"II*\0pages")

    def loses_answers(self) -> None:
        self.memory.failures["send_fax"] = Unreachable(Path.CUT)

    def times_sent(self) -> int:
        return len(self.memory.orders)

    def close(self) -> None:
        """Nothing is open."""


class OnTheSimulator:
    """The adapter over real HTTP, with one fax that came."""

    def __init__(self) -> None:
        self.office = BulutfonOffice()
        self.faxes: Faxes = self.office.pbx
        self.office.simulator.control.fax_arrives()

    def loses_answers(self) -> None:
        self.office.loses("outgoing-faxes")

    def times_sent(self) -> int:
        return self.office.times("outgoing-faxes")

    def close(self) -> None:
        self.office.close()


World = OnTheDouble | OnTheSimulator


@pytest.fixture(params=["double", "simulator"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = OnTheDouble() if request.param == "double" else OnTheSimulator()
    yield made
    made.close()


def test_a_fax_that_came_is_listed_and_its_pages_are_a_tiff(world: World) -> None:
    fax, into = world.faxes.incoming_faxes()[0], io.BytesIO()

    world.faxes.fetch_fax(fax.id, into, progress=lambda _: None, given_up=lambda: False)

    assert fax.sender
    assert kind_of(into.getvalue()) is FileKind.TIFF


def test_a_fax_that_nobody_wants_any_more_is_not_fetched_on(world: World) -> None:
    fax = world.faxes.incoming_faxes()[0]

    with pytest.raises(RecordingUnavailable) as told:
        world.faxes.fetch_fax(fax.id, io.BytesIO(), progress=lambda _: None, given_up=lambda: True)

    assert told.value.why is WhyNoRecording.CANCELLED


def test_a_fax_that_is_not_there_is_told_as_such(world: World) -> None:
    with pytest.raises(NoSuchRecord):
        world.faxes.fetch_fax(
            "987654", io.BytesIO(), progress=lambda _: None, given_up=lambda: False
        )
    with pytest.raises(NoSuchRecord):
        world.faxes.outgoing_fax("987654")


def test_a_sent_fax_is_listed_with_what_became_of_it(world: World) -> None:
    before = {fax.id for fax in world.faxes.outgoing_faxes()}

    world.faxes.send_fax(ORDER)

    (new,) = (fax for fax in world.faxes.outgoing_faxes() if fax.id not in before)
    alone = world.faxes.outgoing_fax(new.id)
    assert (alone.title, alone.sent_from, alone.recipient_count) == ("Teklif", OUR_NUMBER, 1)
    assert [one.number for one in alone.recipients] == ["90" + CUSTOMER[1:]]


def test_a_fax_whose_answer_is_lost_is_sent_once_and_leaves_doubt(world: World) -> None:
    world.loses_answers()

    with pytest.raises(Unreachable) as told:
        world.faxes.send_fax(ORDER)

    assert not told.value.certain
    assert world.times_sent() == 1
