"""Where a person allows an application in: the page, the code it shows, the refusals."""

import secrets
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from aiohttp import web

from santral_desktop.shipped import shipped
from santral_desktop.simulator.bulutfon_keys import EMAIL, Keys
from santral_desktop.simulator.bulutfon_tokens import OUT_OF_BAND, SCOPES, Application

_ALLOWS = {"cdr": "Arama kayıtlarını görmek", "call_record": "Ses kayıtlarını dinlemek"}
_SENTENCES = {
    "invalid_client": "Uygulama tanınmadı: uygulama anahtarı hatalı.",
    "invalid_redirect_uri": "Yönlendirme adresi uygulamada tanımlı olan adresle aynı değil.",
    "unsupported_response_type": "Bu yanıt türü desteklenmiyor.",
    "invalid_scope": "İstenen erişim kapsamı hatalı ya da bilinmiyor.",
    "access_denied": "Hesap sahibi erişim isteğini reddetti.",
    "invalid_request": "Bu sayfanın süresi dolmuş. Uygulamanızdan yeniden başlayın.",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self' https:; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class _Plea:
    """What an application asks a person for."""

    application: Application
    scope: str
    state: str


class ConsentPages:
    """Serves /oauth/authorize; whoever looks at it is signed in to the panel already."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._pleas: dict[str, _Plea] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            web.get("/oauth/authorize", self._ask),
            web.post("/oauth/authorize", self._decide),
            web.get("/oauth/authorize/{code}", self._show),
            web.get("/oauth/static/page.css", _style),
        ]

    async def _ask(self, request: web.Request) -> web.StreamResponse:
        words = request.query
        application = self._keys.application(words.get("client_id", ""))
        if application is None:
            return _refused("invalid_client", 401)
        if words.get("redirect_uri") != application.redirect_uri:
            return _refused("invalid_redirect_uri", 400)
        scope = words.get("scope", "").split() or SCOPES
        plea = _Plea(application, " ".join(scope), words.get("state", ""))
        if words.get("response_type") != "code":
            return _turned_down(plea, "unsupported_response_type", 400)
        if not set(scope) <= set(SCOPES):
            return _turned_down(plea, "invalid_scope", 400)
        ticket = secrets.token_urlsafe(24)
        self._pleas[ticket] = plea
        lines = (f"      <li>{_ALLOWS[name]} <code>{name}</code></li>" for name in scope)
        return _page(
            "consent",
            email=EMAIL,
            application=escape(application.name),
            ticket=ticket,
            scopes="\n".join(lines),
        )

    async def _decide(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        plea = self._pleas.pop(str(form.get("ticket", "")), None)
        if plea is None:
            return _refused("invalid_request", 400)
        if form.get("decision") != "allow":
            return _turned_down(plea, "access_denied", 403)
        code = self._keys.grants.consented(plea.application, plea.scope)
        if plea.application.redirect_uri == OUT_OF_BAND:
            return _onward(f"{request.path}/{code}")
        return _onward(_back_to(plea, {"code": code}))

    async def _show(self, request: web.Request) -> web.StreamResponse:
        code = request.match_info["code"]
        if not self._keys.grants.knows_code(code):
            return _refused("invalid_request", 404)
        return _page("code", code=code)


def _turned_down(plea: _Plea, error: str, status: int) -> web.Response:
    if plea.application.redirect_uri == OUT_OF_BAND:
        return _refused(error, status)
    return _onward(_back_to(plea, {"error": error, "error_description": _SENTENCES[error]}))


def _back_to(plea: _Plea, words: dict[str, str]) -> str:
    state = {"state": plea.state} if plea.state else {}
    return f"{plea.application.redirect_uri}?{urlencode(words | state)}"


def _onward(address: str) -> web.Response:
    return web.Response(status=302, headers={"Location": address, "Cache-Control": "no-store"})


def _refused(error: str, status: int) -> web.Response:
    return _page("refused", status, error=error, sentence=_SENTENCES[error])


def _page(name: str, status: int = 200, **words: str) -> web.Response:
    text = shipped(f"simulator/bulutfon/{name}.html").read_text("utf-8")
    for word, value in words.items():
        text = text.replace(f"{{{{{word}}}}}", value)
    return web.Response(text=text, status=status, content_type="text/html", headers=_HEADERS)


async def _style(_: web.Request) -> web.Response:
    text = shipped("simulator/bulutfon/page.css").read_text("utf-8")
    return web.Response(text=text, content_type="text/css", headers=_HEADERS)
