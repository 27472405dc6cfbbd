"""Calls that begin with the customer, who is then connected, or played something."""

from dataclasses import dataclass

from santral_desktop.simulator.calls import Call, Way
from santral_desktop.simulator.far_ends import name_of
from santral_desktop.simulator.floor import Floor, Parties
from santral_desktop.simulator.incoming import Incoming
from santral_desktop.simulator.outgoing import Outgoing

_LISTENS_FOR = 20.0  # seconds, to an announcement


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBack:
    """Whom to call with which outside number, and where to connect; the timeout is in seconds."""

    did: str
    number: str
    destination: str = ""
    timeout: float = 30.0
    callback_url: str = ""


class CustomerFirst:
    """Rings the customer before anybody of the office."""

    def __init__(self, floor: Floor, incoming: Incoming, outgoing: Outgoing) -> None:
        self._floor = floor
        self._incoming = incoming
        self._outgoing = outgoing

    def connect(self, order: CallBack) -> Call:
        """Call the customer, then ring an extension, a group or a menu."""
        call = self._open(order)

        def answered() -> None:
            self._incoming.ring(call, order.destination, called=order.did)

        self._outgoing.call_outside(call, order.number, answered, lambda it: self._end(call, it))
        return call

    def announce(self, order: CallBack) -> Call:
        """Call the customer and play an announcement."""
        call = self._open(order)
        call.recorded = False

        def answered() -> None:
            call.answered_at = self._floor.clock.now()
            self._floor.later(call, _LISTENS_FOR, lambda: self._end(call, "NORMAL_CLEARING"))

        self._outgoing.call_outside(call, order.number, answered, lambda it: self._end(call, it))
        return call

    def _open(self, order: CallBack) -> Call:
        call = self._floor.open(
            Parties(
                way=Way.OUTBOUND_BY_API,
                caller_number=order.did,
                destination=order.number,
                destination_name=name_of(order.number),
                outside_number=order.did,
                by_machine=True,
                callback_url=order.callback_url,
            )
        )
        call.ring_seconds = order.timeout
        return call

    def _end(self, call: Call, cause: str) -> None:
        self._floor.end(call, cause, "callee")
