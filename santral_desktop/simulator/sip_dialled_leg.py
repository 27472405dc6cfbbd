"""A call that the agent dialled on the telephone's own pad."""

from santral_desktop.simulator.sip_causes import reason_of, status_of
from santral_desktop.simulator.sip_dialog import Dialog, contact, reply
from santral_desktop.simulator.sip_leg import Ears, Leg, LegState, Send
from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.sip_message import Headers, Request
from santral_desktop.simulator.sip_sdp import TYPE, describe


class DialledLeg(Leg):
    """Rings at the far end until that answers, fails, or the agent gives up."""

    def __init__(
        self, invite: Request, dialog: Dialog, media: MediaSession, send: Send, ears: Ears
    ) -> None:
        super().__init__(dialog, media, send, ears)
        self._invite = invite
        self._uuid = (("X-Call-UUID", media.call_uuid),)

    def start(self) -> None:
        """Tell the telephone that the far end rings."""
        self._answer(180, "Ringing")

    def far_end_answered(self) -> None:
        """Connect the telephone to the far end."""
        if self.state is LegState.RINGING:
            self.state = LegState.TALKING
            self._answer(200, "OK", (("Content-Type", TYPE),), describe(self.media))
            super().far_end_answered()

    def hang_up(self, cause: str) -> None:
        """End the leg: with a final answer before it was connected, with BYE after."""
        if self.state is LegState.RINGING:
            self._answer(*status_of(cause), (reason_of(cause),))
            self._end()
        else:
            super().hang_up(cause)

    def on_cancel(self, request: Request) -> None:
        """Hear that the agent gave up; too late when the far end has answered."""
        self._send(reply(request, 200, "OK"))
        if self.state is LegState.RINGING:
            self._answer(487, "Request Terminated")
            self._end()
            self._ears.leg_hung_up(self)

    def _answer(self, status: int, reason: str, extra: Headers = (), body: str = "") -> None:
        headers = (("Contact", contact()), *self._uuid, *extra)
        self._send(reply(self._invite, status, reason, headers, body))
