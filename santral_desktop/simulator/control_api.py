"""The hidden strings: what tests, demo and training make happen, behind a secret header."""

import hmac
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from santral_desktop.simulator import faults, fax_pages
from santral_desktop.simulator.asked import as_json
from santral_desktop.simulator.bulutfon_hooks import Hook
from santral_desktop.simulator.bulutfon_past import fax_of
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.far_ends import FarEnd
from santral_desktop.simulator.faults import Fault
from santral_desktop.simulator.floor import NoSuchChannelError
from santral_desktop.simulator.lively import Lively, Pace
from santral_desktop.simulator.scenario import SCENARIOS
from santral_desktop.simulator.webphone import WebPhones
from santral_desktop.simulator.world import World

_ACCOUNT = {"state", "package", "customer_type", "balance", "message_credits", "messages_answer"}
HEADER = "X-Simulator-Secret"
Words = dict[str, Any]
Deed = Callable[[Words], object]


class ControlApi:
    """POST /control/<deed> with JSON; a method for each deed."""

    def __init__(self, world: World, secret: str, phones: WebPhones) -> None:
        self._world = world
        self._exchange = world.exchange
        self._secret = secret
        self._company = Lively(world)
        self._deeds: dict[str, Deed] = {
            "state": self._state,
            "requests": lambda _: [asdict(seen) for seen in world.seen],
            "posts": lambda _: [asdict(post) for post in world.notifications.posts],
            "ring": self._ring,
            "caller_hangs_up": lambda words: self._exchange.far_end_hangs_up(words["uuid"]),
            "far_end_answers": lambda words: self._exchange.far_end_answers(words["uuid"]),
            "far_end": self._far_end,
            "advance": lambda words: self._exchange.clock.advance(words["seconds"]),
            "fault": self._fault,
            "clear_faults": lambda _: world.faults.clear(),
            "silence_phones": lambda _: phones.sockets.silence_all(),
            "cut_phones": lambda _: phones.cut_off(),
            "disorder": self._disorder,
            "limits": self._limits,
            "expire_tokens": self._expire_tokens,
            "consent": lambda words: world.bulutfon.keys.consent(words.get("client_id")),
            "fax_arrives": self._fax_arrives,
            "web_hook": lambda words: world.bulutfon.hooks.hooks.append(Hook(**words)),
            "remove_web_hooks": lambda _: world.bulutfon.hooks.hooks.clear(),
            "web_hook_posts": lambda _: [asdict(post) for post in world.bulutfon.hooks.posts],
            "account": self._account,
            "withdraw_consents": lambda _: world.bulutfon.keys.grants.withdraw_all(),
            "scenario": lambda words: SCENARIOS[words["name"]](world),
            "lively": self._lively,
            "plug_in": lambda words: world.plug_in(words["extension"]),
            "unplug": lambda words: world.unplug(words["extension"]),
            "desk": self._desk,
            "pull": self._pull,
        }

    async def handle(self, request: web.Request) -> web.Response:
        """Do a deed and answer with what came of it."""
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            return web.Response(status=403)
        deed = self._deeds.get(request.match_info["deed"])
        if deed is None:
            return web.Response(status=404)
        try:
            return as_json({"result": deed(await request.json())})
        except (KeyError, TypeError, ValueError, StopIteration, NoSuchChannelError) as error:
            return web.Response(status=400, text=f"{type(error).__name__}: {error}")

    def _state(self, _: Words) -> Words:
        company, floor = self._exchange.company, self._exchange.floor
        return {
            "now": self._exchange.clock.now().isoformat(),
            "extensions": {
                number: {
                    "lines": len(person.lines),
                    "dnd": person.dnd,
                    "in_call": floor.in_call(number),
                }
                for number, person in company.extensions.items()
            },
            "calls": [_shown(call) for call in floor.live()],
            "ended": sum(not call.live for call in self._exchange.calls.values()),
        }

    def _ring(self, words: Words) -> str:
        number, name, to = words["number"], words.get("name", ""), words.get("to", "1007")
        return self._exchange.customer_rings(number, name, to).uuid

    def _far_end(self, words: Words) -> None:
        number = words.pop("number")
        self._exchange.far_ends.teach(number, FarEnd(**words))

    def _account(self, words: Words) -> None:
        unknown = words.keys() - _ACCOUNT
        if unknown:
            raise ValueError(unknown)
        for name, value in words.items():
            setattr(self._world.bulutfon.office, name, value)

    def _fax_arrives(self, words: Words) -> str:
        office, now = self._world.bulutfon.office, self._exchange.clock.now()
        fax = fax_of(
            words["sender"], words["receiver"], now, words["pages"], fax_pages.Kind[words["kind"]]
        )
        office.incoming_faxes[fax.uuid] = fax
        self._world.bulutfon.hooks.fax_came(fax)
        return fax.uuid

    def _fault(self, words: Words) -> None:
        self._world.faults.add(Fault(**words | {"kind": faults.Kind(words["kind"])}))

    def _disorder(self, words: Words) -> None:
        for disorder in (self._world.notifications.disorder, self._world.bulutfon.hooks.disorder):
            disorder.doubled = words.get("doubled", 0)
            disorder.reordered = words.get("reordered", 0)

    def _limits(self, words: Words) -> None:
        self._world.limits.on = words["on"]
        self._world.limits.forget()

    def _expire_tokens(self, _: Words) -> None:
        self._exchange.phone_tokens.expire_all()
        self._exchange.recording_tokens.expire_all()
        self._exchange.voicemail_tokens.expire_all()
        self._world.bulutfon.keys.grants.expire_all()

    def _lively(self, words: Words) -> None:
        if words.pop("on"):
            self._company.start(Pace(**words))
        else:
            self._company.stop()

    def _pull(self, words: Words) -> None:
        self._exchange.pull(words["uuid"], words["extension"])
        self._world.desks[words["extension"]].talking.add(words["uuid"])

    def _desk(self, words: Words) -> object:
        desk = self._world.desks[words["extension"]]
        match words["does"]:
            case "pick_up":
                desk.pick_up(words.get("uuid") or next(iter(desk.ringing)))
            case "refuse":
                desk.refuse(words.get("uuid") or next(iter(desk.ringing)))
            case "put_down":
                desk.put_down(words.get("uuid") or next(iter(desk.talking)))
            case "dial":
                return desk.dial(words["number"])
            case other:
                raise ValueError(other)
        return None


def _shown(call: Call) -> Words:
    return {
        "uuid": call.uuid,
        "direction": call.way.event_word,
        "caller_number": call.caller_number,
        "destination": call.destination,
        "queue": call.queue,
        "answered": call.answered_at is not None,
        "muted": call.muted,
        "ringing": [leg.extension for leg in call.open_legs() if leg.ringing],
        "talking": [leg.extension for leg in call.open_legs() if leg.talking],
    }
