"""The events of Bulutfon's web hooks, in every spelling that its documents have."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from santral_desktop.simulator.bulutfon_records import (
    answered_at,
    as_number,
    direction_of,
    habit,
    hangup_state,
    numbers_of,
)
from santral_desktop.simulator.calls import Call, Place
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.faxes import IncomingFax
from santral_desktop.simulator.people import DOMAIN_ID, Company

Event = dict[str, Any]
_ACCOUNT_ID = 34
_SPELLINGS = {  # the list's, the sample's
    Place.MENU: ("call_init_manu", "call_init_menu"),
    Place.GROUP: ("call_init_group", "incoming_call_group"),
    Place.EXTENSION: ("call_init_extension", "incoming_call_extension"),
}
KIND_OF = {  # as a hook's events are chosen
    "call_init_manu": "menu",
    "call_init_menu": "menu",
    "call_init_group": "group",
    "incoming_call_group": "group",
    "call_init_extension": "extension",
    "incoming_call_extension": "extension",
}
KINDS = ("call_init", "call_hangup", "fax_init", "missed_call", "extension", "group", "menu")
_DETAILS = {"send_cancel": "send_refuse", None: ""}


def begun(call: Call, company: Company, now: datetime) -> Event:
    """Return what is posted when a call begins."""
    return _event("call_init", call, company, now)


def reached(call: Call, company: Company, now: datetime, place: Place, number: str) -> Event:
    """Return what is posted when a call gets to a menu, a group or an extension."""
    spelling = _SPELLINGS[place][habit(call, "spelling", 2)]
    return _event(spelling, call, company, now) | {"destination": int(number)}


def missed(call: Call, company: Company, now: datetime) -> Event:
    """Return what is posted when nobody answered a call from outside."""
    return _event("missed_call", call, company, now)


def over(call: Call, company: Company, now: datetime) -> Event:
    """Return what is posted when a call has ended; the common two ids are missing here."""
    event = _event("call_hangup", call, company, now)
    del event["domain_id"], event["account_id"]
    begin, state = answered_at(call), hangup_state(call)
    talked = round((now - begin).total_seconds()) if begin else 0
    day = f"{call.started_at.astimezone(ISTANBUL):%Y/%m/%d}/{call.uuid}"
    return event | {
        "talk_duration": talked,
        "hangup_cause": "NORMAL_CLEARING",  # whatever the record says
        "hangup_detail": _DETAILS.get(state, state),
        "result_disposition": "SUCCESS" if talked else "",
        "cdr_url": f"https://oim.bulutfon.com/account/pbx/call-records/{day}",
        "cdr_api_url": f"https://api.bulutfon.com/v2/cdr/{day}",
    }


def fax_came(fax: IncomingFax, now: datetime) -> Event:
    """Return what is posted when a fax comes in."""
    return {
        "event_type": "fax_init",
        "domain_id": int(DOMAIN_ID),
        "account_id": _ACCOUNT_ID,
        "caller": as_number(fax.sender),
        "callee": as_number(fax.receiver),
        "uuid": fax.uuid,
        "direction": "IN",
        "timestamp": _microseconds(now),
    }


def as_json_text(event: Event) -> str:
    """Write an event as JSON; a hangup has its cause twice, as in the sample."""
    text = json.dumps(event, ensure_ascii=False)
    if "hangup_cause" in event:
        text = f'{text[:-1]}, "hangup_cause": {json.dumps(event["hangup_cause"])}}}'
    return text


def as_form_text(event: Event) -> str:
    """Write an event as form fields: every value is text, what is not there is empty."""
    return urlencode({name: _word(value) for name, value in event.items()})


def _event(kind: str, call: Call, company: Company, now: datetime) -> Event:
    caller, callee = numbers_of(call, company)
    event: Event = {
        "event_type": kind,
        "domain_id": int(DOMAIN_ID),
        "account_id": _ACCOUNT_ID,
        "caller": as_number(caller),
        "callee": as_number(callee),
        "uuid": call.uuid,
        "direction": direction_of(call),
        "timestamp": _microseconds(now),
    }
    if call.by_machine:
        event |= {
            "autodial": True,
            "additional_data": None,
            "callback_url": call.callback_url or None,
        }
    return event


def _microseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)


def _word(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
