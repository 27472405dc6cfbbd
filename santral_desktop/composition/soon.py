"""Work that waits a blink, so that what cannot wait is on the screen before it."""

from collections.abc import Callable

from santral_desktop.application.ports.tasks import A_BLINK, Tasks


class Soon:
    """Does its work a blink after it was asked for, once however often that was meanwhile.

    The window shows calls this way. Laying it out and painting it anew takes longer than a popup,
    which would have to wait for it.
    """

    def __init__(self, tasks: Tasks, work: Callable[[], None]) -> None:
        self._tasks = tasks
        self._work = work
        self._asked = False

    def ask(self) -> None:
        """Have the work done soon."""
        if not self._asked:
            self._asked = True
            self._tasks.after(A_BLINK, self._do)

    def _do(self) -> None:
        self._asked = False
        self._work()
