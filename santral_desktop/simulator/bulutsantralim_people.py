"""The commands on people: web phone tokens, presence, extensions, outside numbers."""

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, as_json, plain
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.people import DOMAIN_ID, Extension

_AGENT_STATUSES = {"AVAILABLE", "TALKING", "LOGGED_OUT", "ON_BREAK"}


class PeopleCommands:
    """Answers the commands; numbers are integers or strings as each document has them."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""
        serve, other = counter.serve, Pool.OTHER
        return [
            web.post("/webphone_tokens", serve(other, self._token)),
            web.get("/dnd/{extension}", serve(other, self._dnd)),
            web.get("/user_statuses", serve(Pool.STATUSES, self._user_statuses)),
            web.get("/agent_statuses", serve(Pool.STATUSES, self._agent_statuses)),
            web.get("/extensions", serve(other, self._extensions)),
            web.get("/extensions/{extension}", serve(other, self._extension)),
            web.get("/caller_ids", serve(other, self._caller_ids)),
            web.get("/update_outbound_caller_id", serve(other, self._choose_outside_number)),
        ]

    async def _token(self, asked: Asked) -> web.Response:
        if not asked["extension"]:
            raise RefusalError("missing extension")
        person = self._exchange.company.extensions.get(asked["extension"])
        if person is None:
            raise RefusalError("cannot find user for extension")
        if not person.has_account:
            raise RefusalError("cannot find employee for extension")
        return plain(self._exchange.phone_tokens.mint(person.number))

    async def _dnd(self, asked: Asked) -> web.Response:
        person = self._person(asked.path("extension"))
        on = asked.state()
        self._exchange.set_dnd(person.number, on=on)
        return plain(f"Changed DND of {person.number} to {'on' if on else 'off'}.")

    async def _user_statuses(self, asked: Asked) -> web.Response:
        rows = [
            {"user": int(person.number), "status": self._user_status(person)}
            for person in self._exchange.company.extensions.values()
            if asked["user"] in {"", person.number}
        ]
        return as_json([row for row in rows if asked["status"] in {"", row["status"]}])

    async def _agent_statuses(self, asked: Asked) -> web.Response:
        if asked["status"] and asked["status"] not in _AGENT_STATUSES:
            raise RefusalError("invalid status")
        rows = [row for person in self._agents() if (row := self._agent_row(person))]
        return as_json(
            [
                row
                for row in rows
                if asked["agent"] in {"", row["agent"]}
                and asked["status"] in {"", row["status"]}
                and (not asked["queue"] or asked["queue"] in row["queues"])
            ]
        )

    async def _extensions(self, _: Asked) -> web.Response:
        return as_json([self._summary(it) for it in self._exchange.company.extensions.values()])

    async def _extension(self, asked: Asked) -> web.Response:
        person = self._person(asked.path("extension"))
        detail = {
            "password": person.password,
            "max_calls": 1,
            "use_webrtc": person.has_account,
            "time_range_begin": "00:00",
            "time_range_end": "23:59",
            "outbound_caller_id_number": person.outside_number,
        }
        return as_json(self._summary(person) | detail)

    async def _caller_ids(self, _: Asked) -> web.Response:
        return as_json(self._exchange.company.outside_numbers)

    async def _choose_outside_number(self, asked: Asked) -> web.Response:
        person = self._exchange.company.extensions.get(asked["extension"])
        if person is None:
            raise RefusalError(f"extension {asked['extension']} not found")
        if asked["caller_id"] not in self._exchange.company.outside_numbers:
            raise RefusalError(f"invalid caller_id: {asked['caller_id']}")
        person.outside_number = asked["caller_id"]
        return plain("+OK")

    def _person(self, number: str) -> Extension:
        person = self._exchange.company.extensions.get(number)
        if person is None:
            raise RefusalError(f"extension {number} not found", 404)
        return person

    def _user_status(self, person: Extension) -> str:
        if not person.lines:
            return "UNREGISTERED"
        if person.dnd:
            return "SS_DND"
        return "TALKING" if self._exchange.floor.talking(person.number) else "AVAILABLE"

    def _agents(self) -> list[Extension]:
        company = self._exchange.company
        members = {member for queue in company.queues.values() for member in queue.members}
        return [person for person in company.extensions.values() if person.number in members]

    def _agent_row(self, person: Extension) -> dict[str, str | list[str]]:
        queues = self._exchange.company.queues.values()
        row: dict[str, str | list[str]] = {
            "agent": person.number,
            "status": self._agent_status(person),
            "queues": [queue.number for queue in queues if person.number in queue.members],
        }
        return row | ({"break_description": person.on_break} if person.on_break else {})

    def _agent_status(self, person: Extension) -> str:
        if person.on_break:
            return "ON_BREAK"
        if not person.lines:
            return "LOGGED_OUT"
        return "TALKING" if self._exchange.floor.talking(person.number) else "AVAILABLE"

    def _summary(self, person: Extension) -> dict[str, str | bool]:
        return {
            "number": person.number,
            "name": person.name,
            "dnd": person.dnd,
            "is_agent": person in self._agents(),
            "domain": DOMAIN_ID,
        }
