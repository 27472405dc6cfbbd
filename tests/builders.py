"""Calls and events for tests, with sensible parts that a test may replace."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from santral_desktop.application.bus import Bus
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.events import CallAnswered, CallEnded, CallRang, Facts, LegEnded
from santral_desktop.domain.notes import Note, NoteId

NINE = datetime(2031, 2, 3, 6, 0, tzinfo=UTC)  # nine in the morning in Istanbul
ONE = CallId("aaaa1111-0000-4000-8000-000000000001")
TWO = CallId("aaaa1111-0000-4000-8000-000000000002")
CUSTOMER = "05321112233"
OUR_NUMBER = "908500000001"
ME = "1007"
COLLEAGUE = "1008"
ACCOUNT = Account(
    Provider.BULUTSANTRALIM, ME, "https://api.example", "https://phone.example/webphone"
)
INBOUND = Facts(direction=Direction.INBOUND, number=CUSTOMER, name="Ayşe Yılmaz", called=OUR_NUMBER)


def a_call(**parts: Any) -> Call:
    """Return an inbound call that ended well, changed by the parts."""
    call = Call(
        id=ONE,
        direction=Direction.INBOUND,
        state=CallState.ENDED,
        number=CUSTOMER,
        name="Ayşe Yılmaz",
        called=OUR_NUMBER,
        extension=ME,
        started_at=NINE,
        answered_at=NINE + timedelta(seconds=5),
        ended_at=NINE + timedelta(seconds=65),
        sources=frozenset({Source.EVENTS}),
    )
    return replace(call, **parts)


def a_missed_call(**parts: Any) -> Call:
    """Return an inbound call that nobody answered, changed by the parts."""
    return a_call(**{"answered_at": None, **parts})


def rang(extension: str = ME, call: CallId = ONE, **parts: Any) -> CallRang:
    """Return the event of an extension beginning to ring."""
    event = CallRang(
        call_id=call, source=Source.EVENTS, extension=extension, started_at=NINE, facts=INBOUND
    )
    return replace(event, **parts)


def answered(extension: str = ME, call: CallId = ONE, **parts: Any) -> CallAnswered:
    """Return the event of an extension picking up."""
    event = CallAnswered(
        call_id=call,
        source=Source.EVENTS,
        extension=extension,
        started_at=NINE,
        answered_at=NINE + timedelta(seconds=5),
        facts=INBOUND,
    )
    return replace(event, **parts)


def leg_ended(extension: str = ME, call: CallId = ONE, **parts: Any) -> LegEnded:
    """Return the event of one extension ringing no more."""
    event = LegEnded(call_id=call, source=Source.EVENTS, extension=extension, cause="LOSE_RACE")
    return replace(event, **parts)


def ended(call: CallId = ONE, **parts: Any) -> CallEnded:
    """Return the event of a call being over."""
    event = CallEnded(
        call_id=call,
        source=Source.EVENTS,
        started_at=NINE,
        ended_at=NINE + timedelta(seconds=65),
        cause="NORMAL_CLEARING",
        facts=INBOUND,
    )
    return replace(event, **parts)


def a_request(**parts: Any) -> Call:
    """Return a call asked for here that nobody has seen yet, changed by the parts."""
    request = a_call(
        id=CallId("here-1"),
        direction=Direction.OUTBOUND,
        state=CallState.REQUESTED,
        name="",
        answered_at=None,
        ended_at=None,
        sources=frozenset({Source.HERE}),
    )
    return replace(request, **parts)


def a_note(**parts: Any) -> Note:
    """Return a note of the one call, changed by the parts."""
    note = Note(
        id=NoteId("note-1"),
        call=ONE,
        number=CUSTOMER,
        text="Fiyat sordu",
        second=42,
        written_at=NINE + timedelta(seconds=47),
    )
    return replace(note, **parts)


def told_of(bus: Bus, *kinds: type) -> list[Any]:
    """Return a list that fills with the messages of these kinds, in the order they come."""
    messages: list[Any] = []
    for kind in kinds:
        bus.subscribe(kind, messages.append)
    return messages
