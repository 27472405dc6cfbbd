"""The account itself, its numbers and its groups: me, dids, groups."""

from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError
from santral_desktop.simulator.bulutfon_keys import EMAIL
from santral_desktop.simulator.bulutfon_office import Card, Did, Office, Shift
from santral_desktop.simulator.people import Company, Queue

_RINGS_FOR = 30  # seconds


class AccountPaths:
    """Answers what can only be read."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            door.route("GET", "/me", self._me),
            door.route("GET", "/dids", self._dids),
            door.route("GET", r"/dids/{id:\d{1,9}}", self._did),
            door.route("GET", "/groups", self._groups),
            door.route("GET", r"/groups/{id:\d{1,9}}", self._group),
        ]

    async def _me(self, _: Question) -> web.Response:
        return as_json(
            {
                "user": {"email": EMAIL, "name": "Yönetici Örnek", "gsm": "905550000001"},
                "pbx": {
                    "name": "ornek",
                    "url": "ornek.bulutfon.example",
                    "state": self._office.state,
                    "package": self._office.package,
                    "customer_type": self._office.customer_type,
                },
                "credit": {
                    "balance": self._office.balance,
                    "sms_credits": self._office.message_credits,
                },
            }
        )

    async def _dids(self, _: Question) -> web.Response:
        return as_json({"dids": [self._did_row(did) for did in self._office.dids.values()]})

    async def _did(self, question: Question) -> web.Response:
        did = self._office.dids.get(int(question.path("id")))
        if did is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        row = self._did_row(did)
        if did.shifts:
            row["working_hours"] = {day: _hours(shift) for day, shift in did.shifts.items()}
        return as_json({"did": row})

    async def _groups(self, _: Question) -> web.Response:
        rows = [
            _group_row(number, queue) | {"delay_time": 0, "ring_duration": _RINGS_FOR}
            for number, queue in _numbered(self._office.company)
        ]
        return as_json({"groups": rows})

    async def _group(self, question: Question) -> web.Response:
        for number, queue in _numbered(self._office.company):
            if str(number) == question.path("id"):
                cards = (self._office.card_of(member) for member in queue.members)
                members = [_member(card) for card in cards if card]
                return as_json({"group": _group_row(number, queue) | {"extensions": members}})
        raise TurnedAwayError("Kayıt bulunamadı", 404)

    def _did_row(self, did: Did) -> dict[str, Any]:
        target = self._office.company.routes.get(did.number, "")
        kind, target_id = self._destination(target)
        return {
            "id": did.id,
            "number": did.number,
            "state": did.state,
            "destination_type": kind,
            "destination_id": target_id,
            "destination_number": int(target) if target else None,
            "working_hour": bool(did.shifts),
        }

    def _destination(self, target: str) -> tuple[str | None, int | None]:
        company = self._office.company
        if target in company.menus:
            return "Auto attendant", list(company.menus).index(target) + 1
        if target in company.queues:
            return "Group", list(company.queues).index(target) + 1
        card = self._office.card_of(target)
        return ("Extension", card.id) if card else (None, None)


def _numbered(company: Company) -> list[tuple[int, Queue]]:
    return list(enumerate(company.queues.values(), 1))


def _group_row(number: int, queue: Queue) -> dict[str, Any]:
    return {
        "id": number,
        "number": int(queue.number),
        "name": queue.name,
        "timeout": _RINGS_FOR,
    }


def _member(card: Card) -> dict[str, Any]:
    return {
        "id": card.id,
        "number": int(card.person.number),
        "caller_name": card.person.name,
        "email": card.email,
    }


def _hours(shift: Shift) -> dict[str, Any]:
    hours = {"open": shift.open, "shift_start": shift.start, "shift_finish": shift.finish}
    if shift.lunch:
        hours |= {"lunch_break_start": shift.lunch[0], "lunch_break_finish": shift.lunch[1]}
    return hours
