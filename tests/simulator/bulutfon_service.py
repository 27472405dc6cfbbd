"""Bulutfon as its customers meet it: requests with a token, on a clock that is stepped."""

from dataclasses import dataclass
from typing import Any

import requests

from santral_desktop.simulator.bulutfon_api import BulutfonAccess
from santral_desktop.simulator.control import Control
from santral_desktop.simulator.server import Simulator
from tests.simulator.service import AYSE, AYSE_NAME, PATIENCE

MENU = "908500000003"


@dataclass
class Bulutfon:
    """A client that puts the token where the documents want it: in the query."""

    simulator: Simulator
    token: str

    @property
    def control(self) -> Control:
        return self.simulator.control

    @property
    def access(self) -> BulutfonAccess:
        return self.simulator.bulutfon

    def get(self, path: str, **words: str) -> requests.Response:
        return self.ask("GET", path, words)

    def post(self, path: str, body: object) -> requests.Response:
        return self.ask("POST", path, {}, json=body)

    def put(self, path: str, body: object) -> requests.Response:
        return self.ask("PUT", path, {}, json=body)

    def delete(self, path: str) -> requests.Response:
        return self.ask("DELETE", path, {})

    def ask(self, method: str, path: str, words: dict[str, str], **body: Any) -> requests.Response:
        return requests.request(
            method,
            f"{self.access.base_url}/{path}",
            params={"access_token": self.token, **words},
            timeout=PATIENCE,
            allow_redirects=False,
            **body,
        )

    def told(self, path: str, **words: str) -> Any:
        """Return the one member of an answer that is named after its resource."""
        answer = self.get(path, **words)
        assert answer.status_code == 200, answer.text
        return next(iter(answer.json().values()))

    def answered_call(self, *, seconds: float, to: str = "1008") -> str:
        """Have a customer's call answered at 1008, talked for some seconds and ended."""
        uuid = self.control.ring(AYSE, AYSE_NAME, to=to)
        self.control.advance(10)
        self.control.pick_up("1008")
        self.control.advance(seconds)
        self.control.caller_hangs_up(uuid)
        return uuid

    def missed_call(self, to: str = "1008") -> str:
        """Have a customer ring for five seconds and give up."""
        uuid = self.control.ring(AYSE, AYSE_NAME, to=to)
        self.control.advance(5)
        self.control.caller_hangs_up(uuid)
        return uuid


def refused(answer: requests.Response) -> tuple[int, str]:
    """Return status and error of an answer."""
    return answer.status_code, answer.json()["error"]
