"""The imitated PBX: what telephones, commands and the outside world do to its calls."""

from collections.abc import Callable

from santral_desktop.simulator.calls import Call, Leg, Way
from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.customer_first import CallBack, CustomerFirst
from santral_desktop.simulator.events import ringing_event
from santral_desktop.simulator.far_ends import FarEnds
from santral_desktop.simulator.floor import Floor, NoSuchChannelError, Tell
from santral_desktop.simulator.incoming import Incoming
from santral_desktop.simulator.lines import Line
from santral_desktop.simulator.numbers import is_dialable, outside_form
from santral_desktop.simulator.outgoing import Order, Outgoing
from santral_desktop.simulator.people import Company
from santral_desktop.simulator.tokens import DAY, HOUR, Tokens
from santral_desktop.simulator.voicemail import AnsweringMachines, Message


class Exchange:
    """One company's PBX; the `Switch` of its telephones. Lives on the server's loop."""

    def __init__(self, company: Company, clock: Clock, tell: Tell) -> None:
        self.company = company
        self.clock = clock
        self.far_ends = FarEnds()
        self.phone_tokens = Tokens(clock, "W", DAY)
        self.recording_tokens = Tokens(clock, "R", HOUR)
        self.voicemail_tokens = Tokens(clock, "R", HOUR)  # their addresses look alike
        self.machines = AnsweringMachines()
        self.floor = Floor(company, clock, tell)
        self._incoming = Incoming(self.floor)
        self._outgoing = Outgoing(self.floor, self._incoming, self.far_ends)
        self._customer_first = CustomerFirst(self.floor, self._incoming, self._outgoing)

    @property
    def calls(self) -> dict[str, Call]:
        """Every call by uuid, over or not."""
        return self.floor.calls

    def message_of(self, token: str) -> Message | None:
        """Return the voicemail message to which a token opens the door now."""
        return self.machines.messages.get(self.voicemail_tokens.owner(token) or "")

    # --- what the commands and the outside world do

    def originate(self, order: Order) -> Call:
        """Connect an extension, then its destination."""
        return self._outgoing.originate(order)

    def bridge(self, order: Order, source: str, heard: Callable[[str], None]) -> Call:
        """Connect two outside numbers; ``heard`` is told the source's hangup cause, or ''."""
        return self._outgoing.bridge(order, source, heard)

    def call_back(self, order: CallBack) -> Call:
        """Call a customer, then ring where the order says."""
        return self._customer_first.connect(order)

    def announce(self, order: CallBack) -> Call:
        """Call a customer and play an announcement."""
        return self._customer_first.announce(order)

    def customer_rings(self, number: str, name: str, to: str) -> Call:
        """Have a customer call an outside number, an extension or a queue."""
        return self._incoming.from_outside(number, name, to)

    def far_end_answers(self, call_uuid: str) -> None:
        """Have the called customer pick up now; raises NoSuchChannelError when none rings."""
        self._outgoing.far_end_answers(self.floor.live_call(call_uuid))

    def far_end_hangs_up(self, call_uuid: str) -> None:
        """Have the customer hang up or give up; raises NoSuchChannelError."""
        call = self.floor.live_call(call_uuid)
        inbound = call.way is Way.INBOUND
        if call.answered_at is not None:
            cause = "NORMAL_CLEARING"
        else:
            cause = "ORIGINATOR_CANCEL" if inbound else "CALL_REJECTED"
        self.floor.end(call, cause, "caller" if inbound else "callee")

    def hang_up(self, call_uuid: str) -> None:
        """End a call for everybody; raises NoSuchChannelError."""
        call = self.floor.live_call(call_uuid)
        if call.answered_at is not None:
            cause = "NORMAL_CLEARING"
        else:
            cause = "CALL_REJECTED" if call.way is Way.INBOUND else "ORIGINATOR_CANCEL"
        self.floor.end(call, cause, "callee" if call.way is Way.INBOUND else "caller")

    def answer(self, call_uuid: str) -> None:
        """Have the agent's telephone of a manual_answer call pick up; raises NoSuchChannelError."""
        call = self.floor.live_call(call_uuid)
        leg = call.calling_leg()
        if not call.waits_for_pick_up or leg is None or leg.line is None:
            raise NoSuchChannelError(call_uuid)
        leg.line.pick_up(call_uuid)

    def mute(self, call_uuid: str, *, muted: bool) -> None:
        """Silence the company's side of a call, or let it speak; raises NoSuchChannelError."""
        call = self.floor.live_call(call_uuid)
        call.muted = muted
        for leg in call.open_legs():
            if leg.line:
                leg.line.far_end_muted(call_uuid, muted)

    def transfer(self, call_uuid: str, extension: str) -> None:
        """Hand a call over to another extension; raises NoSuchChannelError."""
        call = self.floor.live_call(call_uuid)
        if call.answered_at is None and call.way is not Way.INBOUND:
            raise NoSuchChannelError(call_uuid)
        self._incoming.transfer(call, extension)

    def pull(self, call_uuid: str, extension: str) -> None:
        """Have a colleague pick up what rings at another extension; raises NoSuchChannelError."""
        self.floor.pull(self.floor.live_call(call_uuid), extension)

    def set_dnd(self, extension: str, *, on: bool) -> None:
        """Keep callers away from an extension, or let them through again."""
        self.company.extensions[extension].dnd = on
        self._incoming.serve_queues()

    # --- what telephones say (Switch)

    def extension_of_token(self, token: str) -> str | None:
        owner = self.phone_tokens.owner(token)
        return owner if owner in self.company.extensions else None

    def register(self, extension: str, line: Line) -> None:
        person = self.company.extensions.get(extension)  # None: it was deleted meanwhile
        if person and line not in person.lines:
            person.lines.append(line)
        self._incoming.serve_queues()

    def unregister(self, extension: str, line: Line) -> None:
        person = self.company.extensions.get(extension)
        if person and line in person.lines:
            person.lines.remove(line)
        for call in self.floor.live():
            if leg := call.leg_of(line):
                self._lost(call, leg)

    def rings_at(self, call_uuid: str, line: Line) -> None:
        call, leg = self._leg(call_uuid, line)
        if call is None or leg is None or leg.rang:
            return
        leg.rang = True
        heard = any(
            o.open and o.rang and o.extension == leg.extension for o in call.legs if o is not leg
        )
        if not leg.places_the_call and not heard:
            self.floor.tell(ringing_event(call, leg.extension))

    def answered_by(self, call_uuid: str, line: Line) -> None:
        call, leg = self._leg(call_uuid, line)
        if call is None or leg is None:
            line.hang_up(call_uuid, "LOSE_RACE")
        elif leg.ringing and leg.places_the_call:
            self._outgoing.agent_answered(call, leg)
        elif leg.ringing:
            self.floor.pick_up(call, leg)

    def refused_by(self, call_uuid: str, line: Line) -> None:
        call, leg = self._leg(call_uuid, line)
        if call is None or leg is None:
            return
        if leg.places_the_call:
            self._outgoing.agent_refused(call, leg)
        else:
            self._incoming.refused(call, leg)

    def hung_up_by(self, call_uuid: str, line: Line) -> None:
        call, leg = self._leg(call_uuid, line)
        if call is None or leg is None:
            return
        cause = "NORMAL_CLEARING" if call.answered_at else "ORIGINATOR_CANCEL"
        leg.ended_at, leg.cause = self.clock.now(), cause
        own = leg.places_the_call or call.way in {Way.OUTBOUND, Way.OUTBOUND_BY_API}
        self.floor.end(call, cause, "caller" if own else "callee")

    def dialled_from(self, line: Line, number: str) -> str | None:
        extension = next(
            (e.number for e in self.company.extensions.values() if line in e.lines), ""
        )
        destination = outside_form(number)
        if not extension or not is_dialable(destination, self.company):
            return None
        call = self._outgoing.dialled(extension, line, destination)
        return call.uuid if call else None

    def _leg(self, call_uuid: str, line: Line) -> tuple[Call | None, Leg | None]:
        call = self.calls.get(call_uuid)
        return call, call.leg_of(line) if call and call.live else None

    def _lost(self, call: Call, leg: Leg) -> None:
        """A telephone is gone: what it talked in ends; what rang elsewhere too goes on."""
        leg.ended_at, leg.cause = self.clock.now(), "DESTINATION_OUT_OF_ORDER"
        if leg.answered_at is not None or (leg.places_the_call and not call.open_legs()):
            by = "caller" if leg.places_the_call else "callee"
            self.floor.end(call, "DESTINATION_OUT_OF_ORDER", by)
