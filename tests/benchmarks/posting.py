"""Post events as a PBX does: over HTTP, each again until it is acknowledged."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from threading import Event
from urllib.parse import urlencode, urlsplit

from tests.benchmarks.rows import Trouble

AT_ONCE = 8  # posts
AGAIN_AFTER = 0.05  # seconds
TRIES = 2000
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
Told = dict[str, str]


def ringing(call: str, extension: str) -> Told:
    """Return what is posted of a call that rings."""
    return {
        "event_type": "ringing",
        "domain_id": "77",
        "direction": "inbound",
        "caller_id_number": "05321112233",
        "caller_id_name": "Ayşe Yılmaz",
        "destination_number": "908500000001",
        "dialed_user": extension,
        "call_uuid": call,
    }


def ended(call: str, extension: str, cause: str = "CALL_REJECTED") -> Told:
    """Return what is posted when it is over."""
    return {**ringing(call, extension), "event_type": "hangup", "hangup_cause": cause}


def post(address: str, told: Told) -> int:
    """Post once and return the status; 0 when nobody answered."""
    parts = urlsplit(address)
    line = HTTPConnection(parts.netloc, timeout=10)
    try:
        line.request("POST", parts.path, urlencode(told), FORM)
        return line.getresponse().status
    except (OSError, HTTPException):
        return 0
    finally:
        line.close()


def post_surely(address: str, told: Told) -> None:
    """Post until it is acknowledged."""
    for _ in range(TRIES):
        status = post(address, told)
        if status == 200:
            return
        if status not in {0, 503}:
            raise Trouble(f"an event was answered with {status}")
        Event().wait(AGAIN_AFTER)
    raise Trouble("an event was never acknowledged")


def post_burst(address: str, calls: Sequence[str], extension: str) -> None:
    """Have all calls ring and end, some at once; return when every event is acknowledged."""

    def one(call: str) -> None:
        post_surely(address, ringing(call, extension))
        post_surely(address, ended(call, extension))

    with ThreadPoolExecutor(AT_ONCE) as pbx:
        for done in [pbx.submit(one, call) for call in calls]:
            done.result()
