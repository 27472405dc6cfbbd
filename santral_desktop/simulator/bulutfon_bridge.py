"""Bulutfon's call_and_bridge: the customer rings first, then an extension, a group or a menu."""

import re

from aiohttp import web

from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_asked import Door, Question
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.bulutfon_records import outside
from santral_desktop.simulator.customer_first import CallBack
from santral_desktop.simulator.exchange import Exchange

_NUMBER = re.compile(r"[1-9]\d{9,14}", re.ASCII)
_TIMEOUTS = {str(seconds) for seconds in range(5, 121)}


class BridgePath:
    """Answers without naming the call; a refusal is a 200 that says success: false."""

    def __init__(self, office: Office, exchange: Exchange) -> None:
        self._office = office
        self._exchange = exchange

    def routes(self, door: Door) -> list[web.RouteDef]:
        """Return the path."""
        return [door.route("POST", "/call_and_bridge", self.order)]

    async def order(self, question: Question) -> web.Response:
        """Place a call, or say why not."""
        if trouble := self._trouble(question):
            return as_json({"success": False, "message": trouble})
        self._exchange.call_back(
            CallBack(
                did=question["caller"],
                number=outside(question["callee"]),
                destination=question["destination"],
                timeout=float(question["timeout"] or 30),
                callback_url=question["callback_url"],
            )
        )
        return as_json({"success": True, "message": "Arama başarıyla başlatıldı."})

    def _trouble(self, question: Question) -> str:
        company = self._office.company
        for name in ("caller", "callee", "destination"):
            if not question[name]:
                return f"{name} zorunludur."
        if question["caller"] not in {did.number for did in self._office.dids.values()}:
            return "Arayan numara santralinize ait değil."
        if not _NUMBER.fullmatch(outside(question["callee"])):
            return "Aranacak numara geçersiz."
        if question["destination"] not in {*company.menus, *company.queues, *company.extensions}:
            return "Aramanın aktarılacağı yer bulunamadı."
        if question["timeout"] not in {"", *_TIMEOUTS}:
            return "Çalma süresi geçersiz."
        return ""
