"""Work that waits a blink, so that what cannot wait is on the screen before it."""

from collections.abc import Callable

from santral_desktop.application.ports.tasks import A_BLINK, Tasks

RESTS = 4  # times as long as its work took: in a burst the window still has its turn


class Soon:
    """Does its work a blink after it was asked for, once however often that was meanwhile.

    The window shows calls this way. Laying it out and painting it anew takes longer than a popup,
    which would have to wait for it. Work that takes long, by the clock `passed`, comes less often.
    """

    def __init__(
        self,
        tasks: Tasks,
        work: Callable[[], None],
        passed: Callable[[], float] = lambda: 0.0,
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._passed = passed
        self._asked = False
        self._rests_until = 0.0

    def ask(self) -> None:
        """Have the work done soon."""
        if not self._asked:
            self._asked = True
            self._tasks.after(max(A_BLINK, self._rests_until - self._passed()), self._do)

    def _do(self) -> None:
        self._asked = False
        began = self._passed()
        self._work()
        ended = self._passed()
        self._rests_until = ended + RESTS * (ended - began)
