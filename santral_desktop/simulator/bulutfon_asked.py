"""Bulutfon's door: who may come in, how a request may be written, how it is refused."""

import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from santral_desktop.simulator.asked import WORDS, as_json
from santral_desktop.simulator.bulutfon_keys import EMAIL, PASSWORD, Keys

_SUFFIX = r"{suffix:(?:\.json|/)?}"
_SECRETS = {"access_token", "apikey", "password", "client_secret", "refresh_token", "code"}
_REMEMBERED = 200  # letters of a word, for files are words here too
Body = dict[str, Any]


class TurnedAwayError(Exception):
    """A request that is answered with JSON and ``error``; without a text, with an empty body."""

    def __init__(self, error: str = "", status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.status = status


@dataclass(frozen=True, slots=True)
class Question:
    """A request that was let in: the query, and the body whichever way it was written."""

    request: web.Request
    query: dict[str, str]
    body: Body

    def __getitem__(self, name: str) -> str:
        """Return a word of the query or else of the body; empty when there is none."""
        if name in self.query:
            return self.query[name]
        value = self.body.get(name)
        return "" if value is None else _word(value)

    def path(self, name: str) -> str:
        """Return a part of the path."""
        return self.request.match_info.get(name, "")

    def whole(self, name: str, otherwise: int) -> int:
        """Return a positive whole number, or what holds otherwise."""
        text = self[name][:9]
        return int(text) if text.isascii() and text.isdigit() and int(text) else otherwise


Handler = Callable[[Question], Awaitable[web.StreamResponse]]
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Door:
    """Stands before every path of the first version: first the body, then the token."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def route(
        self, method: str, path: str, handler: Handler, *, for_a_record: bool = False
    ) -> web.RouteDef:
        """Return a path's route; .json may follow, and a recording has a token of its own."""

        async def answer(request: web.Request) -> web.StreamResponse:
            return await answered(request, lambda it: self._let_in(it, handler, for_a_record))

        return web.route(method, path + _SUFFIX, answer)

    async def _let_in(
        self, question: Question, handler: Handler, for_a_record: bool
    ) -> web.StreamResponse:
        by_record = for_a_record and self._keys.opens_record(
            question["access_token"], question.path("uuid")
        )
        if not by_record:
            self._check(question)
        return await handler(question)

    def _check(self, question: Question) -> None:
        token = question["access_token"]
        if token == self._keys.master_token:
            return
        if question["email"] and not token:
            if (question["email"], question["password"]) != (EMAIL, PASSWORD):
                raise TurnedAwayError("Invalid email or password", 401)
            return
        pair = self._keys.grants.pair_of(token)
        if pair is None:
            raise TurnedAwayError("Invalid token" if token else "Token required", 401)
        if not self._keys.grants.seconds_left(pair):
            raise TurnedAwayError("Token expired", 401)


async def answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Read a request, have it handled, and write refusals as Bulutfon does."""
    try:
        question = Question(request, dict(request.query), await _body(request))
        request[WORDS] = {
            name: _word(value)[:_REMEMBERED]
            for name, value in (question.body | question.query).items()
            if name not in _SECRETS
        }
        return await handler(question)
    except TurnedAwayError as refusal:
        if not refusal.error:
            return web.Response(status=refusal.status)
        answer = as_json({"error": refusal.error})
        answer.set_status(refusal.status, "Token expired" if "expired" in refusal.error else None)
        return answer


def said(message: str) -> web.Response:
    """Answer that something was done, as the clients of the service expect it."""
    return as_json({"message": message})


async def _body(request: web.Request) -> Body:
    if request.method in {"GET", "HEAD"} or not request.can_read_body:
        return {}
    if request.content_type == "application/json":
        return await _members(request)
    form = await request.post()
    return dict(_fields(form))


async def _members(request: web.Request) -> Body:
    try:
        members = json.loads(await request.text())
    except (ValueError, LookupError, RecursionError):
        raise TurnedAwayError from None
    if not isinstance(members, dict):
        raise TurnedAwayError
    return members


def _fields(
    form: MultiDictProxy[str | bytes | bytearray | web.FileField],
) -> Iterable[tuple[str, Any]]:
    """Yield the fields of a form; a name that ends in [] is a list."""
    for name in dict.fromkeys(form):
        values = [value for value in form.getall(name) if isinstance(value, str)]
        if name.endswith("[]"):
            yield name.removesuffix("[]"), values
        elif values:
            yield name, values[0]


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
