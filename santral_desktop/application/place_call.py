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
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt, Source
from santral_desktop.domain.errors import Incomprehensible, InvalidNumber, Unreachable
from santral_desktop.domain.phone import PhoneNumber

IN_DOUBT_FOR = 120.0  # seconds that a request without an answer stays on the live card


class PlaceCall:
    """Places calls from the agent's extension, with the account that was chosen for it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        journal: Journal,
        tracker: CallTracker,
        pbx: Callable[[str], Pbx],
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
        self._dialling: set[PhoneNumber] = set()

    def start(self, text: str) -> None:
        """Dial what a person typed; the call is in the journal before the network is asked.

        A second wish for a number whose first one is not answered yet is the same wish.
        """
        try:
            number = PhoneNumber.parse(text)
        except InvalidNumber as error:
            self._bus.publish(DialRefused(error))
            return
        if number in self._dialling:
            return
        self._dialling.add(number)
        choices = self._choices()
        request = self._request(number, choices)
        self._bus.publish(Dialling(number))
        self._tracker.request(request)
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._journal.keep(request),
            then=lambda outcome: self._ask(request, number, choices, outcome),
        )

    def _request(self, number: PhoneNumber, choices: Preferences) -> Call:
        account = choices.dialling
        return Call(
            id=CallId(f"here-{self._new_id()}"),
            account=account.name if account else "",
            direction=Direction.OUTBOUND,
            state=CallState.REQUESTED,
            number=number.value,
            called=choices.shown_as,
            extension=account.extension if account else "",
            started_at=self._clock.now(),
            sources=frozenset({Source.HERE}),
        )

    def _ask(
        self, request: Call, number: PhoneNumber, choices: Preferences, journaled: Outcome[None]
    ) -> None:
        if isinstance(journaled, Failed):  # a full disk must not keep anyone from dialling
            self._bus.publish(CallsNotShown(journaled.error))

        def then(outcome: Outcome[CallId | None]) -> None:
            self._dialling.discard(number)
            self._heard_back(request.id, outcome)

        self._tasks.run(
            Lane.CALLS,
            lambda: self._pbx(request.account).place(
                number, shown_as=choices.shown_as, pick_up_myself=choices.pick_up_myself
            ),
            then=then,
        )

    def _heard_back(self, request: CallId, outcome: Outcome[CallId | None]) -> None:
        match outcome:
            case Done(call_id):
                if call_id is None:  # taken, but not named: an event or the history names it
                    call_id = self._await_call(request, Doubt.UNNAMED)
                else:
                    self._tracker.accept(request, call_id)
                self._bus.publish(Dialled(call_id or request))
            case Failed((Unreachable(certain=False) | Incomprehensible()) as error):
                seen = self._await_call(request, Doubt.MAY_HAVE_BEEN_PLACED)
                self._bus.publish(Dialled(seen) if seen else DialInDoubt(error))
            case Failed(error):
                self._tracker.refuse(request)
                self._bus.publish(DialRefused(error))

    def _await_call(self, request: CallId, doubt: Doubt) -> CallId | None:
        """Wait for whoever sees the call; return its id when it was seen already."""
        self._tracker.doubt(request, doubt)
        known = self._tracker.find(request)
        if known is not None and known.doubt is Doubt.NONE:
            return known.id
        self._tasks.after(IN_DOUBT_FOR, lambda: self._tracker.give_up(request))
        return None
