"""Read vCards, old and new, as telephones and address books export them."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from santral_desktop.domain.contacts import Contact, contact_of
from santral_desktop.domain.text import decoded

MOST = 100_000  # cards of a file
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEAD = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;(?:\"[^\"]*\"|[^\":])*)?):", re.ASCII)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\)(?:\\\\)*;")
_CHARSET = re.compile(r"charset=\"?([\w-]+)", re.IGNORECASE)
_CHARSETS = frozenset({"utf-8", "iso-8859-1", "iso-8859-9", "windows-1252", "windows-1254"})


@dataclass(slots=True)
class _Card:
    """What was read of a card so far."""

    formatted: str = ""
    name: str = ""
    company: str = ""
    email: str = ""
    numbers: list[str] = field(default_factory=list)


def looks_like_vcards(body: bytes) -> bool:
    """Say whether a file is one of vCards, whatever it is called."""
    return decoded(body[:1000]).lstrip().upper().startswith("BEGIN:VCARD")


def read_vcards(body: bytes) -> tuple[Contact, ...]:
    """Return who can be called; what cannot be read is passed over, never an error."""
    found = []
    for card in _cards(body):
        contact = contact_of(
            name=card.formatted or card.name,
            company=card.company,
            numbers=card.numbers,
            email=card.email,
        )
        if contact is not None:
            found.append(contact)
        if len(found) >= MOST:
            break
    return tuple(found)


def _cards(body: bytes) -> Iterator[_Card]:
    """Give each card at its end, or where the next one begins: files are cut off at times."""
    card: _Card | None = None
    for line in _logical_lines(body):
        head = _HEAD.match(line)
        if head is None:
            continue
        name, options, raw = head[1].upper(), head[2], line[head.end() :]
        if name in {"BEGIN", "END"}:
            if card is not None:
                yield card
            card = _Card() if name == "BEGIN" else None
        elif card is not None:
            _take(card, name, _value(raw, options))
    if card is not None:
        yield card


def _take(card: _Card, name: str, value: str) -> None:
    match name:
        case "FN":
            card.formatted = card.formatted or _plain(value)
        case "N":
            family, given, middle, before, behind, *_ = [*_parts(value), "", "", "", "", ""]
            card.name = " ".join(filter(None, (before, given, middle, family, behind)))
        case "ORG":
            card.company = card.company or _parts(value)[0]
        case "EMAIL":
            card.email = card.email or _plain(value)
        case "TEL":
            card.numbers.append(_plain(value).partition(";")[0])


def _logical_lines(body: bytes) -> Iterator[str]:
    """Give whole lines, each letter a byte: its charset is known only when it is whole."""
    bytes_ = decoded(body).encode("utf-8", "replace") if body.startswith(_MARKS) else body
    pieces: list[str] = []
    for line in _LINE_END.split(bytes_.decode("latin-1")):
        if pieces and line[:1] in {" ", "\t"}:
            pieces.append(line[1:])
        elif pieces and pieces[-1].endswith("=") and _is_quoted(pieces[0]):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(line)
        else:
            yield "".join(pieces)
            pieces = [line]
    yield "".join(pieces)


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _value(raw: str, options: str) -> str:
    """Return a value as text, by the charset it names, else by its own bytes."""
    body = raw.encode("latin-1")
    if "QUOTED-PRINTABLE" in options.upper():
        body = quopri.decodestring(body)
    named = _CHARSET.search(options)
    if named is not None and named[1].lower() in _CHARSETS - {"utf-8"}:
        return body.decode(named[1], "replace")
    return decoded(body)


def _parts(value: str) -> list[str]:
    """Return the parts of a value in parts: an escaped semicolon separates nothing."""
    parts, begin = [], 0
    for separator in _SEPARATOR.finditer(value):
        parts.append(_plain(value[begin : separator.end() - 1]))
        begin = separator.end()
    return [*parts, _plain(value[begin:])]


def _plain(value: str) -> str:
    """Return a text without its escapes; a line end becomes a blank."""
    return _ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], value).strip()
