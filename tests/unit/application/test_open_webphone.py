"""The web phone stays open: fresh addresses, no reload in a call, back when it died."""

from collections.abc import Callable

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, WebphoneChanged
from santral_desktop.application.open_webphone import (
    ADDRESS_LASTS,
    BACK_OFF,
    CALM,
    EVER_AGAIN,
    RENEWAL_AGAIN,
    OpenWebphone,
    OwnPage,
)
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.domain.accounts import Account, Provider, SecretAddress
from santral_desktop.domain.calls import CallState
from santral_desktop.domain.errors import (
    NotSignedIn,
    NoWebphoneForExtension,
    Path,
    Trouble,
    Unreachable,
)
from tests.builders import a_call, told_of
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.doubles.webphone import ScriptedPage

CUT = Unreachable(Path.CUT)
TALKING = a_call(state=CallState.TALKING, ended_at=None)


class SlowPbx(ScriptedPbx):
    """A PBX that takes so long over its second address that something happens meanwhile."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        super().__init__()
        self.meanwhile = meanwhile

    def webphone_address(self) -> SecretAddress:
        if self.asked_for("webphone_address"):
            self.meanwhile()
        return super().webphone_address()


class Desk:
    """A desk whose web phone is to be open all day."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.page = Bus(), SteppedTasks(), ScriptedPage()
        self.pbx: ScriptedPbx = ScriptedPbx()
        self.in_a_call = False
        self.phone = OpenWebphone(
            self.bus, self.tasks, self.page, lambda: self.pbx, lambda: self.in_a_call
        )
        self.told = told_of(self.bus, WebphoneChanged)

    def open(self) -> None:
        self.phone.start()
        self.tasks.finish_all()

    def register(self) -> None:
        self.open()
        self.page.become(PhoneState.REGISTERED)

    def talk(self) -> None:
        self.in_a_call = True
        self.bus.publish(CallChanged(None, TALKING))

    def hang_up(self) -> None:
        self.in_a_call = False
        self.bus.publish(CallChanged(TALKING, a_call()))
        self.tasks.finish_all()

    def crash(self, state: PhoneState = PhoneState.CRASHED) -> None:
        self.page.become(state)

    @property
    def loads(self) -> int:
        return len(self.page.addresses)


def test_each_opening_has_a_fresh_address() -> None:
    desk = Desk()

    desk.open()
    desk.open()

    assert len(set(desk.page.addresses)) == 2


def test_the_state_of_the_page_is_told() -> None:
    desk = Desk()

    desk.register()

    assert [told.status.state for told in desk.told] == [
        PhoneState.LOADING,
        PhoneState.REGISTERED,
    ]


def test_of_two_openings_at_once_only_the_latest_loads() -> None:
    desk = Desk()

    desk.phone.start()
    desk.phone.start()
    desk.tasks.finish_all()

    assert desk.loads == 1


def test_the_address_is_renewed_before_its_day_ends() -> None:
    desk = Desk()
    desk.register()

    desk.tasks.pass_time(ADDRESS_LASTS)

    assert desk.loads == 2


def test_only_the_latest_address_is_renewed() -> None:
    desk = Desk()
    desk.register()
    desk.tasks.pass_time(ADDRESS_LASTS - 10)
    desk.register()

    desk.tasks.pass_time(20)

    assert desk.loads == 2


def test_an_address_that_grows_old_in_a_call_is_renewed_after_it() -> None:
    desk = Desk()
    desk.register()
    desk.talk()

    desk.tasks.pass_time(ADDRESS_LASTS)
    during = desk.loads
    desk.hang_up()

    assert (during, desk.loads) == (1, 2)


def test_a_call_that_begins_while_the_address_is_fetched_is_not_cut() -> None:
    desk = Desk()
    desk.pbx = SlowPbx(meanwhile=desk.talk)
    desk.register()

    desk.tasks.pass_time(ADDRESS_LASTS)
    during = desk.loads
    desk.pbx = ScriptedPbx()
    desk.hang_up()

    assert (during, desk.loads) == (1, 2)


def test_the_end_of_one_of_two_calls_renews_nothing_yet() -> None:
    desk = Desk()
    desk.register()
    desk.talk()
    desk.tasks.pass_time(ADDRESS_LASTS)

    desk.bus.publish(CallChanged(TALKING, a_call()))
    desk.tasks.finish_all()

    assert desk.loads == 1


def test_a_call_that_goes_on_renews_nothing() -> None:
    desk = Desk()
    desk.register()
    desk.talk()
    desk.tasks.pass_time(ADDRESS_LASTS)

    desk.talk()
    desk.tasks.finish_all()

    assert desk.loads == 1


def test_the_end_of_a_call_reloads_nothing_that_is_fresh() -> None:
    desk = Desk()
    desk.register()

    desk.talk()
    desk.hang_up()

    assert desk.loads == 1


def test_a_renewal_that_fails_leaves_the_working_phone_alone_and_is_tried_again() -> None:
    desk = Desk()
    desk.register()
    desk.pbx.fail("webphone_address", CUT)

    desk.tasks.pass_time(ADDRESS_LASTS)
    told = desk.told[-1].status.state
    desk.pbx.heal("webphone_address")
    desk.tasks.pass_time(RENEWAL_AGAIN)

    assert (told, desk.loads) == (PhoneState.REGISTERED, 2)


@pytest.mark.parametrize("state", [PhoneState.CRASHED, PhoneState.FAILED])
def test_a_page_that_died_comes_back_with_a_fresh_address(state: PhoneState) -> None:
    desk = Desk()
    desk.register()

    desk.crash(state)
    desk.tasks.pass_time(BACK_OFF[0])

    assert len(set(desk.page.addresses)) == 2


