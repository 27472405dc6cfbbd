"""Raise an alarm when a source keeps silent while another one sees calls of this extension."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallChanged,
    CallHeard,
    Listening,
    SourceQuiet,
    WebphoneChanged,
)
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, Source

MISSES = 3  # calls in a row that a source did not tell of
LATE = 20.0  # seconds after a call's end within which its last source may still tell

_PBX = frozenset({Source.EVENTS, Source.GATEWAY})


class WatchSources:
    """Counts, for page and receiver, the calls that only the other one told of."""

    def __init__(
        self, bus: Bus, tasks: Tasks, tracker: CallTracker, extension: Callable[[Call], str]
    ) -> None:
        """Take how the extension is found at which page and PBX see a call, empty for none."""
        self._bus = bus
        self._tasks = tasks
        self._tracker = tracker
        self._extension = extension
        self._on = {Source.PAGE: False, Source.EVENTS: False}
        self._missed = {Source.PAGE: 0, Source.EVENTS: 0}
        self._expected: dict[CallId, frozenset[Source]] = {}  # who should tell of a live call
        bus.subscribe(CallHeard, self.on_heard)
        bus.subscribe(CallChanged, self.on_changed)
        bus.subscribe(Listening, lambda told: self._switch(Source.EVENTS, told.port is not None))
        bus.subscribe(WebphoneChanged, self._on_phone)

    def on_heard(self, heard: CallHeard) -> None:
        """Hear that a source speaks: it is not silent."""
        if heard.event.source in self._missed:
            self._count(heard.event.source, 0)

    def on_changed(self, change: CallChanged) -> None:
        """Note who should tell of a call here, and judge them a while after its end."""
        call = change.after
        expected = self._expected.pop(change.before.id if change.before else call.id, None)
        if expected is None and self._is_here(change):
            expected = frozenset(source for source, on in self._on.items() if on)
        if expected is None:
            return
        if call.live:
            self._expected[call.id] = expected
        else:
            self._tasks.after(LATE, lambda: self._judge(call.id, expected))

    def _is_here(self, change: CallChanged) -> bool:
        """Say whether a call is seen at this extension: by its page, or ringing here at the PBX."""
        call = change.after
        return Source.PAGE in call.sources or self._extension(call) in call.ringing

    def _judge(self, call_id: CallId, expected: frozenset[Source]) -> None:
        call = self._tracker.find(call_id)
        if call is None:
            return
        told = call.sources
        if Source.EVENTS in expected and Source.PAGE in told and not told & _PBX:
            self._count(Source.EVENTS, self._missed[Source.EVENTS] + 1)
        if Source.PAGE in expected and told & _PBX and Source.PAGE not in told:
            self._count(Source.PAGE, self._missed[Source.PAGE] + 1)

    def _on_phone(self, changed: WebphoneChanged) -> None:
        self._switch(Source.PAGE, changed.status.state is PhoneState.REGISTERED)

    def _switch(self, source: Source, on: bool) -> None:
        """A source that is off owes nothing, also for the calls that live now."""
        if on is self._on[source]:
            return
        self._on[source] = on
        self._count(source, 0)
        for call, expected in self._expected.items():
            self._expected[call] = expected - {source}

    def _count(self, source: Source, missed: int) -> None:
        before, self._missed[source] = self._missed[source] >= MISSES, missed
        if before is not (missed >= MISSES):
            self._bus.publish(SourceQuiet(source, quiet=missed >= MISSES))
