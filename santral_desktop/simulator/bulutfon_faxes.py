"""Faxes at Bulutfon: those that came as TIFF, and those that are sent with their states."""

import asyncio
from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError, said
from santral_desktop.simulator.bulutfon_attachments import PAPERS, read_attachment
from santral_desktop.simulator.bulutfon_forms import own_number, receivers, text
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_records import as_number, fine_stamp, stamp
from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.fax_pages import tiff_of
from santral_desktop.simulator.faxes import FaxMachine, FaxRecipient, IncomingFax, OutgoingFax

_STATES = {"NORMAL_CLEARING": "send_bye", "CALL_REJECTED": "recv_refuse"}
_UUID = "{uuid:[^/.]+}"


class FaxPaths:
    """Answers the paths of both directions."""

    def __init__(self, office: Office, clock: Clock, machine: FaxMachine) -> None:
        self._office = office
        self._clock = clock
        self._machine = machine

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            door.route("GET", "/incoming-faxes", self._incoming),
            door.route("GET", f"/incoming-faxes/{_UUID}", self._pages),
            door.route("GET", rf"/incoming-faxes/{_UUID}{{json:(?:\.json)?}}/stream", self._pages),
            door.route("GET", "/outgoing-faxes", self._outgoing),
            door.route("GET", r"/outgoing-faxes/{id:\d{1,9}}", self._detail),
            door.route("POST", "/outgoing-faxes", self._send),
        ]

    async def _incoming(self, _: Question) -> web.Response:
        faxes = sorted(self._office.incoming_faxes.values(), key=lambda fax: fax.created_at)
        return as_json({"incoming_faxes": [incoming_row(fax) for fax in reversed(faxes)]})

    async def _pages(self, question: Question) -> web.Response:
        return await pages_of(self._office, question.path("uuid"))

    async def _outgoing(self, _: Question) -> web.Response:
        return as_json({"faxes": [_row(fax) for fax in self._office.outgoing_faxes.values()]})

    async def _detail(self, question: Question) -> web.Response:
        fax = self._office.outgoing_faxes.get(int(question.path("id")))
        if fax is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return as_json({"fax": _row(fax) | {"recipients": [_state(it) for it in fax.recipients]}})

    async def _send(self, question: Question) -> web.Response:
        title, did = text(question, "title"), own_number(question, "did", self._office)
        recipients = [FaxRecipient(number) for number in receivers(question)]
        paper = read_attachment(question["attachment"], "attachment", PAPERS)
        fax = OutgoingFax(
            id=len(self._office.outgoing_faxes) + 1,
            title=title,
            did=did,
            created_at=self._clock.now(),
            recipients=recipients,
            content_type=paper.content_type,
            content=paper.content,
        )
        self._office.outgoing_faxes[fax.id] = fax
        self._machine.send(fax)
        return said("Faks gönderim sırasına alındı.")


async def pages_of(office: Office, uuid: str) -> web.Response:
    """Answer with a fax that came; raises TurnedAwayError."""
    fax = office.incoming_faxes.get(uuid)
    if fax is None:
        raise TurnedAwayError("Kayıt bulunamadı", 404)
    file = await asyncio.to_thread(tiff_of, fax.pages, fax.kind)
    name = f'attachment; filename="{fax.uuid}.tiff"'
    headers = {"Content-Type": "image/tiff", "Content-Disposition": name}
    return web.Response(body=file, headers=headers)


def incoming_row(fax: IncomingFax) -> dict[str, Any]:
    """Return a fax that came, as it is listed: the receiver lacks its country code."""
    return {
        "uuid": fax.uuid,
        "sender": as_number(fax.sender),
        "receiver": as_number(fax.receiver.removeprefix("90")),
        "created_at": fine_stamp(fax.created_at),
    }


def fax_record(fax: IncomingFax) -> dict[str, Any]:
    """Return the call record of a fax that came."""
    return {
        "uuid": fax.uuid,
        "bf_calltype": "fax",
        "direction": "IN",
        "caller": as_number(fax.sender),
        "callee": as_number(fax.receiver),
        "call_time": stamp(fax.created_at),
        "answer_time": stamp(fax.created_at),
        "hangup_time": stamp(fax.ended_at),
        "missing_call": False,
        "call_record": "NO",
        "hangup_cause": "NORMAL_CLEARING",
        "hangup_state": "recv_bye",
    }


def _row(fax: OutgoingFax) -> dict[str, Any]:
    return {
        "id": fax.id,
        "title": fax.title,
        "did": as_number(fax.did),
        "recipient_count": len(fax.recipients),
        "created_at": fine_stamp(fax.created_at),
    }


def _state(recipient: FaxRecipient) -> dict[str, Any]:
    return {
        "number": as_number(recipient.number),
        "state": recipient.state,
        "hangup_cause": recipient.cause or None,
        "hangup_state": _STATES.get(recipient.cause),
    }
