"""The commands on the past: call records and recordings."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, as_json, plain
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.filters import span, whole
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.records import detail_of, rows_of
from santral_desktop.simulator.sound_answers import part_of
from santral_desktop.simulator.sounds import recording

_WORDS: dict[str, Callable[[Call], str]] = {
    "direction": lambda call: call.way.event_word,
    "caller_id_number": lambda call: call.caller_number,
    "destination_number": lambda call: call.destination,
    "missed": lambda call: str(call.missed and not call.live).lower(),
    "recording_present": lambda call: (
        "deleted" if call.recording_deleted else str(call.has_recording).lower()
    ),
    "queue": lambda call: call.queue,
}


class RecordCommands:
    """Answers with records, newest first, and mints the addresses of recordings."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths; the recording itself needs no key and counts in no limit."""
        address = counter.serve(Pool.RECORDING_URLS, self._address)
        return [
            web.get("/cdrs", counter.serve(Pool.RECORDS, self._list)),
            web.get("/cdrs/{uuid}", counter.serve(Pool.RECORDS, self._detail)),
            web.post("/recording_url", address),
            web.post("/recording_url/", address),
            web.get("/recording/{token}", self._recording),
        ]

    async def _list(self, asked: Asked) -> web.Response:
        begin, end = span(asked, self._exchange.clock.now())
        calls = [
            call
            for call in self._exchange.calls.values()
            if begin <= call.started_at <= end and _wanted(call, asked)
        ]
        calls.sort(key=lambda call: call.started_at)
        rows = [row for call in reversed(calls) for row in rows_of(call, self._exchange.company)]
        limit = min(max(whole(asked, "limit", 10), 10), 100)
        page = max(whole(asked, "page", 1), 1)
        pagination = {
            "page": page,
            "total_count": len(rows),
            "total_pages": -(-len(rows) // limit),
            "limit": limit,
        }
        return as_json({"cdrs": rows[(page - 1) * limit : page * limit], "pagination": pagination})

    async def _detail(self, asked: Asked) -> web.Response:
        call = self._exchange.calls.get(asked.path("uuid"))
        if call is None:
            text = f"cannot find call with call_uuid {asked.path('uuid')}"
            raise RefusalError(text, 404, "Bad Request")
        return as_json(detail_of(call))

    async def _address(self, asked: Asked) -> web.Response:
        """A call without a recording is refused like an unknown one; the documents are silent."""
        call = self._exchange.calls.get(asked["call_uuid"])
        if call is None or not call.has_recording:
            raise RefusalError(f"cannot find call with call_uuid {asked['call_uuid']}")
        token = self._exchange.recording_tokens.mint(call.uuid)
        return plain(str(asked.request.url.origin() / "recording" / token))

    async def _recording(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if (message := self._exchange.message_of(token)) is not None:
            message.read_at = message.read_at or self._exchange.clock.now()
            sound = await asyncio.to_thread(
                recording, message.uuid, float(message.seconds), message.form
            )
            return part_of(sound, message.form.value, request.headers.get("Range", ""))
        tokens, others = self._exchange.recording_tokens, self._exchange.voicemail_tokens
        call = self._exchange.calls.get(tokens.owner(token) or "")
        if call is None:
            known = tokens.knew(token) or others.knew(token)
            return plain("Gone", 410) if known else plain("Not Found", 404)
        sound = await asyncio.to_thread(recording, call.uuid, call.talk_seconds, call.form)
        return part_of(sound, call.form.value, request.headers.get("Range", ""))


def _wanted(call: Call, asked: Asked) -> bool:
    return all(word(call) == asked[name] for name, word in _WORDS.items() if asked[name])
