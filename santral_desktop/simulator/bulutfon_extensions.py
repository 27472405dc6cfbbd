"""Extensions at Bulutfon: list, detail, create, change, delete, as its document has them."""

from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Body, Door, Question, TurnedAwayError, said
from santral_desktop.simulator.bulutfon_extension_form import read_form
from santral_desktop.simulator.bulutfon_office import Card, Office
from santral_desktop.simulator.people import Extension, Redirect
from santral_desktop.simulator.world import World


class ExtensionPaths:
    """Answers the paths; what is changed here is changed in the office itself."""

    def __init__(self, world: World, office: Office) -> None:
        self._world = world
        self._office = office

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        one = r"/extensions/{id:\d{1,9}}"
        return [
            door.route("GET", "/extensions", self._list),
            door.route("POST", "/extensions", self._create),
            door.route("GET", one, self._detail),
            door.route("PUT", one, self._change),
            door.route("DELETE", one, self._delete),
        ]

    async def _list(self, _: Question) -> web.Response:
        return as_json(
            {"extensions": [extension_row(card) for card in self._office.cards.values()]}
        )

    async def _detail(self, question: Question) -> web.Response:
        return as_json({"extension": _detail(self._card(question))})

    async def _create(self, question: Question) -> web.Response:
        form = read_form({}, question.body, self._numbers())
        person = Extension(form["number"], form["full_name"], outside_number=form["did"])
        self._world.exchange.company.extensions.setdefault(person.number, person)
        _write(self._office.add(person, form["email"]), form)
        return said("Dahili başarıyla oluşturuldu.")

    async def _change(self, question: Question) -> web.Response:
        card = self._card(question)
        form = read_form(_as_form(card), question.body, self._numbers())
        if form["number"] != card.person.number:
            self._renumber(card, form["number"])
        card.person.name, card.person.outside_number = form["full_name"], form["did"]
        _write(card, form)
        return said("Dahili başarıyla güncellendi.")

    async def _delete(self, question: Question) -> web.Response:
        card = self._card(question)
        del self._office.cards[card.id]
        self._leave(card)
        for queue in self._world.exchange.company.queues.values():
            if card.person.number not in self._world.exchange.company.extensions:
                queue.members = [it for it in queue.members if it != card.person.number]
        return said("Dahili başarıyla silindi.")

    def _card(self, question: Question) -> Card:
        card = self._office.cards.get(int(question.path("id")))
        if card is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return card

    def _numbers(self) -> set[str]:
        return {did.number for did in self._office.dids.values()}

    def _renumber(self, card: Card, number: str) -> None:
        """Give an extension another number; its devices have to sign in with it again."""
        old = card.person.number
        self._leave(card)
        card.person.number = number
        company = self._world.exchange.company
        company.extensions.setdefault(number, card.person)
        if old not in company.extensions:
            for queue in company.queues.values():
                queue.members = [number if it == old else it for it in queue.members]

    def _leave(self, card: Card) -> None:
        """Take an extension out of the office; one that shares its number follows it."""
        exchange, number = self._world.exchange, card.person.number
        if exchange.company.extensions.get(number) is not card.person:
            return
        self._world.unplug(number)
        for line in list(card.person.lines):
            exchange.unregister(number, line)
        del exchange.company.extensions[number]
        others = (it for it in self._office.cards.values() if it is not card)
        for other in others:
            if other.person.number == number:
                exchange.company.extensions.setdefault(number, other.person)


def extension_row(card: Card) -> dict[str, Any]:
    """Return an extension as it is listed."""
    return {
        "id": card.id,
        "number": int(card.person.number),
        "registered": bool(card.person.lines),
        "caller_name": card.person.name,
        "email": card.email,
    }


def _detail(card: Card) -> dict[str, Any]:
    onward = card.destination_number
    return extension_row(card) | {
        "did": card.person.outside_number,
        "voice_mail": card.voicemail,
        "redirection_type": card.redirection_type,
        "destination_type": card.destination_type,
        "destination_number": int(onward) if onward else None,
        "external_number": card.external_number,
        "acl": card.acl,
    }


def _as_form(card: Card) -> Body:
    return {
        "full_name": card.person.name,
        "email": card.email,
        "did": card.person.outside_number,
        "number": card.person.number,
        "voicemail": card.voicemail,
        "redirection_type": card.redirection_type,
        "destination_type": card.destination_type,
        "destination_number": card.destination_number,
        "external_number": card.external_number,
        "acl": card.acl,
    }


def _write(card: Card, form: Body) -> None:
    card.email, card.voicemail, card.acl = form["email"], form["voicemail"], form["acl"]
    card.redirection_type = form["redirection_type"]
    card.destination_type = form["destination_type"]
    card.destination_number = form["destination_number"]
    card.external_number = form["external_number"]
    outside = card.destination_type == "EXTERNAL"
    to = card.external_number if outside else card.destination_number
    always = card.redirection_type == "ALWAYS"
    card.person.redirect = (
        Redirect(to, always, outside) if to and card.redirection_type != "NONE" else None
    )
