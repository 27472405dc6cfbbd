"""The two kinds of calls that a telephone takes part in: offered to it, and dialled on it."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from santral_desktop.simulator.lines import Invitation
from santral_desktop.simulator.sip_address import write_address
from santral_desktop.simulator.sip_causes import reason_of, status_of
from santral_desktop.simulator.sip_dialog import DOMAIN, Dialog, contact, reply
from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.sip_message import Headers, Request, Response
from santral_desktop.simulator.sip_sdp import TYPE, describe

_NO_SUBSCRIPTION = ("Subscription-State", "terminated")

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


class OfferedLeg(Leg):
    """A call that the exchange offers; its Call-ID is the call's identity at the exchange."""

    def __init__(
        self, invitation: Invitation, dialog: Dialog, media: MediaSession, send: Send, ears: Ears
    ) -> None:
        super().__init__(dialog, media, send, ears)
        self._invitation = invitation
        self._cause = ""  # of the cancelling
        self._invite = dialog.request("INVITE", _introduction(invitation), describe(media))

    def start(self) -> None:
        """Ring the telephone."""
        self._send(self._invite)

    def pick_up(self) -> None:
        """Ask a ringing telephone to answer, as desk telephones know it: the event ``talk``."""
        if self.state is LegState.RINGING:
            self._send(self.dialog.request("NOTIFY", (("Event", "talk"), _NO_SUBSCRIPTION)))

    def cancel(self, cause: str) -> None:
        """Stop ringing; one that answered in the same moment is hung up."""
        if self.state is LegState.RINGING:
            self.state = LegState.CANCELLED
            self._cause = cause
            self._send(self._like_the_invite("CANCEL", (reason_of(cause),)))
        else:
            self.hang_up(cause)

    def on_response(self, response: Response) -> None:
        """Hear the telephone's answer to INVITE; answers to BYE and CANCEL tell nothing new."""
        if response.cseq[1] != "INVITE" or response.status == 100:
            return
        if response.status < 200:
            self.dialog.meets(response)
            if self.state is LegState.RINGING:
                self._ears.leg_rings(self)
        elif response.status < 300:
            self._on_accepted(response)
        else:
            self._on_failed(response)

    def _on_accepted(self, response: Response) -> None:
        self.dialog.meets(response)
        self._send(self.dialog.acknowledge(self._invite))
        if self.state is LegState.CANCELLED:
            self.state = LegState.TALKING
            self.hang_up(self._cause)
        elif self.state is LegState.RINGING:
            self.state = LegState.TALKING
            if not self._invitation.answers_itself:
                self.far_end_answered()
            self._ears.leg_answered(self)

    def _on_failed(self, response: Response) -> None:
        ack = self._like_the_invite("ACK", to=response.header("To"))
        self._send(ack)
        cancelled, was_over = self.state is LegState.CANCELLED, self.state is LegState.OVER
        if not was_over:
            self._end()
        if not cancelled and not was_over:
            self._ears.leg_refused(self)

    def _like_the_invite(self, method: str, extra: Headers = (), to: str = "") -> Request:
        shared = tuple(
            (name, to if to and name == "To" else value)
            for name, value in self._invite.headers
            if name in {"Via", "Max-Forwards", "From", "To", "Call-ID"}
        )
        cseq = (("CSeq", f"{self._invite.cseq[0]} {method}"),)
        return Request(method=method, uri=self._invite.uri, headers=shared + cseq + extra)


class DialledLeg(Leg):
    """A call that the agent dialled on the telephone's own pad."""

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


def _introduction(invitation: Invitation) -> Headers:
    headers: Headers = (
        ("History-Info", f"{write_address('', invitation.called_number, DOMAIN)};index=1"),
        ("X-Called-Number", invitation.called_number),
        ("Content-Type", TYPE),
    )
    if invitation.caller_number:
        asserted = write_address(invitation.caller_name, invitation.caller_number, DOMAIN)
        headers += (("P-Asserted-Identity", asserted),)
    else:
        headers += (("Privacy", "id"),)
    if invitation.answers_itself:
        headers += (("Call-Info", f"<sip:{DOMAIN}>;answer-after=0"),)
    return headers
