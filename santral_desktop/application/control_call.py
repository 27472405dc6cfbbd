"""Hang up, mute, hand over, do not disturb: by the PBX, never repeated."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallMuted, CommandFailed
from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.pbx import Ability, Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.calls import CallId


class ControlCall:
    """Acts on live calls, each at the PBX that it is at."""

    def __init__(self, bus: Bus, tasks: Tasks, pbx: Callable[[CallId], Pbx]) -> None:
        """Take how a call's PBX is found; the phone's is that of no call."""
        self._bus = bus
        self._tasks = tasks
        self._pbx = pbx

    def hang_up(self, call: CallId) -> None:
        """End a call, or refuse one that rings."""
        self._do(call, lambda: self._pbx(call).hang_up(call))

    def mute(self, call: CallId, *, on: bool) -> None:
        """Silence the agent in a call."""
        self._do(
            call,
            lambda: self._pbx(call).mute(call, on=on),
            done=lambda: self._bus.publish(CallMuted(call, on)),
        )

    def transfer(self, call: CallId, extension: str) -> None:
        """Hand a call over."""
        self._do(call, lambda: self._pbx(call).transfer(call, extension))

    def do_not_disturb(self, *, on: bool) -> None:
        """Have the PBX send no calls here, where it can."""
        nothing = CallId("")

        def command() -> None:
            pbx = self._pbx(nothing)
            if Ability.DO_NOT_DISTURB in pbx.abilities:
                pbx.do_not_disturb(on=on)

        self._do(nothing, command)

    def _do(
        self,
        call: CallId,
        command: Callable[[], None],
        done: Callable[[], None] = lambda: None,
    ) -> None:
        def then(outcome: Outcome[None]) -> None:
            if isinstance(outcome, Failed):
                self._bus.publish(CommandFailed(call, outcome.error))
            else:
                done()

        self._tasks.run(Lane.CALLS, command, then=then)
