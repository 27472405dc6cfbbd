"""The real program, telling its moments from outside: nothing of it is made for being measured.

Without words it is started by somebody who never signed in. API address, web phone address, key
and extension have it find that account, as after an earlier signing in, when its start looks for
one. Then `hide` hides the window a while after the page was loaded, and `listen` switches the
receiver of events on. Tells `painted` when the window is first painted, and `furnished` when it is
whole; the moments that follow are those of `watched`.
"""

import sys
from typing import TYPE_CHECKING

import santral_desktop.composition.front as house
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop
from tests.benchmarks.programs.moments import leave_with_parent, tell

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


class Watched(house.Front):
    """Tells the window's paints before anything else is begun."""

    def show(self) -> None:
        moments = iter(("painted", "furnished"))
        self.window.painted.connect(lambda: tell(next(moments)))
        super().show()


def begin(desk: "Desk") -> None:
    """Watch and sign in; imported now, because a start does not have it before its first paint."""
    from tests.benchmarks.programs.watched import watch_and_sign_in  # noqa: PLC0415

    leave_with_parent(lambda: desk.core.machine.tasks.post(desk.leave))
    if sys.argv[1:]:
        watch_and_sign_in(desk, *sys.argv[1:])


if __name__ == "__main__":
    house.Front = Watched  # type: ignore[misc]
    sys.exit(run_desktop(World(profile="bench", throwaway=True, developer=True), begin=begin))
