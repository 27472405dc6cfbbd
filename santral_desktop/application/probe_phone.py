"""Look at whether the web phone can take calls."""

from santral_desktop.application.diagnose import Probe
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why

WEBPHONE = Subject(Topic.WEBPHONE)
_MEANINGS = {
    PhoneState.NONE: (State.BAD, Why.NOT_OPEN),
    PhoneState.LOADING: (State.WARN, Why.NOT_REGISTERED),
    PhoneState.READY: (State.WARN, Why.NOT_REGISTERED),
    PhoneState.REGISTERED: (State.OK, Why.FINE),
    PhoneState.OFFLINE: (State.BAD, Why.NOT_REGISTERED),
    PhoneState.FAILED: (State.BAD, Why.CRASHED),
    PhoneState.CRASHED: (State.BAD, Why.CRASHED),
}


def probe_phone(account: Account | None, status: PhoneStatus) -> Probe:
    """Return the look at the phone of an account, as it stands when the diagnosis begins."""
    return Probe((WEBPHONE,), lambda tell: tell(_found(account, status)))


def _found(account: Account | None, status: PhoneStatus) -> Finding:
    if account is None:
        return Finding(WEBPHONE, State.OFF, Why.NO_ACCOUNT)
    if not account.has_webphone:
        return Finding(WEBPHONE, State.OFF, Why.NO_PHONE)
    state, why = _MEANINGS[PhoneState.OFFLINE if status.hung else status.state]
    return Finding(WEBPHONE, state, why)
