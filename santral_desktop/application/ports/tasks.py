"""Work on other threads, whose answers come back to the main thread."""

from collections.abc import Callable
from enum import Enum
from typing import Protocol, TypeVar

from santral_desktop.application.outcomes import Outcome

T = TypeVar("T")
A_BLINK = 0.05  # seconds: a popup is painted by then, and nobody sees that the rest came after


class Lane(Enum):
    """A queue of work with threads of its own; the value is how many."""

    CALLS = "calls"  # one thread: dialling never waits behind anything
    NETWORK = "network"  # three
    HISTORY = "history"  # four: years of each account wait for its budget, and nobody for them
    DOWNLOADS = "downloads"  # two
    JOURNAL = "journal"  # one: order is kept
    ARCHIVE = "archive"  # one: readings, which no call that is kept waits for
    FIGURES = "figures"  # one: counting, which no reading waits for


class Ticket(Protocol):
    """The right to an answer."""

    def drop(self) -> None:
        """Give the answer up: it is never delivered. Work not begun yet is not begun."""


class Tasks(Protocol):
    """Runs work in lanes; `then` is called on the main thread, in the order of arrival.

    `run` may be called from the main thread alone; `post` from any. Work may raise `Trouble`,
    which arrives as `Failed`; any other exception is our mistake and goes to the last resort.
    """

    def run(
        self, lane: Lane, work: Callable[[], T], then: Callable[[Outcome[T]], None] | None = None
    ) -> Ticket:
        """Do the work in a lane."""

    def post(self, work: Callable[[], None]) -> None:
        """Do the work on the main thread, soon."""

    def put_back(self, lane: Lane, seconds: float) -> None:
        """Begin what is asked of a lane from now on only a while later, in the same order.

        What cannot wait has the processor for itself meanwhile. Asking again prolongs nothing.
        """

    def after(self, seconds: float, work: Callable[[], None]) -> Ticket:
        """Do the work on the main thread, later; by a clock that never jumps."""
