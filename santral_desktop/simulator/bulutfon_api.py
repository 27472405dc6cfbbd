"""Bulutfon's HTTP interface to the same office, as its documents describe it.

A test reaches it with what `start_simulator(...).bulutfon` holds: `base_url` (the other
provider's address and `/bulutfon`), `master_token`, `client_id`, `client_secret`, `api_key`.
Calls, telephones and time are steered by the same control: `control.ring("05321112233")`,
`control.advance(7200)`, `control.fault("/bulutfon/cdrs", "too_many", seconds=7)`. Who calls
908500000003 hears a menu and gets to group 200; 902120000002 rings the group at once;
908500000001 is extension 1007's. Extensions, groups and calls are the office's: what is changed
on one provider's side is changed on the other's.

Sign-in: `control.consent()` gives a code as the page shows it, `expire_tokens()` and
`withdraw_consents()` end what was given. Events: `web_hook(address, did=…, form=…, events=…,
basic=…)`, `web_hook_posts()`, `disorder(doubled=…, reordered=…)`. Papers and sounds:
`fax_arrives(pages=3, kind="GROUP_3")`; sent faxes, messages and automatic calls go on with the
clock, and far ends press keys (`far_end(number, presses=2)`). `account(state="SUSPENDED")` and
`messages(answer=False)` change the account; `say(path, text, status=…)` answers anything at all.
With `history` there are calls, faxes, messages and a finished survey from the start.
"""

from dataclasses import dataclass, field

from aiohttp import web

from santral_desktop.simulator.automatic_calls import AutomaticCaller
from santral_desktop.simulator.bulutfon_account import AccountPaths
from santral_desktop.simulator.bulutfon_announcements import AnnouncementPaths
from santral_desktop.simulator.bulutfon_asked import Door
from santral_desktop.simulator.bulutfon_automatic_calls import AutomaticCallPaths
from santral_desktop.simulator.bulutfon_bridge import BridgePath
from santral_desktop.simulator.bulutfon_call_records import CallRecordPaths
from santral_desktop.simulator.bulutfon_cdrs import CdrPaths
from santral_desktop.simulator.bulutfon_consent import ConsentPages
from santral_desktop.simulator.bulutfon_extensions import ExtensionPaths
from santral_desktop.simulator.bulutfon_faxes import FaxPaths
from santral_desktop.simulator.bulutfon_keys import API_KEY, DESKTOP, MASTER_TOKEN
from santral_desktop.simulator.bulutfon_messages import MessagePaths
from santral_desktop.simulator.bulutfon_oauth import TokenPaths
from santral_desktop.simulator.bulutfon_v2 import SecondVersionPaths
from santral_desktop.simulator.faxes import FaxMachine
from santral_desktop.simulator.messages import MessageService
from santral_desktop.simulator.world import World

PREFIX = "/bulutfon"
_LARGEST = 40_000_000  # bytes of a request: a fax or a recorded announcement


@dataclass(frozen=True, slots=True)
class BulutfonAccess:
    """Where Bulutfon is and what opens it."""

    base_url: str
    master_token: str = field(default=MASTER_TOKEN, repr=False)
    client_id: str = DESKTOP.client_id
    client_secret: str = field(default=DESKTOP.client_secret, repr=False)
    api_key: str = field(default=API_KEY, repr=False)


def add_routes(app: web.Application, world: World) -> None:
    """Serve every documented path below the prefix."""
    door, office = Door(world.bulutfon.keys), world.bulutfon.office
    mine = web.Application(client_max_size=_LARGEST)
    mine.add_routes(ConsentPages(world.bulutfon.keys).routes())
    mine.add_routes(TokenPaths(world.bulutfon.keys).routes())
    mine.add_routes(AccountPaths(office).routes(door))
    mine.add_routes(ExtensionPaths(world, office).routes(door))
    mine.add_routes(CdrPaths(world.exchange, office).routes(door))
    mine.add_routes(CallRecordPaths(world.exchange).routes(door))
    _add_papers_and_sounds(mine, world, door)
    mine.add_routes(BridgePath(office, world.exchange).routes(door))
    mine.add_routes(SecondVersionPaths(office, world.exchange).routes(world.bulutfon.keys))
    mine.on_startup.append(lambda _: world.bulutfon.hooks.open())
    mine.on_cleanup.append(lambda _: world.bulutfon.hooks.close())
    app.add_subapp(PREFIX, mine)


def _add_papers_and_sounds(mine: web.Application, world: World, door: Door) -> None:
    office, exchange, clock = world.bulutfon.office, world.exchange, world.exchange.clock
    machine = FaxMachine(clock, exchange.far_ends)
    mine.add_routes(FaxPaths(office, clock, machine).routes(door))
    mine.add_routes(AnnouncementPaths(office, clock).routes(door))
    mine.add_routes(AutomaticCallPaths(office, clock, AutomaticCaller(exchange)).routes(door))
    mine.add_routes(MessagePaths(office, clock, MessageService(clock)).routes(door))
