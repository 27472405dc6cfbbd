"""The seam between the exchange and the telephones: what each side tells the other.

The exchange knows calls; a line is one registered device of an extension, such as a web phone
page speaking SIP over a WebSocket. Everything runs on the one asyncio loop of the server.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Invitation:
    """An offered call as one telephone sees it."""

    call_uuid: str
    caller_number: str  # as displayed: 05321112233, 00…, an extension, or empty when withheld
    caller_name: str
    called_number: str  # the outside number or queue that was dialled
    answers_itself: bool  # the click-to-call leg of the agent's own originate


class Line(Protocol):
    """One registered device; the exchange calls these and hears back through `Exchange`."""

    def invite(self, invitation: Invitation) -> None:
        """Ring the device."""

    def pick_up(self, call_uuid: str) -> None:
        """Answer the ringing call on the exchange's word (the `answer` command)."""

    def cancel(self, call_uuid: str, reason: str) -> None:
        """Stop ringing; `reason` is a hangup cause, LOSE_RACE when another device answered."""

    def far_end_answered(self, call_uuid: str) -> None:
        """Tell a device in an outgoing call that the far end picked up: audio begins."""

    def far_end_muted(self, call_uuid: str, muted: bool) -> None:
        """Stop or resume what this device sends and hears, as the mute command asks."""

    def hang_up(self, call_uuid: str, cause: str) -> None:
        """End the device's leg of the call."""


class Switch(Protocol):
    """What a line may do at the exchange; `Exchange` is the one implementation."""

    def extension_of_token(self, token: str) -> str | None:
        """Return the extension that a web phone token belongs to, None when unknown or expired."""

    def register(self, extension: str, line: Line) -> None:
        """Add a device to an extension; several may ring together."""

    def unregister(self, extension: str, line: Line) -> None:
        """Remove a device; its live legs end."""

    def rings_at(self, call_uuid: str, line: Line) -> None:
        """Hear 180 from a device."""

    def answered_by(self, call_uuid: str, line: Line) -> None:
        """Hear 200 from a device: the first one wins, the others are cancelled with LOSE_RACE."""

    def refused_by(self, call_uuid: str, line: Line) -> None:
        """Hear 486 or 603 from a device."""

    def hung_up_by(self, call_uuid: str, line: Line) -> None:
        """Hear BYE or CANCEL from a device."""

    def dialled_from(self, line: Line, number: str) -> str | None:
        """Place a call dialled on the device itself; return its uuid, None when refused."""
