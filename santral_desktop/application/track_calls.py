"""The one truth about calls that live or lived a moment ago."""

from collections import OrderedDict
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CallHeard
from santral_desktop.domain.calls import Call, CallId, CallState, Doubt, Source
from santral_desktop.domain.events import CallEnded, CallListed
from santral_desktop.domain.matching import is_the_request
from santral_desktop.domain.transitions import advance

REMEMBERED = 500  # calls kept in memory, so that late events of ended ones stay harmless


class CallTracker:
    """Hears events, keeps calls, tells what changed."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._calls: OrderedDict[CallId, Call] = OrderedDict()
        bus.subscribe(CallHeard, self.on_heard)

    @property
    def live(self) -> tuple[Call, ...]:
        """Calls that are not over, oldest first."""
        return tuple(call for call in self._calls.values() if call.live)

    def find(self, call: CallId) -> Call | None:
        """Return a call that lives or lived a moment ago."""
        return self._calls.get(call)

    def on_heard(self, heard: CallHeard) -> None:
        """Move the call forward; tell only when that changed anything."""
        event = heard.event
        known = self._calls.get(event.call_id)
        if known is None and isinstance(event, CallListed) and not event.call.live:
            self._settle_request(event.call)
            return  # the past is the journal's business
        after = advance(known, event)
        if after.started_at is None:
            after = replace(after, started_at=heard.at)
        if isinstance(event, CallEnded) and after.ended_at is None:
            after = replace(after, ended_at=heard.at)
        self._keep(known, after)
        if known is None:
            self._settle_request(after)

    def request(self, call: Call) -> None:
        """Take in a call that was asked for here."""
        self._keep(None, call)

    def accept(self, request: CallId, call: CallId) -> None:
        """Learn which call at the PBX a request became; its events may have come first."""
        asked = self._calls.get(request)
        if asked is not None:
            self._join(asked, self._calls.get(call) or replace(asked, id=call))

    def refuse(self, request: CallId) -> None:
        """Learn that a request never became a call."""
        self._end_request(request, Doubt.REFUSED)

    def doubt(self, request: CallId) -> None:
        """Learn that nobody knows what became of a request."""
        asked = self._calls.get(request)
        if asked is not None and asked.state is CallState.REQUESTED:
            self._keep(asked, replace(asked, doubt=Doubt.MAY_HAVE_BEEN_PLACED))

    def give_up(self, request: CallId) -> None:
        """Stop showing a request in doubt as live; the history may still settle it."""
        asked = self._calls.get(request)
        if asked is not None and asked.doubt is Doubt.MAY_HAVE_BEEN_PLACED:
            self._keep(asked, replace(asked, state=CallState.ENDED))

    def _end_request(self, request: CallId, doubt: Doubt) -> None:
        asked = self._calls.get(request)
        if asked is not None:
            self._keep(asked, replace(asked, state=CallState.ENDED, doubt=doubt))

    def _settle_request(self, seen: Call) -> None:
        doubtful = [c for c in self._calls.values() if c.doubt is Doubt.MAY_HAVE_BEEN_PLACED]
        for asked in doubtful:
            if is_the_request(asked, seen):
                self._join(asked, self._calls.get(seen.id) or seen)
                return

    def _join(self, asked: Call, seen: Call) -> None:
        self._calls.pop(asked.id, None)
        joined = replace(
            seen,
            sources=seen.sources | {Source.HERE},
            started_at=asked.started_at if seen.started_at is None else seen.started_at,
            number=seen.number or asked.number,
            called=seen.called or asked.called,
            extension=seen.extension or asked.extension,
            doubt=Doubt.NONE,
        )
        self._keep(asked, joined)

    def _keep(self, before: Call | None, after: Call) -> None:
        if before == after:
            return
        self._calls[after.id] = after
        self._calls.move_to_end(after.id)
        while len(self._calls) > REMEMBERED:
            self._calls.popitem(last=False)
        self._bus.publish(CallChanged(before, after))
