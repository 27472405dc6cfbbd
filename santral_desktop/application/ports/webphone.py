"""The provider's web phone page, as the use cases see it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from santral_desktop.domain.accounts import SecretAddress


class PhoneState(Enum):
    NONE = "none"
    LOADING = "loading"
    READY = "ready"  # the page is there; whether it is registered is not known
    REGISTERED = "registered"
    OFFLINE = "offline"  # the page is there, but not registered although it should be
    FAILED = "failed"
    CRASHED = "crashed"


class MicrophoneState(Enum):
    UNASKED = "unasked"
    GRANTED = "granted"
    REFUSED = "refused"


class Act(Enum):
    """What a person may want from the page."""

    ANSWER = "answer"
    REFUSE = "refuse"
    HANG_UP = "hang_up"


@dataclass(frozen=True, slots=True)
class PhoneStatus:
    """What is known of the page; `origin` is scheme, host and port, never the address."""

    state: PhoneState
    microphone: MicrophoneState = MicrophoneState.UNASKED
    origin: str = ""
    taken: bool = False  # the server took the registration away
    hung: bool = False  # the page is there and answers nothing
    cut: bool = False  # a call lived on the page before this one when it went


class WebphonePage(Protocol):
    """Hosts the page; main thread."""

    def load(self, address: SecretAddress) -> None:
        """Load the page afresh, with the microphone granted to its origin alone."""

    def on_status(self, hear: Callable[[PhoneStatus], None]) -> None:
        """Have every change of status told."""

    def act(self, act: Act, then: Callable[[bool], None]) -> None:
        """Press the page's own button; `then` hears whether one was found and pressed."""

    def close(self, then: Callable[[], None]) -> None:
        """Take the page down in order; `then` is called when its renderer is gone."""
