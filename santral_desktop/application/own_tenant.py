"""Know which tenant's events are ours, so that those of another PBX are dropped."""

from collections import OrderedDict
from typing import Any

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import Dialled, SignedIn
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.events import CallEvent, CallListed

REMEMBERED = 100  # calls, of which each half of the proof may come first


class OwnTenant:
    """Learns it from a call that the PBX took from here: no document tells it otherwise.

    Until then every tenant is admitted: a popup too many is better than a call missed.
    """

    def __init__(self, bus: Bus) -> None:
        self._tenants: dict[str, str] = {}  # by the names of the accounts
        self._told: OrderedDict[CallId, tuple[str, str]] = OrderedDict()
        self._dialled: OrderedDict[CallId, None] = OrderedDict()
        bus.subscribe(Dialled, self._on_dialled)
        bus.subscribe(SignedIn, self._on_signed_in)

    def admits(self, event: CallEvent, account: str = "") -> bool:
        """Say whether an event that came for an account may be ours."""
        tenant = "" if isinstance(event, CallListed) else event.facts.tenant
        if not tenant:
            return True
        if event.call_id in self._dialled:
            self._tenants[account] = tenant
        self._told[event.call_id] = account, tenant
        _shorten(self._told)
        return self._tenants.get(account, tenant) == tenant

    def _on_dialled(self, dialled: Dialled) -> None:
        if (told := self._told.get(dialled.call)) is not None:
            account, tenant = told
            self._tenants[account] = tenant
        self._dialled[dialled.call] = None
        _shorten(self._dialled)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        """Another account may be another tenant's."""
        self._tenants.pop(signed_in.account.name, None)
        self._told.clear()
        self._dialled.clear()


def _shorten(calls: OrderedDict[CallId, Any]) -> None:
    while len(calls) > REMEMBERED:
        calls.popitem(last=False)
