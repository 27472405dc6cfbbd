"""Automatic calls at Bulutfon: created with a schedule, told with the keys that were pressed."""

import re
from typing import Any

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.automatic_calls import (
    AutomaticCall,
    AutomaticCaller,
    Range,
    Recipient,
)
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError, said
from santral_desktop.simulator.bulutfon_forms import own_number, receivers, switch, text
from santral_desktop.simulator.bulutfon_office import WEEK, Office
from santral_desktop.simulator.bulutfon_records import as_number, fine_stamp
from santral_desktop.simulator.clock import Clock

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_SOUNDS = ("announcement_id", "sound_url", "bulutfon_xm_id")


class AutomaticCallPaths:
    """Answers the paths; the calls themselves are the exchange's."""

    def __init__(self, office: Office, clock: Clock, caller: AutomaticCaller) -> None:
        self._office = office
        self._clock = clock
        self._caller = caller

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            door.route("GET", "/automatic-calls", self._list),
            door.route("GET", r"/automatic-calls/{id:\d{1,9}}", self._detail),
            door.route("POST", "/automatic-calls", self._create),
        ]

    async def _list(self, _: Question) -> web.Response:
        rows = [_row(it) for it in self._office.automatic_calls.values()]
        return as_json({"automatic_calls": rows})

    async def _detail(self, question: Question) -> web.Response:
        round_ = self._office.automatic_calls.get(int(question.path("id")))
        if round_ is None:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        days = zip(WEEK, round_.ranges, strict=True)
        more = {
            "call_range": {day: _range_row(range_) for day, range_ in days},
            "recipients": [_result(it) for it in round_.recipients],
        }
        return as_json({"automatic_call": _row(round_) | more})

    async def _create(self, question: Question) -> web.Response:
        round_ = AutomaticCall(
            id=len(self._office.automatic_calls) + 1,
            title=text(question, "title"),
            recipients=[Recipient(number) for number in receivers(question)],
            did=own_number(question, "did", self._office),
            announcement=self._sound(question),
            created_at=self._clock.now(),
            ranges=[_range(question, day[:3]) for day in WEEK],
            gather=switch(question, "gather", otherwise=True),
            heeds_hours=switch(question, "hours_active", otherwise=False),
            timeout=_timeout(question),
        )
        self._office.automatic_calls[round_.id] = round_
        self._caller.start(round_)
        return said("Otomatik arama başarıyla oluşturuldu.")

    def _sound(self, question: Question) -> str:
        """Return the name of what is played: exactly one of three ways to say it."""
        given = [name for name in _SOUNDS if question[name]]
        if len(given) != 1:
            raise TurnedAwayError(f"{', '.join(_SOUNDS)} alanlarından yalnız biri gönderilmelidir")
        value = question[given[0]]
        if given[0] == "announcement_id":
            known = {str(it.id): it.name for it in self._office.announcements.values()}
            if value not in known:
                raise TurnedAwayError("announcement_id geçersiz")
            return known[value]
        if given[0] == "sound_url" and not re.match(r"https?://\S+\Z", value):
            raise TurnedAwayError("sound_url geçersiz")
        return value


def _range(question: Question, day: str) -> Range:
    start = question[f"{day}_start"] or Range().start
    finish = question[f"{day}_finish"] or Range().finish
    for name, moment in ((f"{day}_start", start), (f"{day}_finish", finish)):
        if not _TIME.fullmatch(moment):
            raise TurnedAwayError(f"{name} geçersiz")
    return Range(switch(question, f"{day}_active", otherwise=True), start, finish)


def _timeout(question: Question) -> float:
    word = question["timeout"] or "30"
    if word not in {str(seconds) for seconds in range(61)}:
        raise TurnedAwayError("timeout 0 ile 60 arasında olmalıdır")
    return float(word)


def _row(round_: AutomaticCall) -> dict[str, Any]:
    return {
        "id": round_.id,
        "title": round_.title,
        "did": as_number(round_.did),
        "announcement": round_.announcement,
        "gather": round_.gather,
        "created_at": fine_stamp(round_.created_at),
    }


def _range_row(range_: Range) -> dict[str, Any]:
    return {"active": range_.active, "start": range_.start, "finish": range_.finish}


def _result(recipient: Recipient) -> dict[str, Any]:
    return {
        "number": as_number(recipient.number),
        "has_called": recipient.called,
        "answer": recipient.answered,
        "gather": recipient.pressed,
    }
