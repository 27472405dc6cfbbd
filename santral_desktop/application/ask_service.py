"""Ask a service of the PBX: the latest question of a kind counts, a write is sent once."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    Errand,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.errors import Unreachable

T = TypeVar("T")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class AskService:
    """Tells every answer on the bus."""

    def __init__(self, bus: Bus, tasks: Tasks) -> None:
        self._bus = bus
        self._tasks = tasks
        self._asked: dict[Errand, Ticket] = {}
        self._writing: set[Errand] = set()

    def ask(
        self,
        errand: Errand,
        question: Callable[[], T],
        told: Callable[[T], object],
        lane: Lane = Lane.NETWORK,
    ) -> None:
        """Ask; `told` makes the answer's message. An older question is answered no more."""
        self.give_up(errand)

        def then(outcome: Outcome[T]) -> None:
            self._asked.pop(errand, None)
            match outcome:
                case Done(value):
                    self._bus.publish(told(value))
                case Failed(error):
                    self._bus.publish(ServiceFailed(errand, error))

        self._asked[errand] = self._tasks.run(lane, question, then=then)

    def give_up(self, errand: Errand) -> None:
        """Want no answer any more."""
        if (before := self._asked.pop(errand, None)) is not None:
            before.drop()

    def write(self, errand: Errand, order: Callable[[], str], look: Callable[[], None]) -> None:
        """Have something done, once: while it is under way, wanting it again changes nothing.

        `look` is called where the list may be another afterwards.
        """
        if errand in self._writing:
            return
        self._writing.add(errand)

        def then(outcome: Outcome[str]) -> None:
            self._writing.discard(errand)
            match outcome:
                case Done(words):
                    self._bus.publish(ServiceAnswered(errand, words))
                    look()
                case Failed(error):
                    self._bus.publish(ServiceFailed(errand, error))
                    if isinstance(error, Unreachable) and not error.certain:
                        look()

        self._tasks.run(Lane.NETWORK, order, then=then)


def newest_first(rows: Iterable[T], moment: Callable[[T], datetime | None]) -> tuple[T, ...]:
    """Return rows by their moments; those without one come last."""
    known = sorted(rows, key=lambda row: moment(row) or _LONG_AGO, reverse=True)
    return tuple(known)
