"""One dialog between the exchange and a telephone: tags, targets and counted requests."""

import secrets
from dataclasses import dataclass, replace

from santral_desktop.simulator.sip_address import read_address
from santral_desktop.simulator.sip_message import Headers, Request, Response, SipError

DOMAIN = "ornek.santral.example"
ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REGISTER"
_AGENT = ("User-Agent", "Ornek Santral")


@dataclass(slots=True)
class Dialog:
    """The exchange's half of one dialog; addresses carry their tags once they are known."""

    call_id: str
    local: str
    remote: str
    target: str
    counted: int = 0
    heard: int = 0

    def request(self, method: str, headers: Headers = (), body: str = "") -> Request:
        """Build the next request of the dialog."""
        self.counted += 1
        return self._build(method, self.counted, headers, body)

    def acknowledge(self, invite: Request) -> Request:
        """Build the ACK of a 200, which has the number of its INVITE but its own branch."""
        return self._build("ACK", invite.cseq[0])

    def meets(self, message: Response | Request) -> None:
        """Learn the other side's tag and contact from its first answer."""
        address = message.header("To" if isinstance(message, Response) else "From")
        if read_address(address).tag:
            self.remote = address
        if where := message.header("Contact"):
            self.target = _contact_of(where, self.target)

    def is_next(self, request: Request) -> bool:
        """Tell whether a request of the telephone is newer than all before it, and remember it."""
        number, _ = request.cseq
        newer = number > self.heard
        self.heard = max(self.heard, number)
        return newer

    def _build(self, method: str, number: int, headers: Headers = (), body: str = "") -> Request:
        fixed = (
            ("Via", f"SIP/2.0/WS {DOMAIN};branch=z9hG4bK{secrets.token_hex(8)}"),
            ("Max-Forwards", "70"),
            ("From", self.local),
            ("To", self.remote),
            ("Call-ID", self.call_id),
            ("CSeq", f"{number} {method}"),
            ("Contact", contact()),
            _AGENT,
        )
        return Request(method=method, uri=self.target, headers=fixed + headers, body=body)


def reply(
    request: Request, status: int, reason: str, headers: Headers = (), body: str = ""
) -> Response:
    """Answer a request; To gets a tag of ours where the answer needs one and it has none."""
    if status > 100:
        request = tagged(request, new_tag())
    fixed = (
        *(("Via", via) for via in request.every("Via")),
        ("From", request.header("From")),
        ("To", request.header("To")),
        ("Call-ID", request.call_id),
        ("CSeq", request.header("CSeq")),
        _AGENT,
    )
    return Response(status=status, reason=reason, headers=fixed + headers, body=body)


def tagged(request: Request, tag: str) -> Request:
    """Return the request with our tag on To, unchanged when it has one."""
    to = request.header("To")
    if ";tag=" in to.lower():
        return request
    headers = tuple(
        (name, f"{to};tag={tag}" if name.lower() == "to" else value)
        for name, value in request.headers
    )
    return replace(request, headers=headers)


def contact() -> str:
    """Return where requests of a dialog reach the exchange."""
    return f"<sip:santral@{DOMAIN};transport=ws>"


def new_tag() -> str:
    """Return a tag for our side of a dialog."""
    return secrets.token_hex(6)


def _contact_of(value: str, otherwise: str) -> str:
    try:
        return read_address(value).uri
    except SipError:
        return otherwise
