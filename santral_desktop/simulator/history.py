"""The company's last days: made-up calls with their misses and recordings."""

import random
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from santral_desktop.simulator.calls import Call, Leg, Way
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.people import CUSTOMERS, Company
from santral_desktop.simulator.sounds import Form

_DAYS = 7
_FORMS = (Form.WAV, Form.MP3, Form.WAV_ULAW, Form.WAV_STEREO)
_WAYS = {"out": Way.OUTBOUND, "api": Way.OUTBOUND_BY_API, "inside": Way.INTERNAL}


def past_calls(company: Company, now: datetime, count: int) -> list[Call]:
    """Return calls of the last seven days in working hours, oldest first, the same each time."""
    dice = random.Random("history")
    moments = sorted(_moment(dice, now) for _ in range(count))
    return [_call(dice, company, moment) for moment in moments]


@dataclass(frozen=True, slots=True)
class _Meeting:
    kind: str
    number: str
    name: str  # of the customer
    extension: str


def _moment(dice: random.Random, now: datetime) -> datetime:
    day = (now - timedelta(days=dice.randrange(_DAYS))).astimezone(ISTANBUL)
    opened = day.replace(hour=9, minute=0, second=0, microsecond=0)
    moment = opened + timedelta(seconds=dice.randrange(9 * 3600))
    if moment > now - timedelta(minutes=15):
        moment -= timedelta(days=_DAYS)
    return moment.astimezone(UTC)


def _call(dice: random.Random, company: Company, moment: datetime) -> Call:
    number, name = dice.choice(CUSTOMERS)
    kind = dice.choices(("in", "queue", "out", "api", "inside"), (34, 24, 14, 24, 4))[0]
    extension = "1007" if kind != "queue" else dice.choice(company.queues["200"].members)
    call = _blank(company, _Meeting(kind, number, name, extension), moment)
    call.uuid = str(uuid.UUID(int=dice.getrandbits(128), version=4))
    call.form = dice.choice(_FORMS)
    _let_it_happen(dice, company, call, extension)
    return call


def _blank(company: Company, meeting: _Meeting, moment: datetime) -> Call:
    person = company.extensions[meeting.extension]
    call = Call(
        uuid="",
        way=_WAYS.get(meeting.kind, Way.INBOUND),
        caller_number=meeting.extension,
        caller_name=person.name,
        destination=_as_dialled(meeting.number),
        destination_name=meeting.name,
        started_at=moment,
        outside_number=person.outside_number,
    )
    if call.way is Way.INBOUND:
        queued = meeting.kind == "queue"
        call.caller_number, call.caller_name = meeting.number, meeting.name
        call.destination = company.outside_numbers[1 if queued else 0]
        call.destination_name, call.outside_number = person.name, ""
        call.queue = "200" if queued else ""
    elif call.way is Way.INTERNAL:
        call.destination, call.outside_number = "1008", ""
        call.destination_name = company.extensions["1008"].name
    return call


def _let_it_happen(dice: random.Random, company: Company, call: Call, extension: str) -> None:
    rang = timedelta(seconds=dice.randint(3, 25))
    leg = Leg(extension, None, call.started_at, places_the_call=call.way is not Way.INBOUND)
    call.legs.append(leg)
    if dice.random() < 0.72:
        call.answered_at = leg.answered_at = call.started_at + rang
        talk = min(1500, int(dice.lognormvariate(4.3, 0.9)) + 4)
        call.ended_at = call.answered_at + timedelta(seconds=talk)
        call.cause, call.ended_by = "NORMAL_CLEARING", dice.choice(("caller", "callee"))
    else:
        call.ended_at = call.started_at + rang
        inbound = ("ORIGINATOR_CANCEL", "NO_ANSWER", "USER_BUSY")
        outbound = ("USER_BUSY", "NO_ANSWER", "CALL_REJECTED", "UNALLOCATED_NUMBER")
        call.cause = dice.choice(inbound if call.way is Way.INBOUND else outbound)
        call.ended_by = "caller" if call.cause == "ORIGINATOR_CANCEL" else "callee"
    leg.ended_at, leg.cause = call.ended_at, call.cause
    call.legs.extend(_others(company, call, leg))


def _others(company: Company, call: Call, first: Leg) -> list[Leg]:
    """Return the legs of the queue's other members: they rang too, and lost the race."""
    members = company.queues[call.queue].members if call.queue else []
    end, cause = call.ended_at, call.cause
    if call.answered_at:
        end, cause = call.answered_at, "LOSE_RACE"
    return [
        Leg(member, None, call.started_at, ended_at=end, cause=cause)
        for member in members
        if member != first.extension
    ]


def _as_dialled(number: str) -> str:
    return number if number.startswith("00") else f"9{number}"
