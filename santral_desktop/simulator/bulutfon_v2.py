"""Bulutfon's second version as far as programs of others show it: records, extensions, faxes.

Nothing of it is documented but the address of one record. Where two programs contradict each
other the one that is seen more often is followed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Question, TurnedAwayError, answered
from santral_desktop.simulator.bulutfon_bridge import BridgePath
from santral_desktop.simulator.bulutfon_extensions import extension_row
from santral_desktop.simulator.bulutfon_faxes import incoming_row, pages_of
from santral_desktop.simulator.bulutfon_keys import Keys
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_pages import Page
from santral_desktop.simulator.bulutfon_records import (
    as_number,
    detail_of,
    direction_of,
    numbers_of,
    stamp,
)
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.sound_answers import part_of
from santral_desktop.simulator.sounds import Form, recording

_DEFAULT, _MOST = 100, 10_000  # rows of a page
_NOT_FOUND = "Kayıt bulunamadı"
Handler = Callable[[Question], Awaitable[web.StreamResponse]]


class SecondVersionPaths:
    """Answers whoever has the apikey."""

    def __init__(self, office: Office, exchange: Exchange) -> None:
        self._office = office
        self._exchange = exchange

    def routes(self, keys: Keys) -> list[web.RouteDef]:
        """Return the paths."""

        def route(method: str, path: str, handler: Handler) -> web.RouteDef:
            async def checked(question: Question) -> web.StreamResponse:
                if question["apikey"] != keys.api_key:
                    raise TurnedAwayError("Invalid apikey", 401)
                return await handler(question)

            async def answer(request: web.Request) -> web.StreamResponse:
                return await answered(request, checked)

            return web.route(method, f"/v2{path}", answer)

        bridge = BridgePath(self._office, self._exchange)
        return [
            route("GET", "/cdr/list", self._list),
            route("GET", r"/cdr/{day:\d{4}/\d\d/\d\d}/{uuid}", self._detail),
            route("GET", "/cdr/{uuid}/recording", self._recording),
            route("POST", "/pbx/call-and-bridge", bridge.order),
            route("GET", "/pbx/extensions", self._extensions),
            route("GET", "/fax/incoming-faxes", self._faxes),
            route("GET", "/fax/incoming-faxes/{uuid}", self._fax),
            route("GET", "/fax/incoming-faxes/{uuid}/download", self._pages),
        ]

    async def _list(self, question: Question) -> web.Response:
        first, last = _day(question, "start_date"), _day(question, "end_date")
        calls = [call for call in self._exchange.calls.values() if not call.live]
        calls.sort(key=lambda call: call.started_at, reverse=True)
        found = [
            call for call in calls if (first or date.min) <= _day_of(call) <= (last or date.max)
        ]
        page = Page(question.whole("page", 1), min(question.whole("limit", _DEFAULT), _MOST))
        rows = [self._row(question.request, call) for call in page.of(found)]
        return as_json({"data": rows, "pagination": {"total_pages": -(-len(found) // page.limit)}})

    async def _detail(self, question: Question) -> web.Response:
        call = self._call(question)
        if f"{_day_of(call):%Y/%m/%d}" != question.path("day"):
            raise TurnedAwayError(_NOT_FOUND, 404)
        return as_json({"data": detail_of(call, self._exchange.company)})

    async def _recording(self, question: Question) -> web.Response:
        call = self._call(question)
        if not call.has_recording:
            raise TurnedAwayError("Ses kaydı bulunamadı", 404)
        sound = await asyncio.to_thread(recording, call.uuid, call.talk_seconds, Form.MP3)
        return part_of(sound, Form.MP3.value, question.request.headers.get("Range", ""))

    async def _extensions(self, _: Question) -> web.Response:
        return as_json({"data": [extension_row(card) for card in self._office.cards.values()]})

    async def _faxes(self, _: Question) -> web.Response:
        return as_json({"data": [_fax_row(fax.uuid, incoming_row(fax)) for fax in self._came()]})

    async def _fax(self, question: Question) -> web.Response:
        fax = self._office.incoming_faxes.get(question.path("uuid"))
        if fax is None:
            raise TurnedAwayError(_NOT_FOUND, 404)
        return as_json({"data": _fax_row(fax.uuid, incoming_row(fax))})

    async def _pages(self, question: Question) -> web.Response:
        return await pages_of(self._office, question.path("uuid"))

    def _came(self) -> list[Any]:
        faxes = self._office.incoming_faxes.values()
        return sorted(faxes, key=lambda fax: fax.created_at, reverse=True)

    def _call(self, question: Question) -> Call:
        call = self._exchange.calls.get(question.path("uuid"))
        if call is None or call.live:
            raise TurnedAwayError(_NOT_FOUND, 404)
        return call

    def _row(self, request: web.Request, call: Call) -> dict[str, Any]:
        caller, callee = numbers_of(call, self._exchange.company)
        connected = call.connected()
        sound = request.url.with_path(f"{request.path.removesuffix('list')}{call.uuid}/recording")
        return {
            "uuid": call.uuid,
            "direction": direction_of(call),
            "caller": as_number(caller),
            "callee": as_number(callee),
            "caller_extension": as_number(connected.extension if connected else ""),
            "duration": round(call.talk_seconds),
            "call_time": stamp(call.started_at),
            "call_record": str(sound) if call.has_recording else "NO",
        }


def _fax_row(uuid: str, row: dict[str, Any]) -> dict[str, Any]:
    return {"id": uuid} | {name: value for name, value in row.items() if name != "uuid"}


def _day_of(call: Call) -> date:
    return call.started_at.astimezone(ISTANBUL).date()


def _day(question: Question, name: str) -> date | None:
    if not question[name]:
        return None
    try:
        return datetime.strptime(question[name], "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise TurnedAwayError(f"{name} geçersiz") from None
