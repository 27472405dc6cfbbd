"""Hear the PBX's event posts: read while they are stored, acknowledged when they are."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import CallHeard, Listening
from santral_desktop.application.messages_about_events import (
    EventKept,
    SecretRenewed,
    TrialHeard,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.own_tenant import OwnTenant
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.feed import Receiver, Receiving, Stored
from santral_desktop.application.ports.journal import Inbox, RawEvent
from santral_desktop.application.ports.tasks import A_BLINK, Lane, Tasks
from santral_desktop.domain.event_addresses import names_of, path_of
from santral_desktop.domain.events import CallEvent

READ_AT_ONCE = 25  # events, before the window has its turn
LONGEST_TURN = 0.02  # seconds
TRIAL = "santral-desktop-trial-"  # what the call ids of our own trials begin with
Reader = Callable[[RawEvent], CallEvent | None]
Unread = tuple[tuple[int, RawEvent], ...]


@dataclass(frozen=True, slots=True)
class _Wish:
    """How it should be received: a change of any of these means a new start."""

    port: int
    public: str
    keys: int  # how many were made anew


@dataclass(slots=True)
class _News:
    """An event on its way; read once, however it came."""

    event: RawEvent
    begun: bool = False
    read: CallEvent | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """The same event, stored."""

    news: _News
    number: int
    at: float


class ReceiveEvents:
    """Runs the receiver and turns what it stored into heard events."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        receiver: Receiver,
        inbox: Inbox,
        keys: ListenerKeys,
        read: Reader,
        public: Callable[[], str],
        account_of: Callable[[str], str] = lambda _: "",
    ) -> None:
        """Take, at last, how the account is found that a provider's events are for."""
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._receiver = receiver
        self._inbox = inbox
        self._keys = keys
        self._read = read
        self._public = public
        self._account_of = account_of
        self._tenant = OwnTenant(bus)
        self._wish: _Wish | None = None
        self._keys_made = 0
        self._renewed_unsaid = False
        self._starting = False
        self._receiving: Receiving | None = None
        self._reading: set[int] = set()
        self._waiting: deque[_News | _Kept] = deque()
        self._called = False  # the main thread is on its way to what waits

    @property
    def address(self) -> str:
        """Where events are received on this machine, empty when they are not; it is a secret."""
        return self._receiving.address if self._receiving else ""

    @property
    def public_address(self) -> str:
        """The same from outside, empty where no tunnel is known."""
        return self._outside(self.address)

    @property
    def hooks(self) -> str:
        """Where web hooks are received, from outside where a tunnel is known; else empty."""
        here = self._receiving.hooks if self._receiving else ""
        return self._outside(here) or here

    def _outside(self, address: str) -> str:
        base = self._public()
        return base + path_of(address) if base and address else ""

    def start(self, port: int) -> None:
        """Listen; events stored but not read before, as after a crash, are read now."""
        wish = self._wish = _Wish(port, self._public(), self._keys_made)
        if not self._starting:
            self._starting = True
            self._tasks.run(
                Lane.JOURNAL, self._inbox.unread, then=lambda got: self._open(wish, got)
            )

    def stop(self) -> None:
        """Listen no more; a receiver that is just starting is stopped when it is there."""
        self._wish = None
        if self._receiving is not None and not self._starting:
            self._close()
            self._bus.publish(Listening(None))

    def renew_secret(self) -> None:
        """Receive at another address from now on; the old one lets nothing in any more."""
        self._tasks.run(
            Lane.NETWORK,
            self._keys.renew_secret,
            then=self._renewed,
        )

    def listen_anew(self) -> None:
        """Let in by the keys that hold now, where anything is let in."""
        self._keys_made += 1
        if self._wish is not None:
            self.start(self._wish.port)

    def _renewed(self, outcome: Outcome[str]) -> None:
        match outcome:
            case Done():
                self._renewed_unsaid = True  # until it listens again
                self.listen_anew()
            case Failed(error):
                self._bus.publish(SecretRenewed(error))

    def _open(self, wish: _Wish, outcome: Outcome[Unread]) -> None:
        match outcome:
            case Done(unread):
                self._tasks.run(
                    Lane.NETWORK, lambda: self._begin(wish), then=lambda o: self._begun(wish, o)
                )
                now = self._clock.passed()
                self._waiting.extend(_Kept(_News(event), number, now) for number, event in unread)
                self._read_some()
            case Failed(_):
                self._begun(wish, outcome)

    def _begin(self, wish: _Wish) -> Receiving:
        keys = self._keys.in_force()
        return self._receiver.start(wish.port, keys, self._heard, names_of(wish.public))

    def _begun(self, wish: _Wish, outcome: Outcome[Receiving]) -> None:
        """Take the receiver into use, unless a person has changed his mind meanwhile."""
        self._starting = False
        if isinstance(outcome, Failed):
            self._close()
        else:
            self._receiving = outcome.value
        if self._wish is None:
            self.stop()
        elif self._wish != wish:
            self.start(self._wish.port)
        elif isinstance(outcome, Failed):
            self._bus.publish(Listening(None, outcome.error))
        else:
            self._bus.publish(Listening(outcome.value.port))
            self._tell_of_new_secret()

    def _tell_of_new_secret(self) -> None:
        if self._renewed_unsaid:
            self._renewed_unsaid = False
            self._bus.publish(SecretRenewed())

    def _close(self) -> None:
        self._receiver.stop()
        self._receiving = None

    def _heard(self, event: RawEvent) -> Stored:
        """Have an event read at once: a popup need not wait for the disk; on another thread."""
        news = _News(event)
        self._put(news)
        return lambda number: self._put(_Kept(news, number, self._clock.passed()))

    def _put(self, what: _News | _Kept) -> None:
        """Call the main thread once, however many come."""
        self._waiting.append(what)
        if not self._called:
            self._called = True
            self._tasks.post(self._read_some)

    def _read_some(self) -> None:
        """Read in short turns: there may be thousands, and the window must breathe."""
        self._tasks.put_back(Lane.JOURNAL, A_BLINK)  # a popup needs the processor now
        ends_at = self._clock.passed() + LONGEST_TURN
        taken: list[int] = []
        read = 0
        try:
            while self._waiting and read < READ_AT_ONCE and self._clock.passed() < ends_at:
                match self._waiting.popleft():
                    case _News() as news:
                        read += 1
                        self._read_one(news)
                    case _Kept(news, number) as kept if number not in self._reading:
                        self._reading.add(number)
                        read += not news.begun
                        if self._take(kept):
                            taken.append(number)
        finally:
            self._mark(taken)
            self._called = False  # first: what comes from here on calls again
            if self._waiting:
                self._called = True
                self._tasks.after(0.0, self._read_some)

    def _read_one(self, news: _News) -> None:
        news.begun = True
        heard = news.read = self._read(news.event)
        account = self._account_of(news.event.provider)
        if heard is not None and not _is_trial(heard) and self._tenant.admits(heard, account):
            self._bus.publish(CallHeard(heard, news.event.arrived_at, account))
        news.done = True

    def _take(self, kept: _Kept) -> bool:
        """Say whether an event is done with; one we stumbled over is left for the next start."""
        news = kept.news
        if not news.begun:
            self._read_one(news)
        if not news.done:
            return False
        if news.read is not None and _is_trial(news.read):
            self._bus.publish(TrialHeard(news.read.call_id, kept.at))
        else:
            self._bus.publish(EventKept(kept.number, news.event))
        return True

    def _mark(self, taken: list[int]) -> None:
        if taken:
            self._tasks.run(
                Lane.JOURNAL,
                lambda: self._inbox.mark_read(*taken),
                then=lambda _: self._reading.difference_update(taken),
            )


def _is_trial(heard: CallEvent) -> bool:
    return heard.call_id.startswith(TRIAL)
