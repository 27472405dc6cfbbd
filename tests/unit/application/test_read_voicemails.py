"""The answering machine is read when somebody looks, a month back, page by page."""

from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_recordings import VoicemailsNotRead, VoicemailsRead
from santral_desktop.application.read_voicemails import BACK, MOST_PAGES, ReadVoicemails
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.voicemails import Voicemail
from tests.builders import ME, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks


class Desk:
    """An agent who looks at the answering machine."""

    def __init__(self, messages: int = 0) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.pbx = ScriptedPbx()
        now = self.clock.now()
        self.pbx.machine = tuple(
            Voicemail(call=CallId(f"m{n}"), extension=ME, left_at=now - timedelta(minutes=n))
            for n in range(messages)
        )
        self.voicemails = ReadVoicemails(self.bus, self.tasks, self.clock, lambda: self.pbx)
        self.told = told_of(self.bus, VoicemailsRead, VoicemailsNotRead)

    def look(self) -> None:
        self.voicemails.start()
        self.tasks.finish_all()


def test_every_page_is_read_and_the_newest_comes_first() -> None:
    desk = Desk(messages=5)
    desk.pbx.page_size = 2

    desk.look()

    (told,) = desk.told
    assert [message.call for message in told.messages] == ["m0", "m1", "m2", "m3", "m4"]


def test_pages_that_never_end_are_left_alone() -> None:
    desk = Desk(messages=50)
    desk.pbx.page_size = 1

    desk.look()

    assert len(desk.pbx.asked_for("voicemails")) == MOST_PAGES


def test_a_month_is_asked_for() -> None:
    desk = Desk()

    desk.look()

    (asked,) = desk.pbx.asked_for("voicemails")
    assert asked["end"] - asked["start"] == BACK


def test_of_two_looks_only_the_latest_is_told() -> None:
    desk = Desk()

    desk.voicemails.start()
    desk.look()

    assert len(desk.told) == 1


def test_what_cannot_be_read_is_told() -> None:
    desk = Desk()
    error = NotSignedIn()
    desk.pbx.fail("voicemails", error)

    desk.look()

    assert desk.told == [VoicemailsNotRead(error)]
