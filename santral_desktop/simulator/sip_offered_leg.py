"""A call that the exchange offers to a telephone."""

from santral_desktop.simulator.lines import Invitation
from santral_desktop.simulator.sip_address import write_address
from santral_desktop.simulator.sip_causes import reason_of
from santral_desktop.simulator.sip_dialog import DOMAIN, Dialog
from santral_desktop.simulator.sip_leg import Ears, Leg, LegState, Send
from santral_desktop.simulator.sip_media import MediaSession
from santral_desktop.simulator.sip_message import Headers, Request, Response
from santral_desktop.simulator.sip_sdp import TYPE, describe

_NO_SUBSCRIPTION = ("Subscription-State", "terminated")


class OfferedLeg(Leg):
    """Rings until it is answered, refused or cancelled; its Call-ID is the call's uuid."""

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
        """Hear the telephone's answer to INVITE; answers to BYE and CANCEL tell nothing new.

        A call may ring here again under the same identity, so late answers to its earlier INVITE
        are told apart by their branch.
        """
        ours = response.header("Via") == self._invite.header("Via")
        if not ours or response.cseq[1] != "INVITE" or response.status == 100:
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
