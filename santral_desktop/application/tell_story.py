"""Keep what happens in calls step by step, and tell the story of one that a person looks at."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallHeard, CallMuted
from santral_desktop.application.messages_about_people import StoryRead
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.pbx import Ability, Pbx
from santral_desktop.application.ports.stories import Stories
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import Call, CallId, Source
from santral_desktop.domain.story import Leg, Step, StepKind, step_of, steps_of, told_once

LOOKS = 0.8  # seconds that a call must be looked at before the history is asked for its legs


class TellStory:
    """Made after the tracker: it has to know a call by the id under which the tracker keeps it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition names each)
        self,
        bus: Bus,
        tasks: Tasks,
        stories: Stories,
        find: Callable[[CallId], Call | None],
        pbx: Callable[[str], Pbx],
        clock: Clock,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._stories = stories
        self._find = find
        self._pbx = pbx
        self._clock = clock
        self._reading: Ticket | None = None
        self._asking: Ticket | None = None
        self._looked_at = CallId("")
        bus.subscribe(CallHeard, self.on_heard)
        bus.subscribe(CallMuted, self.on_muted)

    def on_heard(self, heard: CallHeard) -> None:
        """Store what the event tells of one extension."""
        step = step_of(heard.event, heard.at)
        call = self._find(heard.event.call_id)
        if step is not None and call is not None:
            self._keep(call, step)

    def on_muted(self, muted: CallMuted) -> None:
        """Store that a call was silenced from here: nobody else tells of it."""
        call = self._find(muted.call)
        if call is not None:
            kind = StepKind.MUTED if muted.on else StepKind.HEARD_AGAIN
            at, here = self._clock.now(), Source.HERE
            self._keep(call, Step(kind=kind, at=at, extension=call.extension, source=here))

    def show(self, call: Call) -> None:
        """Tell what is known, and ask the history for the legs if it was not asked before."""
        if call.id != self._looked_at:
            self._stop_asking()
            self._looked_at = call.id
        if self._reading is not None:
            self._reading.drop()
        self._reading = self._tasks.run(
            Lane.JOURNAL,
            lambda: self._stories.of(call.id),
            then=lambda outcome: self._read(call, outcome),
        )

    def _keep(self, call: Call, step: Step) -> None:
        kept_as = call.id
        self._tasks.run(Lane.JOURNAL, lambda: self._stories.add(kept_as, step))

    def _read(self, call: Call, outcome: Outcome[tuple[Step, ...]]) -> None:
        if not isinstance(outcome, Done):
            return
        steps = outcome.value
        self._bus.publish(StoryRead(call.id, told_once(steps)))
        asked = any(step.source is Source.HISTORY for step in steps)
        if not asked and self._asking is None and _is_in_the_history(call):
            self._asking = self._tasks.after(LOOKS, lambda: self._ask(call))

    def _ask(self, call: Call) -> None:
        ticket = self._tasks.run(
            Lane.NETWORK,
            lambda: self._legs(call, given_up=lambda: self._looked_at != call.id),
            then=lambda outcome: self._answered(call, outcome),
        )
        self._asking = ticket

    def _legs(self, call: Call, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        pbx = self._pbx(call.account)
        return pbx.legs_of(call.id, given_up=given_up) if Ability.LEGS in pbx.abilities else ()

    def _answered(self, call: Call, outcome: Outcome[tuple[Leg, ...]]) -> None:
        if not isinstance(outcome, Done) or not outcome.value:
            return  # the lines stay as the other sources told them
        steps = steps_of(outcome.value)
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._stories.add(call.id, *steps),
            then=lambda _: self.show(call) if self._looked_at == call.id else None,
        )

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.drop()
            self._asking = None


def _is_in_the_history(call: Call) -> bool:
    """Say whether the provider's history can know the call by this id."""
    return not call.live and bool(call.sources & {Source.EVENTS, Source.GATEWAY, Source.HISTORY})
