"""Addresses in SIP headers: a display name, a URI and parameters such as the tag."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote

from santral_desktop.simulator.sip_message import SipError

_NAMED = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<([^<>\s]+)>(.*)', re.DOTALL)
_BARE = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*:[^\s;?<>]+)(.*)", re.DOTALL)
_PARAMETER = re.compile(r';\s*([A-Za-z0-9_.!%*+~-]+)\s*(?:=\s*("[^"]*"|[^;,\s]*))?')
_USER = re.compile(r"sips?:([^@;?>\s]+)@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """One party as a header names it."""

    display_name: str
    uri: str
    tag: str = ""

    @property
    def user(self) -> str:
        """The part before the @, decoded; empty when the URI has none."""
        return user_of(self.uri)


def read_address(value: str) -> Address:
    """Read a From, To or Contact value; raise SipError when it holds no URI."""
    if found := _NAMED.match(value):
        name = re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2]
        return Address(name, found[3], _tag(found[4]))
    if found := _BARE.match(value):
        return Address("", found[1], _tag(found[2]))
    raise SipError("the address holds no URI")


def write_address(display_name: str, user: str, domain: str, *, tag: str = "") -> str:
    """Write an address; control characters leave the name, and the user is percent-encoded."""
    calm = "".join(c for c in display_name if not unicodedata.category(c).startswith("C"))
    quoted = calm.replace("\\", "\\\\").replace('"', '\\"')
    name = f'"{quoted}" ' if quoted else ""
    suffix = f";tag={tag}" if tag else ""
    return f"{name}<sip:{quote(user, safe='*+')}@{domain}>{suffix}"


def user_of(uri: str) -> str:
    """Return the decoded user of a SIP URI, empty when there is none."""
    found = _USER.match(uri)
    return unquote(found[1]).partition(":")[0] if found else ""


def _tag(parameters: str) -> str:
    return next((m[2] or "" for m in _PARAMETER.finditer(parameters) if m[1].lower() == "tag"), "")
