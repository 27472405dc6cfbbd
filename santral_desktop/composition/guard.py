"""The program's part in coming back: its watcher, the note of a call, and what it says then."""

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from santral_desktop.application.messages import CallChanged
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call, CallState, Direction
from santral_desktop.domain.strikes import Return
from santral_desktop.system.crash_files import CrashFiles
from santral_desktop.system.logs import notes_of

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.composition.watcher import Watcher

_log = logging.getLogger(__name__)


class Guard:
    """Made after the first paint; a throwaway world does not come back."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._core = core = desk.core
        self._files = CrashFiles(desk.places.runtime, desk.world.name)
        self._watcher: Watcher | None = None
        self._left = self._in_call = self._asked = False
        core.bus.subscribe(CallChanged, lambda _: self._note_call())
        self.show_choice()

    def show_choice(self) -> None:
        """Be watched, or be watched no more, as was chosen."""
        wanted = self._core.choices.now.bring_back and not self._desk.world.throwaway
        if wanted and not self._asked:
            self._asked = True
            self._core.machine.tasks.run(Lane.DOWNLOADS, self._begin, then=self._begun)
        elif not wanted and self._watcher is not None:
            self._say_goodbye(self._watcher)

    def tell(self, way: str, *, cut: bool) -> None:
        """Say that the program came back, and draw without the graphics card if that is why."""
        from santral_desktop.ui.came_back import tell_of_a_return

        software = way == Return.SOFTWARE.value
        choices = self._core.choices
        if software and "software_rendering" not in choices.fixed():
            choices.change(replace(choices.now, software_rendering=True))
        tell_of_a_return(self._desk.panes.window, cut=cut, software=software)

    def leave(self) -> None:
        """Say goodbye: the program ends as it should."""
        self._left = True
        if self._watcher is not None:
            self._say_goodbye(self._watcher)

    def _say_goodbye(self, watcher: "Watcher") -> None:
        watcher.say_goodbye()
        self._watcher, self._asked = None, False
        self._files.note_call(on=False)

    def _begin(self) -> "Watcher | None":
        from santral_desktop.composition.watcher import Watched, Watcher  # in its lane

        desk = self._desk
        notes = notes_of(desk.places.logs)
        self._files.note_call(on=False)
        watched = Watched(
            words=desk.world.words,
            world=desk.world.name,
            runtime=str(desk.places.runtime),
            notes=str(notes),
            noted=notes.stat().st_size if notes.exists() else 0,
        )
        try:
            return Watcher(watched)
        except OSError:
            _log.warning("nobody brings the program back: no watcher could be started")
            return None

    def _begun(self, outcome: "Outcome[Watcher | None]") -> None:
        if isinstance(outcome, Done) and outcome.value is not None:
            self._watcher = outcome.value
            if self._left or not self._core.choices.now.bring_back:
                self._say_goodbye(outcome.value)

    def _note_call(self) -> None:
        talking = any(map(_under_way, self._core.calls_here()))
        if talking != self._in_call and self._watcher is not None:
            self._in_call = talking
            files = self._files
            self._core.machine.tasks.run(Lane.JOURNAL, lambda: files.note_call(on=talking))


def _under_way(call: Call) -> bool:
    """Say whether somebody would miss it: a call that merely rings here rings elsewhere too."""
    return call.state is CallState.TALKING or call.direction is Direction.OUTBOUND
