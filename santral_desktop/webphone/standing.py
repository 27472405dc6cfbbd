"""How the phone stands, after what was seen of its page."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QUrl

from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState, PhoneStatus
from santral_desktop.webphone.facts import MicrophoneAsked, PageCall, PageFact, Registration
from santral_desktop.webphone.origins import origin_of, shown_origin

_GONE = (PhoneState.NONE, PhoneState.FAILED, PhoneState.CRASHED)


def when_loading(address: QUrl) -> PhoneStatus:
    """Return how a phone stands whose page is on its way; only its origin is kept."""
    return PhoneStatus(PhoneState.LOADING, MicrophoneState.UNASKED, shown_origin(address))


def after_load(status: PhoneStatus, *, well: bool) -> PhoneStatus:
    """Return the status after a load ended; a page may have registered before, or be dead."""
    if status.state is not PhoneState.LOADING:
        return status
    return replace(status, state=PhoneState.READY if well else PhoneState.FAILED)


def is_cut(status: PhoneStatus, calls: Collection[str]) -> bool:
    """Say whether a page that goes takes a call along, or one before it did that is not back."""
    return bool(calls) or (status.cut and status.state is not PhoneState.REGISTERED)


def after_fact(status: PhoneStatus, fact: PageFact) -> PhoneStatus:
    """Return the status after a fact; facts about another origin's microphone change nothing."""
    if status.state in _GONE:
        return status
    match fact:
        case Registration(registered=True):
            return replace(status, state=PhoneState.REGISTERED, taken=False)
        case Registration(taken=taken) if status.state is PhoneState.REGISTERED:
            return replace(status, state=PhoneState.READY, taken=taken)
        case MicrophoneAsked(origin=origin, granted=granted) if _same(origin, status.origin):
            answer = MicrophoneState.GRANTED if granted else MicrophoneState.REFUSED
            return replace(status, microphone=answer)
        case PageCall(what="incoming" | "outgoing"):
            return replace(status, cut=False)  # there is another call to care about
        case Registration() | MicrophoneAsked() | PageCall():
            return status


def _same(one: str, other: str) -> bool:
    return origin_of(QUrl(one)) == origin_of(QUrl(other))
