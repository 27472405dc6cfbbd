"""Who calls: contacts, earlier calls and notes, from the stores to the window and back."""

from pathlib import Path
from typing import TYPE_CHECKING

from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import (
    BooksChanged,
    BooksRead,
    CallerKnown,
    ContactsFound,
    ContactsImported,
    ContactsNotImported,
    NoteNotKept,
    NotesChanged,
    NotesRead,
    PhoneBookNotRead,
    StoryRead,
)
from santral_desktop.composition.after_phone import AfterPhone
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.notes import NoteId
from santral_desktop.ui.wording import sentence

if TYPE_CHECKING:
    from santral_desktop.ui.settings_dialog import SettingsDialog


class PeopleDesk:
    """Made before the live card hears of calls: a row's new id has to be known first."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._panes = panes
        self._chosen: Call | None = None
        hear = core.bus.subscribe
        hear(CallChanged, self._on_changed)
        hear(CallerKnown, self._on_known)
        hear(NotesRead, lambda read: panes.calls.show_notes(read.call, read.notes))
        hear(StoryRead, lambda read: panes.calls.show_steps(read.call, read.steps))
        hear(NotesChanged, lambda _: self._read_notes())
        hear(NoteNotKept, lambda failed: panes.lights.say(sentence(failed.error)))
        AfterPhone(core, core.phone_book.start)
        self._wire_notes()
        self.show_choices()

    def show_choices(self) -> None:
        """Take over the colours and greetings that a person chose."""
        self._panes.card.show_welcomes(self._core.choices.now.welcomes)

    def wire_settings(self, dialog: "SettingsDialog") -> None:
        """Join the page of contacts to the use cases; it lives as long as the program."""
        page, people, hear = dialog.contacts, self._core.importing, self._core.bus.subscribe
        page.file_chosen.connect(lambda path: people.start(Path(path)))
        page.book_removed.connect(people.remove)
        page.mirror_wanted.connect(self._core.phone_book.start)
        page.searched.connect(people.search)
        page.dialled.connect(self._panes.dial.enter_number)
        clock = self._core.machine.clock
        hear(BooksRead, lambda read: page.show_books(read.books, clock.now()))
        hear(ContactsFound, lambda found: page.show_people(found.text, found.contacts))
        hear(ContactsImported, lambda done: page.show_imported(done.book, done.contacts))
        hear(ContactsNotImported, lambda failed: page.show_trouble(sentence(failed.error)))
        hear(PhoneBookNotRead, lambda failed: page.show_trouble(sentence(failed.error)))

        def look() -> None:
            people.show_books()
            people.search(page.looked_for)

        hear(BooksChanged, lambda _: look())
        look()

    def _wire_notes(self) -> None:
        card, calls, notes = self._panes.card, self._panes.calls, self._core.notes
        card.noted.connect(lambda call, text: notes.write(CallId(call), text))
        card.note_finished.connect(lambda call: notes.finish(CallId(call)))
        card.note_left_open.connect(lambda call, on: notes.leave_open(CallId(call), on=on))
        calls.note_switched.connect(lambda note, on: notes.set_open(NoteId(note), on=on))
        calls.chosen.connect(self._on_chosen)

    def _on_changed(self, changed: CallChanged) -> None:
        before, after = changed.before, changed.after
        if before is not None and before.id != after.id:
            self._panes.card.show_renamed(before.id, after.id)

    def _on_known(self, known: CallerKnown) -> None:
        self._panes.calls.show_caller(known.call, known.caller, self._core.machine.clock.now())
        if self._core.callers.of(known.call) is not None:
            self._panes.card.show_caller(known.call, known.caller)

    def _on_chosen(self, call: Call) -> None:
        self._chosen = call
        self._core.callers.look_up(call)
        self._core.story.show(call)
        self._read_notes()

    def _read_notes(self) -> None:
        if self._chosen is not None:
            self._core.notes.show(self._chosen.id)
