"""Call records at Bulutfon: filtered, ordered, page by page, and one in detail."""

from collections.abc import Callable
from datetime import timedelta

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question, TurnedAwayError
from santral_desktop.simulator.bulutfon_pages import Page, pagination
from santral_desktop.simulator.bulutfon_records import Row, detail_of, numbers_of, record_of
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.exchange import Exchange

_LAST = {"hour": timedelta(hours=1), "day": timedelta(days=1), "month": timedelta(days=31)}
_DEFAULT, _MOST = 100, 1000  # rows of a page
Test = Callable[[Call], bool]


class CdrPaths:
    """Answers with the records of calls that are over, newest first unless asked otherwise."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            door.route("GET", "/cdrs", self._list),
            door.route("GET", "/cdrs/{uuid:[^/.]+}", self._detail),
        ]

    async def _list(self, question: Question) -> web.Response:
        tests = [*self._parties(question), *self._kind(question), *self._since(question)]
        calls = [it for it in self.over() if all(test(it) for test in tests)]
        rows = [record_of(call, self._exchange.company) for call in calls]
        rows = _ordered(rows, question["order"])
        page = Page(question.whole("page", 1), min(question.whole("limit", _DEFAULT), _MOST))
        return as_json(
            {"cdrs": page.of(rows), "pagination": pagination(question.request, page, len(rows))}
        )

    async def _detail(self, question: Question) -> web.Response:
        call = self._exchange.calls.get(question.path("uuid"))
        if call is None or call.live:
            raise TurnedAwayError("Kayıt bulunamadı", 404)
        return as_json({"cdr": detail_of(call, self._exchange.company)})

    def over(self) -> list[Call]:
        """Return the calls that are over, newest first."""
        calls = [call for call in self._exchange.calls.values() if not call.live]
        return sorted(calls, key=lambda call: call.started_at, reverse=True)

    def _parties(self, question: Question) -> list[Test]:
        wanted = {name: set(question[name].split(",")) - {""} for name in _SIDES}

        def test(name: str) -> Test:
            return lambda call: bool(
                wanted[name] & set(_SIDES[name](numbers_of(call, self._exchange.company)))
            )

        return [test(name) for name in _SIDES if wanted[name]]

    def _kind(self, question: Question) -> list[Test]:
        match question["missing_call"].lower():
            case "":
                return []
            case "true" | "1":
                return [lambda call: call.missed]
            case "false" | "0":
                return [lambda call: not call.missed]
            case _:
                raise TurnedAwayError

    def _since(self, question: Question) -> list[Test]:
        word = question["time_limit"]
        if not word:
            return []
        if word not in _LAST:
            raise TurnedAwayError
        begin = self._exchange.clock.now() - _LAST[word]
        return [lambda call: call.started_at >= begin]


_SIDES: dict[str, Callable[[tuple[str, str]], tuple[str, ...]]] = {
    "caller_or_callee": lambda numbers: numbers,
    "caller": lambda numbers: numbers[:1],
    "callee": lambda numbers: numbers[1:],
}


def _ordered(rows: list[Row], order: str) -> list[Row]:
    """Return rows by a field, as in ``uuid,asc``."""
    if not order:
        return rows
    name, _, way = order.partition(",")
    if way not in {"asc", "desc"} or (rows and name not in rows[0]):
        raise TurnedAwayError
    return sorted(rows, key=lambda row: str(row[name]), reverse=way == "desc")
