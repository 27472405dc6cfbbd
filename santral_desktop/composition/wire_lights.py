"""The lights at the bottom: each says what is true and why."""

from santral_desktop.application.messages import (
    CallHeard,
    HistoryProgress,
    Listening,
    SignedIn,
    SignedOut,
    SignInWanted,
    SourceQuiet,
    WebphoneChanged,
)
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import Soon
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import NotSignedIn, Trouble
from santral_desktop.ui.account_words import account_labels
from santral_desktop.ui.history_wording import history_button, history_words, pause_words
from santral_desktop.ui.sign_in_words import refusal
from santral_desktop.ui.status_line import Light
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.window_wording import (
    load_again,
    look_at_everything,
    no_webphone,
    sign_in_again,
)
from santral_desktop.ui.wording import (
    api_sentence,
    elsewhere_sentence,
    microphone_sentence,
    phone_sentence,
    quiet_sentence,
    source_sentence,
)

_PHONE_TONES = {
    PhoneState.REGISTERED: Tone.GOOD,
    PhoneState.READY: Tone.WARN,
    PhoneState.LOADING: Tone.WARN,
    PhoneState.OFFLINE: Tone.BAD,
    PhoneState.NONE: Tone.MUTED,
    PhoneState.FAILED: Tone.BAD,
    PhoneState.CRASHED: Tone.BAD,
}
_RELOADABLE = frozenset(
    {PhoneState.FAILED, PhoneState.CRASHED, PhoneState.READY, PhoneState.OFFLINE}
)
_MICROPHONE_TONES = {
    MicrophoneState.UNASKED: Tone.MUTED,
    MicrophoneState.GRANTED: Tone.GOOD,
    MicrophoneState.REFUSED: Tone.BAD,
}


class Lights:
    """Turns messages into lights."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._line = panes.lights
        self._cut = False
        self._troubles: dict[str, Trouble] = {}  # by the names of the accounts
        self._events_soon = Soon(core.machine.tasks, self._show_events)
        hear = core.bus.subscribe
        hear(WebphoneChanged, self._on_phone)
        hear(Listening, lambda _: self._show_events())
        hear(CallHeard, self._on_heard)
        hear(SourceQuiet, self._on_quiet)
        hear(PhoneElsewhere, lambda _: self._on_phone(WebphoneChanged(core.health.phone)))
        hear(SignedIn, lambda told: self._on_account(told.account, None))
        hear(SignedOut, lambda told: self._on_account(told.account, None))
        hear(SignedIn, lambda _: self._on_phone(WebphoneChanged(self._core.health.phone)))
        hear(SignInWanted, self._on_wanted)
        hear(HistoryProgress, self._on_history)
        self._line.history_paused.connect(self._pause_history)
        self._on_phone(WebphoneChanged(PhoneStatus(PhoneState.NONE)))
        self._show_events()
        self._line.show_light(Light.API, Tone.MUTED, api_sentence(NotSignedIn()))

    def _on_phone(self, changed: WebphoneChanged) -> None:
        status = changed.status
        quiet = self._core.health.state_of(Source.PAGE).quiet
        reload = load_again() if status.state in _RELOADABLE or quiet else None
        words = quiet_sentence(Source.PAGE) if quiet else phone_sentence(status, changed.error)
        account = self._core.choices.now.account
        if account is not None and not account.has_webphone:
            words, reload = no_webphone(), None
        tone = Tone.WARN if quiet else _PHONE_TONES[status.state]
        if self._core.health.phone_elsewhere:
            words = f"{words} {elsewhere_sentence()}"
            tone = Tone.WARN if tone is Tone.GOOD else tone
        self._line.show_light(Light.PHONE, tone, words, reload)
        if status.cut or self._cut:
            self._line.say(phone_sentence(status) if status.cut else "")
        self._cut = status.cut
        self._line.show_light(
            Light.MICROPHONE,
            _MICROPHONE_TONES[status.microphone],
            microphone_sentence(status.microphone),
            look_at_everything(),
        )

    def _on_quiet(self, told: SourceQuiet) -> None:
        self._show_events()
        if told.source is Source.PAGE:
            self._on_phone(WebphoneChanged(self._core.health.phone))

    def _on_heard(self, heard: CallHeard) -> None:
        if heard.event.source is Source.EVENTS:
            self._events_soon.ask()

    def _show_events(self) -> None:
        state = self._core.health.state_of(Source.EVENTS)
        tone = Tone.GOOD if state.running else Tone.MUTED
        tone = Tone.BAD if state.error else Tone.WARN if state.quiet else tone
        self._line.show_light(Light.EVENTS, tone, source_sentence(state))

    def _on_history(self, progress: HistoryProgress) -> None:
        for account in self._core.sign_in.accounts:
            self._on_account(account, progress.error if account == progress.account else None)
        paused = history_button(progress)
        deed = "" if paused is None else pause_words(paused=paused)
        self._line.show_history(history_words(progress), paused, deed)

    def _pause_history(self, on: bool) -> None:
        if on:
            self._core.catch_up.pause()
        else:
            self._core.catch_up.resume()

    @property
    def troubled(self) -> Account | None:
        """The account, if any, that has to be signed in to again."""
        signed_out = (
            name for name, error in self._troubles.items() if isinstance(error, NotSignedIn)
        )
        return next(filter(None, map(self._core.choices.now.account_of, signed_out)), None)

    def _on_wanted(self, wanted: SignInWanted) -> None:
        known = wanted.account and self._core.choices.now.account_of(wanted.account.name)
        if wanted.account is None:
            self._troubles.clear()
            self._show_api(wanted.error or NotSignedIn())
        elif known is not None and known.name not in self._core.health.names:
            self._on_account(known, wanted.error)

    def _on_account(self, account: Account, error: Trouble | None) -> None:
        """Know what is amiss with one account; the light tells of the first that has trouble."""
        if error is None:
            self._troubles.pop(account.name, None)
        else:
            self._troubles[account.name] = error
        choices = self._core.choices.now
        name, trouble = next(iter(self._troubles.items()), ("", None))
        of = choices.account_of(name) if trouble is not None else None
        self._show_api(trouble, of, again=self.troubled is not None)

    def _show_api(
        self, error: Trouble | None, account: Account | None = None, *, again: bool = False
    ) -> None:
        tone = Tone.BAD if error else Tone.GOOD
        words = api_sentence(None) if error is None else refusal(error, account)
        labels = account_labels(self._core.choices.now.accounts)
        label = labels.get(account.name, "") if account else ""
        told = f"{label}: {words}" if label else words
        self._line.show_light(Light.API, tone, told, sign_in_again() if again else None)
