"""A word to the running program: call, status, show, quit."""

import json
import sys
from argparse import Namespace
from typing import Any

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import tell_running

NOT_RUNNING = 3  # exit code


def tell(world: World, arguments: Namespace) -> int:
    """Say it, print the answer, and return the exit code."""
    answer = tell_running(world, _words(arguments))
    if answer is None:
        print("Santral Desktop çalışmıyor: önce programı başlatın.", file=sys.stderr)
        return NOT_RUNNING
    if arguments.command == "status":
        print(json.dumps(answer, ensure_ascii=False, indent=2) if arguments.json else _told(answer))
        return 0
    if message := str(answer.get("message", "")):
        print(message, file=sys.stdout if answer.get("ok") else sys.stderr)
    return 0 if answer.get("ok") else 1


def _words(arguments: Namespace) -> dict[str, Any]:
    words: dict[str, Any] = {"verb": arguments.command}
    if arguments.command == "call":
        words |= {"number": arguments.number[:200], "now": arguments.now}
    return words


def _told(answer: dict[str, Any]) -> str:
    """Return the status in lines for people who did not ask for JSON."""
    account = answer.get("account") or {}
    calls = answer.get("calls") or []
    lines = [
        f"Santral Desktop {answer.get('version', '')}",
        f"hesap: {account.get('provider', '–')} {account.get('extension', '')}".rstrip(),
        f"web telefon: {(answer.get('webphone') or {}).get('state', '–')}",
        f"süren çağrılar: {len(calls)}",
        f"cevapsız: {answer.get('missed', 0)}",
    ]
    return "\n".join(lines)
