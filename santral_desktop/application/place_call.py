"""Dial: one wish, one request, and the truth about what became of it."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallsNotShown,
    DialInDoubt,
    Dialled,
    Dialling,
    DialRefused,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.journal import Journal
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.errors import InvalidNumber, Trouble, Unreachable
from santral_desktop.domain.phone import PhoneNumber

IN_DOUBT_FOR = 120.0  # seconds that a request without an answer stays on the live card


class PlaceCall:
    """Places calls from the agent's extension."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        journal: Journal,
        tracker: CallTracker,
        pbx: Callable[[], Pbx],
        choices: Callable[[], Preferences],
        new_id: Callable[[], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._journal = journal
        self._tracker = tracker
        self._pbx = pbx
        self._choices = choices
        self._new_id = new_id

    def start(self, text: str) -> None:
        """Dial what a person typed; the call is in the journal before the network is asked."""
        try:
            number = PhoneNumber.parse(text)
        except InvalidNumber as error:
            self._bus.publish(DialRefused(error))
            return
        request = self._request(number)
        self._bus.publish(Dialling(number))
        self._tracker.request(request)
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._journal.keep(request),
            then=lambda outcome: self._ask(request.id, number, outcome),
        )

    def _request(self, number: PhoneNumber) -> Call:
        choices = self._choices()
        return Call(
            id=CallId(f"here-{self._new_id()}"),
            direction=Direction.OUTBOUND,
            state=CallState.REQUESTED,
            number=number.value,
            called=choices.shown_as,
            extension=choices.account.extension if choices.account else "",
            started_at=self._clock.now(),
            sources=frozenset({Source.HERE}),
        )

    def _ask(self, request: CallId, number: PhoneNumber, journaled: Outcome[None]) -> None:
        if isinstance(journaled, Failed):  # a full disk must not keep anyone from dialling
            self._bus.publish(CallsNotShown(journaled.error))
        choices = self._choices()
        self._tasks.run(
            Lane.CALLS,
            lambda: self._pbx().place(
                number, shown_as=choices.shown_as, pick_up_myself=choices.pick_up_myself
            ),
            then=lambda outcome: self._heard_back(request, outcome),
        )

    def _heard_back(self, request: CallId, outcome: Outcome[CallId | None]) -> None:
        match outcome:
            case Done(call_id):
                if call_id is not None:
                    self._tracker.accept(request, call_id)
                self._bus.publish(Dialled(call_id or request))
            case Failed(Unreachable(certain=False) as error):
                self._tracker.doubt(request)
                self._tasks.after(IN_DOUBT_FOR, lambda: self._tracker.give_up(request))
                self._bus.publish(DialInDoubt(error))
            case Failed(error):
                self._refused(request, error)

    def _refused(self, request: CallId, error: Trouble) -> None:
        self._tracker.refuse(request)
        self._bus.publish(DialRefused(error))
