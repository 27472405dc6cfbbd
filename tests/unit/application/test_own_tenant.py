"""Another tenant's events are dropped once it is proven which tenant is ours."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import Dialled, SignedIn
from santral_desktop.application.own_tenant import REMEMBERED, OwnTenant
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.events import CallListed, CallRang, Facts
from tests.builders import ACCOUNT, ONE, TWO, a_call, rang


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def tenant(bus: Bus) -> OwnTenant:
    return OwnTenant(bus)


def of(tenant: str, call: CallId = ONE) -> CallRang:
    return rang(call=call, facts=replace(Facts(), tenant=tenant))


def test_while_nothing_is_proven_every_tenant_is_admitted(tenant: OwnTenant) -> None:
    assert tenant.admits(of("77"))
    assert tenant.admits(of("78", TWO))


@pytest.mark.parametrize("event_first", [False, True])
def test_a_call_placed_here_proves_it_whichever_half_comes_first(
    event_first: bool, bus: Bus, tenant: OwnTenant
) -> None:
    if event_first:
        tenant.admits(of("77"))
    bus.publish(Dialled(ONE))
    tenant.admits(of("77"))

    assert (tenant.admits(of("77", TWO)), tenant.admits(of("78", TWO))) == (True, False)


def test_what_names_no_tenant_is_admitted(bus: Bus, tenant: OwnTenant) -> None:
    bus.publish(Dialled(ONE))
    tenant.admits(of("77"))

    assert tenant.admits(of("", TWO))
    assert tenant.admits(CallListed(call=a_call()))


def test_another_account_may_be_another_tenants(bus: Bus, tenant: OwnTenant) -> None:
    bus.publish(Dialled(ONE))
    tenant.admits(of("77"))

    bus.publish(SignedIn(ACCOUNT, lasting=True))

    assert tenant.admits(of("78", TWO))


def test_only_so_many_calls_are_remembered(bus: Bus, tenant: OwnTenant) -> None:
    tenant.admits(of("77"))
    for number in range(REMEMBERED):
        tenant.admits(of("78", CallId(str(number))))

    bus.publish(Dialled(ONE))

    assert tenant.admits(of("78", TWO))


def test_each_account_has_its_own_tenant(bus: Bus, tenant: OwnTenant) -> None:
    bus.publish(Dialled(ONE))
    tenant.admits(of("77"))

    assert tenant.admits(of("90", TWO), "bulutfon")
    assert not tenant.admits(of("90", TWO))


def test_what_is_proven_for_one_account_outlives_the_signing_in_of_another(
    bus: Bus, tenant: OwnTenant
) -> None:
    bus.publish(Dialled(ONE))
    tenant.admits(of("77"))

    bus.publish(SignedIn(replace(ACCOUNT, name="bulutfon"), lasting=True))

    assert not tenant.admits(of("78", TWO))
