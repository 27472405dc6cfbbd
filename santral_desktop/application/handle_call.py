"""Answer, refuse and hang up: on the page where the call rings, else by the PBX."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.control_call import ControlCall
from santral_desktop.application.messages import PersonWanted
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.application.ports.webphone import Act, WebphonePage
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, CallState, Source
from santral_desktop.domain.matching import is_handed_over

PATIENCE = 1.0  # seconds in which a pressed button must show an effect


class HandleCall:
    """Does what a person wants done with a call; says so when only the person can do it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        tracker: CallTracker,
        control: ControlCall,
        page: WebphonePage,
        at_page: Callable[[Call], bool] = lambda _: True,
    ) -> None:
        """Take how it is known whether the page is the telephone of a call."""
        self._bus = bus
        self._tasks = tasks
        self._tracker = tracker
        self._control = control
        self._page = page
        self._at_page = at_page

    def answer(self, call: CallId) -> None:
        """Press the page's answer button; the PBX cannot pick an incoming call up."""
        known = self._tracker.find(call)
        if known is None or self._at_page(known):
            self._press(Act.ANSWER, call, lambda: self._bus.publish(PersonWanted(call)))
        else:
            self._bus.publish(PersonWanted(call))

    def end(self, call: CallId) -> None:
        """Refuse a call that rings, hang up one that talks.

        A queue's caller, or one that is being handed over, is refused on the page: the PBX would
        hang up on him for everybody.
        """
        known = self._tracker.find(call)
        if known is None or not known.live:
            return
        if not self._at_page(known):
            self._control.hang_up(self._tracker.at_pbx(call))
        elif is_handed_over(known) or (known.state is CallState.RINGING and known.queue):
            self._press(Act.REFUSE, call, lambda: self._bus.publish(PersonWanted(call)))
        elif known.sources <= {Source.PAGE}:
            act = Act.REFUSE if known.state is CallState.RINGING else Act.HANG_UP
            self._press(act, call, lambda: self._bus.publish(PersonWanted(call)))
        else:
            self._control.hang_up(self._tracker.at_pbx(call))

    def mute(self, call: CallId, *, on: bool) -> None:
        """Silence the agent."""
        self._control.mute(self._tracker.at_pbx(call), on=on)

    def transfer(self, call: CallId, extension: str) -> None:
        """Hand a call over."""
        self._control.transfer(self._tracker.at_pbx(call), extension)

    def _press(self, act: Act, call: CallId, in_vain: Callable[[], None]) -> None:
        before = self._tracker.find(call)

        def look() -> None:
            now = self._tracker.find(call)
            if now is not None and now.live and _stands(before, now):
                in_vain()

        def pressed(done: bool) -> None:
            if done:
                self._tasks.after(PATIENCE, look)
            else:
                in_vain()

        self._page.act(act, pressed)


def _stands(before: Call | None, now: Call) -> bool:
    """Say whether nothing happened to a call since a button was pressed."""
    return before is not None and (before.state, before.ringing) == (now.state, now.ringing)
