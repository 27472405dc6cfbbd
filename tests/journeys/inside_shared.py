"""Starts the real program, receives events, and hands over in the live card who asks for it."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from santral_desktop.application.messages import (
    CallChanged,
    EventAddressRead,
    Listening,
    SignedIn,
)
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desk import Desk
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.composition.tour_hands import InVainError, button, click, until
from santral_desktop.domain.calls import CallState
from santral_desktop.ui.extension_picker import ExtensionPicker
from santral_desktop.ui.incoming_popup import IncomingPopup

COLLEAGUE = "1008"
WANTS = "Çağrı Bey'i ister"


def begin(desk: Desk) -> None:
    """Answer in the popup who wants the colleague, and hand over as a person does."""
    core, hear = desk.core, desk.core.bus.subscribe
    hear(SignedIn, lambda _: core.events.start(0))
    hear(Listening, lambda told: core.event_address.write() if told.port else None)
    hear(EventAddressRead, lambda read: _say("receiving", read.ours))
    hear(CallChanged, lambda changed: _on_changed(desk, changed))


def _on_changed(desk: Desk, changed: CallChanged) -> None:
    before, after, tasks = changed.before, changed.after, desk.core.machine.tasks
    if after.name != WANTS:
        return
    if before is None or before.name != WANTS:  # whoever tells first may not know the name
        tasks.post(_answer)
    elif after.state is CallState.TALKING and before.state < after.state:
        tasks.post(lambda: _hand_over(desk))


def _answer() -> None:
    until(_popups, 10, "popup")
    click(button(_popups()[0], "Cevapla"))


def _hand_over(desk: Desk) -> None:
    card = desk.panes.card
    until(lambda: card.isVisible() and _offers(desk), 10, "card")
    click(button(card, "Aktar ▾"))
    [picker] = [w for w in card.findChildren(ExtensionPicker) if w.isVisible()]
    choices = picker.findChild(QListWidget)
    [item] = choices.findItems(COLLEAGUE, Qt.MatchFlag.MatchStartsWith)
    place = choices.visualItemRect(item).center()
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=place)
    _say("handed over")


def _offers(desk: Desk) -> bool:
    try:
        return button(desk.panes.card, "Aktar ▾").isEnabled()
    except InVainError:
        return False


def _popups() -> list[IncomingPopup]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
    return [popup for popup in found if popup.isVisible() and popup.ringing]


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run_desktop(World(profile=sys.argv[1], developer=True), begin=begin))
