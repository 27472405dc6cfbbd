"""When contacts changed, let their calls be found by the new names, a few at a time."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import JournalChanged
from santral_desktop.application.messages_about_people import BooksChanged
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.contacts import Contacts
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket


class NameCalls:
    """Goes through the calls in short steps, so that a call that is kept comes between.

    What is left when the program ends is done when the contacts are read next.
    """

    def __init__(self, bus: Bus, tasks: Tasks, contacts: Contacts) -> None:
        self._bus = bus
        self._tasks = tasks
        self._contacts = contacts
        self._asked: Ticket | None = None
        bus.subscribe(BooksChanged, lambda _: self._name_some())

    def _name_some(self) -> None:
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._tasks.run(
            Lane.JOURNAL, self._contacts.name_calls, then=self._named_some
        )

    def _named_some(self, outcome: Outcome[bool]) -> None:
        if outcome == Done(value=True):
            self._name_some()
        else:
            self._bus.publish(JournalChanged())
