"""The words of OAuth, by the library; nothing is sent from here."""

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from santral_desktop.application.ports.consents import Application, ConsentLink
from santral_desktop.domain.errors import CodeRefused, Incomprehensible, Rejected, WhyNoCode
from santral_desktop.domain.text import fold, inert
from santral_desktop.providers.answers import Answer

if TYPE_CHECKING:
    from oauthlib.oauth2 import WebApplicationClient

LIFE = 7200.0  # seconds, as documented
_LONGEST_LIFE = 86_400.0  # seconds; who says more has miscounted
_LONGEST_PASTE = 4096  # characters
_CODE = re.compile(r"[A-Za-z0-9._~+/=-]{4,512}")
_TOKEN = re.compile(r"[\x21-\x7e]{8,4096}")
_AROUND = " \t\r\n\f\v\u00a0\u200b\ufeff\"'`´‘’“”„«»‹›<>()[],;"
_SPENT = ("used", "expired", "revoked", "kullanil", "suresi")


@dataclass(frozen=True, slots=True)
class Grant:
    """What the token endpoint gave; `life` is in seconds from now."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    life: float
    scope: str


def consent_link(application: Application) -> ConsentLink:
    """Return the address where the person agrees, with a fresh state."""
    state = secrets.token_urlsafe(24)
    address = _client(application).prepare_request_uri(
        # the library refuses plain http, which only a developer's own machine may have
        _authorize(application.host).replace("http://", "https://", 1),
        redirect_uri=application.redirect,
        scope=application.scope,
        state=state,
    )
    if application.host.startswith("http://"):
        address = address.replace("https://", "http://", 1)
    return ConsentLink(address, state)


def token_address(application: Application) -> str:
    """Return the address that gives tokens."""
    return f"{application.host.rstrip('/')}/oauth/token"


def pasted_code(pasted: str, link: ConsentLink) -> str:
    """Return the code in what a person pasted: bare, padded, quoted, or a whole address.

    Raises `CodeRefused`.
    """
    if len(pasted) > _LONGEST_PASTE:
        raise CodeRefused(WhyNoCode.MALFORMED)
    plain = pasted.strip(_AROUND)
    if not plain.isprintable():  # a line break within would be taken out of an address in silence
        raise CodeRefused(WhyNoCode.MALFORMED)
    code = _code_in_address(plain, link) if _is_address(plain) else plain
    if not _CODE.fullmatch(code):
        raise CodeRefused(WhyNoCode.MALFORMED)
    return code


def code_form(application: Application, code: str) -> Mapping[str, str]:
    """Return what is posted to change a code for tokens."""
    body = _client(application).prepare_request_body(
        code=code,
        redirect_uri=application.redirect,
        client_secret=application.client_secret,
    )
    return dict(parse_qsl(body))


def refresh_form(application: Application, refresh_token: str) -> Mapping[str, str]:
    """Return what is posted to change a refresh token for a fresh pair."""
    body = _client(application).prepare_refresh_body(
        refresh_token=refresh_token,
        client_id=application.client_id,
        client_secret=application.client_secret,
        redirect_uri=application.redirect,
    )
    return dict(parse_qsl(body))


def read_grant(application: Application, answer: Answer, before: str = "") -> Grant:
    """Return the tokens of an answer; `before` is the refresh token that stays if none is given.

    Raises `CodeRefused`, `Rejected` and `Incomprehensible`.
    """
    from oauthlib.oauth2.rfc6749 import errors  # noqa: PLC0415  (a heavy import)

    members = _members(answer)
    try:
        token = _client(application).parse_request_body_response(json.dumps(members))
    except (errors.InvalidClientError, errors.UnauthorizedClientError):
        raise CodeRefused(WhyNoCode.UNKNOWN_APPLICATION) from None
    except errors.InvalidGrantError as refused:
        raise CodeRefused(_why(str(refused.description or ""))) from None
    except errors.MissingTokenError:
        raise Incomprehensible from None
    except errors.OAuth2Error as refused:
        raise Rejected(inert(str(refused.description or refused.error or ""), 160)) from None
    return Grant(
        access_token=_token(token["access_token"]),
        refresh_token=_token(token["refresh_token"]) if token.get("refresh_token") else before,
        life=_life(answer.json().get("expires_in")),
        scope=inert(" ".join(token.get("scope") or application.scope.split()), 400),
    )


def _client(application: Application) -> "WebApplicationClient":
    """Return the library's client; a heavy import, wanted only where someone signs in so."""
    from oauthlib.oauth2 import WebApplicationClient  # noqa: PLC0415

    return WebApplicationClient(application.client_id)


def _authorize(host: str) -> str:
    return f"{host.rstrip('/')}/oauth/authorize"


def _is_address(plain: str) -> bool:
    return "://" in plain or "code=" in plain or "error=" in plain


def _code_in_address(plain: str, link: ConsentLink) -> str:
    """Return the code of a query, or of the last piece of the consent page's own path."""
    try:
        parts = urlsplit(plain)
    except ValueError:
        raise CodeRefused(WhyNoCode.MALFORMED) from None
    query = parse_qs(parts.query or parts.path if "=" in (parts.query or parts.path) else "")
    query |= parse_qs(parts.fragment)
    if query.get("error"):
        denied = query["error"][0] == "access_denied"
        raise CodeRefused(WhyNoCode.DENIED if denied else WhyNoCode.MALFORMED)
    if query.get("state", [link.state])[0] != link.state:
        raise CodeRefused(WhyNoCode.OTHER_SIGN_IN)
    if query.get("code"):
        return query["code"][0]
    before, _, last = parts.path.rstrip("/").rpartition("/")
    return unquote(last) if before.endswith("/oauth/authorize") else ""


def _members(answer: Answer) -> dict[str, Any]:
    """Return the members that the library is to judge, as it expects them."""
    if answer.status == 401 and not answer.body.strip():
        return {"error": "invalid_client"}
    found = answer.json()
    if not isinstance(found, dict):
        raise Incomprehensible
    names = ("access_token", "refresh_token", "token_type", "scope", "error", "error_description")
    members = {name: found[name] for name in names if isinstance(found.get(name), str)}
    if answer.status >= 400 and not members.get("error"):
        raise Rejected
    if not isinstance(found.get("access_token"), (str, type(None))):
        raise Incomprehensible
    return {name: value for name, value in members.items() if value}


def _token(text: str) -> str:
    if not _TOKEN.fullmatch(text):
        raise Incomprehensible
    return text


def _life(value: Any) -> float:
    """Return seconds of life; what is no sane number is the documented two hours.

    `created_at` is not read: whose clock it is by, nobody knows.
    """
    plain = str(value).strip() if not isinstance(value, bool) else ""
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", plain):
        return LIFE
    seconds = float(plain)
    return seconds if 0 < seconds <= _LONGEST_LIFE else LIFE


def _why(description: str) -> WhyNoCode:
    """Say which: many services have one text for all, which then names none."""
    told = fold(description)
    one_for_all = "invalid" in told or "gecersiz" in told
    spent = not one_for_all and any(word in told for word in _SPENT)
    return WhyNoCode.SPENT if spent else WhyNoCode.WRONG
