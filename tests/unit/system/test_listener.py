"""Over real sockets: what is let in is stored before it is answered, all else is turned away."""

import socket
import threading
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from santral_desktop.application.ports.feed import Keys, Login, Receiving
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.system.listener import HOOKS, MOST_AT_ONCE, Listener
from tests.builders import NINE
from tests.doubles.clock import SteppedClock
from tests.doubles.feed import Told
from tests.doubles.journal import MemoryInbox

SECRET = "0123456789abcdef0123456789abcdef"
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"
RINGING = b"event_type=ringing&call_uuid=a&start_stamp=2031-02-03 14:15:16"


class Desk:
    """A listener at work, and what came of its requests."""

    def __init__(self, deadline: float) -> None:
        self.inbox = MemoryInbox()
        self.told = Told()
        self.listener = Listener(self.inbox, SteppedClock(), "bulutsantralim", deadline=deadline)
        self.receiving = self.start()

    def start(self, port: int = 0) -> Receiving:
        return self.listener.start(port, Keys(SECRET), self.told)

    def open(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.receiving.port), timeout=10)

    def head(self, method: str = "POST", more: str = "", version: str = "HTTP/1.1") -> bytes:
        path = urlsplit(self.receiving.address).path
        host = f"Host: 127.0.0.1:{self.receiving.port}\r\n"
        return f"{method} {path} {version}\r\n{host}{more}\r\n".encode()

    def post(self, body: bytes, more: str = FORM) -> int:
        return self.said(self.head(more=f"Content-Length: {len(body)}\r\n{more}") + body)

    def said(self, data: bytes) -> int:
        """Send the bytes and return the status that came back, 0 when none did."""
        with self.open() as line:
            line.sendall(data)
            return status_on(line)


def status_on(line: socket.socket) -> int:
    answer = b""
    with suppress(ConnectionError):
        while piece := line.recv(4096):
            answer += piece
    return int(answer.split()[1]) if answer else 0


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(deadline=5.0)
    yield made
    made.listener.stop()


@pytest.fixture
def hasty() -> Iterator[Desk]:
    made = Desk(deadline=0.4)
    yield made
    made.listener.stop()


def test_an_event_is_stored_told_and_answered(desk: Desk) -> None:
    assert desk.post(RINGING) == 200

    kept = RawEvent("bulutsantralim", RINGING, FORM[14:-2], NINE)
    assert desk.inbox.unread() == ((1, kept),)
    assert desk.told.stored == [(1, kept)]
    assert desk.listener.refused == 0


def test_an_event_in_chunks_is_taken_too(desk: Desk) -> None:
    head = desk.head(more="Transfer-Encoding: chunked\r\n")

    assert desk.said(head + b"4\r\na=b&\r\n3\r\nc=d\r\n0\r\n\r\n") == 200
    assert [event.body for _, event in desk.inbox.unread()] == [b"a=b&c=d"]


@pytest.mark.parametrize("body", [b"", b"{}", b"{}=", b" {}\r\n"])
def test_the_empty_test_post_is_answered_and_forgotten(body: bytes, desk: Desk) -> None:
    assert desk.post(body) == 200
    assert desk.inbox.unread() == ()


def test_an_event_that_cannot_be_stored_is_not_acknowledged(desk: Desk) -> None:
    desk.inbox.trouble = StorageTrouble(Storage.JOURNAL, "full")
    assert desk.post(RINGING) == 503
    assert desk.told.stored == []

    desk.inbox.trouble = None
    assert desk.post(RINGING) == 200


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ("Origin: null\r\n", 403),
        ("Origin: https://evil.example.test\r\n", 403),
        ("Referer: https://evil.example.test/\r\n", 403),
        ("Sec-Fetch-Mode: no-cors\r\n", 403),
        ("Cookie: a=b\r\n", 403),
        ("Host: evil.example.test\r\n", 400),
        ("Content-Length: 70000\r\n", 413),
        ("Content-Length: -1\r\n", 400),
        ("Content-Length: many\r\n", 400),
        ("Content-Length: 5\r\nContent-Length: 6\r\n", 400),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400),
        ("Transfer-Encoding: gzip\r\n", 400),
        ("X Y: z\r\n", 400),
    ],
)
def test_what_nobody_but_a_foe_sends_is_turned_away(more: str, status: int, desk: Desk) -> None:
    assert desk.said(desk.head(more=more)) == status
    assert desk.inbox.unread() == ()
    assert desk.listener.refused == 1


