"""Mirror the PBX's phone book: the whole of it, in the background, put in place in one step."""

from collections.abc import Callable, Mapping

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_people import BooksChanged, PhoneBookNotRead
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.contacts import PHONE_BOOK, Contacts
from santral_desktop.application.ports.pbx import Ability, ContactPage, Pbx, Urgency
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import NotSignedIn, Rejected, TooManyRequests, Trouble

AGAIN = 24 * 3600.0  # seconds between two readings
AGAIN_AFTER = (30.0, 60.0, 120.0, 300.0)  # seconds between tries when nothing answers
MOST_PAGES = 1000  # a phone book whose pages never end is left alone


class MirrorPhoneBook:
    """Reads page by page; a page that fails is asked for again, the earlier ones are not.

    What was mirrored before stays until the whole book is there.
    """

    def __init__(
        self, bus: Bus, tasks: Tasks, clock: Clock, contacts: Contacts, pbx: Callable[[], Pbx]
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._contacts = contacts
        self._pbx = pbx
        self._asked: Ticket | None = None
        self._groups: Mapping[int, str] = {}
        self._found: list[Contact] = []
        self._tries = 0

    def start(self) -> None:
        """Read the whole book now, and once a day from now on."""
        self.stop()
        self._found, self._groups, self._tries = [], {}, 0
        self._read_groups()

    def stop(self) -> None:
        """Read no further."""
        if self._asked is not None:
            self._asked.drop()

    def _read_groups(self) -> None:
        self._asked = self._tasks.run(Lane.NETWORK, self._ask_groups, then=self._got_groups)

    def _ask_groups(self) -> Mapping[int, str] | None:
        pbx = self._pbx()
        if Ability.PHONE_BOOK not in pbx.abilities:
            return None
        return pbx.contact_groups(urgency=Urgency.BACKGROUND)

    def _got_groups(self, outcome: Outcome[Mapping[int, str] | None]) -> None:
        match outcome:
            case Done(groups):
                if groups is not None:
                    self._groups = groups
                    self._read(1)
            case Failed(error):
                self._pause(error, self._read_groups)

    def _read(self, page: int) -> None:
        self._asked = self._tasks.run(
            Lane.NETWORK,
            lambda: self._pbx().contacts(page, self._groups, urgency=Urgency.BACKGROUND),
            then=lambda outcome: self._got(page, outcome),
        )

    def _got(self, page: int, outcome: Outcome[ContactPage]) -> None:
        match outcome:
            case Done(found):
                self._tries = 0
                self._found += found.contacts
                if found.more and page < MOST_PAGES:
                    self._read(page + 1)
                else:
                    self._put_in_place(tuple(self._found))
            case Failed(error):
                self._pause(error, lambda: self._read(page))

    def _put_in_place(self, found: tuple[Contact, ...]) -> None:
        now = self._clock.now()
        self._found = []
        self._tasks.run(
            Lane.JOURNAL, lambda: self._contacts.replace(PHONE_BOOK, found, now), then=self._placed
        )
        self._asked = self._tasks.after(AGAIN, self.start)

    def _placed(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done(_):
                self._bus.publish(BooksChanged())
            case Failed(error):
                self._bus.publish(PhoneBookNotRead(error))

    def _pause(self, error: Trouble, again: Callable[[], None]) -> None:
        self._bus.publish(PhoneBookNotRead(error))
        if isinstance(error, (NotSignedIn, Rejected)):  # asking again brings the same answer
            self._asked = self._tasks.after(AGAIN, self.start)
            return
        wait = AGAIN_AFTER[min(self._tries, len(AGAIN_AFTER) - 1)]
        if isinstance(error, TooManyRequests):
            wait = max(wait, error.retry_after)
        self._tries += 1
        self._asked = self._tasks.after(wait, again)
