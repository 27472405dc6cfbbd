"""Messages and their titles at Bulutfon: a service that ended, and may not answer any more."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import (
    Door,
    Handler,
    Question,
    TurnedAwayError,
    said,
)
from santral_desktop.simulator.bulutfon_forms import receivers, switch, text
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_pages import Page
from santral_desktop.simulator.bulutfon_records import as_number, fine_stamp
from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.messages import (
    MessageRecipient,
    MessageService,
    TextMessage,
    Title,
)

_DEFAULT, _MOST = 100, 1000  # rows of a page


class MessagePaths:
    """Answers the paths as long as the account's setting says so."""

    def __init__(self, office: Office, clock: Clock, service: MessageService) -> None:
        self._office = office
        self._clock = clock
        self._service = service

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        rejections = "/message-titles/{title:[^/.]+}/sms-rejections"

        def route(method: str, path: str, handler: Handler) -> web.RouteDef:
            async def while_it_lasts(question: Question) -> web.StreamResponse:
                if not self._office.messages_answer:
                    raise TurnedAwayError("SMS hizmeti sona ermiştir", 404)
                return await handler(question)

            return door.route(method, path, while_it_lasts)

        return [
            route("GET", "/message-titles", self._titles),
            route("GET", rejections, self._rejections),
            route("DELETE", rejections + r"/{number:\d{1,15}}", self._let_in_again),
            route("GET", "/messages", self._list),
            route("GET", r"/messages/{id:\d{1,9}}", self._detail),
            route("POST", "/messages", self._send),
        ]

    async def _titles(self, _: Question) -> web.Response:
        titles = self._office.titles.values()
        rows = [{"id": it.id, "name": it.name, "state": it.state} for it in titles]
        return as_json({"message_titles": rows})

    async def _rejections(self, question: Question) -> web.Response:
        rows = [
            {"number": number, "created_at": fine_stamp(at)}
            for number, at in self._title(question.path("title"), 404).rejected_by.items()
        ]
        return as_json({"sms_rejections": rows})

    async def _let_in_again(self, question: Question) -> web.Response:
        title = self._title(question.path("title"), 404)
        if title.rejected_by.pop(question.path("number"), None) is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return said("Numara kara listeden kaldırıldı.")

    async def _list(self, question: Question) -> web.Response:
        messages = list(reversed(self._office.messages.values()))
        page = Page(question.whole("page", 1), min(question.whole("limit", _DEFAULT), _MOST))
        pages = -(-len(messages) // page.limit)

        def address(number: int) -> str | None:
            token = {"access_token": question["access_token"]} if question["access_token"] else {}
            words = token | {"limit": str(page.limit), "page": str(number)}
            return f"/messages?{urlencode(words)}" if 1 <= number <= pages else None

        paginate = {
            "total_pages": pages,
            "previous_page": address(page.number - 1),
            "next_page": address(page.number + 1),
        }
        rows = [_row(message) for message in page.of(messages)]
        return as_json({"messages": rows, "paginate": paginate})

    async def _detail(self, question: Question) -> web.Response:
        message = self._office.messages.get(int(question.path("id")))
        if message is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return as_json({"message": _detail_row(message)})

    async def _send(self, question: Question) -> web.Response:
        title = self._title(text(question, "title"), 400)
        if title.state != "CONFIRMED":
            raise TurnedAwayError("title onaylı değil")
        message = TextMessage(
            id=len(self._office.messages) + 1,
            title=title.name,
            content=text(question, "content"),
            created_at=self._clock.now(),
            recipients=[MessageRecipient(number) for number in receivers(question)],
            send_at=self._send_at(question),
            single=switch(question, "is_single_sms", otherwise=False),
            with_reject_link=switch(question, "reject_link", otherwise=False),
        )
        if len(message.recipients) > self._office.message_credits:
            raise TurnedAwayError("SMS krediniz yetersiz")
        self._office.message_credits -= len(message.recipients)
        self._office.messages[message.id] = message
        self._service.send(message, title)
        return said("Messages created successfully")

    def _send_at(self, question: Question) -> datetime | None:
        if not switch(question, "is_future_sms", otherwise=False):
            return None
        written = text(question, "send_date")
        try:
            moment = datetime.strptime(written, "%d/%m/%Y %H:%M").replace(tzinfo=ISTANBUL)
        except ValueError:
            raise TurnedAwayError("send_date geçersiz") from None
        if moment <= self._clock.now():
            raise TurnedAwayError("send_date ileri bir tarih olmalıdır")
        return moment

    def _title(self, name: str, status: int) -> Title:
        title = self._office.titles.get(name)
        if title is None:
            raise TurnedAwayError("title geçersiz" if status == 400 else "Kayıt bulunamadı", status)
        return title


def _row(message: TextMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "title": message.title,
        "content": message.content,
        "recipients": ",".join(it.number for it in message.recipients),
        "created_at": fine_stamp(message.created_at),
        "sent_as_single_sms": message.single,
    }


def _detail_row(message: TextMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "title": message.title,
        "content": message.content,
        "created_at": fine_stamp(message.created_at),
        "is_planned_sms": message.send_at is not None,
        "send_date": fine_stamp(message.send_at) if message.send_at else None,
        "recipients": [_state(message, it) for it in message.recipients],
    }


def _state(message: TextMessage, recipient: MessageRecipient) -> dict[str, Any]:
    """The list of states has CONFIRMED, the sample has SENT: every other message has that."""
    sent = recipient.state == "CONFIRMED" and message.id % 2 == 0
    return {"number": as_number(recipient.number), "state": "SENT" if sent else recipient.state}
