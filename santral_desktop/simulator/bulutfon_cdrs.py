"""Call records at Bulutfon: filtered, ordered, page by page, and one in detail."""

from collections.abc import Callable
from datetime import datetime, timedelta

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError
from santral_desktop.simulator.bulutfon_faxes import fax_record
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_pages import Page, pagination
from santral_desktop.simulator.bulutfon_records import Row, detail_of, record_of
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.faxes import IncomingFax

_LAST = {"hour": timedelta(hours=1), "day": timedelta(days=1), "month": timedelta(days=31)}
_SIDES = {"caller_or_callee": ("caller", "callee"), "caller": ("caller",), "callee": ("callee",)}
_FIELDS = ("uuid", "bf_calltype", "direction", "caller", "callee", "extension", "call_time")
_MORE = ("answer_time", "hangup_time", "missing_call", "call_price", "call_record", "hangup_cause")
_DEFAULT, _MOST = 100, 1000  # rows of a page
Test = Callable[[Row], bool]


class CdrPaths:
    """Answers with the records of calls and faxes that are over, newest first."""

    def __init__(self, exchange: Exchange, office: Office) -> None:
        self._exchange = exchange
        self._office = office

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            door.route("GET", "/cdrs", self._list),
            door.route("GET", "/cdrs/{uuid:[^/.]+}", self._detail),
        ]

    async def _list(self, question: Question) -> web.Response:
        since = self._since(question["time_limit"])
        found = [it for it in self.over() if since is None or _begun(it) >= since]
        page = Page(question.whole("page", 1), min(question.whole("limit", _DEFAULT), _MOST))
        tests = [*_parties(question), *_missed(question["missing_call"])]
        if tests or question["order"]:
            rows = [row for row in map(self.record, found) if all(it(row) for it in tests)]
            rows, total = page.of(_ordered(rows, question["order"])), len(rows)
        else:  # as history is read: only the page's rows are made
            rows, total = [self.record(it) for it in page.of(found)], len(found)
        return as_json({"cdrs": rows, "pagination": pagination(question.request, page, total)})

    async def _detail(self, question: Question) -> web.Response:
        uuid = question.path("uuid")
        if fax := self._office.incoming_faxes.get(uuid):
            return as_json({"cdr": fax_record(fax)})
        call = self._exchange.calls.get(uuid)
        if call is None or call.live:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return as_json({"cdr": detail_of(call, self._exchange.company)})

    def over(self) -> list[Call | IncomingFax]:
        """Return the calls and faxes that are over, newest first."""
        calls = [call for call in self._exchange.calls.values() if not call.live]
        both: list[Call | IncomingFax] = [*calls, *self._office.incoming_faxes.values()]
        return sorted(both, key=_begun, reverse=True)

    def record(self, one: Call | IncomingFax) -> Row:
        """Return the row of a call or fax."""
        if isinstance(one, IncomingFax):
            return fax_record(one)
        return record_of(one, self._exchange.company)

    def _since(self, word: str) -> datetime | None:
        if word and word not in _LAST:
            raise TurnedAwayError
        return self._exchange.clock.now() - _LAST[word] if word else None


def _begun(one: Call | IncomingFax) -> datetime:
    return one.created_at if isinstance(one, IncomingFax) else one.started_at


def _parties(question: Question) -> list[Test]:
    def test(sides: tuple[str, ...], numbers: set[str]) -> Test:
        return lambda row: any(str(row[side]) in numbers for side in sides)

    wanted = {name: set(question[name].split(",")) - {""} for name in _SIDES}
    return [test(_SIDES[name], numbers) for name, numbers in wanted.items() if numbers]


def _missed(word: str) -> list[Test]:
    match word.lower():
        case "":
            return []
        case "true" | "1":
            return [lambda row: row["missing_call"] is True]
        case "false" | "0":
            return [lambda row: row["missing_call"] is False]
        case _:
            raise TurnedAwayError


def _ordered(rows: list[Row], order: str) -> list[Row]:
    """Return rows by a field, as in ``uuid,asc``."""
    if not order:
        return rows
    name, _, way = order.partition(",")
    if way not in {"asc", "desc"} or name not in {*_FIELDS, *_MORE, "hangup_state"}:
        raise TurnedAwayError
    return sorted(rows, key=lambda row: str(row.get(name)), reverse=way == "desc")
