"""Which of our numbers can be the sender is asked of the PBX."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    Errand,
    SendersRead,
    ServiceFailed,
)
from santral_desktop.application.read_senders import ReadSenders
from santral_desktop.domain.errors import NotSignedIn
from tests.builders import OUR_NUMBER, told_of
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks


def test_numbers_or_the_reason_why_not_are_told() -> None:
    bus, tasks, pbx = Bus(), SteppedTasks(), ScriptedPbx()
    told = told_of(bus, SendersRead, ServiceFailed)
    senders = ReadSenders(bus, tasks, lambda: pbx)
    error = NotSignedIn()

    senders.look()
    tasks.finish_all()
    pbx.fail("outside_numbers", error)
    senders.look()
    tasks.finish_all()

    assert told == [SendersRead((OUR_NUMBER,)), ServiceFailed(Errand.SENDERS, error)]
