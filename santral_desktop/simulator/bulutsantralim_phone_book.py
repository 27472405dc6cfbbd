"""The commands on the phone book: groups in a bare list, contacts page by page."""

from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, as_json
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.people import Company
from santral_desktop.simulator.phone_book import Person

_BAD_KEY = 401  # here, and nowhere else
_FEWEST, _MOST = 10, 100  # rows of a page


class PhoneBookCommands:
    """Answers the commands that read; the documents know no search."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            web.get("/contact_groups", counter.serve(Pool.OTHER, self._groups, _BAD_KEY)),
            web.get("/contacts", counter.serve(Pool.OTHER, self._contacts, _BAD_KEY)),
        ]

    async def _groups(self, _: Asked) -> web.Response:
        groups = self._company.contact_groups.items()
        return as_json([{"id": number, "name": name} for number, name in groups])

    async def _contacts(self, asked: Asked) -> web.Response:
        limit = min(max(_whole(asked["limit"], _FEWEST), _FEWEST), _MOST)
        page, people = max(_whole(asked["page"], 1), 1), self._company.contacts
        first = (page - 1) * limit
        rows = [
            _row(number, person)
            for number, person in enumerate(people[first : first + limit], 5000 + first)
        ]
        pagination = {
            "page": page,
            "total_count": len(people),
            "total_pages": -(-len(people) // limit),
            "limit": limit,
        }
        return as_json({"contacts": rows, "pagination": pagination})


def _row(number: int, person: Person) -> dict[str, Any]:
    return {
        "id": number,
        "name": person.name,
        "surname": person.surname,
        "phone": person.phone,
        "phone1": person.phone1,
        "phone2": person.phone2 or None,
        "fax": None,
        "email": person.email,
        "title": person.title,
        "company_name": person.company_name,
        "description": person.description,
        "tckn": person.tckn,
        "gender": "Kadın" if person.tckn else None,
        "birthday": None,
        "birthday_sms": False,
        "weddingday": None,
        "weddingday_sms": False,
        "monthly_sms_day": 0,
        "monthly_sms_message": None,
        "group_ids": list(person.group_ids),
        "note1": "",
    }


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
