"""How the account stands is asked where it is told."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import StandingRead
from santral_desktop.application.read_standing import ReadStanding
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.domain.standings import Standing
from tests.builders import told_of
from tests.doubles.administration import MemoryAdministration
from tests.doubles.tasks import SteppedTasks

GOOD = Standing(package="MIDDLE", balance="300.06")


class Telling(MemoryAdministration):
    """An account whose provider tells."""

    def __init__(self, says: Standing | None = GOOD) -> None:
        super().__init__()
        self.says = says

    def standing(self) -> Standing:
        if self.says is None:
            raise NotSignedIn
        return self.says


def asked(pbx: MemoryAdministration, times: int = 1) -> list[Standing | None]:
    bus, tasks = Bus(), SteppedTasks()
    told = told_of(bus, StandingRead)
    read = ReadStanding(bus, tasks, lambda: pbx)
    for _ in range(times):
        read.start()
    tasks.finish_all()
    return [one.standing for one in told]


def test_what_is_told_is_shown_and_nothing_before() -> None:
    assert asked(Telling()) == [None, GOOD]


def test_a_provider_that_does_not_tell_is_no_mistake() -> None:
    assert asked(MemoryAdministration()) == [None, None]


def test_what_says_nothing_or_does_not_come_is_not_shown() -> None:
    assert asked(Telling(Standing())) == [None, None]
    assert asked(Telling(None)) == [None, None]


def test_the_latest_question_counts() -> None:
    assert asked(Telling(), times=2) == [None, None, GOOD]
