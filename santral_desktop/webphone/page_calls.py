"""What the page says of calls, in the words of the domain."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from santral_desktop.domain.calls import TAKEN_ELSEWHERE, CallId, Direction, EndedBy, Source
from santral_desktop.domain.events import (
    CallAnswered,
    CallEnded,
    CallEvent,
    CallHeld,
    CallRang,
    Facts,
)
from santral_desktop.webphone.facts import PageCall

_MOST = 50  # calls of a page that are remembered
_CAUSES = {
    "404": "UNALLOCATED_NUMBER",
    "408": "NO_ANSWER",
    "480": "NO_USER_RESPONSE",
    "486": "USER_BUSY",
    "487": "ORIGINATOR_CANCEL",
    "600": "USER_BUSY",
    "603": "CALL_REJECTED",
}
_NO_REFUSAL = frozenset({"NO_ANSWER", "ORIGINATOR_CANCEL", "USER_BUSY"})


@dataclass(frozen=True, slots=True)
class _Course:
    """How far a call has come, to say how it ended."""

    inbound: bool
    own: bool = False  # the agent's own leg of a click-to-call
    answered: bool = False


_UNSEEN = _Course(inbound=True)


class PageCalls:
    """Reads one agent's page; remembers what lives there and which legs were the agent's own."""

    def __init__(self) -> None:
        self._live: dict[str, _Course] = {}

    def read(self, fact: PageCall, extension: str, at: datetime) -> CallEvent | None:
        """Return what a fact says about a call; None where it tells nothing that is sure.

        The agent's own leg of a click-to-call is answered before the other side is: its
        answer says nothing about the call.
        """
        course = self._live.get(fact.call_id, _UNSEEN)
        match fact.what:
            case "incoming" | "outgoing":
                inbound = fact.what == "incoming" and not fact.by_itself
                self._remember(fact.call_id, _Course(inbound, own=fact.by_itself))
                return _rang(fact, extension, at)
            case "named" if fact.call_id in self._live:
                return _rang(fact, extension, None)
            case "answered" if not course.own:
                self._remember(fact.call_id, replace(course, answered=True))
                return CallAnswered(
                    call_id=CallId(fact.call_id),
                    source=Source.PAGE,
                    extension=extension,
                    answered_at=at,
                )
            case "held" | "resumed" if fact.call_id in self._live and not course.own:
                return CallHeld(
                    call_id=CallId(fact.call_id),
                    source=Source.PAGE,
                    on=fact.what == "held",
                    extension=extension if fact.here else "",
                )
            case "ended":
                self._live.pop(fact.call_id, None)
                return CallEnded(
                    call_id=CallId(fact.call_id),
                    source=Source.PAGE,
                    extension=extension,
                    ended_at=at,
                    cause=_cause(fact, course),
                    ended_by=_ended_by(fact, course),
                )
            case _:
                return None

    def all_over(self, at: datetime) -> tuple[CallEvent, ...]:
        """Return the ends of every call that lived on a page that is gone."""
        gone = tuple(self._live)
        self._live.clear()
        return tuple(
            CallEnded(call_id=CallId(call), source=Source.PAGE, ended_at=at) for call in gone
        )

    def _remember(self, call: str, course: _Course) -> None:
        self._live[call] = course
        while len(self._live) > _MOST:
            self._live.pop(next(iter(self._live)))


def _rang(fact: PageCall, extension: str, at: datetime | None) -> CallRang:
    return CallRang(
        call_id=CallId(fact.call_id),
        source=Source.PAGE,
        extension=extension,
        started_at=at,
        facts=_facts(fact),
    )


def _facts(fact: PageCall) -> Facts:
    if fact.what == "named":
        return Facts(number=fact.number, name=fact.name)
    incoming = fact.what == "incoming" and not fact.by_itself
    return Facts(
        direction=Direction.INBOUND if incoming else Direction.OUTBOUND,
        number=fact.number,
        name=fact.name,
        called=fact.called if incoming else "",
    )


def _cause(fact: PageCall, course: _Course) -> str:
    """Return the hangup cause: a status of SIP, the words of a Reason header, or Verto's.

    Pages refuse with whatever status their library has for it.
    """
    told = re.search(r'^([A-Z_]{3,60})$|text\s*=\s*"?([A-Z_]{3,60})', fact.cause)
    cause = _CAUSES.get(fact.cause, (told[1] or told[2]) if told else "")
    if fact.elsewhere:
        return cause if cause in TAKEN_ELSEWHERE else "LOSE_RACE"
    if not fact.here or course.answered or course.own:
        return cause
    if not course.inbound:
        return "ORIGINATOR_CANCEL"
    return cause if cause in _NO_REFUSAL else "CALL_REJECTED"


def _ended_by(fact: PageCall, course: _Course) -> EndedBy:
    """Say who hung up where that is sure: whether the other side did, only the PBX knows."""
    if not fact.here or not course.answered:
        return EndedBy.UNKNOWN
    return EndedBy.CALLEE if course.inbound else EndedBy.CALLER
