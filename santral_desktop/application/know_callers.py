"""Look up who calls the moment a call lives, off the main thread, and keep what was found."""

from datetime import datetime

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import BooksChanged, CallerKnown
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.contacts import Contacts
from santral_desktop.application.ports.journal import Journal
from santral_desktop.application.ports.notes import Notes
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.phone import match_key


class KnowCallers:
    """Knows the other party of each call that lives; nothing waits for it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        contacts: Contacts,
        journal: Journal,
        notes: Notes,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._contacts = contacts
        self._journal = journal
        self._notes = notes
        self._live: dict[CallId, Call] = {}  # calls whose number was looked up
        self._known: dict[CallId, Caller] = {}
        self._asked: dict[CallId, Ticket] = {}
        bus.subscribe(CallChanged, self.on_changed)
        bus.subscribe(BooksChanged, self.on_books)

    def of(self, call: CallId) -> Caller | None:
        """Return what is known of the other party of a call that lives."""
        return self._known.get(call)

    def look_up(self, call: Call) -> Ticket:
        """Tell what was known before a call, whatever call it is."""
        before = call.started_at or self._clock.now()
        return self._tasks.run(
            Lane.JOURNAL,
            lambda: self._caller(call.number, before),
            then=lambda outcome: self._found(call.id, outcome),
        )

    def on_changed(self, change: CallChanged) -> None:
        """Look a call up when it begins, and again when its number is told late."""
        before, call = change.before, change.after
        if before is not None and before.id != call.id:
            self._rename(before.id, call.id)
        if not call.live:
            self._live.pop(call.id, None)
            self._known.pop(call.id, None)
            if asked := self._asked.pop(call.id, None):
                asked.drop()  # in a burst most calls are over before their turn comes
            return
        known = self._live.get(call.id)
        if call.number and (known is None or match_key(known.number) != match_key(call.number)):
            self._live[call.id] = call
            self._asked[call.id] = self.look_up(call)

    def on_books(self, _: BooksChanged) -> None:
        """Look up again who calls now: the contacts may have come this moment."""
        for call in self._live.values():
            self._asked[call.id] = self.look_up(call)

    def _caller(self, number: str, before: datetime) -> Caller:
        earlier = self._journal.earlier(number, before)
        return Caller(
            contact=self._contacts.of(number),
            calls=earlier.calls,
            last=earlier.last,
            note=self._notes.open_for(number),
        )

    def _found(self, call: CallId, outcome: Outcome[Caller]) -> None:
        """Keep and tell; a journal in trouble leaves the caller as unknown as he was."""
        if isinstance(outcome, Done):
            if call in self._live:
                self._known[call] = outcome.value
            self._bus.publish(CallerKnown(call, outcome.value))

    def _rename(self, old: CallId, new: CallId) -> None:
        if old in self._live:
            self._live[new] = self._live.pop(old)
        if old in self._known:
            self._known[new] = self._known.pop(old)
        if old in self._asked:
            self._asked[new] = self._asked.pop(old)
