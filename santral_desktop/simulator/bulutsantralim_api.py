"""The provider's HTTP interface as its documents describe it."""

from aiohttp import web

from santral_desktop.simulator.asked import Counter
from santral_desktop.simulator.bulutsantralim_blocked import BlockedCommands
from santral_desktop.simulator.bulutsantralim_calls import CallCommands
from santral_desktop.simulator.bulutsantralim_events import EventCommands
from santral_desktop.simulator.bulutsantralim_people import PeopleCommands
from santral_desktop.simulator.bulutsantralim_phone_book import PhoneBookCommands
from santral_desktop.simulator.bulutsantralim_queues import QueueCommands
from santral_desktop.simulator.bulutsantralim_records import RecordCommands
from santral_desktop.simulator.bulutsantralim_voicemail import VoicemailCommands
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.limits import Limits
from santral_desktop.simulator.notifications import Notifications


def add_routes(
    app: web.Application, exchange: Exchange, limits: Limits, notifications: Notifications
) -> None:
    """Serve every documented path at the root."""
    counter = Counter(exchange.company.key, limits)
    app.add_routes(CallCommands(exchange).routes(counter))
    app.add_routes(PeopleCommands(exchange).routes(counter))
    app.add_routes(QueueCommands(exchange).routes(counter))
    app.add_routes(RecordCommands(exchange).routes(counter))
    app.add_routes(VoicemailCommands(exchange).routes(counter))
    app.add_routes(PhoneBookCommands(exchange.company).routes(counter))
    app.add_routes(BlockedCommands(exchange.company).routes(counter))
    app.add_routes(EventCommands(notifications).routes(counter))
