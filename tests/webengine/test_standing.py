"""How the phone stands after what was seen of its page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl

from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.webphone.facts import MicrophoneAsked, PageCall, Registration
from santral_desktop.webphone.standing import after_fact, after_load, when_loading

HOME = "https://telefon.example"
LOADING = when_loading(QUrl(f"{HOME}/webphone?token=secret#secret"))
READY = replace(LOADING, state=PhoneState.READY)
REGISTERED = replace(LOADING, state=PhoneState.REGISTERED)
GAINED, LOST = Registration(True, 600), Registration(False, 0)
TAKEN = Registration(False, 0, taken=True)


def test_a_page_on_its_way_is_known_by_its_origin_alone() -> None:
    assert PhoneStatus(PhoneState.LOADING, MicrophoneState.UNASKED, HOME) == LOADING


@pytest.mark.parametrize(("well", "state"), [(True, PhoneState.READY), (False, PhoneState.FAILED)])
def test_a_load_ends_well_or_not(well: bool, state: PhoneState) -> None:
    assert after_load(LOADING, well=well).state is state


@pytest.mark.parametrize("well", [True, False])
@pytest.mark.parametrize("status", [READY, REGISTERED])
def test_a_load_that_ends_late_changes_nothing(status: PhoneStatus, well: bool) -> None:
    assert after_load(status, well=well) == status


@pytest.mark.parametrize("status", [LOADING, READY, REGISTERED])
def test_a_registration_is_a_registration_at_any_time(status: PhoneStatus) -> None:
    assert after_fact(status, GAINED) == REGISTERED


@pytest.mark.parametrize(
    ("before", "after"), [(REGISTERED, READY), (READY, READY), (LOADING, LOADING)]
)
def test_only_what_was_registered_is_lost(before: PhoneStatus, after: PhoneStatus) -> None:
    assert after_fact(before, LOST) == after


def test_a_registration_that_was_taken_away_is_remembered_until_it_is_there_again() -> None:
    lost = after_fact(REGISTERED, TAKEN)

    assert lost == replace(READY, taken=True)
    assert after_fact(lost, GAINED) == REGISTERED


@pytest.mark.parametrize("state", [PhoneState.NONE, PhoneState.FAILED, PhoneState.CRASHED])
@pytest.mark.parametrize("fact", [GAINED, LOST, MicrophoneAsked(HOME, granted=True)])
def test_a_page_that_is_gone_says_nothing_more(
    state: PhoneState, fact: Registration | MicrophoneAsked
) -> None:
    gone = replace(LOADING, state=state)

    assert after_fact(gone, fact) == gone


@pytest.mark.parametrize(
    ("granted", "state"), [(True, MicrophoneState.GRANTED), (False, MicrophoneState.REFUSED)]
)
def test_the_pages_own_microphone_counts(granted: bool, state: MicrophoneState) -> None:
    assert after_fact(READY, MicrophoneAsked(HOME, granted)).microphone is state


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://telefon.example"])
def test_the_microphone_of_another_origin_does_not(origin: str) -> None:
    assert after_fact(READY, MicrophoneAsked(origin, granted=True)) == READY


def test_a_call_changes_nothing_about_the_phone() -> None:
    assert after_fact(READY, PageCall("incoming", "1")) == READY
