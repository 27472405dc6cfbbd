"""The program with a window: environment, one instance, application, orderly end."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from santral_desktop.composition.command_line import WAYS_BACK, Back, World
from santral_desktop.composition.worlds import (
    hand_over,
    places_of,
    tell_running,
    wants_software,
    words_of_a_start,
)
from santral_desktop.system.environment import choose_display, clean_environment
from santral_desktop.system.paths import Places

_, SOFTWARE, GAVE_UP = WAYS_BACK

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.composition.front import Front


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody starts the program for."""

    hidden: bool = False
    link: str = ""
    back: Back | None = None
    begin: "Callable[[Desk], None] | None" = None


def run_desktop(
    world: World,
    *,
    hidden: bool = False,
    link: str = "",
    back: Back | None = None,
    begin: "Callable[[Desk], None] | None" = None,
) -> int:
    """Run until the person quits; a second start only hands its link over, or shows the window.

    `back` says that it crashed before. `begin` gets the program once it runs, as the demo needs it.
    """
    # The demo's world may reach its PBX on loopback; a packaged one is still no developer's.
    packaged = bool(getattr(sys, "frozen", False))
    clean_environment(os.environ, developer=world.developer and not packaged)
    choose_display(os.environ)
    if obstacle := _obstacle(os.environ, sys.platform):
        print(obstacle, file=sys.stderr)
        return 1
    if back is not None and back.way == GAVE_UP:
        return give_up(world, back)
    from santral_desktop.webphone.engine import prepare_engine

    software = (back is not None and back.way == SOFTWARE) or wants_software(world)
    prepare_engine(os.environ, developer=world.developer, software=software)
    from santral_desktop.ui.imports import import_plainly

    import_plainly()
    if tell_running(world, words_of_a_start(link)) is not None:
        return 0
    return _run(world, Wish(hidden and not link, link, back, begin))


def give_up(world: World, back: Back) -> int:
    """Say that the program keeps crashing, without the engine; start it once more if wanted."""
    import subprocess

    from santral_desktop.composition.worlds import speak_here
    from santral_desktop.system.crash_files import CrashFiles
    from santral_desktop.system.own_command import own_command
    from santral_desktop.ui.came_back import ask_to_start_again
    from santral_desktop.ui.program import new_application

    places = places_of(world)
    app = new_application("tr", "system")
    speak_here(world)
    if ask_to_start_again(cut=back.cut, logs=str(places.logs)):
        CrashFiles(places.runtime, world.name).forget()
        command = own_command()
        subprocess.Popen([*command.words, *world.words], cwd=command.folder)
    app.quit()
    return 0


def _obstacle(environ: Mapping[str, str], system: str) -> str:
    """Return why no window can be shown here, empty when one can: Qt would only abort."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if system != "linux" or any(environ.get(name) for name in screens):
        return ""
    from santral_desktop.ui.command_wording import no_display

    return no_display()


def _run(world: World, wish: Wish) -> int:
    """Show the window before anything is imported that it can do without while it is empty."""
    from santral_desktop.composition.front import Front

    places = places_of(world)
    try:
        front = Front(world, places)
        if not front.instance.claim():
            return hand_over(world, words_of_a_start(wish.link))
        if not wish.hidden:
            front.show()
        front.dress()
        desk, code = _run_behind(front, world, places, wish)
    finally:
        places.leave()
    if desk.stuck:
        _leave_at_once(code)
    return code


def _run_behind(front: "Front", world: World, places: Places, wish: Wish) -> "tuple[Desk, int]":
    from santral_desktop.providers.redaction import Redactor
    from santral_desktop.system.logs import Logs
    from santral_desktop.ui.program import log_qt

    redactor = Redactor()
    logs = Logs(places.logs, redactor.redact, verbose=world.developer)
    log_qt()
    try:
        from santral_desktop.composition.desk import Desk

        desk = Desk(world, places, redactor, front)
        desk.start(hidden=wish.hidden, begin=wish.begin, link=wish.link, back=wish.back)
        return desk, desk.run()
    finally:
        logs.close()


def _leave_at_once(code: int) -> Any:
    """End without waiting for a request that nobody answers: everything of ours is closed."""
    sys.stdout.flush()
    os._exit(code)
