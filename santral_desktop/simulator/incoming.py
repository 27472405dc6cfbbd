"""Calls to the company's people: from outside, from a colleague, through a queue, transferred."""

from collections.abc import Callable

from santral_desktop.simulator.calls import Call, Leg, Place, Way
from santral_desktop.simulator.floor import Floor, Parties
from santral_desktop.simulator.people import Redirect

RING_SECONDS = 30.0
QUEUE_SECONDS = 60.0
_REFUSED_AFTER = 0.5
_MOST_HOPS, _LOOP = 5, "EXCHANGE_ROUTING_ERROR"


class Incoming:
    """Rings extensions and keeps callers waiting in queues."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self.dial_outside: Callable[[Call, str], None] = lambda _call, _number: None
        floor.when_over.append(lambda _: self.serve_queues())

    def from_outside(self, number: str, name: str, to: str) -> Call:
        """Have a customer call an outside number, an extension, a queue or a menu."""
        company = self._floor.company
        target = company.routes.get(to, to)
        person = company.extensions.get(target)
        queue = company.queues.get(target)
        call = self._floor.open(
            Parties(
                way=Way.INBOUND,
                caller_number=number,
                caller_name=name,
                destination=to,
                destination_name=person.name if person else queue.name if queue else "",
                queue=target if queue else "",
            )
        )
        self.ring(call, target, called=to)
        return call

    def ring(self, call: Call, target: str, called: str, hops: int = 0) -> None:
        """Ring an extension, have the caller wait in a queue, or listen to a menu."""
        if menu := self._floor.company.menus.get(target):
            self._floor.reach(call, Place.MENU, target)
            onward = menu.leads_to
            self._floor.later(call, menu.seconds, lambda: self.ring(call, onward, called))
            return
        queued = target in self._floor.company.queues
        self._floor.reach(call, Place.GROUP if queued else Place.EXTENSION, target)
        if not queued and (redirect := self._redirect_of(target)):
            self._redirected(call, redirect, called, hops)
        elif queued:
            call.queue = target
            self._give_up_after(call, QUEUE_SECONDS)
            self.serve_queues()
        elif cause := self._floor.trouble_with(target):
            self._floor.later(call, _REFUSED_AFTER, lambda: self._floor.end(call, cause, "callee"))
        else:
            self._give_up_after(call, RING_SECONDS)
            self._floor.offer(call, target, called)

    def _redirect_of(self, target: str) -> Redirect | None:
        person = self._floor.company.extensions.get(target)
        if person is None or person.redirect is None:
            return None
        return person.redirect if person.redirect.always or not person.lines else None

    def _redirected(self, call: Call, redirect: Redirect, called: str, hops: int) -> None:
        if hops >= _MOST_HOPS:
            self._floor.later(call, _REFUSED_AFTER, lambda: self._floor.end(call, _LOOP, "callee"))
        elif redirect.outside:
            self.dial_outside(call, redirect.to)
        else:
            self.ring(call, redirect.to, called, hops + 1)

    def serve_queues(self) -> None:
        """Ring everyone who is free and was not asked yet for those who wait in queues."""
        for call in self._floor.live():
            if call.queue and call.answered_at is None and _reached_its_queue(call):
                asked = {leg.extension for leg in call.legs}
                for member in self._floor.company.queues[call.queue].members:
                    if member not in asked and self._is_free(member):
                        self._floor.offer(call, member, call.destination)

    def refused(self, call: Call, leg: Leg) -> None:
        """Go on when others ring or the caller waits in a queue; otherwise the call is over."""
        leg.ended_at = self._floor.clock.now()
        leg.cause = "CALL_REJECTED"
        others = any(other.ringing for other in call.open_legs())
        if others or (call.queue and call.answered_at is None):
            self._floor.drop(call, leg, "CALL_REJECTED")
        else:
            self._floor.end(call, "CALL_REJECTED", "callee")

    def transfer(self, call: Call, target: str) -> None:
        """Take the call from the company's side and ring another extension; the uuid stays."""
        for leg in call.open_legs():
            if call.way is not Way.INTERNAL or not leg.places_the_call:
                self._floor.drop(call, leg, "BLIND_TRANSFER")
        self.ring(call, target, called=call.destination)

    def _is_free(self, member: str) -> bool:
        on_break = self._floor.company.extensions[member].on_break
        return not on_break and not self._floor.trouble_with(member)

    def _give_up_after(self, call: Call, seconds: float) -> None:
        before = len(call.legs)

        def give_up() -> None:
            if all(leg.answered_at is None for leg in call.legs[before:]):
                self._floor.end(call, "NO_ANSWER", "callee")

        self._floor.later(call, seconds, give_up)


def _reached_its_queue(call: Call) -> bool:
    caller = call.calling_leg()
    return call.way is not Way.INTERNAL or (caller is not None and caller.talking)
