"""What has time until the web phone is there."""

from dataclasses import dataclass, field

import pytest

from santral_desktop.application.messages import SignedIn, WebphoneChanged
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.composition.after_phone import LONGEST, AfterPhone, OncePhoneIsThere
from tests.builders import ACCOUNT
from tests.unit.composition.machine import Bench


@dataclass
class Start:
    """A start of the program; `begun` tells how often the work was begun."""

    bench: Bench = field(default_factory=Bench)
    begun: int = 0

    def __post_init__(self) -> None:
        self.waiting = AfterPhone(self.bench.core, self._begin)

    def signs_in(self) -> None:
        self.bench.core.bus.publish(SignedIn(ACCOUNT, lasting=True))

    def phone_is(self, *states: PhoneState) -> None:
        for state in states:
            self.bench.core.bus.publish(WebphoneChanged(PhoneStatus(state)))

    def _begin(self) -> None:
        self.begun += 1


def test_while_the_page_is_loaded_nothing_else_is_begun() -> None:
    start = Start()

    start.signs_in()
    start.phone_is(PhoneState.NONE, PhoneState.LOADING)

    assert start.begun == 0


@pytest.mark.parametrize("state", [PhoneState.READY, PhoneState.REGISTERED, PhoneState.FAILED])
def test_a_page_that_is_there_or_will_not_be_is_waited_for_no_longer(state: PhoneState) -> None:
    start = Start()

    start.signs_in()
    start.phone_is(PhoneState.LOADING, state, PhoneState.REGISTERED)

    assert start.begun == 1


def test_a_page_that_never_tells_is_not_waited_for_without_end() -> None:
    start = Start()

    start.signs_in()
    start.bench.tasks.pass_time(LONGEST)
    start.phone_is(PhoneState.READY)

    assert start.begun == 1


def test_each_signing_in_begins_it_anew() -> None:
    start = Start()

    for _ in range(2):
        start.signs_in()
        start.phone_is(PhoneState.READY)

    assert start.begun == 2


def test_without_signing_in_nothing_is_begun() -> None:
    start = Start()

    start.phone_is(PhoneState.FAILED)
    start.bench.tasks.pass_time(LONGEST)

    assert start.begun == 0


@dataclass
class Once:
    """What is begun once; `begun` tells how often it was."""

    bench: Bench = field(default_factory=Bench)
    begun: int = 0

    def __post_init__(self) -> None:
        OncePhoneIsThere(self.bench.core, self._begin)

    def phone_is(self, *states: PhoneState) -> None:
        for state in states:
            self.bench.core.bus.publish(WebphoneChanged(PhoneStatus(state)))

    def _begin(self) -> None:
        self.begun += 1


def test_what_is_made_once_waits_until_the_phone_has_registered() -> None:
    once = Once()

    once.phone_is(PhoneState.NONE, PhoneState.LOADING, PhoneState.READY)
    assert once.begun == 0
    once.phone_is(PhoneState.REGISTERED, PhoneState.LOADING, PhoneState.REGISTERED)

    assert once.begun == 1


def test_what_is_made_once_does_not_wait_for_ever() -> None:
    once = Once()

    once.bench.tasks.pass_time(LONGEST)
    once.phone_is(PhoneState.FAILED)

    assert once.begun == 1
