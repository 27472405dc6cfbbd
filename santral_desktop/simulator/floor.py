"""What incoming and outgoing calls share: who is free, ringing telephones, ending calls."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from santral_desktop.simulator.calls import Call, Leg, Place, Step, Way
from santral_desktop.simulator.clock import Clock, Timer
from santral_desktop.simulator.events import answer_event, hangup_event, user_hangup_event
from santral_desktop.simulator.lines import Invitation, Line
from santral_desktop.simulator.people import Company
from santral_desktop.simulator.sounds import Form

_FORMS = (Form.WAV, Form.MP3)  # recordings are of both kinds, in turn
Tell = Callable[[dict[str, str]], None]


class NoSuchChannelError(LookupError):
    """There is no live call of that uuid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who calls whom, as the call is displayed."""

    way: Way
    caller_number: str
    destination: str
    caller_name: str = ""
    destination_name: str = ""
    outside_number: str = ""
    queue: str = ""
    by_machine: bool = False
    callback_url: str = ""


@dataclass(slots=True)
class Floor:
    """The calls of a company, and what every call can do."""

    company: Company
    clock: Clock
    tell: Tell
    calls: dict[str, Call] = field(default_factory=dict)
    when_begun: list[Callable[[Call], None]] = field(default_factory=list)
    when_reached: list[Callable[[Call, Step], None]] = field(default_factory=list)
    when_offered: list[Callable[[Call, str], None]] = field(default_factory=list)
    when_over: list[Callable[[Call], None]] = field(default_factory=list)
    _timers: dict[str, list[Timer]] = field(default_factory=dict)

    def open(self, parties: Parties) -> Call:
        """Begin a call."""
        call = Call(
            uuid=str(uuid.uuid4()),
            way=parties.way,
            caller_number=parties.caller_number,
            caller_name=parties.caller_name,
            destination=parties.destination,
            destination_name=parties.destination_name,
            started_at=self.clock.now(),
            outside_number=parties.outside_number,
            queue=parties.queue,
            by_machine=parties.by_machine,
            callback_url=parties.callback_url,
            form=_FORMS[len(self.calls) % len(_FORMS)],
        )
        self.calls[call.uuid] = call
        for hear in self.when_begun:
            hear(call)
        return call

    def reach(self, call: Call, place: Place, number: str) -> None:
        """Have a call from outside get to a menu, a group or an extension."""
        if call.way is Way.INBOUND:
            call.steps.append(Step(place, number, self.clock.now()))
            for hear in self.when_reached:
                hear(call, call.steps[-1])

    def live(self) -> list[Call]:
        """Return the calls that ring or talk, oldest first."""
        return [call for call in self.calls.values() if call.live]

    def live_call(self, call_uuid: str) -> Call:
        """Return a live call; raises NoSuchChannelError."""
        call = self.calls.get(call_uuid)
        if call is None or not call.live:
            raise NoSuchChannelError(call_uuid)
        return call

    def later(self, call: Call, seconds: float, work: Callable[[], None]) -> None:
        """Have work done unless the call is over by then."""
        timer = self.clock.after(seconds, lambda: work() if call.live else None)
        self._timers.setdefault(call.uuid, []).append(timer)

    def in_call(self, extension: str) -> bool:
        """Tell whether an extension rings or talks."""
        return any(leg.extension == extension for call in self.live() for leg in call.open_legs())

    def talking(self, extension: str) -> bool:
        """Tell whether an extension talks, or listens to the far end ringing."""
        legs = (leg for call in self.live() for leg in call.open_legs())
        return any(leg.extension == extension and leg.talking for leg in legs)

    def trouble_with(self, extension: str) -> str:
        """Return the hangup cause of calling an extension now, empty when it can ring."""
        person = self.company.extensions.get(extension)
        if person is None:
            return "UNALLOCATED_NUMBER"
        if not person.lines:
            return "NO_USER_RESPONSE"
        return "USER_BUSY" if person.dnd or self.in_call(extension) else ""

    def offer(self, call: Call, extension: str, called: str) -> None:
        """Ring every telephone of an extension."""
        invitation = Invitation(
            call_uuid=call.uuid,
            caller_number=call.caller_number,
            caller_name=call.caller_name,
            called_number=called,
            answers_itself=False,
        )
        self.invite(call, extension, invitation)
        for hear in self.when_offered:
            hear(call, extension)

    def invite(
        self, call: Call, extension: str, invitation: Invitation, *, places_the_call: bool = False
    ) -> None:
        """Ring an extension's telephones: all legs first, for one may answer while others wait."""
        now = self.clock.now()
        legs = [
            Leg(extension, line, now, places_the_call=places_the_call)
            for line in self.company.extensions[extension].lines
        ]
        call.legs.extend(legs)
        for leg in legs:
            if leg.line and leg.ringing:
                leg.line.invite(invitation)

    def pull(self, call: Call, extension: str) -> None:
        """Have a colleague take what rings elsewhere (*8); raises NoSuchChannelError."""
        rings = next((leg for leg in call.open_legs() if leg.ringing), None)
        lines = self.company.extensions[extension].lines
        if rings is None or not lines or self.in_call(extension):
            raise NoSuchChannelError(call.uuid)
        own = Leg(extension, lines[0], self.clock.now())
        call.legs.append(own)
        self.pick_up(call, own, "PICKED_OFF", dialled=rings.extension)

    def pick_up(self, call: Call, leg: Leg, lost: str = "LOSE_RACE", *, dialled: str = "") -> None:
        """Connect the called telephone that was first; the others have lost the race."""
        leg.answered_at = self.clock.now()
        for other in call.open_legs():
            if other is not leg and other.ringing:
                self.drop(call, other, lost)
        call.answered_at = call.answered_at or leg.answered_at
        caller = call.calling_leg()
        if caller and caller.line and caller is not leg:
            caller.line.far_end_answered(call.uuid)
        self.tell(answer_event(call, leg, dialled))

    def drop(self, call: Call, leg: Leg, cause: str) -> None:
        """End one leg while the call goes on."""
        line = leg.line if leg.open else None
        leg.ended_at, leg.cause = leg.ended_at or self.clock.now(), cause
        if line:
            _release(line, call, leg, cause)
        if not any(other.extension == leg.extension for other in call.open_legs()):
            self.tell(user_hangup_event(call, leg))

    def end(self, call: Call, cause: str, by: str) -> None:
        """End a call; ``by`` is caller or callee."""
        call.ended_at, call.cause, call.ended_by = self.clock.now(), cause, by
        for timer in self._timers.pop(call.uuid, []):
            timer.cancel()
        for leg in call.open_legs():
            leg.ended_at, leg.cause = call.ended_at, cause
            if leg.line:
                _release(leg.line, call, leg, cause)
        self.tell(hangup_event(call))
        for hear in self.when_over:
            hear(call)


def _release(line: Line, call: Call, leg: Leg, cause: str) -> None:
    if leg.answered_at is None:
        line.cancel(call.uuid, cause)
    else:
        line.hang_up(call.uuid, cause)
