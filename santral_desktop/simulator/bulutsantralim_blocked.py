"""The commands on blocked numbers: written 0…, listed 90…."""

from aiohttp import web

from santral_desktop.simulator.asked import (
    Answer,
    Asked,
    Counter,
    Handler,
    RefusalError,
    as_json,
    plain,
)
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.paging import page_of
from santral_desktop.simulator.people import Blocked, Company

_BAD_KEY = 401  # as in the phone book


class BlockedCommands:
    """Answers the commands."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""

        def serve(handler: Handler) -> Answer:
            return counter.serve(Pool.OTHER, handler, _BAD_KEY)

        return [
            web.get("/blocked_numbers", serve(self._list)),
            web.post("/blocked_numbers", serve(self._block)),
            web.delete("/blocked_numbers/delete", serve(self._let_through)),
        ]

    async def _list(self, asked: Asked) -> web.Response:
        rows, pagination = page_of(self._company.blocked, asked)
        told = [
            {"id": one.id, "number": one.number, "direction": one.direction or None} for one in rows
        ]
        return as_json({"blocked_numbers": told, "pagination": pagination})

    async def _block(self, asked: Asked) -> web.Response:
        number = max((one.id for one in self._company.blocked), default=30) + 1
        self._company.blocked.append(Blocked(number, _number(asked), asked["direction"]))
        return plain(str(number))

    async def _let_through(self, asked: Asked) -> web.Response:
        number, direction = _number(asked), asked["direction"]
        self._company.blocked = [
            one
            for one in self._company.blocked
            if one.number != number or (direction and one.direction != direction)
        ]
        return plain("")


def _number(asked: Asked) -> str:
    """Return the number as it is listed."""
    if not asked["number"].strip():
        raise RefusalError("number required")
    national = asked["number"].strip()
    return f"9{national}" if national.startswith("0") and national[1:2] != "0" else national
