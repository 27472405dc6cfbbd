"""The commands on the phone book: groups in a bare list, contacts page by page; both written."""

import json
from typing import Any

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
from santral_desktop.simulator.people import Company
from santral_desktop.simulator.phone_book import Person

_BAD_KEY = 401  # here, and nowhere else
_FIRST = 5000  # the number of the first contact
_TEXTS = (
    "name", "surname", "phone", "phone1", "phone2", "fax", "email", "title", "company_name",
    "description",
)  # fmt: skip


class PhoneBookCommands:
    """Answers the commands; the documents know no search."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""

        def serve(handler: Handler) -> Answer:
            return counter.serve(Pool.OTHER, handler, _BAD_KEY)

        return [
            web.get("/contact_groups", serve(self._groups)),
            web.post("/contact_groups", serve(self._new_group)),
            web.patch("/contact_groups/{id}", serve(self._rename_group)),
            web.delete("/contact_groups/{id}", serve(self._delete_group)),
            web.get("/contacts", serve(self._contacts)),
            web.post("/contacts", serve(self._new_contact)),
            web.patch("/contacts/{id}", serve(self._change_contact)),
            web.delete("/contacts/{id}", serve(self._delete_contact)),
        ]

    async def _groups(self, _: Asked) -> web.Response:
        groups = self._company.contact_groups.items()
        return as_json([{"id": number, "name": name} for number, name in groups])

    async def _new_group(self, asked: Asked) -> web.Response:
        groups = self._company.contact_groups
        number = max(groups, default=900) + 1
        groups[number] = _named(asked)
        return plain(str(number))

    async def _rename_group(self, asked: Asked) -> web.Response:
        self._company.contact_groups[self._group(asked)] = _named(asked)
        return plain("OK")

    async def _delete_group(self, asked: Asked) -> web.Response:
        del self._company.contact_groups[self._group(asked)]
        return plain("OK")

    async def _contacts(self, asked: Asked) -> web.Response:
        rows, pagination = page_of(self._numbered(), asked)
        return as_json({"contacts": [_row(one) for one in rows], "pagination": pagination})

    async def _new_contact(self, asked: Asked) -> web.Response:
        _named(asked)
        person = Person(
            name="", phone="", id=max((one.id for one in self._numbered()), default=_FIRST - 1) + 1
        )
        _take(person, asked)
        self._company.contacts.append(person)
        return plain(str(person.id))

    async def _change_contact(self, asked: Asked) -> web.Response:
        person = self._person(asked)
        if "name" in asked.words:
            _named(asked)
        _take(person, asked)
        return plain("OK")

    async def _delete_contact(self, asked: Asked) -> web.Response:
        self._company.contacts.remove(self._person(asked))
        return plain("OK")

    def _numbered(self) -> list[Person]:
        """Return the contacts, each with a number that stays its own."""
        people = self._company.contacts
        last = max((one.id for one in people), default=0) or _FIRST - 1
        for person in people:
            if not person.id:
                person.id = last = last + 1
        return people

    def _group(self, asked: Asked) -> int:
        text = asked.path("id")
        if not text.isdigit() or int(text) not in self._company.contact_groups:
            raise RefusalError(f"cannot find group with id: {text}")
        return int(text)

    def _person(self, asked: Asked) -> Person:
        text = asked.path("id")
        found = next((one for one in self._numbered() if str(one.id) == text), None)
        if found is None:  # the documents use the words for groups here too
            raise RefusalError(f"cannot find group with id: {text}")
        return found


def _named(asked: Asked) -> str:
    if not asked["name"].strip():
        raise RefusalError("name can't be blank")
    return asked["name"]


def _take(person: Person, asked: Asked) -> None:
    for name in _TEXTS:
        if name in asked.words:
            setattr(person, name, asked[name])
    if "group_ids" in asked.words:
        person.group_ids = tuple(json.loads(asked["group_ids"]))


def _row(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "surname": person.surname,
        "phone": person.phone,
        "phone1": person.phone1,
        "phone2": person.phone2 or None,
        "fax": person.fax or None,
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
