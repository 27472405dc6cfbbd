"""The system knows the program as was chosen, and how it stands is told."""

from dataclasses import dataclass, field, replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_registered import KeepRegistered
from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.doubles.registration import MemoryRegistration
from tests.doubles.tasks import SteppedTasks


@dataclass
class Bench:
    links: MemoryRegistration = field(default_factory=MemoryRegistration)
    login: MemoryRegistration = field(default_factory=MemoryRegistration)
    chosen: Preferences = field(default_factory=Preferences)
    told: list[RegistrationTold] = field(default_factory=list)

    def __post_init__(self) -> None:
        bus, self.tasks = Bus(), SteppedTasks()
        bus.subscribe(RegistrationTold, self.told.append)
        entries = {Entry.LINKS: self.links, Entry.LOGIN: self.login}
        self.keep = KeepRegistered(bus, self.tasks, entries, lambda: self.chosen)

    def choose(self, entry: Entry, *, on: bool) -> None:
        self.chosen = replace(self.chosen, **{entry.value: on})
        self.keep.take_over(entry)
        self.tasks.finish_all()

    def start(self) -> None:
        self.keep.start()
        self.tasks.finish_all()


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_what_is_chosen_is_registered(bench: Bench) -> None:
    bench.choose(Entry.LINKS, on=True)

    assert (bench.links.done, bench.login.done) == (["add"], [])
    assert bench.told == [RegistrationTold(Entry.LINKS, Registered.YES)]


def test_what_is_chosen_no_more_is_taken_back(bench: Bench) -> None:
    bench.choose(Entry.LOGIN, on=True)
    bench.choose(Entry.LOGIN, on=False)

    assert bench.login.done == ["add", "remove"]
    assert bench.told[-1] == RegistrationTold(Entry.LOGIN, Registered.NO)


def test_a_start_puts_right_what_is_missing(bench: Bench) -> None:
    bench.chosen = Preferences(start_at_login=True)

    bench.start()

    assert (bench.links.done, bench.login.done) == ([], ["add"])
    assert [told.state for told in bench.told] == [Registered.NO, Registered.YES]


def test_a_start_takes_back_what_is_left_over(bench: Bench) -> None:
    bench.links.now = Registered.ASKED

    bench.start()

    assert bench.links.done == ["remove"]
    assert bench.told[0] == RegistrationTold(Entry.LINKS, Registered.NO)


def test_a_start_leaves_alone_what_was_switched_off_in_the_system(bench: Bench) -> None:
    bench.chosen = Preferences(start_at_login=True)
    bench.login.now = Registered.ASKED

    bench.start()

    assert bench.login.done == []


def test_what_cannot_be_written_is_told(bench: Bench) -> None:
    bench.links.trouble = trouble = StorageTrouble(Storage.SETTINGS, "PermissionError")

    bench.choose(Entry.LINKS, on=True)

    assert bench.told == [RegistrationTold(Entry.LINKS, Registered.NO, trouble)]
