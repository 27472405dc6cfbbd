"""Starts the real program and says what its popup tells, and what was kept of a note."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit

from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import (
    BooksRead,
    CallerKnown,
    NotesChanged,
    NotesRead,
)
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desk import Desk
from santral_desktop.composition.desktop import run_desktop
from santral_desktop.domain.calls import CallState
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.note_line import NoteLine


def begin(desk: Desk) -> None:
    """Say when the phone book is there, and write a note in each conversation."""
    core, hear = desk.core, desk.core.bus.subscribe
    hear(BooksRead, lambda read: _say("books", sum(book.contacts for book in read.books)))
    hear(CallerKnown, lambda _: core.machine.tasks.post(_say_popups))
    hear(CallChanged, lambda changed: _answer(desk, changed))
    hear(CallChanged, _write)
    hear(NotesChanged, lambda _: [core.notes.show(call.id) for call in core.calls_here()])
    hear(NotesRead, lambda read: _say("notes", *(note.text for note in read.notes)))
    if desk.settings is not None:
        desk.settings.open()


def _answer(desk: Desk, changed: CallChanged) -> None:
    """Answer who asks for it, on the page."""
    if changed.before is None and changed.after.name == "Cevap bekler" and desk.phone is not None:
        call, handle = changed.after.id, desk.phone.handle
        desk.core.machine.tasks.after(0.5, lambda: handle.answer(call))


def _write(changed: CallChanged) -> None:
    """Type into the live card, as somebody who talks does."""
    before, after = changed.before, changed.after
    if after.state is CallState.TALKING and (before is None or before.state < after.state):
        lines = [w for w in QApplication.allWidgets() if isinstance(w, NoteLine) and w.isVisible()]
        for line in lines:
            line.findChild(QLineEdit).textEdited.emit("Fiyat sordu")


def _say_popups() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, IncomingPopup) and widget.isVisible():
            _say("popup", widget.accessibleName(), widget.accessibleDescription())


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run_desktop(World(profile=sys.argv[1], developer=True), begin=begin))
