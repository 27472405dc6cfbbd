"""The one truth about calls that live or lived a moment ago."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice

from santral_desktop.application.bus import Bus
from santral_desktop.application.identities import Identities
from santral_desktop.application.messages import CallChanged, CallHeard
from santral_desktop.domain.calls import UNSETTLED, Call, CallId, CallState, Doubt, Source
from santral_desktop.domain.events import CallEnded, CallHeld, CallListed, CallRang
from santral_desktop.domain.matching import (
    is_same_call,
    is_the_page_of,
    is_the_request,
    part_of,
)
from santral_desktop.domain.transitions import advance

MEETABLE = 20  # newest calls among which one that the page and the PBX both tell of is looked for
REMEMBERED = 500  # calls kept in memory, so that late events of ended ones stay harmless


class CallTracker:
    """Hears events, keeps calls, tells what changed."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._calls: OrderedDict[CallId, Call] = OrderedDict()
        self._ids = Identities()
        bus.subscribe(CallHeard, self.on_heard)

    @property
    def live(self) -> tuple[Call, ...]:
        """Calls that are not over, oldest first."""
        return tuple(call for call in self._calls.values() if call.live)

    def find(self, call: CallId) -> Call | None:
        """Return a call that lives or lived a moment ago."""
        return self._calls.get(self._ids.kept_as(call))

    def at_pbx(self, call: CallId) -> CallId:
        """Return the id by which the PBX knows a call that the page may have told of first."""
        return self._ids.at_pbx(call)

    def concerns(self, row: Call) -> bool:
        """Say whether a row of the history tells of a call that lives or lived a moment ago."""
        if self.find(row.id) is not None:
            return True
        if row.started_at is None:
            return False
        listed, at = CallListed(call=row), row.started_at
        return any(is_the_request(asked, row) for asked in self._doubtful()) or any(
            is_same_call(call, listed, at) for call in self._newest()
        )

    def on_heard(self, heard: CallHeard) -> None:
        """Move the call forward; tell only when that changed anything."""
        event = heard.event
        known = self.find(event.call_id) or self._met(heard)
        if known is None and isinstance(event, CallHeld):
            return  # of a call that ended here long ago
        if known is None and isinstance(event, CallListed) and not event.call.live:
            self._settle_request(event.call)
            return  # the past is the journal's business
        told = part_of(known, event, heard.at)
        after = advance(known, told)
        if known is None:
            after = replace(after, account=heard.account)
        if after.started_at is None:
            after = replace(after, started_at=heard.at)
        if isinstance(told, CallEnded) and after.ended_at is None:
            after = replace(after, ended_at=heard.at)
        if known is not None and isinstance(told, CallRang) and told.handed_over:
            known, after = self._met_by_page(known, after, heard.at)
        self._keep(known, self._settled(after))
        if known is None:
            self._settle_request(after)

    def request(self, call: Call) -> None:
        """Take in a call that was asked for here."""
        self._keep(None, call)

    def accept(self, request: CallId, call: CallId) -> None:
        """Learn which call at the PBX a request became; its events may have come first."""
        asked = self._calls.get(request)
        if asked is not None:
            seen = self.find(call)
            self._join(asked, replace(asked, id=call) if seen in {None, asked} else seen)

    def refuse(self, request: CallId) -> None:
        """Learn that a request never became a call."""
        asked = self._calls.get(request)
        if asked is not None and asked.state is CallState.REQUESTED:
            self._keep(asked, replace(asked, state=CallState.ENDED, doubt=Doubt.REFUSED))

    def doubt(self, request: CallId, doubt: Doubt = Doubt.MAY_HAVE_BEEN_PLACED) -> None:
        """Learn that nobody knows which call a request became, if any; it may be here already."""
        asked = self._calls.get(request)
        if asked is None or asked.state is not CallState.REQUESTED:
            return
        others = (call for call in self._newest() if not call.dialled_here)
        seen = next((call for call in others if is_the_request(asked, call)), None)
        if seen is not None:
            self._join(asked, seen)
        else:
            self._keep(asked, replace(asked, doubt=doubt))

    def give_up(self, request: CallId) -> None:
        """Stop showing a request in doubt as live; the history may still settle it."""
        asked = self._calls.get(request)
        if asked is not None and asked.doubt in UNSETTLED:
            self._keep(asked, replace(asked, state=CallState.ENDED))

    def _settle_request(self, seen: Call) -> None:
        for asked in self._doubtful():
            if is_the_request(asked, seen):
                self._join(asked, self.find(seen.id) or seen)
                return

    def _doubtful(self) -> list[Call]:
        return [c for c in self._calls.values() if c.doubt in UNSETTLED]

    def _newest(self) -> Iterator[Call]:
        return islice(reversed(self._calls.values()), MEETABLE)

    def _met(self, heard: CallHeard) -> Call | None:
        """Find the call that the page told of by its own id, or the PBX by its."""
        event = heard.event
        for call in self._newest():
            if call.account == heard.account and is_same_call(call, event, heard.at):
                self._ids.join(event.call_id, call.id, pbx=event.source is not Source.PAGE)
                return call
        return None

    def _met_by_page(self, known: Call, after: Call, at: datetime) -> tuple[Call, Call]:
        """Take in what the page told before of a call that is handed over, as if of another."""
        for seen in self._newest():
            if is_the_page_of(after, seen, at):
                self._calls.pop(known.id)
                return seen, replace(after, sources=after.sources | seen.sources)
        return known, after

    def _settled(self, call: Call) -> Call:
        """Give a call that is over the id of the PBX; while it lives its id stays what it was."""
        return call if call.live else replace(call, id=self._ids.at_pbx(call.id))

    def _join(self, asked: Call, seen: Call) -> None:
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
        if before is not None and before.id != after.id:
            self._calls.pop(before.id, None)
            self._ids.rename(before.id, after.id)
        self._calls[after.id] = after
        self._calls.move_to_end(after.id)
        while len(self._calls) > REMEMBERED:
            gone = next((c.id for c in self._calls.values() if not c.live), next(iter(self._calls)))
            del self._calls[gone]
            self._ids.forget(gone)
        self._bus.publish(CallChanged(before, after))
