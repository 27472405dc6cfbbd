"""The web phone: its page, the files beside it, and the sockets behind it."""

import json
import re
import secrets
from dataclasses import dataclass, field

from aiohttp import web

from santral_desktop.shipped import shipped
from santral_desktop.simulator import sip_media, sip_socket
from santral_desktop.simulator.lines import Switch
from santral_desktop.simulator.sip_dialog import DOMAIN
from santral_desktop.simulator.sip_media import MediaDesk, MediaSession, Voice
from santral_desktop.simulator.sip_session import Office
from santral_desktop.simulator.sip_socket import SipSockets
from santral_desktop.simulator.tones import far_end_frames

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FILE = re.compile(r"[a-z0-9-]{1,64}(\.css|\.js|\.svg)")
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; "
        "base-uri 'none'; form-action 'none'"
    ),
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Passwords(dict[str, str]):
    """The SIP password of each extension that opened a page; made at its first use."""

    def of(self, extension: str) -> str:
        """Return the password of an extension."""
        return self.setdefault(extension, secrets.token_urlsafe(18))


@dataclass(frozen=True, slots=True)
class WebPhones:
    """What tests and faults may look at and do: the sound of live legs, cutting the line."""

    sockets: SipSockets = field(repr=False)
    passwords: Passwords = field(repr=False)

    def cut_off(self) -> None:
        """Tear every line and let none of today's pages back in; pages opened later are."""
        self.passwords.clear()
        self.sockets.tear_all()

    def sound_of(self, call_uuid: str) -> tuple[MediaSession, ...]:
        """Return the sound of every live leg of a call."""
        lines = (session.line for session in self.sockets.sessions)
        legs = (line.legs.get(call_uuid) for line in lines if line)
        return tuple(leg.media for leg in legs if leg)

    def digits_of(self, call_uuid: str) -> str:
        """Return the keys pressed on the pads during a call."""
        lines = (session.line for session in self.sockets.sessions)
        return "".join(
            line.legs[call_uuid].digits for line in lines if line and call_uuid in line.legs
        )


WEB_PHONES = web.AppKey("web_phones", WebPhones)


def add_routes(
    app: web.Application,
    exchange: Switch,
    *,
    voice: Voice = far_end_frames,
    longest_registration: int = 600,
) -> WebPhones:
    """Serve web phones of an exchange and return them.

    ``voice`` gives the far end's frames from a call uuid; telephones must register again within
    the longest registration, in seconds.
    """
    passwords = Passwords()
    desk = MediaDesk(voice)
    sockets = SipSockets(Office(exchange, passwords, desk, longest_registration))
    app[WEB_PHONES] = phones = WebPhones(sockets, passwords)
    page = _Page(exchange, passwords)
    app.router.add_get("/webphone", page.handle)
    app.router.add_get("/webphone/static/{name}", _static)
    app.router.add_get(sip_socket.PATH, sockets.handle)
    app.router.add_get(sip_media.PATH, desk.handle)

    async def cut_all(_: web.Application) -> None:
        await sockets.drop_all()
        await desk.drop_all()

    app.on_shutdown.append(cut_all)
    return phones


class _Page:
    def __init__(self, exchange: Switch, passwords: Passwords) -> None:
        self._exchange = exchange
        self._passwords = passwords

    async def handle(self, request: web.Request) -> web.Response:
        extension = self._exchange.extension_of_token(request.query.get("token", ""))
        if extension is None:
            return _html("webphone-refused.html", status=403)
        login = {
            "extension": extension,
            "domain": DOMAIN,
            "password": self._passwords.of(extension),
            "socket": sip_socket.PATH,
        }
        return _html("webphone.html", login=json.dumps(login).replace("<", "\\u003c"))


def _html(name: str, *, login: str = "", status: int = 200) -> web.Response:
    text = shipped(f"simulator/{name}").read_text("utf-8").replace("{{login}}", login)
    return web.Response(text=text, content_type="text/html", headers=_HEADERS, status=status)


async def _static(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    path = shipped(f"simulator/webphone/{name}")
    if not _FILE.fullmatch(name) or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        text=path.read_text("utf-8"),
        content_type=_TYPES[path.suffix],
        headers={"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"},
    )
