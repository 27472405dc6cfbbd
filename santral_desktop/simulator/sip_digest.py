"""The digest challenge that a telephone answers to prove its password (RFC 8760, SHA-256)."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

_PART = re.compile(r'([A-Za-z]+)\s*=\s*(?:"([^"]*)"|([^\s,"]*))')


@dataclass(frozen=True, slots=True)
class Challenge:
    """What one socket is asked to prove; the nonce is never used by another one."""

    realm: str
    nonce: str

    def header(self) -> str:
        """Return the value of WWW-Authenticate or Proxy-Authenticate."""
        return f'Digest realm="{self.realm}", nonce="{self.nonce}", algorithm=SHA-256, qop="auth"'

    def is_met_by(self, credentials: str, *, method: str, user: str, password: str) -> bool:
        """Tell whether an Authorization value proves the password of the user."""
        parts = read_parts(credentials)
        if parts.get("nonce") != self.nonce or parts.get("username") != user:
            return False
        expected = response(parts, method=method, realm=self.realm, password=password)
        return hmac.compare_digest(expected.encode(), parts.get("response", "").encode())


def read_parts(credentials: str) -> dict[str, str]:
    """Return the parts of a Digest header by their lower-case names, empty for other schemes."""
    scheme, _, rest = credentials.strip().partition(" ")
    if scheme.lower() != "digest":
        return {}
    return {found[1].lower(): found[2] or found[3] or "" for found in _PART.finditer(rest)}


def response(parts: Mapping[str, str], *, method: str, realm: str, password: str) -> str:
    """Compute the response over the parts that the telephone chose: user, URI, count, its nonce."""
    who = _hash(f"{parts.get('username', '')}:{realm}:{password}")
    what = _hash(f"{method}:{parts.get('uri', '')}")
    count, own = parts.get("nc", ""), parts.get("cnonce", "")
    return _hash(f"{who}:{parts.get('nonce', '')}:{count}:{own}:auth:{what}")


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