@pytest.mark.parametrize(
    "data",
    [
        b"POST / HTTP/1.1\r\n\r\n",
        b"\r\n\r\n\r\n",
        b"\0\xff" * 50 + b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)
def test_what_is_no_request_is_turned_away(data: bytes, desk: Desk) -> None:
    assert desk.said(data) in {400, 421}
    assert desk.post(RINGING) == 200


@pytest.mark.parametrize(
    ("method", "status"), [("GET", 405), ("OPTIONS", 405), ("HEAD", 405), ("PUT", 405)]
)
def test_only_posts_are_taken(method: str, status: int, desk: Desk) -> None:
    assert desk.said(desk.head(method)) == status


def test_another_path_or_host_is_turned_away(desk: Desk) -> None:
    good = desk.head(more="Content-Length: 0\r\n")

    assert desk.said(good.replace(SECRET.encode(), b"0" * 32)) == 404
    assert desk.said(good.replace(b"127.0.0.1:", b"rebound.test:")) == 421


def test_the_old_version_without_a_host_is_turned_away(desk: Desk) -> None:
    path = urlsplit(desk.receiving.address).path

    assert desk.said(f"POST {path} HTTP/1.0\r\n\r\n".encode()) == 421


def test_chunks_that_grow_too_large_are_turned_away(desk: Desk) -> None:
    head = desk.head(more="Transfer-Encoding: chunked\r\n")

    assert desk.said(head + b"10001\r\n" + b"x" * 0x10001) in {0, 413}
    assert desk.inbox.unread() == ()


def test_a_head_that_grows_too_large_is_turned_away(desk: Desk) -> None:
    assert desk.said(desk.head(more="X: " + "y" * 100_000 + "\r\n")) in {0, 400}
    assert desk.inbox.unread() == ()


def test_a_body_cut_short_is_not_stored(desk: Desk) -> None:
    with desk.open() as line:
        line.sendall(desk.head(more="Content-Length: 99\r\n") + b"half")
        line.shutdown(socket.SHUT_WR)
        assert status_on(line) == 400

    assert desk.inbox.unread() == ()


def test_a_second_request_on_the_line_is_not_read(desk: Desk) -> None:
    one = desk.head(more="Content-Length: 3\r\n") + b"a=b"
    desk.said(one + one)

    assert len(desk.inbox.unread()) == 1


@pytest.mark.parametrize("begun", [False, True])
def test_a_slow_request_ends_with_the_deadline(begun: bool, hasty: Desk) -> None:
    with hasty.open() as line:
        line.sendall(hasty.head(more="Content-Length: 99\r\n") + b"half" if begun else b"POST")
        assert status_on(line) == 0

    assert hasty.inbox.unread() == ()
    assert hasty.listener.refused == 1


def test_many_half_open_lines_do_not_keep_the_pbx_out_for_long(hasty: Desk) -> None:
    with ExitStack() as lines:
        held = [lines.enter_context(hasty.open()) for _ in range(MOST_AT_ONCE * 3)]
        for line in held:
            with suppress(ConnectionError):
                line.sendall(b"POST ")
        assert {status_on(line) for line in held} == {0, 503}
        threads = [t for t in threading.enumerate() if t.name == "listener"]
        assert hasty.post(RINGING) == 200

    assert len(threads) == 1


def test_a_line_too_many_is_told_to_come_again(desk: Desk) -> None:
    with ExitStack() as lines:
        for _ in range(MOST_AT_ONCE):
            lines.enter_context(desk.open()).sendall(b"POST ")

        assert desk.post(RINGING) == 503

    assert desk.inbox.unread() == ()


@pytest.mark.parametrize("host", ["tunnel.example.test", "Tunnel.example.test:443"])
def test_the_name_of_a_tunnel_is_let_in_when_it_was_told(host: str, desk: Desk) -> None:
    names = ("tunnel.example.test", "tunnel.example.test:443")
    desk.receiving = desk.listener.start(0, Keys(SECRET), Told(), names)
    head = desk.head(more=f"Content-Length: 0\r\n{FORM}")

    said = desk.said(head.replace(f"127.0.0.1:{desk.receiving.port}".encode(), host.encode()))

    assert said == 200


def test_a_thread_that_dies_before_it_listens_keeps_nobody_waiting() -> None:
    listener = Listener(MemoryInbox(), SteppedClock(), "bulutsantralim")

    with pytest.raises(StorageTrouble) as told:
        listener.start(0, Keys("no secret: \ud800"), Told())

    assert told.value.detail == "no receiver"


def test_the_secret_is_known_to_the_logs_before_it_is_used() -> None:
    learned: list[str] = []
    listener = Listener(MemoryInbox(), SteppedClock(), "x", learn=learned.append)

    listener.start(0, Keys(SECRET), Told())
    listener.stop()

    assert learned == [SECRET]


BURST = 2_000
WORKERS = 8


def test_a_burst_is_acknowledged_or_refused_and_none_of_it_is_lost(tmp_path: Path) -> None:
    """Every 200 is a row in the file; whoever heard 503 or nothing was promised nothing."""
    inbox = SqliteInbox(tmp_path / "journal.sqlite3")
    told = Told()
    listener = Listener(inbox, SteppedClock(), "bulutsantralim")
    receiving = listener.start(0, Keys(SECRET), told)

    def post(number: int) -> int:
        line = HTTPConnection("127.0.0.1", receiving.port, timeout=20)
        try:
            line.request("POST", urlsplit(receiving.address).path, f"call_uuid={number}")
            return line.getresponse().status
        finally:
            line.close()

    with ThreadPoolExecutor(WORKERS) as pbx:
        said = list(pbx.map(post, range(BURST)))
    listener.stop()
    kept = [event.body for _, event in inbox.unread()]
    inbox.close()

    acknowledged = {f"call_uuid={n}".encode() for n, status in enumerate(said) if status == 200}
    assert set(said) <= {200, 503}
    assert (set(kept), len(kept)) == (acknowledged, len(acknowledged))
    assert [event.body for _, event in told.stored] == kept


def test_only_this_machine_can_knock(desk: Desk) -> None:
    assert desk.receiving.address.startswith(f"http://127.0.0.1:{desk.receiving.port}/events/")
    assert SECRET not in repr(desk.receiving)
    with socket.socket() as line:
        line.bind(("127.0.0.2", desk.receiving.port))  # taken only where all addresses are


def test_a_taken_port_means_the_next_one(desk: Desk) -> None:
    other = Desk(deadline=5.0)
    other.receiving = other.start(desk.receiving.port)

    assert other.receiving.port != desk.receiving.port
    assert other.post(RINGING) == 200
    other.listener.stop()


@pytest.mark.parametrize("port", [70_000, 65_535])
def test_a_port_that_cannot_be_is_replaced(port: int) -> None:
    desk = Desk(deadline=5.0)
    desk.receiving = desk.start(port)

    assert desk.post(RINGING) == 200
    desk.listener.stop()


def test_after_the_stop_nobody_listens(desk: Desk) -> None:
    desk.listener.stop()
    desk.listener.stop()

    with pytest.raises(ConnectionRefusedError):
        desk.open()


def test_it_can_be_started_anew_with_another_secret(desk: Desk) -> None:
    old = desk.head(more="Content-Length: 0\r\n")
    desk.receiving = desk.listener.start(desk.receiving.port, Keys("f" * 32), Told())

    assert desk.said(old) == 404
    assert desk.post(b"") == 200


LOGIN = Login("santral", "s3cret")
HOOK = b'{"event_type": "call_init", "uuid": "a"}'


def posted_as_hook(desk: Desk, login: str = "", kind: str = "application/json") -> bytes:
    """Post as a web hook does and return the whole answer."""
    desk.receiving = desk.listener.start(0, Keys(SECRET, LOGIN), desk.told)
    shown = f"Authorization: Basic {b64encode(login.encode()).decode()}\r\n" if login else ""
    head = desk.head(more=f"Content-Length: {len(HOOK)}\r\nContent-Type: {kind}\r\n{shown}")
    head = head.replace(SECRET.encode(), f"{SECRET}/{HOOKS}".encode())
    with desk.open() as line:
        line.sendall(head + HOOK)
        return b"".join(iter(lambda: line.recv(4096), b""))


@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
def test_a_web_hook_with_its_login_is_kept_as_its_providers(kind: str, desk: Desk) -> None:
    answer = posted_as_hook(desk, "santral:s3cret", kind)

    assert answer.startswith(b"HTTP/1.1 200 ")
    assert desk.told.came == [RawEvent("bulutfon", HOOK, kind, NINE)]


@pytest.mark.parametrize("login", ["", "santral:wrong", "somebody:s3cret"])
def test_a_web_hook_without_its_login_is_asked_for_it(login: str, desk: Desk) -> None:
    answer = posted_as_hook(desk, login)

    assert answer.startswith(b"HTTP/1.1 401 ")
    assert b"WWW-Authenticate: Basic realm=" in answer
    assert (desk.told.came, desk.listener.refused) == ([], 1)


def test_the_login_of_web_hooks_lets_nobody_in_elsewhere_and_asks_nobody_else(desk: Desk) -> None:
    desk.receiving = desk.listener.start(0, Keys(SECRET, LOGIN), desk.told)

    assert desk.post(RINGING) == 200


def test_a_password_is_known_to_the_logs_before_it_is_used() -> None:
    learned: list[str] = []
    listener = Listener(MemoryInbox(), SteppedClock(), "x", learn=learned.append)

    listener.start(0, Keys(SECRET, LOGIN), Told())
    listener.stop()

    assert learned == [SECRET, LOGIN.password]
