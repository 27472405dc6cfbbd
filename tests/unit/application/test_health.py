"""What is true right now is collected from what others tell."""

from datetime import datetime

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.health import Health
from santral_desktop.application.messages import (
    CallHeard,
    CallsNotShown,
    CommandFailed,
    DialInDoubt,
    DialRefused,
    HistoryProgress,
    Listening,
    MissedCounted,
    SignedIn,
    SignedOut,
    SignInWanted,
    SourceQuiet,
    SourceState,
    WebphoneChanged,
)
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.domain.events import CallListed
from tests.builders import ACCOUNT, NINE, ONE, a_call, rang

FURTHER = Account(Provider.BULUTFON, "1001", "https://bulutfon.example", name="bulutfon")
CUT = Unreachable(Path.CUT)


def after(*messages: object) -> Health:
    """Return the health of a program in which all this was told."""
    bus = Bus()
    health = Health(bus)
    for message in messages:
        bus.publish(message)
    return health


def of(
    source: Source, *, on: bool, last_at: datetime | None = None, error: object = None
) -> object:
    return SourceState(source, on, last_at, error)


def test_nothing_is_claimed_at_the_start() -> None:
    health = after()

    assert (health.account, health.sources, health.missed) == (None, (), 0)
    assert health.phone.state is PhoneState.NONE


def test_the_account_in_use_is_known_and_old_trouble_forgotten() -> None:
    health = after(SignInWanted(CUT), SignedIn(ACCOUNT, lasting=True))

    assert (health.account, health.last_error) == (ACCOUNT, None)


@pytest.mark.parametrize("state", PhoneState)
def test_the_page_tells_events_only_while_it_is_registered(state: PhoneState) -> None:
    health = after(WebphoneChanged(PhoneStatus(state)))

    assert health.sources == (of(Source.PAGE, on=state is PhoneState.REGISTERED),)
    assert health.phone.state is state


def test_a_source_says_when_it_last_told_anything() -> None:
    health = after(Listening(38271), CallHeard(rang(), NINE))

    assert health.sources == (of(Source.EVENTS, on=True, last_at=NINE),)


def test_a_source_that_tells_something_runs() -> None:
    health = after(CallHeard(CallListed(call=a_call()), NINE))

    assert health.sources == (of(Source.HISTORY, on=True, last_at=NINE),)


def test_a_receiver_that_does_not_run_says_why() -> None:
    health = after(Listening(None, CUT))

    assert health.sources == (of(Source.EVENTS, on=False, error=CUT),)


def test_a_receiver_that_runs_again_has_no_error() -> None:
    health = after(Listening(None, CUT), Listening(38271))

    assert health.sources == (of(Source.EVENTS, on=True),)


def test_a_gap_in_the_history_shows_until_it_is_filled() -> None:
    gap = after(HistoryProgress(0, 7, CUT))
    filled = after(HistoryProgress(0, 7, CUT), HistoryProgress(1, 7))

    assert gap.sources == (of(Source.HISTORY, on=False, error=CUT),)
    assert filled.sources == (of(Source.HISTORY, on=True),)


def test_a_source_that_keeps_silent_says_so_until_it_speaks() -> None:
    silent = Listening(38271), SourceQuiet(Source.EVENTS, quiet=True)

    assert after(*silent).state_of(Source.EVENTS).quiet
    assert not after(*silent, SourceQuiet(Source.EVENTS, quiet=False)).state_of(Source.EVENTS).quiet


def test_missed_calls_are_counted_as_told() -> None:
    assert after(MissedCounted(3)).missed == 3


@pytest.mark.parametrize(
    "message",
    [
        SignInWanted(CUT),
        WebphoneChanged(PhoneStatus(PhoneState.FAILED), CUT),
        Listening(None, CUT),
        HistoryProgress(0, 7, CUT),
        CommandFailed(ONE, CUT),
        DialRefused(CUT),
        DialInDoubt(CUT),
        CallsNotShown(CUT),
    ],
    ids=lambda message: type(message).__name__,
)
def test_the_last_trouble_is_remembered(message: object) -> None:
    assert after(message, MissedCounted(0), SignInWanted()).last_error is CUT


def test_a_source_that_was_never_asked_does_not_run() -> None:
    assert after().state_of(Source.EVENTS) == of(Source.EVENTS, on=False)


def test_one_source_is_found_among_all() -> None:
    health = after(Listening(38271), HistoryProgress(0, 7, CUT))

    assert health.state_of(Source.EVENTS) == of(Source.EVENTS, on=True)


def test_one_source_can_be_asked_for_and_does_not_run_unless_it_told_so() -> None:
    health = after(Listening(38271))

    assert health.state_of(Source.EVENTS) == of(Source.EVENTS, on=True)
    assert health.state_of(Source.GATEWAY) == of(Source.GATEWAY, on=False)


def test_of_several_accounts_that_of_the_phone_is_named() -> None:
    first, phone = SignedIn(FURTHER, lasting=True), SignedIn(ACCOUNT, lasting=True)

    assert after(first, phone).account == ACCOUNT
    assert after(first, phone, SignedOut(ACCOUNT)).account == FURTHER
    assert after(first, SignedOut(FURTHER)).account is None
    assert after(first, phone).names == {FURTHER.name, ACCOUNT.name}
