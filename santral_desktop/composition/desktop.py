"""The program with a window: environment, one instance, application, orderly end."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from santral_desktop.composition.command_line import World
from santral_desktop.composition.worlds import places_of, tell_running
from santral_desktop.system.environment import choose_display, clean_environment
from santral_desktop.system.paths import Places

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.composition.front import Front


def run_desktop(
    world: World, *, hidden: bool = False, begin: "Callable[[Desk], None] | None" = None
) -> int:
    """Run until the person quits; a second start only brings the first one's window up.

    `begin` gets the program once it runs, as the demo needs it.
    """
    clean_environment(os.environ, developer=world.developer)
    choose_display(os.environ)
    if obstacle := _obstacle(os.environ, sys.platform):
        print(obstacle, file=sys.stderr)
        return 1
    from santral_desktop.webphone.engine import prepare_engine

    prepare_engine(os.environ, developer=world.developer)
    from santral_desktop.ui.imports import import_plainly

    import_plainly()
    if tell_running(world, {"verb": "show"}) is not None:
        return 0
    return _run(world, hidden=hidden, begin=begin)


def _obstacle(environ: Mapping[str, str], system: str) -> str:
    """Return why no window can be shown here, empty when one can: Qt would only abort."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if system != "linux" or any(environ.get(name) for name in screens):
        return ""
    from santral_desktop.ui.command_wording import no_display

    return no_display()


def _run(world: World, *, hidden: bool, begin: "Callable[[Desk], None] | None") -> int:
    """Show the window before anything is imported that it can do without while it is empty."""
    from santral_desktop.composition.front import Front

    places = places_of(world)
    try:
        front = Front(world, places)
        if not front.instance.claim():
            return 0
        if not hidden:
            front.show()
        front.dress()
        desk, code = _run_behind(front, world, places, hidden=hidden, begin=begin)
    finally:
        places.leave()
    if desk.stuck:
        _leave_at_once(code)
    return code


def _run_behind(
    front: "Front",
    world: World,
    places: Places,
    *,
    hidden: bool,
    begin: "Callable[[Desk], None] | None",
) -> "tuple[Desk, int]":
    from santral_desktop.providers.redaction import Redactor
    from santral_desktop.system.logs import Logs
    from santral_desktop.ui.program import log_qt

    redactor = Redactor()
    logs = Logs(places.logs, redactor.redact, verbose=world.developer)
    log_qt()
    try:
        from santral_desktop.composition.desk import Desk

        desk = Desk(world, places, redactor, front)
        desk.start(hidden=hidden, begin=begin)
        return desk, desk.run()
    finally:
        logs.close()


def _leave_at_once(code: int) -> Any:
    """End without waiting for a request that nobody answers: everything of ours is closed."""
    sys.stdout.flush()
    os._exit(code)
