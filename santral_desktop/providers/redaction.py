"""Take secrets out of any text before anyone reads it."""

import base64
import re
from urllib.parse import quote

HIDDEN = "•••"
_SHORTEST = 6  # a shorter secret would redact half of every text
_UUID = r"[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4,14}"
_PATTERNS = (
    re.compile(
        r"(?i)\b(key|apikey|token|access_token|refresh_token|code|client_secret|password)(=|%3D)"
        r"[^&\s\"'<>]+"
    ),
    re.compile(r"(?i)\b(Bearer|Basic)(\s+)[A-Za-z0-9._~+/=-]+"),
    re.compile(rf"()()\b[KWRF]{_UUID}\b"),
    re.compile(r"()()\b[0-9a-fA-F]{64}\b"),
)


class Redactor:
    """Knows the secrets that live now, and what secrets look like."""

    def __init__(self) -> None:
        self._forms: dict[str, tuple[str, ...]] = {}

    def learn(self, secret: str) -> None:
        """Hide this value from now on, in every form in which it might be written."""
        if len(secret) >= _SHORTEST:
            self._forms[secret] = _forms(secret)

    def forget(self, secret: str) -> None:
        """Stop looking for a value that is dead."""
        self._forms.pop(secret, None)

    def redact(self, text: str) -> str:
        """Return the text without secrets; call it before cutting a text short."""
        for forms in tuple(self._forms.values()):
            for form in forms:
                if form in text:
                    text = text.replace(form, HIDDEN)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\1\2{HIDDEN}", text)
        return text


def _forms(secret: str) -> tuple[str, ...]:
    plain = {secret, secret.lower(), secret.upper(), quote(secret, safe=""), repr(secret)[1:-1]}
    plain |= {secret[::-1], quote(quote(secret, safe=""), safe="")}
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + secret.encode())
        # the first and last letters also carry bits of the neighbours
        plain.add(coded[(0, 2, 3)[shift] : -4].decode())
    return tuple(sorted((form for form in plain if form), key=len, reverse=True))
