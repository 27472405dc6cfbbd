"""Calls of the company's people: by the originate command, dialled on a telephone, bridged."""

from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.simulator.calls import Call, Leg, Way
from santral_desktop.simulator.events import answer_event, ringing_event
from santral_desktop.simulator.far_ends import FarEnds, name_of
from santral_desktop.simulator.floor import Floor, NoSuchChannelError, Parties
from santral_desktop.simulator.incoming import Incoming
from santral_desktop.simulator.lines import Invitation, Line

_FAILS_AFTER = 0.2
_GIVES_UP_AFTER = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What an originate command asks for; the timeout is in seconds."""

    extension: str
    destination: str
    outside_number: str = ""
    manual_answer: bool = False
    timeout: float = _GIVES_UP_AFTER


class Outgoing:
    """Connects the agent first, then dials the other side."""

    def __init__(self, floor: Floor, incoming: Incoming, far_ends: FarEnds) -> None:
        self._floor = floor
        self._incoming = incoming
        self._far_ends = far_ends
        self._ringing: dict[str, Callable[[str], None]] = {}  # settles the side that rings now
        self._bridging: dict[str, Callable[[str], None]] = {}  # waits for the source
        floor.when_over.append(self._forget)
        incoming.dial_outside = self._redirected

    def originate(self, order: Order) -> Call:
        """Call the agent's own telephone, then the destination.

        The documents do not say what becomes of an order for an extension that is offline or
        busy. Here it is accepted and the call ends at once, which its hangup event tells.
        """
        call = self._open(order, by_api=True)
        trouble = self._floor.trouble_with(order.extension)
        if trouble and not self._only_disturbed(order.extension):
            self._floor.later(call, _FAILS_AFTER, lambda: self._floor.end(call, trouble, "callee"))
            return call
        call.waits_for_pick_up = order.manual_answer
        call.ring_seconds = order.timeout
        self._floor.later(call, order.timeout, lambda: self._give_up_on_agent(call))
        invitation = Invitation(
            call_uuid=call.uuid,
            caller_number=call.destination,
            caller_name=call.destination_name,
            called_number=order.extension,
            answers_itself=not order.manual_answer,
        )
        self._floor.invite(call, order.extension, invitation, places_the_call=True)
        return call

    def dialled(self, extension: str, line: Line, destination: str) -> Call | None:
        """Place a call that was dialled on a telephone; None when that telephone is in a call."""
        if self._floor.in_call(extension):
            return None
        call = self._open(Order(extension=extension, destination=destination), by_api=False)
        now = self._floor.clock.now()
        call.legs.append(Leg(extension, line, now, places_the_call=True, answered_at=now))
        self._dial(call)
        return call

    def agent_answered(self, call: Call, leg: Leg) -> None:
        """Dial the destination now that the agent is on the line."""
        leg.answered_at = self._floor.clock.now()
        call.waits_for_pick_up = False
        for other in call.open_legs():
            if other is not leg:
                self._floor.drop(call, other, "LOSE_RACE")
        self._dial(call)

    def agent_refused(self, call: Call, leg: Leg) -> None:
        """End the call when no telephone of the agent is left that rings."""
        leg.ended_at, leg.cause = self._floor.clock.now(), "CALL_REJECTED"
        if not call.open_legs():
            self._floor.end(call, "CALL_REJECTED", "caller")

    def bridge(self, order: Order, source: str, heard: Callable[[str], None]) -> Call:
        """Call an outside number, then another; ``heard`` gets the source's cause, or nothing."""
        call = self._floor.open(
            Parties(
                way=Way.OUTBOUND_BY_API,
                caller_number=source,
                caller_name=name_of(source),
                destination=order.destination,
                destination_name=name_of(order.destination),
                outside_number=order.outside_number,
            )
        )

        call.ring_seconds = order.timeout
        self._bridging[call.uuid] = heard

        def source_answered() -> None:
            self._bridging.pop(call.uuid)("")
            self._dial(call)

        end = self._floor.end
        self.call_outside(call, source, source_answered, lambda cause: end(call, cause, "caller"))
        return call

    def far_end_answers(self, call: Call) -> None:
        """Have the outside number that is being called pick up; raises NoSuchChannelError."""
        settle = self._ringing.get(call.uuid)
        if settle is None:
            raise NoSuchChannelError(call.uuid)
        settle("")

    def _redirected(self, call: Call, number: str) -> None:
        end = self._floor.end
        self.call_outside(
            call, number, lambda: self._connect(call), lambda cause: end(call, cause, "callee")
        )

    def _connect(self, call: Call) -> None:
        call.answered_at = self._floor.clock.now()
        leg = call.calling_leg()
        if leg and leg.line:
            leg.line.far_end_answered(call.uuid)
        self._floor.tell(answer_event(call, leg or Leg("", None, call.started_at)))
        talks_for = self._far_ends.of(call.destination).talks_for
        if talks_for is not None:
            end = self._floor.end
            self._floor.later(call, talks_for, lambda: end(call, "NORMAL_CLEARING", "callee"))

    def _open(self, order: Order, *, by_api: bool) -> Call:
        company = self._floor.company
        person = company.extensions[order.extension]
        colleague = company.extensions.get(order.destination)
        queue = company.queues.get(order.destination)
        inside = colleague or queue
        outside_way = Way.OUTBOUND_BY_API if by_api else Way.OUTBOUND
        return self._floor.open(
            Parties(
                way=Way.INTERNAL if inside else outside_way,
                caller_number=order.extension,
                caller_name=person.name,
                destination=order.destination,
                destination_name=inside.name if inside else name_of(order.destination),
                outside_number=order.outside_number or person.outside_number,
                queue=order.destination if queue else "",
            )
        )

    def _only_disturbed(self, extension: str) -> bool:
        """Do-not-disturb keeps others away; it does not keep the agent from calling."""
        person = self._floor.company.extensions[extension]
        return bool(person.lines) and not self._floor.in_call(extension)

    def _give_up_on_agent(self, call: Call) -> None:
        if all(leg.answered_at is None for leg in call.legs):
            self._floor.end(call, "NO_ANSWER", "callee")

    def _dial(self, call: Call) -> None:
        if call.way is Way.INTERNAL:
            self._incoming.ring(call, call.destination, called=call.destination)
            return

        def failed(cause: str) -> None:
            self._floor.end(call, cause, "callee")

        self.call_outside(call, call.destination, lambda: self._connect(call), failed)

    def call_outside(
        self, call: Call, number: str, answered: Callable[[], None], failed: Callable[[str], None]
    ) -> None:
        """Ring an outside number and say what came of it; a failure comes with its cause."""
        far, later = self._far_ends.of(number), self._floor.later

        def rang() -> None:
            if self._ringing.get(call.uuid) is settle and far.fails_with != "UNALLOCATED_NUMBER":
                self._floor.tell(ringing_event(call, ""))

        def settle(cause: str) -> None:
            if self._ringing.get(call.uuid) is not settle:
                return
            del self._ringing[call.uuid]
            if cause:
                failed(cause)
            else:
                answered()

        self._ringing[call.uuid] = settle
        later(call, far.rings_after, rang)
        if far.answers_after is not None:
            later(call, far.rings_after + far.answers_after, lambda: settle(far.fails_with))
        later(call, far.rings_after + call.ring_seconds, lambda: settle("NO_ANSWER"))

    def _forget(self, call: Call) -> None:
        self._ringing.pop(call.uuid, None)
        if heard := self._bridging.pop(call.uuid, None):
            heard(call.cause)
