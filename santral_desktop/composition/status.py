"""What `status --json` says: the health of the running program as plain values."""

from datetime import datetime
from typing import Any

from santral_desktop import __version__
from santral_desktop.application.messages import SourceState
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.composition.core import Core
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import Trouble

PAGES = {PhoneState.OFFLINE: PhoneState.READY}  # whoever reads this knows states of the page


def status(core: Core) -> dict[str, Any]:
    """Return the status: no secrets; numbers and names only of calls that live now."""
    health = core.health
    return {
        "version": __version__,
        "account": _account(health.account),
        "webphone": {
            "state": PAGES.get(health.phone.state, health.phone.state).value,
            "offline": health.phone.state is PhoneState.OFFLINE,
            "origin": health.phone.origin,
            "microphone": health.phone.microphone.value,
        },
        "events": {state.source.value: _source(state) for state in health.sources},
        "calls": [_call(call, core.tracker.at_pbx(call.id)) for call in core.tracker.live],
        "missed": health.missed,
        "last_error": _error(health.last_error),
    }


def _account(account: Account | None) -> dict[str, str] | None:
    if account is None:
        return None
    return {"provider": account.provider.value, "extension": account.extension}


def _source(state: SourceState) -> dict[str, str | bool | None]:
    word = "error" if state.error else "on" if state.running else "off"
    return {"state": word, "last_at": _stamp(state.last_at), "quiet": state.quiet}


def _call(call: Call, at_pbx: CallId) -> dict[str, Any]:
    return {
        "id": at_pbx,
        "direction": call.direction.value,
        "state": call.state.name.lower(),
        "number": call.number,
        "name": call.name,
        "called": call.called,
        "started_at": _stamp(call.started_at),
        "sources": sorted(source.value for source in call.sources),
    }


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _error(error: Trouble | None) -> str | None:
    """Return the kind of the error: its sentence belongs to the window."""
    if error is None:
        return None
    why = getattr(error, "why", None)
    return f"{type(error).__name__}.{why.name}" if why is not None else type(error).__name__
