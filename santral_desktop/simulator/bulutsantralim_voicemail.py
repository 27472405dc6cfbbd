"""The commands on voicemail: the list of messages, and addresses under which they are heard."""

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, as_json, plain
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.filters import span, whole
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.records import clock_time, stamp
from santral_desktop.simulator.voicemail import Message


class VoicemailCommands:
    """Answers with messages, newest first; one that is fetched is read from then on."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths; the documents name no limit of their own."""
        address = counter.serve(Pool.OTHER, self._address)
        return [
            web.get("/voicemail_messages", counter.serve(Pool.OTHER, self._list)),
            web.post("/voicemail_recording_url", address),
            web.post("/voicemail_recording_url/", address),
        ]

    async def _list(self, asked: Asked) -> web.Response:
        begin, end = span(asked, self._exchange.clock.now())
        found = [
            message
            for message in self._exchange.machines.messages.values()
            if begin <= message.started_at <= end and _wanted(message, asked)
        ]
        found.sort(key=lambda message: message.started_at, reverse=True)
        limit = min(max(whole(asked, "limit", 10), 10), 100)
        page = max(whole(asked, "page", 1), 1)
        pagination = {
            "page": page,
            "total_count": len(found),
            "total_pages": -(-len(found) // limit),
            "limit": limit,
        }
        rows = [_row(message) for message in found[(page - 1) * limit : page * limit]]
        return as_json({"messages": rows, "pagination": pagination})

    async def _address(self, asked: Asked) -> web.Response:
        message = self._exchange.machines.messages.get(asked["uuid"])
        if message is None:
            raise RefusalError(f"cannot find voicemail with uuid {asked['uuid']}")
        token = self._exchange.voicemail_tokens.mint(message.uuid)
        return plain(str(asked.request.url.origin() / "recording" / token))


def _wanted(message: Message, asked: Asked) -> bool:
    read = str(message.read_at is not None).lower()
    return all(
        not asked[name] or asked[name] == value
        for name, value in (
            ("read", read),
            ("user_number", message.user_number),
            ("uuid", message.uuid),
        )
    )


def _row(message: Message) -> dict[str, str | None]:
    return {
        "start_stamp": stamp(message.started_at),
        "read_stamp": stamp(message.read_at) or None,
        "user_number": message.user_number,
        "uuid": message.uuid,
        "caller_id_number": message.caller_number,
        "caller_id_name": message.caller_name,
        "duration": clock_time(message.seconds),
    }
