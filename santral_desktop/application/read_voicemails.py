"""Read the messages on the agent's answering machine, when somebody looks at them."""

from collections.abc import Callable
from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_recordings import VoicemailsNotRead, VoicemailsRead
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.pbx import Pbx, Urgency
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.voicemails import Voicemail

BACK = timedelta(days=31)  # the most that the provider tells at once
MOST_PAGES = 10


class ReadVoicemails:
    """Tells the messages of the last month, the newest first; the latest look wins."""

    def __init__(self, bus: Bus, tasks: Tasks, clock: Clock, pbx: Callable[[], Pbx]) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._pbx = pbx
        self._ticket: Ticket | None = None

    def start(self) -> None:
        """Look now."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.run(Lane.NETWORK, self._read, then=self._told)

    def _read(self) -> tuple[Voicemail, ...]:
        pbx, end = self._pbx(), self._clock.now()
        found: dict[str, Voicemail] = {}
        for page in range(1, MOST_PAGES + 1):
            told = pbx.voicemails(end - BACK, end, page=page, urgency=Urgency.PERSON)
            found.update((message.call, message) for message in told.messages)
            if not told.more:
                break
        newest = sorted(found.values(), key=lambda message: str(message.left_at), reverse=True)
        return tuple(newest)

    def _told(self, outcome: Outcome[tuple[Voicemail, ...]]) -> None:
        match outcome:
            case Done(messages):
                self._bus.publish(VoicemailsRead(messages))
            case Failed(error):
                self._bus.publish(VoicemailsNotRead(error))
