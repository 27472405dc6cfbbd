"""What every web phone page does, the scripted one and the real one alike."""

from collections.abc import Callable, Iterator
from typing import Protocol

import pytest

from santral_desktop.application.ports.webphone import (
    Act,
    MicrophoneState,
    PhoneState,
    PhoneStatus,
    WebphonePage,
)
from santral_desktop.domain.accounts import SecretAddress
from tests.doubles.webphone import ScriptedPage
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE


class Given(Protocol):
    """A page of one kind and what a test may do with it."""

    page: WebphonePage
    until: Callable[[Callable[[], object]], None]
    arrive: Callable[[], None]


class _Scripted:
    def __init__(self) -> None:
        self.page = ScriptedPage()

    def until(self, holds: Callable[[], object]) -> None:
        assert holds()

    def arrive(self) -> None:
        self.page.become(PhoneState.READY)


class _Real:
    def __init__(self, hosted: Hosted) -> None:
        self.page = hosted.host
        self.until = hosted.until

    def arrive(self) -> None:
        """A real page arrives by itself."""


@pytest.fixture(params=["scripted", "real"])
def given(request: pytest.FixtureRequest) -> Iterator[Given]:
    if request.param == "scripted":
        yield _Scripted()
    else:
        yield _Real(request.getfixturevalue("hosted"))


@pytest.fixture
def address(pages: Pages) -> SecretAddress:
    return SecretAddress(pages.put("<button>Cevapla</button>", "/phone"))


def test_a_load_is_told_from_its_beginning_to_its_end(given: Given, address: SecretAddress) -> None:
    told: list[PhoneStatus] = []
    given.page.on_status(told.append)
    given.page.load(address)
    given.arrive()

    given.until(lambda: told[-1].state is PhoneState.READY)
    assert [status.state for status in told] == [PhoneState.LOADING, PhoneState.READY]
    assert told[-1].microphone is MicrophoneState.UNASKED


def test_everybody_who_asked_is_told(given: Given, address: SecretAddress) -> None:
    one: list[PhoneStatus] = []
    other: list[PhoneStatus] = []
    given.page.on_status(one.append)
    given.page.on_status(other.append)
    given.page.load(address)
    given.arrive()

    given.until(lambda: one[-1].state is PhoneState.READY)
    assert one == other


def test_a_page_may_be_loaded_anew_before_it_arrived(given: Given, address: SecretAddress) -> None:
    told: list[PhoneStatus] = []
    given.page.on_status(told.append)
    for _ in range(3):
        given.page.load(address)
    given.arrive()

    given.until(lambda: told[-1].state is PhoneState.READY)
    assert [status.state for status in told] == [*[PhoneState.LOADING] * 3, PhoneState.READY]


def test_a_button_that_is_not_there_is_answered_with_no(
    given: Given, address: SecretAddress
) -> None:
    answers: list[bool] = []
    given.page.load(address)
    given.arrive()
    given.page.act(Act.HANG_UP, answers.append)

    given.until(lambda: answers == [False])


def test_an_act_before_any_load_is_answered_with_no(given: Given) -> None:
    answers: list[bool] = []
    given.page.act(Act.ANSWER, answers.append)

    given.until(lambda: answers == [False])


def test_a_closed_page_says_that_it_is_closed_and_nothing_more(
    given: Given, address: SecretAddress
) -> None:
    told: list[PhoneStatus] = []
    closed: list[bool] = []
    given.page.on_status(told.append)
    given.page.load(address)
    before = list(told)
    given.page.close(lambda: closed.append(True))

    given.until(lambda: closed == [True])
    assert told == before
