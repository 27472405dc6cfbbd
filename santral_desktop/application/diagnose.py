"""Look at everything a call needs, in twenty seconds, and tell of each thing as it is found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.diagnosis import (
    Finding,
    State,
    Subject,
    Topic,
    Why,
    begun,
    unattended,
    unfinished,
)

PATIENCE = 15.0  # seconds for whatever looks by itself
WHOLE = 20.0  # seconds for everything, a person's answers too
Tell = Callable[[Finding], None]
_NOTICED = (Topic.RING, Topic.POPUP)  # whether it came only a person knows


@dataclass(frozen=True, slots=True)
class Probe:
    """Finds something about each of its subjects; main thread.

    `begin` is given where to tell it; what is told of a subject later replaces what was told
    earlier. `give_up` ends what still goes on.
    """

    subjects: tuple[Subject, ...]
    begin: Callable[[Tell], None]
    give_up: Callable[[], None] = lambda: None


def in_lane(
    tasks: Tasks,
    lane: Lane,
    subjects: tuple[Subject, ...],
    work: Callable[[], tuple[Finding, ...]],
) -> Probe:
    """Return a probe whose work blocks: it has a lane, and raises nothing."""
    tickets: list[Ticket] = []

    def begin(tell: Tell) -> None:
        def then(outcome: Outcome[tuple[Finding, ...]]) -> None:
            if isinstance(outcome, Done):
                for finding in outcome.value:
                    tell(finding)

        tickets.append(tasks.run(lane, work, then))

    def give_up() -> None:
        for ticket in tickets:
            ticket.drop()

    return Probe(subjects, begin, give_up)


class Diagnose:
    """Runs the probes that `probes` returns, all at once; one diagnosis at a time."""

    def __init__(self, bus: Bus, tasks: Tasks, probes: Callable[[], Sequence[Probe]]) -> None:
        self._bus = bus
        self._tasks = tasks
        self._probes = probes
        self._under_way: Sequence[Probe] = ()
        self._timers: list[Ticket] = []
        self._found: dict[Subject, Finding] = {}
        self._asks = False
        self._over = True
        self._run = 0

    @property
    def now(self) -> DiagnosisChanged:
        """What is known."""
        order = list(Topic)
        found = sorted(self._found.values(), key=lambda one: order.index(one.subject.topic))
        return DiagnosisChanged(tuple(found), self._over)

    def start(self, *, asks: bool) -> None:
        """Begin, unless a diagnosis is under way; with `asks` there is a person to answer."""
        self._asks = self._asks or asks
        if not self._over:
            return
        self._asks, self._over, self._run = asks, False, self._run + 1
        self._under_way = probes = self._probes()
        self._found = {subject: begun(subject) for probe in probes for subject in probe.subjects}
        self._timers = [
            self._tasks.after(PATIENCE, self._hurry),
            self._tasks.after(WHOLE, self._end),
        ]
        self._bus.publish(self.now)
        for probe in probes:
            probe.begin(self._hearer())

    def answer(self, topic: Topic, *, noticed: bool) -> None:
        """Take a person's word for what only a person can tell, also after the end."""
        found = self._found.get(Subject(topic))
        if found is not None and topic in _NOTICED and found.why in _ANSWERABLE:
            state, why = (State.OK, Why.FINE) if noticed else (State.BAD, Why.NOT_NOTICED)
            self._take(replace(found, state=state, why=why))

    def cancel(self) -> None:
        """Look no further; what was found stays."""
        self._close(Why.GIVEN_UP)

    def _hearer(self) -> Tell:
        """Return whom this run's probes tell: what an earlier run finds late is nobody's."""
        run = self._run

        def hear(finding: Finding) -> None:
            if run == self._run and not self._over:
                self._take(finding)

        return hear

    def _take(self, finding: Finding) -> None:
        if not self._asks:
            finding = unattended(finding)
        self._found[finding.subject] = finding
        if not self._over and not any(one.state is State.WAITING for one in self._found.values()):
            self._finish()
        else:
            self._bus.publish(self.now)

    def _hurry(self) -> None:
        """What has found nothing by now is too slow for a call as well."""
        self._give_up_on(Why.TOO_SLOW)
        if any(one.asks for one in self._found.values()):
            self._bus.publish(self.now)
        else:
            self._finish()

    def _end(self) -> None:
        self._close(Why.TOO_SLOW)

    def _close(self, why: Why) -> None:
        if self._over:
            return
        self._give_up_on(why)
        for subject, one in self._found.items():
            if one.asks:
                self._found[subject] = unattended(one)
        self._finish()

    def _give_up_on(self, why: Why) -> None:
        for subject, one in self._found.items():
            if one.state is State.WAITING and not one.asks:
                self._found[subject] = unfinished(subject, why)

    def _finish(self) -> None:
        self._over = True
        for timer in self._timers:
            timer.drop()
        for probe in self._under_way:
            probe.give_up()
        self._under_way = ()
        self._bus.publish(self.now)


_ANSWERABLE = (Why.ASKED, Why.NOBODY_SAID, Why.NOT_NOTICED, Why.FINE)
