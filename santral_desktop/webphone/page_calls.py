"""What the page says of calls, in the words of the domain."""

import re
from datetime import datetime

from santral_desktop.domain.calls import CallId, Direction, Source
from santral_desktop.domain.events import CallAnswered, CallEnded, CallEvent, CallRang, Facts
from santral_desktop.webphone.facts import PageCall

_MOST = 50  # calls of the agent's own that are remembered
_CAUSES = {
    "404": "UNALLOCATED_NUMBER",
    "408": "NO_ANSWER",
    "480": "NO_USER_RESPONSE",
    "486": "USER_BUSY",
    "487": "ORIGINATOR_CANCEL",
    "600": "USER_BUSY",
    "603": "CALL_REJECTED",
}


class PageCalls:
    """Reads one agent's page; remembers what lives there and which legs were the agent's own."""

    def __init__(self) -> None:
        self._own: dict[str, None] = {}
        self._live: dict[str, None] = {}

    def read(self, fact: PageCall, extension: str, at: datetime) -> CallEvent | None:
        """Return what a fact says about a call; None where it tells nothing that is sure.

        The agent's own leg of a click-to-call is answered before the other side is: its
        answer says nothing about the call.
        """
        call_id = CallId(fact.call_id)
        match fact.what:
            case "incoming" | "outgoing":
                _remember(self._live, fact.call_id)
                if fact.by_itself:
                    _remember(self._own, fact.call_id)
                return CallRang(
                    call_id=call_id,
                    source=Source.PAGE,
                    extension=extension,
                    started_at=at,
                    facts=_facts(fact),
                )
            case "answered" if fact.call_id not in self._own:
                return CallAnswered(
                    call_id=call_id, source=Source.PAGE, extension=extension, answered_at=at
                )
            case "ended":
                self._own.pop(fact.call_id, None)
                self._live.pop(fact.call_id, None)
                return CallEnded(
                    call_id=call_id,
                    source=Source.PAGE,
                    extension=extension,
                    ended_at=at,
                    cause=_cause(fact),
                )
            case _:
                return None

    def all_over(self, at: datetime) -> tuple[CallEvent, ...]:
        """Return the ends of every call that lived on a page that is gone."""
        gone = tuple(self._live)
        self._live.clear()
        self._own.clear()
        return tuple(
            CallEnded(call_id=CallId(call), source=Source.PAGE, ended_at=at) for call in gone
        )


def _remember(calls: dict[str, None], call: str) -> None:
    calls[call] = None
    while len(calls) > _MOST:
        calls.pop(next(iter(calls)))


def _facts(fact: PageCall) -> Facts:
    incoming = fact.what == "incoming" and not fact.by_itself
    return Facts(
        direction=Direction.INBOUND if incoming else Direction.OUTBOUND,
        number=fact.number,
        name=fact.name,
        called=fact.called if incoming else "",
    )


def _cause(fact: PageCall) -> str:
    """Return the hangup cause: a status of SIP, or the words of a Reason header."""
    if fact.elsewhere:
        return "LOSE_RACE"
    if fact.cause in _CAUSES:
        return _CAUSES[fact.cause]
    told = re.search(r'text\s*=\s*"?([A-Z_]{3,60})', fact.cause)
    return told[1] if told else ""
