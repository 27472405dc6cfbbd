"""Reading a request as the documents allow it to be written, and refusing it in their words."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from santral_desktop.simulator.floor import NoSuchChannelError
from santral_desktop.simulator.limits import Limits, Pool

WORDS: web.RequestKey[dict[str, str]] = web.RequestKey("words", dict)  # without the key


class RefusalError(Exception):
    """A request that is answered with one line of plain text."""

    def __init__(self, text: str, status: int = 400, reason: str | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Asked:
    """A request whose key was right: its parameters, wherever they stood."""

    request: web.Request
    words: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.words.get(name, "")

    def path(self, name: str) -> str:
        """Return a part of the path."""
        return self.request.match_info.get(name, "")

    def flag(self, name: str) -> bool:
        """Return a query boolean: true or false."""
        return self[name].lower() == "true"

    def state(self) -> bool:
        """Return the switch `state` as a boolean; refuses everything but on and off."""
        if self["state"] not in {"on", "off"}:
            raise RefusalError("state should be on or off")
        return self["state"] == "on"


Handler = Callable[[Asked], Awaitable[web.StreamResponse]]
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Counter:
    """Stands before every command: limit first, then the body, then the key."""

    def __init__(self, key: str, limits: Limits) -> None:
        self._key = key
        self._limits = limits

    def serve(self, pool: Pool, handler: Handler, bad_key: int = 400) -> Answer:
        """Return the web handler of a command; a few answer a wrong key with another status."""

        async def answer(request: web.Request) -> web.StreamResponse:
            if not self._limits.allow(pool):
                return plain("Too Many Requests", 429)
            try:
                words = await _words(request)
                request[WORDS] = {name: word for name, word in words.items() if name != "key"}
                self._check(words.get("key", ""), bad_key)
                return await handler(Asked(request, words))
            except RefusalError as refusal:
                return plain(refusal.text, refusal.status, refusal.reason)
            except NoSuchChannelError:
                return plain("No such channel!", 400)

        return answer

    def _check(self, key: str, status: int) -> None:
        if key != self._key:
            raise RefusalError(f"Gecersiz anahtar: {key}", status)


def plain(text: str, status: int = 200, reason: str | None = None) -> web.Response:
    """Answer with plain text, as commands and errors do."""
    return web.Response(text=text, status=status, reason=reason, content_type="text/plain")


def as_json(value: object, status: int = 200) -> web.Response:
    """Answer with JSON; Turkish letters are not escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json")


async def _words(request: web.Request) -> dict[str, str]:
    words = dict(request.query)
    if request.method == "GET":
        return words
    if request.content_type == "application/json":
        return words | _members(await request.text())
    form = await request.post()
    return words | {name: value for name, value in form.items() if isinstance(value, str)}


def _members(text: str) -> dict[str, str]:
    try:
        members = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        raise RefusalError("INVALID_JSON") from None
    if not isinstance(members, dict):
        raise RefusalError("INVALID_JSON")
    return {name: _word(value) for name, value in members.items() if value is not None}


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
