"""A line of the exchange that is a telephone speaking SIP."""

from collections.abc import Callable

from santral_desktop.simulator.lines import Invitation, Switch
from santral_desktop.simulator.sip_address import user_of, write_address
from santral_desktop.simulator.sip_dialled_leg import DialledLeg
from santral_desktop.simulator.sip_dialog import DOMAIN, Dialog, new_tag, reply, tagged
from santral_desktop.simulator.sip_leg import Leg, Send
from santral_desktop.simulator.sip_media import MediaDesk
from santral_desktop.simulator.sip_message import Request, Response
from santral_desktop.simulator.sip_offered_leg import OfferedLeg
from santral_desktop.simulator.sip_sdp import is_acceptable


class SipLine:
    """Turns what the exchange wants into SIP, and what the telephone says into what it did."""

    def __init__(self, extension: str, exchange: Switch, desk: MediaDesk, send: Send) -> None:
        self.extension = extension
        self.contact = f"sip:{extension}@{DOMAIN}"
        self.legs: dict[str, Leg] = {}  # by the exchange's call uuid
        self._dialogs: dict[str, Leg] = {}  # by Call-ID; kept a little longer than legs
        self._exchange = exchange
        self._desk = desk
        self._send = send

    def invite(self, invitation: Invitation) -> None:
        """Ring the device."""
        number = invitation.caller_number
        dialog = Dialog(
            call_id=invitation.call_uuid,
            local=_caller(invitation.caller_name, number),
            remote=write_address("", self.extension, DOMAIN),
            target=self.contact,
        )
        media = self._desk.open(invitation.call_uuid)
        leg = OfferedLeg(invitation, dialog, media, self._send, self)
        self._add(leg)
        leg.start()

    def pick_up(self, call_uuid: str) -> None:
        """Answer the ringing call without a person."""
        leg = self.legs.get(call_uuid)
        if isinstance(leg, OfferedLeg):
            leg.pick_up()

    def cancel(self, call_uuid: str, reason: str) -> None:
        """Stop ringing the device."""
        match self.legs.get(call_uuid):
            case OfferedLeg() as leg:
                leg.cancel(reason)
            case Leg() as leg:
                leg.hang_up(reason)
            case None:
                pass

    def far_end_answered(self, call_uuid: str) -> None:
        """Begin the far end's voice; a call dialled here is connected by it."""
        if leg := self.legs.get(call_uuid):
            leg.far_end_answered()

    def far_end_muted(self, call_uuid: str, muted: bool) -> None:
        """Stop or resume both directions of sound."""
        if leg := self.legs.get(call_uuid):
            leg.media.muted = muted

    def hang_up(self, call_uuid: str, cause: str) -> None:
        """End the device's leg, however far it is."""
        self.cancel(call_uuid, cause)

    def lose(self) -> None:
        """Forget all legs because the telephone is gone; the exchange is told by its caller."""
        for leg in list(self.legs.values()):
            self.leg_over(leg)
        self._dialogs.clear()

    def on_response(self, response: Response) -> None:
        """Hear an answer of the telephone."""
        leg = self._dialogs.get(response.call_id)
        if isinstance(leg, OfferedLeg):
            leg.on_response(response)

    def on_invite(self, request: Request) -> None:
        """Hear that a number was dialled on the telephone."""
        if request.call_id in self._dialogs or not is_acceptable(request.body):
            self._send(reply(request, 488, "Not Acceptable Here"))
            return
        self._send(reply(request, 100, "Trying"))
        request = tagged(request, new_tag())
        uuid = self._exchange.dialled_from(self, user_of(request.uri))
        if uuid is None:
            self._send(reply(request, 404, "Not Found"))
            return
        dialog = Dialog(
            call_id=request.call_id,
            local=request.header("To"),
            remote=request.header("From"),
            target=self.contact,
        )
        dialog.meets(request)
        dialog.is_next(request)
        leg = DialledLeg(request, dialog, self._desk.open(uuid), self._send, self)
        self._add(leg)
        leg.start()

    def on_request(self, request: Request) -> None:
        """Hear a request inside a dialog."""
        leg = self._dialogs.get(request.call_id)
        if request.method == "ACK":
            return
        if leg is None:
            self._send(reply(request, 481, "Call/Transaction Does Not Exist"))
        elif request.method == "CANCEL" and isinstance(leg, DialledLeg):
            leg.on_cancel(request)
        elif not leg.dialog.is_next(request):
            self._send(reply(request, 500, "Server Internal Error"))
        else:
            self._in_dialog(leg, request)

    def leg_rings(self, leg: Leg) -> None:
        """Pass on that the device rings."""
        self._exchange.rings_at(leg.call_uuid, self)

    def leg_answered(self, leg: Leg) -> None:
        """Pass on that the device was picked up."""
        self._exchange.answered_by(leg.call_uuid, self)

    def leg_refused(self, leg: Leg) -> None:
        """Pass on that the device would not take the call."""
        self._exchange.refused_by(leg.call_uuid, self)

    def leg_hung_up(self, leg: Leg) -> None:
        """Pass on that the person hung up."""
        self._exchange.hung_up_by(leg.call_uuid, self)

    def leg_over(self, leg: Leg) -> None:
        """Close the sound of a leg; late messages of its dialog are still understood."""
        self._desk.close(leg.media)
        if self.legs.get(leg.call_uuid) is leg:
            del self.legs[leg.call_uuid]

    def _add(self, leg: Leg) -> None:
        self.legs[leg.call_uuid] = leg
        self._dialogs[leg.dialog.call_id] = leg
        while len(self._dialogs) > 64 and len(self._dialogs) > len(self.legs):
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        over = (key for key, leg in self._dialogs.items() if leg.call_uuid not in self.legs)
        if (oldest := next(over, None)) is not None:
            del self._dialogs[oldest]

    def _in_dialog(self, leg: Leg, request: Request) -> None:
        handlers: dict[str, Callable[[Request], None]] = {"BYE": leg.on_bye, "INFO": leg.on_info}
        if handler := handlers.get(request.method):
            handler(request)
        else:
            self._send(reply(request, 501, "Not Implemented"))


def _caller(name: str, number: str) -> str:
    if number:
        return write_address(name, number, DOMAIN)
    return write_address("Anonymous", "anonymous", "anonymous.invalid")
