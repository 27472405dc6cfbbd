"""Ask how the account stands, where its provider tells."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import StandingRead
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.administration import Administration, TellsStanding
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.standings import Standing


class ReadStanding:
    """The latest question counts: another account may be looked at by then."""

    def __init__(
        self, bus: Bus, tasks: Tasks, administration: Callable[[], Administration]
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._administration = administration
        self._asked: Ticket | None = None

    def start(self) -> None:
        """Ask once; an answer that does not come leaves nothing to show."""
        if self._asked is not None:
            self._asked.drop()
        self._bus.publish(StandingRead(None))
        self._asked = self._tasks.run(Lane.NETWORK, self._ask, then=self._told)

    def _ask(self) -> Standing | None:
        administration = self._administration()
        return administration.standing() if isinstance(administration, TellsStanding) else None

    def _told(self, outcome: Outcome[Standing | None]) -> None:
        standing = outcome.value if isinstance(outcome, Done) else None
        says = standing is not None and standing.says_anything
        self._bus.publish(StandingRead(standing if says else None))
