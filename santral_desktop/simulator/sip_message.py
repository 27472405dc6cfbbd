"""SIP messages: read tolerantly from whatever a socket delivers, written strictly."""

import re
from dataclasses import dataclass

Headers = tuple[tuple[str, str], ...]

LONGEST_MESSAGE = 65_536  # characters
_MOST_HEADERS = 200
_COMPACT = {
    "c": "Content-Type",
    "e": "Content-Encoding",
    "f": "From",
    "i": "Call-ID",
    "k": "Supported",
    "l": "Content-Length",
    "m": "Contact",
    "o": "Event",
    "r": "Refer-To",
    "s": "Subject",
    "t": "To",
    "u": "Allow-Events",
    "v": "Via",
}
_TOKEN = re.compile(r"[A-Za-z0-9.!%*_+`'~-]{1,64}")
_REQUEST_LINE = re.compile(r"([A-Z]{1,32}) +(\S{1,1024}) +SIP/2\.0", re.IGNORECASE)
_STATUS_LINE = re.compile(r"SIP/2\.0 +([1-6][0-9]{2})(?: +(.*))?", re.IGNORECASE)
_CSEQ = re.compile(r"([0-9]{1,10})\s+([A-Za-z]{1,32})", re.ASCII)
_LENGTH = re.compile(r"[0-9]{1,9}", re.ASCII)
_BREAK = re.compile(r"\r\n|\n|\r")
_BLANK_LINE = re.compile(r"\r\n\r\n|\n\n|\r\r")


class SipError(ValueError):
    """Bytes that are no SIP message, or a message that must not be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What requests and responses share; the identifying parts are checked while reading."""

    headers: Headers
    body: str = ""

    def header(self, name: str) -> str:
        """Return the first value of a header, empty when there is none."""
        return next(iter(self.every(name)), "")

    def every(self, name: str) -> tuple[str, ...]:
        """Return all values of a header in the order of their lines."""
        wanted = name.casefold()
        return tuple(value for key, value in self.headers if key.casefold() == wanted)

    @property
    def call_id(self) -> str:
        """The identity of the dialog."""
        return self.header("Call-ID")

    @property
    def cseq(self) -> tuple[int, str]:
        """The number and the method of the transaction."""
        return _read_cseq(self.header("CSeq"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Message):
    """A request such as INVITE."""

    method: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Message):
    """An answer to a request; below 200 it is provisional."""

    status: int
    reason: str


def read_message(data: bytes | str) -> Request | Response:
    """Read one whole message; raise SipError and nothing else when it is none."""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    if len(text) > LONGEST_MESSAGE:
        raise SipError("the message is too long")
    head, _, body = _split(text.lstrip("\r\n"))
    lines = _BREAK.split(head)
    headers = _read_headers(lines[1:])
    message = _with_start_line(lines[0].strip(), headers, _measured(body, headers))
    _check(message)
    return message


def write_message(message: Request | Response) -> str:
    """Write a message with its length; raise SipError when a header would smuggle a line."""
    if isinstance(message, Request):
        start = f"{message.method} {message.uri} SIP/2.0"
    else:
        start = f"SIP/2.0 {message.status} {message.reason}"
    lines = [start, *(f"{name}: {value}" for name, value in message.headers)]
    if any("\r" in line or "\n" in line for line in lines):
        raise SipError("a header holds a line break")
    lines.append(f"Content-Length: {len(message.body.encode())}")
    return "\r\n".join(lines) + "\r\n\r\n" + message.body


def _split(text: str) -> tuple[str, str, str]:
    found = _BLANK_LINE.search(text)
    if not found:
        return text, "", ""
    return text[: found.start()], found.group(), text[found.end() :]


def _read_headers(lines: list[str]) -> Headers:
    unfolded: list[str] = []
    for line in lines:
        if line[:1] in {" ", "\t"} and unfolded:
            unfolded[-1] += " " + line.strip()
        elif line.strip():
            unfolded.append(line)
    if len(unfolded) > _MOST_HEADERS:
        raise SipError("too many headers")
    return tuple(_read_header(line) for line in unfolded)


def _read_header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    name = name.strip()
    if not colon or not _TOKEN.fullmatch(name):
        raise SipError("a header line has no name")
    return _COMPACT.get(name.lower(), name), value.strip()


def _measured(body: str, headers: Headers) -> str:
    stated = next((value for name, value in headers if name.lower() == "content-length"), None)
    if stated is None:
        return body
    if not _LENGTH.fullmatch(stated):
        raise SipError("the length is no number")
    raw = body.encode("utf-8", "replace")
    if int(stated) > len(raw):
        raise SipError("the body is cut short")
    return raw[: int(stated)].decode("utf-8", "replace")


def _with_start_line(start: str, headers: Headers, body: str) -> Request | Response:
    if found := _STATUS_LINE.fullmatch(start):
        status, reason = int(found[1]), (found[2] or "").strip()
        return Response(status=status, reason=reason, headers=headers, body=body)
    if found := _REQUEST_LINE.fullmatch(start):
        return Request(method=found[1].upper(), uri=found[2], headers=headers, body=body)
    raise SipError("the first line is neither a request nor a status")


def _check(message: Request | Response) -> None:
    for name in ("Via", "From", "To", "Call-ID"):
        if not message.header(name):
            raise SipError(f"the header {name} is missing")
    _, method = _read_cseq(message.header("CSeq"))
    if isinstance(message, Request) and method != message.method:
        raise SipError("CSeq names another method")


def _read_cseq(value: str) -> tuple[int, str]:
    found = _CSEQ.fullmatch(value)
    if not found or int(found[1]) >= 2**31:
        raise SipError("CSeq is not a number and a method")
    return int(found[1]), found[2].upper()
