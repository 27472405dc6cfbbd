"""A web phone page that goes through what a test says."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.ports.webphone import (
    Act,
    MicrophoneState,
    PhoneState,
    PhoneStatus,
)
from santral_desktop.domain.accounts import SecretAddress


class ScriptedPage:
    """Keeps what it was asked for; its states and buttons come from the test."""

    def __init__(self) -> None:
        self.addresses: list[SecretAddress] = []
        self.pressed: list[Act] = []
        self.buttons: set[Act] = set()
        self.status = PhoneStatus(PhoneState.NONE)
        self.closed = False
        self._hearers: list[Callable[[PhoneStatus], None]] = []

    def load(self, address: SecretAddress) -> None:
        assert not self.closed, "a closed page loads nothing"
        self.addresses.append(address)
        self.status = replace(self.status, state=PhoneState.NONE)  # each load is told
        self.become(PhoneState.LOADING)

    def on_status(self, hear: Callable[[PhoneStatus], None]) -> None:
        self._hearers.append(hear)

    def act(self, act: Act, then: Callable[[bool], None]) -> None:
        shown = act in self.buttons
        if shown:
            self.pressed.append(act)
        then(shown)

    def close(self, then: Callable[[], None]) -> None:
        self.closed = True
        self._hearers.clear()
        then()

    def become(
        self,
        state: PhoneState,
        microphone: MicrophoneState | None = None,
        origin: str | None = None,
        *,
        hung: bool = False,
    ) -> None:
        """Change the status; loading forgets the microphone. Only changes are told."""
        kept = MicrophoneState.UNASKED if state is PhoneState.LOADING else self.status.microphone
        status = PhoneStatus(
            state,
            kept if microphone is None else microphone,
            self.status.origin if origin is None else origin,
            hung=hung,
        )
        if status != self.status:
            self.status = status
            for hear in tuple(self._hearers):
                hear(status)
