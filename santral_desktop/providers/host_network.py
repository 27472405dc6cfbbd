"""Ask hosts whether they are there: without a key, by the one way to the network."""

import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooSlow
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event, Thread
from urllib.parse import urlsplit

from santral_desktop.application.ports.network import Reached
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.http import LOOPBACK, Http, Request

DEADLINE = 6.0  # seconds for a host
BESIDE = 2.0  # seconds for the look at what stands in its place
_PLAIN = 80
_MEANINGS = {407: Path.PROXY, 511: Path.SIGN_IN_TO_NETWORK}
_GATEWAYS = frozenset({502, 503, 504})
_MASKED = frozenset({Path.UNTRUSTED, Path.CUT, Path.REFUSED, Path.TIMED_OUT})


class HostNetwork:
    """Implements the port `Network`.

    Where a host cannot be trusted or does not answer, its plain port is asked, again without a
    key: a network that asks for a sign-in answers there in its place.
    """

    def __init__(
        self, *, developer: bool = False, deadline: float = DEADLINE, plain_port: int = _PLAIN
    ) -> None:
        self._http = Http(developer=developer)
        self._deadline = deadline
        self._plain_port = plain_port
        self._closed = Event()

    def reach(self, origin: str) -> Reached:
        """Ask in a thread that may be left behind: looking a name up obeys no deadline."""
        answer: Future[Reached] = Future()

        def work() -> None:
            try:
                answer.set_result(self._reach(origin))
            except Exception as mistake:  # noqa: BLE001  (ours: raised where somebody waits)
                answer.set_exception(mistake)

        Thread(target=work, name="doctor-host", daemon=True).start()
        try:
            return answer.result(self._deadline + BESIDE)
        except TooSlow:
            return Reached(Path.TIMED_OUT)

    def _reach(self, origin: str) -> Reached:
        began = time.monotonic()
        try:
            answer = self._ask(f"{origin}/", self._deadline)
        except Unreachable as problem:
            secure = origin.startswith("https:")
            return self._beside(origin, problem.why) if secure else Reached(problem.why)
        return Reached(_why_not(answer), time.monotonic() - began, _date(answer))

    def proxy(self, origin: str) -> str:
        from requests.utils import get_environ_proxies, select_proxy  # noqa: PLC0415  (in a lane)

        if urlsplit(origin).hostname in LOOPBACK:
            return ""
        return _place(select_proxy(origin, get_environ_proxies(origin)) or "")

    def close(self) -> None:
        """Give up what is under way, and close the connections."""
        self._closed.set()
        self._http.close()

    def _ask(self, url: str, deadline: float, *, plain: bool = False) -> Answer:
        wish = Request(
            "GET",
            url,
            changes_state=False,
            headers={"Connection": "close"},
            plain=plain,
            deadline=deadline,
        )
        return self._http.head(wish, self._closed.is_set)

    def _beside(self, origin: str, why: Path) -> Reached:
        """Return why a host is not reached, knowing what its plain port says."""
        host = urlsplit(origin).hostname or ""
        if why not in _MASKED:
            return Reached(why)
        shown = f"[{host}]" if ":" in host else host
        try:
            answer = self._ask(f"http://{shown}:{self._plain_port}/", BESIDE, plain=True)
        except Unreachable:
            return Reached(why)
        elsewhere = answer.status == 511 or _leads_elsewhere(answer, host)
        return Reached(Path.SIGN_IN_TO_NETWORK if elsewhere else why, date=_date(answer))


def _why_not(answer: Answer) -> Path | None:
    if answer.status in _GATEWAYS:
        return Path.BROKEN
    return _MEANINGS.get(answer.status)


def _leads_elsewhere(answer: Answer, host: str) -> bool:
    try:
        target = urlsplit(answer.headers.get("location", "")).hostname
    except ValueError:
        return True
    return 300 <= answer.status < 400 and target not in {None, host}


def _date(answer: Answer) -> datetime | None:
    try:
        moment = parsedate_to_datetime(answer.headers.get("date", ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _place(address: str) -> str:
    """Return host and port of a proxy: its address may have a name and a password before them."""
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "?"
    return f"{parts.hostname or ''}{port}"
