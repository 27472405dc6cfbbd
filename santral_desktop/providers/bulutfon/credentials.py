"""What lets us in, as the key store keeps it: one text for each kind."""

import json
from dataclasses import dataclass, field, fields
from typing import Any

from santral_desktop.application.ports.consents import OUT_OF_BAND, SCOPE, SEED_HOST, Application
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.answers import read_json

_LONGEST = 4096  # characters of one member


@dataclass(frozen=True, slots=True)
class MasterToken:
    """The one token of a whole PBX; it does not expire."""

    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key to the second version of the interface."""

    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OAuthPair:
    """Two tokens of a registered application; without a refresh token it is signed out.

    `expires` is in seconds of this machine's clock, which may have been set since: a hint.
    """

    client_id: str
    client_secret: str = field(repr=False)
    access_token: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    expires: float = 0.0
    scope: str = SCOPE
    host: str = SEED_HOST
    redirect: str = OUT_OF_BAND

    @property
    def application(self) -> Application:
        """The application that the pair belongs to."""
        return Application(self.client_id, self.client_secret, self.host, self.redirect, self.scope)


Credential = MasterToken | ApiKey | OAuthPair


def read_credential(text: str) -> Credential:
    """Return what a text of the key store is; a text that is no object is a master token.

    Raises `Incomprehensible`.
    """
    plain = text.strip()
    if not plain.startswith("{"):
        return MasterToken(plain)
    members = read_json(plain.encode())
    match members.get("kind"):
        case "master":
            return MasterToken(_text(members, "token"))
        case "apikey":
            return ApiKey(_text(members, "token"))
        case "oauth":
            return _pair(members)
        case _:
            raise Incomprehensible


def write_credential(credential: Credential) -> str:
    """Return the text for the key store."""
    if isinstance(credential, OAuthPair):
        members = {each.name: getattr(credential, each.name) for each in fields(credential)}
        return json.dumps({"kind": "oauth", **members})
    kind = "master" if isinstance(credential, MasterToken) else "apikey"
    return json.dumps({"kind": kind, "token": credential.token})


def _pair(members: dict[str, Any]) -> OAuthPair:
    expires = members.get("expires")
    known = isinstance(expires, (int, float)) and not isinstance(expires, bool)
    return OAuthPair(
        client_id=_text(members, "client_id"),
        client_secret=_text(members, "client_secret"),
        access_token=_text(members, "access_token"),
        refresh_token=_text(members, "refresh_token"),
        expires=float(expires) if known and expires is not None else 0.0,
        scope=_text(members, "scope") or SCOPE,
        host=_text(members, "host") or SEED_HOST,
        redirect=_text(members, "redirect") or OUT_OF_BAND,
    )


def _text(members: dict[str, Any], name: str) -> str:
    value = members.get(name)
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST else ""
