"""The real program, telling its moments from outside: nothing of it is made for being measured.

Without words it is started by somebody who never signed in. API address, web phone address, key
and extension have it find that account, as after an earlier signing in, when its start looks for
one. Then `hide` hides the window a while after the page was loaded, and `listen` switches the
receiver of events on. Tells `painted` when the window is first painted, and `furnished` when it is
whole; the moments that follow are those of `watched`.
"""

import json
import sys
from typing import TYPE_CHECKING

import santral_desktop.composition.front as house
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.system.paths import Places
from tests.benchmarks.programs.moments import leave_with_parent, tell

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


class Watched(house.Front):
    """Tells the window's paints before anything else is begun."""

    def __init__(self, world: World, places: Places) -> None:
        if sys.argv[1:]:
            places.preferences.write_text(json.dumps({"account": _account()}))
        super().__init__(world, places)

    def dress(self) -> None:
        """Put the key where the start looks for it; what that loads is loaded next anyway."""
        super().dress()
        if sys.argv[1:]:
            from tests.benchmarks.programs.watched import keep_key  # noqa: PLC0415

            keep_key(sys.argv[3])

    def show(self) -> None:
        moments = iter(("painted", "furnished"))
        self.window.painted.connect(lambda: tell(next(moments)))
        super().show()


def begin(desk: "Desk") -> None:
    """Watch; imported now, because a start does not have it before its first paint."""
    from tests.benchmarks.programs.watched import watch  # noqa: PLC0415

    leave_with_parent(lambda: desk.core.machine.tasks.post(desk.leave))
    if sys.argv[1:]:
        watch(desk, *sys.argv[5:])


def _account() -> dict[str, str]:
    api, webphone, _, extension = sys.argv[1:5]
    account = {"extension": extension, "api_url": api, "webphone_url": webphone}
    return {"provider": "bulutsantralim", **account}


if __name__ == "__main__":
    house.Front = Watched  # type: ignore[misc]
    sys.exit(run_desktop(World(profile="bench", throwaway=True, developer=True), begin=begin))
