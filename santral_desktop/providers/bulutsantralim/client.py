"""The provider's interface, one method a documented call; plain texts in and out."""

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from santral_desktop.application.ports.pbx import Progress, Urgency
from santral_desktop.domain.errors import TooManyRequests
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.http import DEADLINE, Http, Request
from santral_desktop.providers.throttle import OF_A_PERSON, Pool, Throttle, Waits

SLOW = 45.0  # seconds: statuses and old days of the history take their time
# The documented limits, a little below each: other programs of the office share them.
POOLS = {
    "originate": Pool(3, 1.1),
    "statuses": Pool(2, 61.0),
    "recording_url": Pool(5, 61.0),
    "cdrs": Pool(6, 61.0, spared=1),  # who asks for one call does not wait for years of others
    "others": Pool(2, 1.1),
}


class Client:
    """Talks to one tenant; errors are the transport's, answers are not judged here."""

    def __init__(
        self, base: str, key: Callable[[], str], http: Http, throttle: Throttle | None = None
    ) -> None:
        self._base = base.rstrip("/")
        self._key = key
        self._http = http
        self._throttle = throttle or Throttle(POOLS)

    def webphone_tokens(self, extension: str) -> Answer:
        """Mint a web phone token; the key travels in the body."""
        body = {"key": self._key(), "extension": extension}
        return self._post("webphone_tokens", json=body)

    def originate(self, parameters: Mapping[str, str]) -> Answer:
        """Start a call; never repeated."""
        return self._command("originate", parameters, pool="originate")

    def hangup(self, call_uuid: str) -> Answer:
        return self._command(f"hangup/{call_uuid}", {})

    def mute(self, call_uuid: str, state: str) -> Answer:
        return self._command(f"mute/{call_uuid}", {"state": state})

    def transfer(self, call_uuid: str, user_number: str) -> Answer:
        return self._command(f"transfer/{call_uuid}", {"user_number": user_number})

    def dnd(self, extension: str, state: str) -> Answer:
        return self._command(f"dnd/{extension}", {"state": state})

    def caller_ids(self) -> Answer:
        return self._read("caller_ids", {})

    def extensions(self) -> Answer:
        return self._read("extensions", {})

    def contact_groups(self, urgency: Urgency) -> Answer:
        return self._read("contact_groups", {}, waits=Waits(urgency))

    def contacts(self, parameters: Mapping[str, str], urgency: Urgency) -> Answer:
        """Read a page of the phone book."""
        return self._read("contacts", parameters, waits=Waits(urgency))

    def cdrs(self, parameters: Mapping[str, str], urgency: Urgency) -> Answer:
        """Read a page of the call records."""
        return self._read("cdrs", parameters, "cdrs", Waits(urgency), deadline=SLOW)

    def cdr(self, call_uuid: str, waits: Waits) -> Answer:
        """Read one record and the flow of its legs."""
        return self._read(f"cdrs/{call_uuid}", {}, "cdrs", waits)

    def recording_url(self, call_uuid: str, waits: Waits) -> Answer:
        """Mint the address of a recording; the documented path ends with a slash."""
        form = {"key": self._key(), "call_uuid": call_uuid}
        return self._post("recording_url/", form=form, pool="recording_url", waits=waits)

    def voicemail_messages(self, parameters: Mapping[str, str], urgency: Urgency) -> Answer:
        """Read a page of voicemail messages."""
        return self._read("voicemail_messages", parameters, waits=Waits(urgency))

    def voicemail_recording_url(self, uuid: str, waits: Waits) -> Answer:
        """Mint the address of a message; no limit is documented, the recordings' is kept to."""
        form = {"key": self._key(), "uuid": uuid}
        return self._post("voicemail_recording_url/", form=form, pool="recording_url", waits=waits)

    def download(
        self,
        url: str,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> Answer:
        """Fetch a minted address; no key is sent."""
        return self._http.download(url, into, progress=progress, given_up=given_up)

    def crm_integrations(self) -> Answer:
        return self._read("crm_integrations", {})

    def set_crm_integrations(self, parameters: Mapping[str, str]) -> Answer:
        return self._post("crm_integrations", form={"key": self._key(), **parameters})

    def fetch(self, path: str, parameters: Mapping[str, str], urgency: Urgency) -> Answer:
        """Read what is administered."""
        return self._read(path, parameters, waits=Waits(urgency))

    def order(
        self, method: str, path: str, *, query: Mapping[str, str], json: Mapping[str, Any] | None
    ) -> Answer:
        """Change what is administered; the key travels with the parameters."""
        key = {"key": self._key()}
        request = Request(
            method,
            f"{self._base}/{path}",
            changes_state=True,
            query={**query, **({} if json is not None else key)},
            json=None if json is None else {**key, **json},
        )
        return self._sent(request, "others", Waits())

    def guard(self, url: str) -> None:
        """Refuse an address to which no secret may go."""
        self._http.guard(url)

    def close(self) -> None:
        """Let nobody wait for the budget, and close the connections."""
        self._throttle.close()
        self._http.close()

    def _command(self, path: str, parameters: Mapping[str, str], pool: str = "others") -> Answer:
        """Change something by GET, as documented: sent once, whatever happens."""
        query = {"key": self._key(), **parameters}
        request = Request("GET", f"{self._base}/{path}", changes_state=True, query=query)
        return self._sent(request, pool, Waits())

    def _post(
        self,
        path: str,
        *,
        form: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
        pool: str = "others",
        waits: Waits = OF_A_PERSON,
    ) -> Answer:
        url = f"{self._base}/{path}"
        return self._sent(
            Request("POST", url, changes_state=True, form=form, json=json), pool, waits
        )

    def _read(
        self,
        path: str,
        parameters: Mapping[str, str],
        pool: str = "others",
        waits: Waits = OF_A_PERSON,
        *,
        deadline: float = DEADLINE,
    ) -> Answer:
        query = {"key": self._key(), **parameters}
        url = f"{self._base}/{path}"
        return self._sent(
            Request("GET", url, changes_state=False, query=query, deadline=deadline), pool, waits
        )

    def _sent(self, request: Request, pool: str, waits: Waits) -> Answer:
        self._throttle.enter(pool, waits.urgency, waiting=waits.waiting, given_up=waits.given_up)
        try:
            return self._http.ask(request)
        except TooManyRequests as pause:
            self._throttle.close_for(pool, pause.retry_after)
            raise
