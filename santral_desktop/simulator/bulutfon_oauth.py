"""Where codes become tokens, and tokens new tokens: /oauth/token and /token-info."""

import base64

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Question, answered
from santral_desktop.simulator.bulutfon_keys import Keys
from santral_desktop.simulator.bulutfon_tokens import (
    TOKEN_SECONDS,
    Application,
    GrantRefusedError,
    Pair,
)

_WHY = {
    "invalid_client": ("İstemci doğrulanamadı: uygulama ya da gizli anahtar hatalı.", 401),
    "invalid_grant": (
        "Kod ya da yenileme anahtarı geçersiz, süresi dolmuş ya da kullanılmış.",
        401,
    ),
    "invalid_request": ("Zorunlu bir parametre eksik.", 400),
    "unsupported_grant_type": ("Bu yetki türü desteklenmiyor.", 400),
}


class OAuthError(Exception):
    """A request for tokens that is answered with one of the standard's errors."""


class TokenPaths:
    """Answers applications; the keys stand in the form, or in the Authorization header."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def routes(self) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            web.post("/oauth/token", self._answer),
            web.get("/token-info/{token}", self._info),
        ]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        return await answered(request, self._token)

    async def _token(self, question: Question) -> web.Response:
        try:
            pair = self._pair(question)
        except OAuthError as refusal:
            return _refused(str(refusal))
        except GrantRefusedError:
            return _refused("invalid_grant")
        return _no_store(
            {
                "access_token": pair.access,
                "token_type": "bearer",
                "expires_in": TOKEN_SECONDS,
                "refresh_token": pair.refresh,
                "scope": pair.consent.scope,
                "created_at": int(pair.made_at.timestamp()),
            }
        )

    async def _info(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if token == self._keys.master_token:
            return as_json({"token": token, "expired": False})
        pair = self._keys.grants.pair_of(token)
        if pair is None:
            return as_json({"error": "Invalid token"}, 404)
        left = self._keys.grants.seconds_left(pair)
        return as_json({"token": token, "expired": not left, "expires_in": left})

    def _pair(self, question: Question) -> Pair:
        application = self._application(question)
        match question["grant_type"]:
            case "authorization_code":
                if _needed(question, "redirect_uri") != application.redirect_uri:
                    raise OAuthError("invalid_grant")
                return self._keys.grants.redeem(application, _needed(question, "code"))
            case "refresh_token":
                if question["redirect_uri"] not in {"", application.redirect_uri}:
                    raise OAuthError("invalid_grant")
                return self._keys.grants.renew(application, _needed(question, "refresh_token"))
            case "":
                raise OAuthError("invalid_request")
            case _:
                raise OAuthError("unsupported_grant_type")

    def _application(self, question: Question) -> Application:
        client_id, secret = question["client_id"], question["client_secret"]
        if header := question.request.headers.get("Authorization"):
            client_id, secret = _read_basic(header)
        application = self._keys.application(client_id)
        if application is None or secret != application.client_secret:
            raise OAuthError("invalid_client")
        return application


def _read_basic(header: str) -> tuple[str, str]:
    """Return id and secret of an Authorization header; raises OAuthError."""
    try:
        kind, written = header.split()
        client_id, _, secret = base64.b64decode(written, validate=True).decode().partition(":")
    except ValueError:
        raise OAuthError("invalid_client") from None
    return (client_id, secret) if kind.lower() == "basic" else ("", "")


def _needed(question: Question, name: str) -> str:
    if not question[name]:
        raise OAuthError("invalid_request")
    return question[name]


def _refused(error: str) -> web.Response:
    sentence, status = _WHY[error]
    return _no_store({"error": error, "error_description": sentence}, status)


def _no_store(value: object, status: int = 200) -> web.Response:
    answer = as_json(value, status)
    answer.headers["Cache-Control"] = "no-store"
    return answer
