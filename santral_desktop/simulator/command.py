"""The simulator as a program: it serves in the foreground until it is told to stop."""

import argparse
import json
import signal
import sys
import threading
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from santral_desktop.simulator.server import Simulator

_EXTENSION = "1007"
_LOOKS_UP_EVERY = 0.5  # a wait without end would not hear Ctrl-C on Windows


def run(words: list[str]) -> int:
    """Serve a simulator until Ctrl-C or SIGTERM; return the exit code."""
    arguments = _parser().parse_args(words)
    try:
        from santral_desktop.simulator.server import start_simulator  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        sys.stderr.write(
            f"The simulator needs {missing.name}: install santral-desktop[simulator].\n"
        )
        return 1

    stop = _told_to_stop()
    simulator: Simulator
    try:
        simulator = start_simulator(
            port=arguments.port, limits=not arguments.no_limits, history=arguments.history
        )
    except OSError as error:
        sys.stderr.write(f"Port {arguments.port} cannot be served: {error.strerror}.\n")
        return 1
    with simulator:
        if arguments.lively:
            simulator.control.lively(on=True)
        facts = _facts(simulator)
        sys.stdout.write(json.dumps(facts) + "\n" if arguments.json else _block(facts))
        sys.stdout.flush()
        while not stop.wait(_LOOKS_UP_EVERY):
            pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="santral-desktop simulator", description="A PBX to practise on, on this machine only."
    )
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="default: a free one")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429")
    parser.add_argument(
        "--history", type=_count, default=200, metavar="N", help="made-up calls of the last days"
    )
    parser.add_argument("--lively", action="store_true", help="customers ring now and then")
    parser.add_argument("--json", action="store_true", help="say where it is as one line of JSON")
    return parser


def _facts(simulator: "Simulator") -> dict[str, str]:
    base_url, webphone_url = simulator.base_url, simulator.webphone_url
    return {
        "base_url": base_url,
        "webphone_url": webphone_url,
        "key": simulator.key,
        "extension": _EXTENSION,
        "bulutfon_url": simulator.bulutfon.base_url,
        "bulutfon_token": simulator.bulutfon.master_token,
        "bulutfon_client_id": simulator.bulutfon.client_id,
        "bulutfon_client_secret": simulator.bulutfon.client_secret,
        "bulutfon_api_key": simulator.bulutfon.api_key,
        "control_url": f"{base_url}/control",
        "control_secret": simulator.secret,
        "sign_in": (
            f"santral-desktop --developer account add bulutsantralim --extension {_EXTENSION}"
            f" --key-stdin --api-url {base_url} --webphone-url {webphone_url}"
        ),
    }


def _block(facts: dict[str, str]) -> str:
    return f"""The simulator is ready; Ctrl-C ends it.

  API         {facts["base_url"]}
  web phone   {facts["webphone_url"]}
  key         {facts["key"]}
  extension   {facts["extension"]}

Sign the program in:
  echo {facts["key"]} | \\
    {facts["sign_in"]}

Bulutfon, for the same office:
  API         {facts["bulutfon_url"]}
  token       {facts["bulutfon_token"]}
  client id   {facts["bulutfon_client_id"]}
  secret      {facts["bulutfon_client_secret"]}
  API v2 key  {facts["bulutfon_api_key"]}

Have a customer ring:
  curl -H 'X-Simulator-Secret: {facts["control_secret"]}' \\
    -d '{{"number": "05321112233"}}' {facts["control_url"]}/ring
"""


def _told_to_stop() -> threading.Event:
    stop = threading.Event()

    def hear(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, hear)
    signal.signal(signal.SIGTERM, hear)
    return stop


def _port(text: str) -> int:
    return _within(text, 65535)


def _count(text: str) -> int:
    return _within(text, 100_000)


def _within(text: str, most: int) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6 or int(text) > most:
        message = f"a whole number from 0 to {most}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
