"""A phone is fine when it is registered."""

from dataclasses import replace

import pytest

from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.application.probe_phone import probe_phone
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.diagnosis import Finding, State, Why
from tests.builders import ACCOUNT


def found(account: Account | None, status: PhoneStatus) -> Finding:
    told = list[Finding]()
    probe_phone(account, status).begin(told.append)
    [finding] = told
    return finding


@pytest.mark.parametrize("state", list(PhoneState))
def test_only_a_registered_phone_is_fine(state: PhoneState) -> None:
    fine = found(ACCOUNT, PhoneStatus(state)).state is State.OK

    assert fine == (state is PhoneState.REGISTERED)


def test_a_page_that_hangs_takes_no_calls() -> None:
    finding = found(ACCOUNT, PhoneStatus(PhoneState.REGISTERED, hung=True))

    assert (finding.state, finding.why) == (State.BAD, Why.NOT_REGISTERED)


def test_without_an_account_or_a_phone_there_is_nothing_to_look_at() -> None:
    none = replace(ACCOUNT, provider=Provider.BULUTFON, webphone_url="")
    status = PhoneStatus(PhoneState.NONE)

    assert (found(None, status).state, found(None, status).why) == (State.OFF, Why.NO_ACCOUNT)
    assert (found(none, status).state, found(none, status).why) == (State.OFF, Why.NO_PHONE)
