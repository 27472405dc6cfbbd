"""A word to the running program: call, answer, hangup, dnd, status, show, quit."""

import json
import sys
from argparse import Namespace
from typing import Any

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import speak_here, tell_running

# exit codes beside 0, done, and 1, refused
NOT_RUNNING = 3
IN_A_CALL = 4  # it would cut the call: only `quit --force` does
STILL_RUNNING = 5  # it was told to end, and has not


def tell(world: World, arguments: Namespace) -> int:
    """Say it, print the answer, and return the exit code."""
    from santral_desktop.ui.command_wording import not_running, status_words

    answer = tell_running(world, _words(arguments))
    speak_here(world)
    if answer is None:
        print(not_running(), file=sys.stderr)
        return NOT_RUNNING
    if arguments.command == "quit" and answer.get("ok"):
        return _ended(answer.get("process"), arguments.wait)
    if arguments.command == "status":
        plain = json.dumps(answer, ensure_ascii=False, indent=2) if arguments.json else ""
        print(plain or status_words(answer))
        return 0
    if message := str(answer.get("message", "")):
        print(message, file=sys.stdout if answer.get("ok") else sys.stderr)
    if answer.get("busy"):
        return IN_A_CALL
    return 0 if answer.get("ok") else 1


def _ended(process: Any, seconds: float) -> int:
    """Wait until the program is gone, its files too: an installer replaces them then."""
    from santral_desktop.system.processes import ends_within
    from santral_desktop.ui.command_wording import still_running

    if not isinstance(process, int) or ends_within(process, seconds):
        return 0
    print(still_running(), file=sys.stderr)
    return STILL_RUNNING


def _words(arguments: Namespace) -> dict[str, Any]:
    words: dict[str, Any] = {"verb": arguments.command}
    if arguments.command == "call":
        words |= {"number": arguments.number[:200], "now": arguments.now}
    if arguments.command == "quit":
        words["force"] = arguments.force
    if arguments.command == "dnd":
        words["on"] = arguments.switch == "on"
    return words
