"""Numbers and colleagues are read; what cannot be read is empty."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import DirectoryRead
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.read_directory import ReadDirectory
from santral_desktop.domain.errors import NotOffered, NotSignedIn
from tests.builders import told_of
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks


class Desk:
    """A program that learns whom it may call."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.pbx: ScriptedPbx | None = ScriptedPbx()
        self.directory = ReadDirectory(self.bus, self.tasks, self.in_use, lambda: [""])
        self.told = told_of(self.bus, DirectoryRead)

    def in_use(self, account: str) -> Pbx:
        if self.pbx is None:
            raise NotSignedIn
        return self.pbx

    def read(self) -> DirectoryRead:
        self.directory.start()
        self.tasks.finish_all()
        (told,) = self.told
        assert isinstance(told, DirectoryRead)
        return told


def test_both_lists_are_read_behind_the_window() -> None:
    desk, pbx = Desk(), ScriptedPbx()

    told = desk.read()

    assert told == DirectoryRead(pbx.numbers, pbx.extensions())
    assert desk.tasks.lanes == [Lane.NETWORK]


@pytest.mark.parametrize(
    ("method", "empty"), [("outside_numbers", "outside_numbers"), ("extensions", "extensions")]
)
def test_a_list_that_is_not_offered_is_empty_and_the_other_is_there(
    method: str, empty: str
) -> None:
    desk = Desk()
    assert desk.pbx is not None
    desk.pbx.fail(method, NotOffered("no"))

    told = desk.read()

    lists = {"outside_numbers": told.outside_numbers, "extensions": told.extensions}
    assert [name for name, found in lists.items() if not found] == [empty]


def test_without_a_sign_in_both_lists_are_empty() -> None:
    desk = Desk()
    desk.pbx = None

    assert desk.read() == DirectoryRead((), ())


def test_each_account_is_told_of_apart() -> None:
    desk, bus, tasks = Desk(), Bus(), SteppedTasks()
    told = told_of(bus, DirectoryRead)
    pbxs = {"": ScriptedPbx(), "bulutfon": ScriptedPbx()}
    pbxs["bulutfon"].numbers = ("908500000002",)

    ReadDirectory(bus, tasks, pbxs.__getitem__, lambda: pbxs).start()
    tasks.finish_all()

    numbers = {read.account: read.outside_numbers for read in told}
    assert numbers == {"": desk.pbx and desk.pbx.numbers, "bulutfon": ("908500000002",)}
