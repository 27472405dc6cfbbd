"""Choices hold at once and are written in order."""

from santral_desktop.application.choices import Choices
from santral_desktop.application.ports.preferences import PolicyFault, Preferences, WhyNotPolicy
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.errors import Storage, StorageTrouble, Trouble
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.tasks import SteppedTasks

DARK, LIGHT = Preferences(theme="dark"), Preferences(theme="light")
READ_ONLY = StorageTrouble(Storage.SETTINGS, "read-only")


class Desk:
    """A person who chooses."""

    def __init__(self, store: MemoryPreferences | None = None) -> None:
        self.store, self.tasks = store or MemoryPreferences(), SteppedTasks()
        self.troubles: list[Trouble] = []
        self.choices = Choices(self.store, self.tasks, self.troubles.append)


def test_what_was_chosen_before_holds_from_the_start() -> None:
    assert Desk(MemoryPreferences(DARK)).choices.now == DARK


def test_a_change_holds_before_it_is_written() -> None:
    desk = Desk()

    desk.choices.change(DARK)

    assert (desk.choices.now, desk.store.written) == (DARK, [])


def test_changes_are_written_in_their_order_off_the_main_thread() -> None:
    desk = Desk()

    desk.choices.change(DARK)
    desk.choices.change(LIGHT)
    desk.tasks.finish_all()

    assert desk.store.written == [DARK, LIGHT]
    assert set(desk.tasks.lanes) == {Lane.JOURNAL}


def test_choosing_the_same_again_writes_nothing() -> None:
    desk = Desk(MemoryPreferences(DARK))

    desk.choices.change(DARK)
    desk.tasks.finish_all()

    assert desk.store.written == []


def test_a_choice_that_cannot_be_written_holds_and_says_so() -> None:
    desk = Desk()
    desk.store.trouble = READ_ONLY

    desk.choices.change(DARK)
    desk.tasks.finish_all()

    assert (desk.choices.now, desk.troubles) == (DARK, [READ_ONLY])


def test_choices_made_by_policy_are_named() -> None:
    desk = Desk(MemoryPreferences(fixed={"theme": "dark"}))

    assert (desk.choices.fixed(), desk.choices.now) == ({"theme"}, DARK)


def test_what_is_fixed_stays_whoever_asks() -> None:
    desk = Desk(MemoryPreferences(fixed={"theme": "dark"}))

    desk.choices.change(Preferences(theme="light", language="en"))

    assert desk.choices.now == Preferences(theme="dark", language="en")
    assert desk.choices.fixed() == {"theme"}


def test_what_is_wrong_with_a_policy_is_told() -> None:
    store = MemoryPreferences()
    store.wrong = (PolicyFault("x", WhyNotPolicy.UNKNOWN),)

    assert Desk(store).choices.faults() == store.wrong
