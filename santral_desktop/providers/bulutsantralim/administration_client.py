"""The provider's commands on what is administered, one method a documented call."""

from collections.abc import Mapping
from typing import Any

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutsantralim.client import Client

Words = Mapping[str, str]
_NO_SUCH_METHOD = frozenset({404, 405})


class AdministrationClient:
    """Errors are the transport's, answers are not judged here; ids are checked by who asks."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def extensions(self, urgency: Urgency) -> Answer:
        return self._client.fetch("extensions", {}, urgency)

    def extension(self, number: str) -> Answer:
        """Read one; the answer also has the password of its telephone, which nobody may keep."""
        return self._client.fetch(f"extensions/{number}", {}, Urgency.PERSON)

    def update_outbound_caller_id(self, extension: str, caller_id: str) -> Answer:
        query = {"extension": extension, "caller_id": caller_id}
        return self._order("GET", "update_outbound_caller_id", query)

    def dnd(self, extension: str, state: str) -> Answer:
        return self._order("GET", f"dnd/{extension}", {"state": state})

    def caller_ids(self, urgency: Urgency) -> Answer:
        return self._client.fetch("caller_ids", {}, urgency)

    def queues(self, urgency: Urgency) -> Answer:
        return self._client.fetch("queues", {}, urgency)

    def queue_user_list(self, queue_number: str) -> Answer:
        query = {"queue_number": queue_number}
        return self._client.fetch("queue/user_list", query, Urgency.PERSON)

    def queue_manage_users(self, queue_number: str, user_list: str) -> Answer:
        """Replace all members of a queue."""
        query = {"queue_number": queue_number, "user_list": user_list}
        return self._order("GET", "queue/manage_users", query)

    def contact_groups(self, urgency: Urgency) -> Answer:
        return self._client.fetch("contact_groups", {}, urgency)

    def contacts(self, page: Words, urgency: Urgency) -> Answer:
        return self._client.fetch("contacts", page, urgency)

    def blocked_numbers(self, page: Words, urgency: Urgency) -> Answer:
        return self._client.fetch("blocked_numbers", page, urgency)

    def create(self, path: str, values: Mapping[str, Any]) -> Answer:
        """Post a contact, a group or a blocked number."""
        return self._client.order("POST", path, query={}, json=values)

    def change(self, path: str, id_: str, values: Mapping[str, Any]) -> Answer:
        """Patch a contact or a group."""
        return self._client.order("PATCH", f"{path}/{id_}", query={}, json=values)

    def delete(self, path: str, id_: str) -> Answer:
        """Delete a contact or a group; bodies of deletions get lost on the way, queries do not."""
        return self._order("DELETE", f"{path}/{id_}", {})

    def blocked_numbers_delete(self, query: Words) -> Answer:
        """Let a number through again; one document has no method for it, the other DELETE."""
        answer = self._order("DELETE", "blocked_numbers/delete", query)
        if answer.status in _NO_SUCH_METHOD:  # nothing was done by it
            return self._order("GET", "blocked_numbers/delete", query)
        return answer

    def _order(self, method: str, path: str, query: Words) -> Answer:
        return self._client.order(method, path, query=query, json=None)
