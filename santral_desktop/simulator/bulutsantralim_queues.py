"""The commands on queues: which there are, who waits, who answers."""

from aiohttp import web

from santral_desktop.simulator.asked import Asked, Counter, RefusalError, as_json, plain
from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.limits import Pool
from santral_desktop.simulator.people import Queue


class QueueCommands:
    """Answers the commands; a queue's number is an integer here and a string there."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def routes(self, counter: Counter) -> list[web.RouteDef]:
        """Return the paths."""
        return [
            web.get("/queues", counter.serve(Pool.OTHER, self._queues)),
            web.get("/queues/pending", counter.serve(Pool.WAITING, self._pending)),
            web.get("/queue/user_list", counter.serve(Pool.OTHER, self._user_list)),
            web.get("/queue/manage_users", counter.serve(Pool.OTHER, self._manage_users)),
        ]

    async def _queues(self, _: Asked) -> web.Response:
        queues = self._exchange.company.queues.values()
        return as_json([{"number": int(queue.number), "name": queue.name} for queue in queues])

    async def _pending(self, _: Asked) -> web.Response:
        live = self._exchange.floor.live()
        return as_json([_entry(call) for call in live if call.queue and call.answered_at is None])

    async def _user_list(self, asked: Asked) -> web.Response:
        company, queue = self._exchange.company, self._queue(asked)
        members = [company.extensions[member] for member in queue.members]
        return as_json([{"user": int(person.number), "name": person.name} for person in members])

    async def _manage_users(self, asked: Asked) -> web.Response:
        """Replace the members of a queue: the list is the whole of them, in ring order."""
        company, queue = self._exchange.company, self._queue(asked)
        members = [part.strip() for part in asked["user_list"].split(",") if part.strip()]
        if not members:
            raise RefusalError("user_list value null or none")
        for member in members:
            if member not in company.extensions:
                raise RefusalError(f"User value null or none {member}")
        queue.members = members
        return plain("OK")

    def _queue(self, asked: Asked) -> Queue:
        number = asked["queue_number"]
        queue = self._exchange.company.queues.get(number)
        if queue is None:
            raise RefusalError(f"Queue_number value null or none {number}")
        return queue


def _entry(call: Call) -> dict[str, str]:
    """The entry's own id is not the call's, as the documents warn."""
    return {
        "queue_number": call.queue,
        "uuid": call.uuid[::-1],
        "call_uuid": call.uuid,
        "caller_id": call.caller_number,
        "joined_at": str(int(call.started_at.timestamp())),
    }
