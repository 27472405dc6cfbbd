"""An event as this provider posts it, for trying the way in."""

from datetime import datetime
from urllib.parse import urlencode

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.calls import CallId


def trial_event(call: CallId, now: datetime) -> RawEvent:
    """Return a ringing that names nobody's number and nobody's extension."""
    fields = {"event_type": "ringing", "direction": "inbound", "call_uuid": call}
    form = "application/x-www-form-urlencoded"
    return RawEvent(Provider.BULUTSANTRALIM.value, urlencode(fields).encode(), form, now)
