"""A registration that goes to and fro is a hint that the phone is open in a second place."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WebphoneChanged
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.application.watch_places import TAKEN, WITHIN, WatchPlaces
from tests.builders import told_of
from tests.doubles.tasks import SteppedTasks

REGISTERED = PhoneStatus(PhoneState.REGISTERED)
LOADING = PhoneStatus(PhoneState.LOADING)
OFFLINE = PhoneStatus(PhoneState.OFFLINE, taken=True)
TAKEN_AWAY = PhoneStatus(PhoneState.READY, taken=True)
BROKEN = PhoneStatus(PhoneState.READY)


class Desk:
    """A desk whose phone stands as it is told to."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        WatchPlaces(self.bus, self.tasks)
        self.told = told_of(self.bus, PhoneElsewhere)

    def stands(self, *how: PhoneStatus) -> None:
        for status in how:
            self.bus.publish(WebphoneChanged(status))


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.stands(LOADING, REGISTERED)
    return desk


def test_a_registration_that_is_taken_and_given_back_again_and_again_is_suspect(desk: Desk) -> None:
    desk.stands(*[TAKEN_AWAY, REGISTERED] * TAKEN)

    assert desk.told == [PhoneElsewhere(suspected=True)]


def test_a_phone_that_was_opened_afresh_meanwhile_counts_too(desk: Desk) -> None:
    desk.stands(*[TAKEN_AWAY, OFFLINE, LOADING, REGISTERED] * TAKEN)

    assert desk.told == [PhoneElsewhere(suspected=True)]


def test_once_or_twice_is_nothing(desk: Desk) -> None:
    desk.stands(*[TAKEN_AWAY, REGISTERED] * (TAKEN - 1))

    assert desk.told == []


def test_a_line_that_breaks_again_and_again_is_a_bad_network(desk: Desk) -> None:
    desk.stands(*[BROKEN, REGISTERED] * 10)

    assert desk.told == []


def test_a_password_that_is_refused_for_good_is_no_second_place(desk: Desk) -> None:
    desk.stands(TAKEN_AWAY, *[LOADING, BROKEN] * 5)

    assert desk.told == []


def test_what_happens_once_an_hour_is_nothing(desk: Desk) -> None:
    for _ in range(2 * TAKEN):
        desk.stands(TAKEN_AWAY, REGISTERED)
        desk.tasks.pass_time(WITHIN)

    assert desk.told == []


def test_the_suspicion_ends_when_the_registration_stays(desk: Desk) -> None:
    desk.stands(*[TAKEN_AWAY, REGISTERED] * TAKEN)
    desk.tasks.pass_time(WITHIN)

    assert desk.told[-1] == PhoneElsewhere(suspected=False)


def test_the_suspicion_lasts_as_long_as_the_registration_is_taken_now_and_then(desk: Desk) -> None:
    desk.stands(*[TAKEN_AWAY, REGISTERED] * TAKEN)
    for _ in range(4):
        desk.tasks.pass_time(WITHIN / 2)
        desk.stands(TAKEN_AWAY, REGISTERED)

    assert desk.told == [PhoneElsewhere(suspected=True)]
