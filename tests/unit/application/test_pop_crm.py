"""The customer's page opens when it was chosen: once a call, a few a minute, never astray."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CrmFailed
from santral_desktop.application.pop_crm import MOST_A_MINUTE, PopCrm
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, CallId, CallState, Direction
from santral_desktop.domain.crm import BadTemplate, PageNotOpened
from tests.builders import COLLEAGUE, ME, a_call, a_missed_call, told_of
from tests.doubles.clock import SteppedClock

ACCOUNT = Account(Provider.BULUTSANTRALIM, ME, "https://pbx.example.test")
RINGING = a_missed_call(state=CallState.RINGING, ended_at=None, ringing=frozenset({ME}))
TALKING = a_call(state=CallState.TALKING, ended_at=None)


class Desk:
    """A person with a CRM."""

    def __init__(
        self, when: str = "ring", template: str = "https://crm.example.test/{number}"
    ) -> None:
        self.bus, self.clock = Bus(), SteppedClock()
        self.choices = Preferences(accounts=(ACCOUNT,), crm_template=template, crm_when=when)
        self.opened: list[str] = []
        self.has_browser = True
        self.failed = told_of(self.bus, CrmFailed)
        self.crm = PopCrm(self.bus, self.clock, lambda: self.choices, self.open)

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return self.has_browser

    def sees(self, *calls: Call) -> None:
        before = None
        for call in calls:
            self.bus.publish(CallChanged(before, call))
            before = call


def numbered(number: int) -> Call:
    return replace(RINGING, id=CallId(f"call-{number}"))


@pytest.mark.parametrize(
    ("when", "pages"), [("never", 0), ("ring", 1), ("answer", 1), ("by_hand", 0), ("whenever", 0)]
)
def test_a_page_opens_at_the_moment_that_was_chosen(when: str, pages: int) -> None:
    desk = Desk(when)

    desk.sees(RINGING, TALKING, a_call())

    assert len(desk.opened) == pages


def test_one_call_opens_one_page_however_often_it_changes() -> None:
    desk = Desk()

    desk.sees(RINGING, replace(RINGING, name="Ayşe"), replace(RINGING, queue="200"))

    assert desk.opened == ["https://crm.example.test/905321112233"]


def test_a_call_that_takes_another_id_opens_no_second_page() -> None:
    desk = Desk()

    desk.sees(RINGING, replace(RINGING, id=CallId("uuid-2")), replace(RINGING, id=CallId("uuid-3")))

    assert len(desk.opened) == 1


@pytest.mark.parametrize(
    "call",
    [
        replace(RINGING, ringing=frozenset({COLLEAGUE})),
        replace(RINGING, direction=Direction.OUTBOUND),
        replace(RINGING, direction=Direction.INTERNAL),
        replace(TALKING, extension=COLLEAGUE),
    ],
    ids=["colleague rings", "outgoing", "internal", "colleague talks"],
)
@pytest.mark.parametrize("when", ["ring", "answer"])
def test_calls_of_others_and_our_own_open_nothing(call: Call, when: str) -> None:
    desk = Desk(when)

    desk.sees(call)

    assert desk.opened == []


def test_nothing_opens_before_anyone_signed_in() -> None:
    desk = Desk()
    desk.choices = replace(desk.choices, accounts=())

    desk.sees(RINGING)

    assert desk.opened == []


def test_a_burst_of_calls_does_not_bury_the_screen() -> None:
    desk = Desk()

    for number in range(20):
        desk.sees(numbered(number))
    in_the_burst = len(desk.opened)
    desk.clock.pass_time(61)
    desk.sees(numbered(100))

    assert (in_the_burst, len(desk.opened)) == (MOST_A_MINUTE, MOST_A_MINUTE + 1)


def test_a_person_opens_the_page_as_often_as_they_ask() -> None:
    desk = Desk("never")

    for _ in range(10):
        desk.crm.by_hand(a_call())

    assert len(desk.opened) == 10


def test_a_broken_template_is_told_once_for_calls_and_each_time_for_a_person() -> None:
    desk = Desk(template="http://crm.example.test/")

    desk.sees(numbered(1))
    desk.sees(numbered(2))
    desk.crm.by_hand(a_call())

    assert [type(message.error) for message in desk.failed] == [BadTemplate, BadTemplate]
    assert desk.opened == []


def test_a_missing_browser_is_told_again_after_it_had_been_there() -> None:
    desk = Desk()
    desk.has_browser = False
    desk.sees(numbered(1))
    desk.has_browser = True
    desk.sees(numbered(2))
    desk.has_browser = False
    desk.sees(numbered(3))

    assert [type(message.error) for message in desk.failed] == [PageNotOpened, PageNotOpened]


def test_an_address_that_would_lead_astray_is_not_opened() -> None:
    desk = Desk(template="https://crm.example.test/?n={name}")

    desk.sees(replace(RINGING, name="ş" * 700))

    assert (desk.opened, [type(message.error) for message in desk.failed]) == ([], [PageNotOpened])
