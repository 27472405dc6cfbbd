"""Starts the real program and does in it what needs a person's hands in the window."""

import sys

from santral_desktop.application.messages import (
    EventAddressRead,
    Listening,
    RecordingFailed,
    RecordingReady,
    SignedIn,
)
from santral_desktop.application.messages_about_calls import CallsShown
from santral_desktop.application.ports.journal import Shelf
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desk import Desk
from santral_desktop.composition.desktop import run_desktop


def begin(desk: Desk) -> None:
    """Receive events once somebody is signed in, and play the newest recording there is."""
    events, hear = desk.core.events, desk.core.bus.subscribe
    hear(SignedIn, lambda _: events.start(0))
    hear(Listening, lambda told: desk.core.event_address.write() if told.port else None)
    hear(EventAddressRead, lambda read: _say("receiving", read.ours))
    hear(CallsShown, lambda shown: _listen(desk, shown))
    hear(RecordingReady, lambda _: _say("playing"))
    hear(RecordingFailed, lambda failed: _say("not playing", failed.error))
    hear(SignedIn, lambda _: desk.panes.calls.shelf_chosen.emit(Shelf.RECORDED))


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def _listen(desk: Desk, shown: CallsShown) -> None:
    if shown.query.shelf is Shelf.RECORDED and shown.page.calls:
        desk.panes.calls.shelf_chosen.emit(Shelf.ALL)
        desk.panes.calls.listened.emit(shown.page.calls[0])


if __name__ == "__main__":
    sys.exit(run_desktop(World(profile=sys.argv[1], developer=True), begin=begin))
