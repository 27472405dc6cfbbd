"""Look at the way of events: a trial event goes out and has to come in again."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.application.messages_about_events import TrialChanged
from santral_desktop.application.try_events import TryEvents
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why

EVENTS = Subject(Topic.EVENTS)


class ProbeEvents:
    """Has a trial made where the receiver is wanted; without it the page alone tells of calls."""

    def __init__(
        self,
        bus: Bus,
        trials: TryEvents,
        wanted: Callable[[], bool],
        provider: Callable[[], Provider],
    ) -> None:
        self._trials = trials
        self._wanted = wanted
        self._provider_of = provider
        self._provider = Provider.BULUTSANTRALIM
        self._tell: Tell | None = None
        bus.subscribe(TrialChanged, self._on_trial)

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        return Probe((EVENTS,), self._begin, self._give_up)

    def _begin(self, tell: Tell) -> None:
        if not self._wanted():
            tell(Finding(EVENTS, State.OFF, Why.RECEIVER_OFF))
            return
        self._tell, self._provider = tell, self._provider_of()
        self._trials.start(self._provider)

    def _on_trial(self, told: TrialChanged) -> None:
        tell = self._tell
        if tell is None or not told.over or told.provider is not self._provider:
            return
        self._tell = None
        if told.why_not is None:
            tell(Finding(EVENTS, State.OK, Why.FINE, measure=told.reached[-1][1]))
        else:
            tell(Finding(EVENTS, State.BAD, Why.NOT_PASSED))

    def _give_up(self) -> None:
        self._tell = None
