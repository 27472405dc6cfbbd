"""Lanes for the window: answers come back to the main thread through one queued signal."""

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, QTimerEvent, Signal

from santral_desktop.application.outcomes import Outcome
from santral_desktop.application.ports.tasks import Lane, Ticket

T = TypeVar("T")
Submit = Callable[
    [
        Lane,
        Callable[[], object],
        Callable[[Outcome[object]], None],
        Callable[[BaseException], None],
    ],
    Callable[[], object],
]
_log = logging.getLogger(__name__)


class _Ticket:
    def __init__(self) -> None:
        self.dropped = False
        self.take_back: Callable[[], object] = lambda: None

    def drop(self) -> None:
        self.dropped = True
        self.take_back()


class QtTasks(QObject):
    """Implements the port `Tasks`; `submit` puts work into the lanes."""

    _came = Signal(object)

    def __init__(self, submit: Submit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._submit = submit
        self._closed = False
        self._later: dict[int, Callable[[], None]] = {}
        self._put_back: dict[Lane, list[tuple[_Ticket, Callable[[], None]]]] = {}
        self._came.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        then: Callable[[Outcome[T]], None] | None = None,
    ) -> Ticket:
        ticket = _Ticket()

        def answered(outcome: Outcome[object]) -> None:
            if not ticket.dropped and then is not None:
                then(outcome)  # type: ignore[arg-type]  # the lane gives back what it was given

        def begin() -> None:
            ticket.take_back = self._submit(
                lane, work, lambda outcome: self.post(lambda: answered(outcome)), self._mistake
            )

        if lane in self._put_back:
            self._put_back[lane].append((ticket, begin))
        else:
            begin()
        return ticket

    def post(self, work: Callable[[], None]) -> None:
        if not self._closed:
            self._came.emit(work)

    def put_back(self, lane: Lane, seconds: float) -> None:
        if lane not in self._put_back and not self._closed:
            self._put_back[lane] = []
            QTimer.singleShot(int(seconds * 1000), self, lambda: self._begin(lane))

    def after(self, seconds: float, work: Callable[[], None]) -> Ticket:
        ticket = _Ticket()
        number = self.startTimer(int(seconds * 1000))  # an object for each costs a burst too much
        self._later[number] = work
        ticket.take_back = lambda: self._stop(number)
        return ticket

    def timerEvent(self, event: QTimerEvent) -> None:
        work = self._stop(event.timerId())
        if work is not None and not self._closed:
            work()

    def _stop(self, number: int) -> Callable[[], None] | None:
        work = self._later.pop(number, None)
        if work is not None:
            self.killTimer(number)
        return work

    def close(self) -> None:
        """Deliver nothing more; what was put back is begun now."""
        self._closed = True
        for number in tuple(self._later):  # a timer must end on the thread on which it began
            self._stop(number)
        for lane in tuple(self._put_back):
            self._begin(lane)

    def _begin(self, lane: Lane) -> None:
        for ticket, begin in self._put_back.pop(lane, ()):
            if not ticket.dropped:
                begin()

    def _do(self, work: Callable[[], None]) -> None:
        if not self._closed:
            work()

    def _mistake(self, error: BaseException) -> None:
        def again() -> None:
            raise error

        self.post(again)  # in a slot, where the last resort sees it
