"""What every call of a telephone shares, offered to it or dialled on it: how it ends."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from santral_desktop.simulator.sip_causes import reason_of
from santral_desktop.simulator.sip_dialog import Dialog, reply
from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.sip_message import Request, Response

Send = Callable[[Request | Response], None]


class LegState(Enum):
    """How far a leg is; it only moves down this list."""

    RINGING = auto()
    CANCELLED = auto()  # CANCEL is under way; the final answer is still owed
    TALKING = auto()
    OVER = auto()


class Ears(Protocol):
    """Who hears what the telephone did with a leg."""

    def leg_rings(self, leg: "Leg") -> None: ...
    def leg_answered(self, leg: "Leg") -> None: ...
    def leg_refused(self, leg: "Leg") -> None: ...
    def leg_hung_up(self, leg: "Leg") -> None: ...
    def leg_over(self, leg: "Leg") -> None: ...


class Leg:
    """What both kinds share once they are answered."""

    def __init__(self, dialog: Dialog, media: MediaSession, send: Send, ears: Ears) -> None:
        self.dialog = dialog
        self.media = media
        self.state = LegState.RINGING
        self.digits = ""  # keys pressed during the call
        self._send = send
        self._ears = ears

    @property
    def call_uuid(self) -> str:
        """The call at the exchange."""
        return self.media.call_uuid

    def far_end_answered(self) -> None:
        """Let the far end be heard."""
        self.media.speaks.set()

    def hang_up(self, cause: str) -> None:
        """End an answered leg."""
        if self.state is LegState.TALKING:
            self._send(self.dialog.request("BYE", (reason_of(cause),)))
            self._end()

    def on_bye(self, request: Request) -> None:
        """Hear that the telephone hung up."""
        self._send(reply(request, 200, "OK"))
        if self.state is not LegState.OVER:
            self._end()
            self._ears.leg_hung_up(self)

    def on_info(self, request: Request) -> None:
        """Hear a key pressed during the call."""
        for line in request.body.splitlines():
            name, _, value = line.partition("=")
            if name.strip().lower() == "signal" and value.strip() in set("0123456789*#ABCD"):
                self.digits = (self.digits + value.strip())[-64:]
        self._send(reply(request, 200, "OK"))

    def _end(self) -> None:
        self.state = LegState.OVER
        self._ears.leg_over(self)
