"""The lights at the bottom: each says what is true and why."""

from santral_desktop.application.messages import (
    CallHeard,
    HistoryProgress,
    Listening,
    SignedIn,
    SignInWanted,
    SourceQuiet,
    WebphoneChanged,
)
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import Soon
from santral_desktop.domain.calls import Source
from santral_desktop.domain.errors import NotSignedIn, Trouble
from santral_desktop.ui.history_wording import history_button, history_words, pause_words
from santral_desktop.ui.status_line import Light
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.window_wording import load_again, no_webphone
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
        self._events_soon = Soon(core.machine.tasks, self._show_events)
        hear = core.bus.subscribe
        hear(WebphoneChanged, self._on_phone)
        hear(Listening, lambda _: self._show_events())
        hear(CallHeard, self._on_heard)
        hear(SourceQuiet, self._on_quiet)
        hear(PhoneElsewhere, lambda _: self._on_phone(WebphoneChanged(core.health.phone)))
        hear(SignedIn, lambda _: self._show_api(None))
        hear(SignedIn, lambda _: self._on_phone(WebphoneChanged(self._core.health.phone)))
        hear(SignInWanted, lambda wanted: self._show_api(wanted.error or NotSignedIn()))
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
        self._show_api(progress.error)
        paused = history_button(progress)
        deed = "" if paused is None else pause_words(paused=paused)
        self._line.show_history(history_words(progress), paused, deed)

    def _pause_history(self, on: bool) -> None:
        if on:
            self._core.catch_up.pause()
        else:
            self._core.catch_up.resume()

    def _show_api(self, error: Trouble | None) -> None:
        tone = Tone.BAD if error else Tone.GOOD
        self._line.show_light(Light.API, tone, api_sentence(error))
