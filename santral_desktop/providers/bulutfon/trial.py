"""A web hook as this provider posts it, for trying the way in."""

import json
from datetime import datetime

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.calls import CallId


def trial_event(call: CallId, now: datetime) -> RawEvent:
    """Return the beginning of a call that names nobody's number and nobody's extension."""
    micros = int(now.timestamp()) * 10**6
    said = {"event_type": "call_init", "uuid": call, "direction": "IN", "timestamp": micros}
    return RawEvent(Provider.BULUTFON.value, json.dumps(said).encode(), "application/json", now)
