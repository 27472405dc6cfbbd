"""A phone without registration is said to be offline, and comes back by itself."""

from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, WebphoneChanged, WokeUp
from santral_desktop.application.open_webphone import OpenWebphone
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState
from santral_desktop.application.watch_phone import PATIENT, WatchPhone
from santral_desktop.domain.calls import CallState
from santral_desktop.domain.errors import Path, Unreachable
from tests.builders import a_call, told_of
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.doubles.webphone import ScriptedPage

CUT = Unreachable(Path.CUT)
TALKING = a_call(state=CallState.TALKING, ended_at=None)
NIGHT = WokeUp(timedelta(hours=8))
FIRST, SECOND, THIRD = PATIENT.reopen
OFFLINE, READY, REGISTERED = PhoneState.OFFLINE, PhoneState.READY, PhoneState.REGISTERED


class Desk:
    """A desk whose phone is watched; the page answers nothing by itself."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.page = Bus(), SteppedTasks(), ScriptedPage()
        self.pbx, self.in_a_call = ScriptedPbx(), False
        self.phone = OpenWebphone(
            self.bus, self.tasks, self.page, lambda: self.pbx, lambda: self.in_a_call
        )
        self.watch = WatchPhone(self.bus, self.tasks, self.phone.renew)
        self.told = told_of(self.bus, WebphoneChanged)
        self.phone.start()
        self.tasks.finish_all()

    def pass_time(self, seconds: float) -> None:
        self.tasks.pass_time(seconds)

    def talk(self) -> None:
        self.in_a_call = True
        self.bus.publish(CallChanged(None, TALKING))

    def hang_up(self) -> None:
        self.in_a_call = False
        self.bus.publish(CallChanged(TALKING, a_call()))
        self.tasks.finish_all()

    @property
    def state(self) -> PhoneState:
        return self.told[-1].status.state

    @property
    def loads(self) -> int:
        return len(self.page.addresses)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def registered(desk: Desk) -> Desk:
    desk.page.become(REGISTERED)
    return desk


@pytest.fixture
def lost(registered: Desk) -> Desk:
    registered.page.become(READY)
    return registered


def test_a_registered_phone_is_left_alone(registered: Desk) -> None:
    registered.pass_time(3600)

    assert (registered.state, registered.loads) == (REGISTERED, 1)


def test_a_page_that_registers_in_time_is_not_offline(lost: Desk) -> None:
    lost.pass_time(PATIENT.say - 1)
    lost.page.become(REGISTERED)
    lost.pass_time(3600)

    assert OFFLINE not in {told.status.state for told in lost.told}
    assert lost.loads == 1


def test_a_lost_registration_is_said_within_a_minute_of_its_end(lost: Desk) -> None:
    lost.pass_time(30)  # the host gives a registration that ran out half a minute more

    assert lost.state is OFFLINE


def test_an_offline_phone_comes_back_with_a_fresh_address(lost: Desk) -> None:
    lost.pass_time(FIRST)

    assert len(set(lost.page.addresses)) == 2


@pytest.mark.parametrize("state", [PhoneState.LOADING, READY])
def test_a_page_that_never_registers_is_offline_and_opened_afresh(
    desk: Desk, state: PhoneState
) -> None:
    desk.page.become(state)

    desk.pass_time(FIRST - 1)
    said = desk.state
    desk.pass_time(1)

    assert (said, desk.loads) == (OFFLINE, 2)


def test_a_page_that_was_never_seen_to_register_is_soon_left_alone(desk: Desk) -> None:
    for _ in range(10):
        desk.pass_time(600)

    assert desk.loads == 1 + len(PATIENT.reopen)


def test_pages_that_stay_offline_are_opened_ever_less_often(lost: Desk) -> None:
    loads = []
    for wait in (FIRST, SECOND, THIRD, THIRD, THIRD):
        lost.pass_time(wait - 1)
        before = lost.loads
        lost.pass_time(1)
        loads.append((before, lost.loads))

    assert loads == [(1, 2), (2, 3), (3, 4), (4, 5), (5, 6)]


def test_an_address_that_cannot_be_had_is_asked_for_again_soon(lost: Desk) -> None:
    lost.pbx.fail("webphone_address", CUT)
    lost.pass_time(FIRST)
    before = lost.loads

    lost.pbx.heal("webphone_address")
    lost.pass_time(PATIENT.again[0])

    assert (before, lost.loads) == (1, 2)


def test_a_day_offline_costs_few_questions(lost: Desk) -> None:
    lost.pbx.fail("webphone_address", CUT)

    lost.pass_time(8 * 3600)

    assert len(lost.pbx.asked_for("webphone_address")) < 400


def test_the_phone_is_never_reopened_in_a_call_but_right_after_it(lost: Desk) -> None:
    lost.talk()
    lost.pass_time(3600)
    during = lost.state, lost.loads
    lost.hang_up()

    assert (during, lost.loads) == ((OFFLINE, 1), 2)


def test_a_phone_that_is_back_is_said_to_be(lost: Desk) -> None:
    lost.pass_time(PATIENT.say)
    lost.page.become(REGISTERED)

    assert lost.state is REGISTERED


def test_after_a_calm_time_the_next_loss_is_met_as_fast_as_the_first(lost: Desk) -> None:
    lost.pass_time(FIRST)
    lost.page.become(REGISTERED)
    lost.pass_time(PATIENT.calm)
    lost.page.become(READY)

    lost.pass_time(FIRST)

    assert lost.loads == 3


def test_a_phone_that_is_lost_again_and_again_is_opened_ever_less_often(lost: Desk) -> None:
    lost.pass_time(FIRST)
    lost.page.become(REGISTERED)
    lost.page.become(READY)

    lost.pass_time(SECOND - 1)

    assert lost.loads == 2


def test_what_else_changes_about_an_offline_page_does_not_hide_that_it_is(lost: Desk) -> None:
    lost.pass_time(PATIENT.say)

    lost.page.become(READY, microphone=MicrophoneState.GRANTED)
    lost.tasks.finish_all()

    assert lost.state is OFFLINE
    assert lost.told[-1].status.microphone is MicrophoneState.GRANTED


def test_a_page_that_registers_at_that_moment_is_not_offline(lost: Desk) -> None:
    lost.pass_time(PATIENT.say)

    lost.page.become(READY, microphone=MicrophoneState.GRANTED)
    lost.page.become(REGISTERED)
    lost.tasks.finish_all()

    assert lost.state is REGISTERED


def test_a_page_that_died_is_not_said_to_be_offline(lost: Desk) -> None:
    lost.phone.stop()
    lost.page.become(PhoneState.CRASHED)

    lost.pass_time(3600)

    assert lost.state is PhoneState.CRASHED


def test_a_page_that_hangs_is_not_said_to_be_offline(registered: Desk) -> None:
    registered.phone.stop()
    registered.page.become(READY, hung=True)

    registered.pass_time(3600)

    assert registered.told[-1].status.hung
    assert registered.state is READY


def test_after_a_sleep_the_phone_has_a_fresh_address_at_once(registered: Desk) -> None:
    registered.bus.publish(NIGHT)
    registered.tasks.finish_all()

    assert len(set(registered.page.addresses)) == 2


def test_after_a_sleep_the_address_is_asked_for_until_the_network_is_back(
    registered: Desk,
) -> None:
    registered.pbx.fail("webphone_address", CUT)
    registered.bus.publish(NIGHT)
    registered.page.become(READY)
    registered.pass_time(PATIENT.again[0] - 1)
    registered.pbx.heal("webphone_address")

    registered.pass_time(1)

    assert registered.loads == 2


def test_a_call_that_outlived_a_sleep_is_not_cut(registered: Desk) -> None:
    registered.talk()
    registered.bus.publish(NIGHT)
    registered.pass_time(600)
    during = registered.loads
    registered.hang_up()

    assert (during, registered.loads) == (1, 2)


def test_a_page_that_failed_before_a_sleep_is_tried_at_once_after_it(desk: Desk) -> None:
    desk.page.become(PhoneState.FAILED)

    desk.bus.publish(NIGHT)
    desk.tasks.finish_all()

    assert desk.loads == 2


def test_nothing_is_opened_or_said_after_the_end(lost: Desk) -> None:
    lost.watch.stop()
    lost.pass_time(3600)

    assert (lost.state, lost.loads) == (READY, 1)
