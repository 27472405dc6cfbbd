"""What is true right now, for the status lights and for `status --json`."""

from dataclasses import dataclass, field
from datetime import datetime

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallHeard,
    CallsNotShown,
    CommandFailed,
    DialInDoubt,
    DialRefused,
    HistoryProgress,
    Listening,
    MissedCounted,
    SignedIn,
    SignedOut,
    SignInWanted,
    SourceQuiet,
    SourceState,
    WebphoneChanged,
)
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.domain.accounts import Account, phone_account, with_account
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import Trouble


@dataclass(slots=True)
class Health:
    """Collects what others tell; read by whoever shows it. Main thread."""

    bus: Bus
    accounts: tuple[Account, ...] = ()  # that work
    phone: PhoneStatus = field(default_factory=lambda: PhoneStatus(PhoneState.NONE))
    phone_elsewhere: bool = False  # it seems to be open in a second place too
    missed: int = 0
    last_error: Trouble | None = None
    _running: dict[Source, bool] = field(default_factory=dict)
    _last: dict[Source, datetime] = field(default_factory=dict)
    _errors: dict[Source, Trouble | None] = field(default_factory=dict)
    _quiet: set[Source] = field(default_factory=set)

    def __post_init__(self) -> None:
        hear = self.bus.subscribe
        hear(SignedIn, self._on_signed_in)
        hear(SignedOut, self._on_signed_out)
        hear(SignInWanted, lambda wanted: self._note(wanted.error))
        hear(WebphoneChanged, self._on_phone)
        hear(PhoneElsewhere, self._on_elsewhere)
        hear(CallHeard, self._on_heard)
        hear(Listening, self._on_listening)
        hear(HistoryProgress, self._on_history)
        hear(SourceQuiet, self._on_quiet)
        hear(MissedCounted, self._on_missed)
        hear(CommandFailed, lambda failed: self._note(failed.error))
        hear(DialRefused, lambda refused: self._note(refused.error))
        hear(DialInDoubt, lambda doubt: self._note(doubt.error))
        hear(CallsNotShown, lambda failed: self._note(failed.error))

    @property
    def account(self) -> Account | None:
        """The account of the phone among those that work."""
        return phone_account(self.accounts)

    @property
    def names(self) -> frozenset[str]:
        """The names of the accounts that work."""
        return frozenset(one.name for one in self.accounts)

    @property
    def sources(self) -> tuple[SourceState, ...]:
        """Return every source that was ever asked, with its state."""
        return tuple(
            SourceState(
                source,
                on,
                self._last.get(source),
                self._errors.get(source),
                quiet=source in self._quiet,
            )
            for source, on in self._running.items()
        )

    def state_of(self, source: Source) -> SourceState:
        """Return the state of one source; one that was never asked does not run."""
        idle = SourceState(source, running=False, last_at=None)
        return next((state for state in self.sources if state.source is source), idle)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        self.accounts = with_account(self.accounts, signed_in.account)
        self.last_error = None

    def _on_signed_out(self, signed_out: SignedOut) -> None:
        name = signed_out.account.name
        self.accounts = tuple(one for one in self.accounts if one.name != name)

    def _on_phone(self, changed: WebphoneChanged) -> None:
        self.phone = changed.status
        self._running[Source.PAGE] = changed.status.state is PhoneState.REGISTERED
        self._note(changed.error)

    def _on_elsewhere(self, told: PhoneElsewhere) -> None:
        self.phone_elsewhere = told.suspected

    def _on_heard(self, heard: CallHeard) -> None:
        self._last[heard.event.source] = heard.at
        self._running.setdefault(heard.event.source, True)

    def _on_listening(self, listening: Listening) -> None:
        self._running[Source.EVENTS] = listening.port is not None
        self._errors[Source.EVENTS] = listening.error
        self._note(listening.error)

    def _on_history(self, progress: HistoryProgress) -> None:
        self._running[Source.HISTORY] = progress.error is None
        self._errors[Source.HISTORY] = progress.error
        self._note(progress.error)

    def _on_quiet(self, told: SourceQuiet) -> None:
        if told.quiet:
            self._quiet.add(told.source)
        else:
            self._quiet.discard(told.source)

    def _on_missed(self, counted: MissedCounted) -> None:
        self.missed = counted.missed

    def _note(self, error: Trouble | None) -> None:
        if error is not None:
            self.last_error = error