def test_a_page_that_dies_in_a_call_comes_back_at_once() -> None:
    desk = Desk()
    desk.register()
    desk.talk()

    desk.crash()
    desk.tasks.pass_time(BACK_OFF[0])

    assert desk.loads == 2


def test_a_page_that_hangs_is_opened_afresh() -> None:
    desk = Desk()
    desk.register()

    desk.page.become(PhoneState.READY, hung=True)
    desk.tasks.pass_time(BACK_OFF[0])

    assert desk.loads == 2


def test_a_page_that_keeps_hanging_is_left_for_a_person() -> None:
    desk = Desk()
    desk.register()

    for _ in range(10):
        desk.page.become(PhoneState.READY, hung=True)
        desk.tasks.pass_time(max(BACK_OFF))

    assert desk.loads == 1 + len(BACK_OFF)


def test_a_page_that_hangs_in_a_call_is_opened_afresh_after_it() -> None:
    desk = Desk()
    desk.register()
    desk.talk()

    desk.page.become(PhoneState.READY, hung=True)
    desk.tasks.pass_time(60)
    during = desk.loads
    desk.hang_up()

    assert (during, desk.loads) == (1, 2)


def test_a_page_that_keeps_dying_is_left_for_a_person() -> None:
    desk = Desk()
    desk.register()

    for _ in range(10):
        desk.crash()
        desk.tasks.pass_time(max(BACK_OFF))

    assert desk.loads == 1 + len(BACK_OFF)


def test_a_page_that_nobody_answers_for_is_loaded_when_somebody_does_at_last() -> None:
    desk = Desk()
    desk.pbx.fail("webphone_address", CUT)
    desk.open()

    desk.tasks.pass_time(3600)
    desk.pbx.heal("webphone_address")
    desk.tasks.pass_time(EVER_AGAIN)

    assert desk.loads == 1


def test_a_page_that_will_not_load_is_tried_without_haste() -> None:
    desk = Desk()
    desk.register()

    for _ in range(60):
        desk.crash(PhoneState.FAILED)
        desk.tasks.pass_time(60)

    assert desk.loads == 1 + 60


def test_crashes_are_counted_anew_after_a_calm_time() -> None:
    desk = Desk()
    desk.register()
    for _ in BACK_OFF:
        desk.crash()
        desk.tasks.pass_time(max(BACK_OFF))
    desk.page.become(PhoneState.REGISTERED)
    before = desk.loads

    desk.tasks.pass_time(CALM)
    desk.crash()
    desk.tasks.pass_time(BACK_OFF[0])

    assert desk.loads == before + 1


def test_a_person_may_open_again_what_was_left() -> None:
    desk = Desk()
    desk.register()
    for _ in range(10):
        desk.crash()
        desk.tasks.pass_time(max(BACK_OFF))
    before = desk.loads

    desk.open()
    desk.crash()
    desk.tasks.pass_time(BACK_OFF[0])

    assert desk.loads == before + 2


def test_an_address_that_cannot_be_had_now_is_told_and_tried_again() -> None:
    desk = Desk()
    desk.pbx.fail("webphone_address", CUT)

    desk.open()
    told = desk.told[-1]
    desk.pbx.heal("webphone_address")
    desk.tasks.pass_time(BACK_OFF[0])

    assert told == WebphoneChanged(PhoneStatus(PhoneState.FAILED), CUT)
    assert desk.loads == 1


@pytest.mark.parametrize("error", [NotSignedIn(), NoWebphoneForExtension("no")], ids=repr)
def test_a_refused_address_is_not_asked_for_again(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("webphone_address", error)

    desk.open()
    desk.tasks.pass_time(CALM)

    assert len(desk.pbx.asked_for("webphone_address")) == 1


@pytest.mark.parametrize("state", [PhoneState.CRASHED, PhoneState.FAILED])
def test_after_a_stop_nothing_is_brought_back(state: PhoneState) -> None:
    desk = Desk()
    desk.register()

    desk.phone.stop()
    desk.crash(state)
    desk.tasks.pass_time(2 * ADDRESS_LASTS)

    assert desk.loads == 1


def test_a_stop_before_anything_was_opened_is_harmless() -> None:
    desk = Desk()

    desk.phone.stop()

    assert desk.told == []


def test_a_stop_during_the_fetching_loads_nothing() -> None:
    desk = Desk()

    desk.phone.start()
    desk.phone.stop()
    desk.tasks.finish_all()

    assert desk.loads == 0


def test_a_stop_in_a_call_leaves_the_old_address_after_it() -> None:
    desk = Desk()
    desk.register()
    desk.talk()
    desk.tasks.pass_time(ADDRESS_LASTS)

    desk.phone.stop()
    desk.hang_up()

    assert desk.loads == 1


def test_a_phone_that_nobody_wants_is_not_renewed() -> None:
    desk = Desk()

    desk.phone.renew()
    desk.tasks.finish_all()

    assert desk.loads == 0


def test_a_renewal_that_is_asked_for_waits_for_the_end_of_the_call() -> None:
    desk = Desk()
    desk.open()
    desk.talk()

    desk.phone.renew()
    desk.tasks.finish_all()
    during = desk.loads
    desk.hang_up()

    assert (during, desk.loads) == (1, 2)


def test_a_page_that_somebody_set_is_opened_where_the_pbx_has_none() -> None:
    account = Account(Provider.BULUTFON, "1001", "https://b.example", "https://phone.example/p")

    assert OwnPage(account).webphone_address() == SecretAddress("https://phone.example/p")
