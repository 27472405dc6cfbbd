"""The command that says which events are posted, and where."""

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, as_json, plain
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.notifications import Integration, Notifications


class EventCommands:
    """Reads and writes the integration; an address that does not answer 200 is refused."""

    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            web.get("/crm_integrations", counter.serve(Pool.OTHER, self._read)),
            web.post("/crm_integrations", counter.serve(Pool.OTHER, self._write)),
        ]

    async def _read(self, _: Asked) -> web.Response:
        integration = self._notifications.integration
        return as_json({**integration.switches, "notification_url": integration.address})

    async def _write(self, asked: Asked) -> web.Response:
        present = self._notifications.integration
        switches = {name: asked[name] or state for name, state in present.switches.items()}
        if not set(switches.values()) <= {"on", "off"}:
            raise RefusalError("ringing, answered and hangup should be on or off")
        address = asked["notification_url"] or present.address or ""
        if not await self._notifications.accepts(address):
            raise RefusalError("notification_url is invalid or does not answer 200")
        self._notifications.integration = Integration(switches, address)
        return plain("Ok")
