"""The commands on calls: originate, answer, hangup, mute, transfer, bridge."""

import asyncio

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, plain
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.numbers import is_dialable, is_outside_number
from santral_desktop.simulator.outgoing import Order

_TIMEOUTS = {str(seconds) for seconds in range(10, 61)}


class CallCommands:
    """Answers the commands; the texts are the documents' where these give one."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""
        originate = counter.serve(Pool.CALLS, self._originate)
        answer = counter.serve(Pool.OTHER, self._answer)
        transfer = counter.serve(Pool.OTHER, self._transfer)
        return [
            web.get("/originate", originate),
            web.post("/originate", originate),
            web.get("/answer/{uuid}", answer),
            web.post("/answer", answer),
            web.get("/hangup/{uuid}", counter.serve(Pool.OTHER, self._hang_up)),
            web.get("/mute/{uuid}", counter.serve(Pool.OTHER, self._mute)),
            web.get("/transfer/{uuid}", transfer),
            web.post("/transfer", transfer),
            web.get("/bridge", counter.serve(Pool.CALLS, self._bridge)),
        ]

    async def _originate(self, asked: Asked) -> web.Response:
        extension, destination = asked["extension"], asked["destination"]
        company = self._exchange.company
        if extension not in company.extensions:
            raise RefusalError(f"extension {extension} not found")
        if not is_dialable(destination, company):
            raise RefusalError(f"invalid destination: {destination}")
        order = Order(
            extension=extension,
            destination=destination,
            outside_number=self._outside_number(asked),
            manual_answer=asked.flag("manual_answer"),
            timeout=_timeout(asked),
        )
        return plain(self._exchange.originate(order).uuid)

    async def _answer(self, asked: Asked) -> web.Response:
        self._exchange.answer(asked.path("uuid") or asked["id"])
        return plain("+OK")

    async def _hang_up(self, asked: Asked) -> web.Response:
        self._exchange.hang_up(asked.path("uuid"))
        return plain("+OK")

    async def _mute(self, asked: Asked) -> web.Response:
        self._exchange.mute(asked.path("uuid"), muted=asked.state())
        return plain("+OK")

    async def _transfer(self, asked: Asked) -> web.Response:
        extension = asked["user_number"]
        if extension not in self._exchange.company.extensions:
            raise RefusalError(f"extension {extension} not found")
        self._exchange.transfer(asked.path("uuid") or asked["id"], extension)
        return plain("+OK")

    async def _bridge(self, asked: Asked) -> web.Response:
        for name in ("source", "destination"):
            if not is_outside_number(asked[name]):
                raise RefusalError(f"invalid destination: {asked[name]}")
        company = self._exchange.company
        order = Order(
            extension="",
            destination=asked["destination"],
            outside_number=self._outside_number(asked) or company.extensions["1000"].outside_number,
            timeout=_timeout(asked),
        )
        heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def hear(cause: str) -> None:
            if not heard.done():
                heard.set_result(cause)

        call = self._exchange.bridge(order, asked["source"], hear)
        call.recorded = asked["recording_enabled"] != "false"
        if cause := await heard:
            raise RefusalError(cause)
        return plain(call.uuid)

    def _outside_number(self, asked: Asked) -> str:
        number = asked["caller_id"]
        if number and number not in self._exchange.company.outside_numbers:
            raise RefusalError(f"invalid caller_id: {number}")
        return number


def _timeout(asked: Asked) -> float:
    text = asked["timeout"] or "30"
    if text not in _TIMEOUTS:
        raise RefusalError("timeout should be between 10 and 60")
    return float(text)
