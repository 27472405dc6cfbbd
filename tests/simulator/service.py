"""The simulator as its customers meet it: requests with a key, and a receiver of events."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

import requests

from santral_desktop.simulator.control import Control
from santral_desktop.simulator.server import Simulator

NINE = datetime(2031, 2, 3, 6, 0, 0, tzinfo=UTC)  # nine o'clock in Istanbul
AYSE, AYSE_NAME = "05321112233", "Ayşe Yılmaz"
CUSTOMER = "905425556677"
DIRECT, SUPPORT = "908500000001", "902120000002"
WRONG_KEY = "K99999999-1111-4222-8333-444455556666"
PATIENCE = 10.0


@dataclass
class Service:
    """A client of one simulator that puts the key where the documents want it."""

    simulator: Simulator

    @property
    def control(self) -> Control:
        return self.simulator.control

    def get(self, path: str, **words: str) -> requests.Response:
        return requests.get(
            f"{self.simulator.base_url}/{path}",
            params={"key": self.simulator.key, **words},
            timeout=PATIENCE,
        )

    def post(self, path: str, **words: str) -> requests.Response:
        return requests.post(
            f"{self.simulator.base_url}/{path}",
            data={"key": self.simulator.key, **words},
            timeout=PATIENCE,
        )

    def post_json(self, path: str, **words: Any) -> requests.Response:
        return requests.post(
            f"{self.simulator.base_url}/{path}",
            json={"key": self.simulator.key, **words},
            timeout=PATIENCE,
        )

    def originate(self, extension: str = "1008", destination: str = CUSTOMER, **words: str) -> str:
        return _text(self.get("originate", extension=extension, destination=destination, **words))

    def records(self, **words: str) -> list[dict[str, Any]]:
        answer = self.get("cdrs", **words)
        assert answer.status_code == 200, answer.text
        rows: list[dict[str, Any]] = answer.json()["cdrs"]
        return rows

    def record(self, uuid: str) -> dict[str, Any]:
        return next(row for row in self.records() if row["call_uuid"] == uuid)

    def recording_address(self, uuid: str) -> str:
        return _text(self.post("recording_url/", call_uuid=uuid))

    def fetch(self, address: str) -> int:
        """Load a recording and return the status."""
        return requests.get(address, timeout=PATIENCE).status_code

    def answered_call(self, *, seconds: float, extension: str = "1008") -> str:
        """Have a customer's call answered, talked for some seconds and ended."""
        uuid = self.control.ring(AYSE, AYSE_NAME, to=extension)
        self.control.advance(4)
        self.control.pick_up(extension)
        self.control.advance(seconds)
        self.control.caller_hangs_up(uuid)
        return uuid

    def listen(self, receiver: "Receiver") -> None:
        answer = self.post(
            "crm_integrations",
            ringing="on",
            answered="on",
            hangup="on",
            notification_url=receiver.address,
        )
        assert answer.text == "Ok"
        assert receiver.next_body() == "{}"


def said(answer: requests.Response) -> tuple[int, str]:
    """Return status and plain text of an answer."""
    assert answer.headers["Content-Type"].startswith("text/plain")
    return answer.status_code, answer.text


def _text(answer: requests.Response) -> str:
    assert answer.status_code == 200, answer.text
    return answer.text


@dataclass
class Receiver:
    """A real little server that takes event posts."""

    status: int = 200
    bodies: "Queue[str]" = field(default_factory=Queue)
    headers: list[dict[str, str]] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/pbx?token=ours"

    def next_body(self) -> str:
        return self.bodies.get(timeout=PATIENCE)

    def next(self) -> dict[str, str]:
        """Return the next event; empty fields are kept."""
        fields = parse_qs(self.next_body(), keep_blank_values=True, strict_parsing=True)
        return {name: values[0] for name, values in fields.items()}

    def kinds(self, count: int) -> list[str]:
        return [self.next()["event_type"] for _ in range(count)]

    def is_silent(self) -> bool:
        try:
            self.bodies.get_nowait()
        except Empty:
            return True
        return False

    def _handler(self) -> Callable[..., BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                receiver.headers.append({**self.headers, "path": self.path})
                receiver.bodies.put(body)  # before answering: the next post has its own thread
                self.send_response(receiver.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        return Handler
