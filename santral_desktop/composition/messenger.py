"""A word to the running program: call, answer, hangup, dnd, status, show, quit."""

import json
import sys
from argparse import Namespace
from typing import Any

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import speak_here, tell_running

NOT_RUNNING = 3  # exit code


def tell(world: World, arguments: Namespace) -> int:
    """Say it, print the answer, and return the exit code."""
    from santral_desktop.ui.command_wording import not_running, status_words

    answer = tell_running(world, _words(arguments))
    speak_here(world)
    if answer is None:
        print(not_running(), file=sys.stderr)
        return NOT_RUNNING
    if arguments.command == "status":
        plain = json.dumps(answer, ensure_ascii=False, indent=2) if arguments.json else ""
        print(plain or status_words(answer))
        return 0
    if message := str(answer.get("message", "")):
        print(message, file=sys.stdout if answer.get("ok") else sys.stderr)
    return 0 if answer.get("ok") else 1


def _words(arguments: Namespace) -> dict[str, Any]:
    words: dict[str, Any] = {"verb": arguments.command}
    if arguments.command == "call":
        words |= {"number": arguments.number[:200], "now": arguments.now}
    if arguments.command == "dnd":
        words["on"] = arguments.switch == "on"
    return words
