"""A busy office's past in the simulator, and what a journal must know of it in the end."""

import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from santral_desktop.domain.calls import Call as OurCall
from santral_desktop.domain.calls import RecordingState
from santral_desktop.simulator.calls import Call, Leg, Way
from santral_desktop.simulator.world import World
from tests.builders import NINE

MEMBERS = ("1007", "1008", "1009")
WORK = 11 * 3600  # seconds a day, from eight o'clock in Istanbul
_TALK = 45.0  # seconds, about


def past_of(calls: int, days: int, seed: int = 1907, last: datetime = NINE) -> list[Call]:
    """Return so many calls over so many days, all before a moment; the same each time."""
    dice = Random(seed)
    latest = last - timedelta(minutes=5)
    made = [_call(dice, _moment(dice, latest.date(), days)) for _ in range(calls)]
    for call in made:
        if call.started_at > latest:
            _move(call, latest - timedelta(days=1) - call.started_at)
    return made


def put_in(world: World, calls: Iterable[Call]) -> None:
    """Have the exchange remember the calls."""
    world.exchange.calls.update((call.uuid, call) for call in calls)


def told(call: Call) -> tuple[object, ...]:
    """Return what a journal must know of a call in the end."""
    leg = call.connected() if call.queue else None
    who = leg.extension if leg else None
    recording = RecordingState.PRESENT if call.has_recording else RecordingState.NONE
    return call.started_at, call.answered_at, call.ended_at, who, call.missed, recording


def known(call: OurCall) -> tuple[object, ...]:
    """Return the same of a call in the journal; only of a queue's call it is told who answered."""
    who = call.extension if call.queue and call.answered_at else None
    return call.started_at, call.answered_at, call.ended_at, who, call.missed, call.recording


def differences(world: World, journal: Iterable[OurCall]) -> Counter[str]:
    """Return how the journal differs from the exchange: missing, too many, or otherwise."""
    there = world.exchange.calls
    here = {call.id: call for call in journal}
    found = Counter(
        missing=len(there.keys() - here.keys()), invented=len(here.keys() - there.keys())
    )
    for call in here.keys() & there.keys():
        found["otherwise"] += known(here[call]) != told(there[call])
    return found


def _moment(dice: Random, last: date, days: int) -> datetime:
    day = last - timedelta(days=dice.randrange(days))
    return datetime.combine(day, time(5), UTC) + timedelta(seconds=dice.randrange(WORK))


def _call(dice: Random, begun: datetime) -> Call:
    number = f"0532{dice.randrange(300):07}"
    queued, inbound = dice.random() < 0.4, dice.random() < 0.7
    call = Call(
        uuid=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        way=Way.INBOUND if queued or inbound else Way.OUTBOUND,
        caller_number=number if queued or inbound else MEMBERS[0],
        caller_name="",
        destination="902120000002" if queued or inbound else f"9{number}",
        destination_name="",
        started_at=begun,
        queue="200" if queued else "",
    )
    _let_it_happen(dice, call)
    return call


def _let_it_happen(dice: Random, call: Call) -> None:
    winner = dice.choice(MEMBERS) if call.queue else MEMBERS[0]
    answered = dice.random() < 0.8
    rang = timedelta(seconds=dice.randrange(3, 30))
    call.ended_at = call.started_at + rang
    call.cause, call.ended_by = "NO_ANSWER", "caller"
    if answered:
        call.answered_at = call.started_at + rang
        call.ended_at += timedelta(seconds=1 + int(dice.expovariate(1 / _TALK)))
        call.cause = "NORMAL_CLEARING"
    for member in MEMBERS if call.queue else (winner,):
        won = answered and member == winner
        leg = Leg(member, None, call.started_at, places_the_call=call.way is Way.OUTBOUND)
        leg.answered_at = call.answered_at if won else None
        leg.ended_at = call.ended_at if won or not answered else call.answered_at
        leg.cause = "LOSE_RACE" if answered and not won else call.cause
        call.legs.append(leg)


def _move(call: Call, by: timedelta) -> None:
    for part in (call, *call.legs):
        part.started_at += by
        part.answered_at = part.answered_at + by if part.answered_at else None
        part.ended_at = part.ended_at + by if part.ended_at else None
