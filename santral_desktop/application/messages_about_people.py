"""What use cases tell of people: who calls, what was noted, which contacts are known."""

from dataclasses import dataclass

from santral_desktop.application.ports.contacts import Book
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.notes import Note
from santral_desktop.domain.story import Step


@dataclass(frozen=True, slots=True)
class CallerKnown:
    """What is known of the other party of a call was looked up."""

    call: CallId
    caller: Caller


@dataclass(frozen=True, slots=True)
class NotesRead:
    """These are the notes of a call."""

    call: CallId
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class StoryRead:
    """These are the steps of a call, each as its best source told it."""

    call: CallId
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class NotesChanged:
    """Notes were written, opened or closed."""


@dataclass(frozen=True, slots=True)
class NoteNotKept:
    """A note could not be written."""

    call: CallId
    error: Trouble


@dataclass(frozen=True, slots=True)
class BooksChanged:
    """Contacts came or went."""


@dataclass(frozen=True, slots=True)
class BooksRead:
    """These are the books of contacts."""

    books: tuple[Book, ...]


@dataclass(frozen=True, slots=True)
class PhoneBookNotRead:
    """The PBX's phone book could not be mirrored now; what was mirrored before stays."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class ContactsImported:
    """A file's contacts are known."""

    book: str
    contacts: int


@dataclass(frozen=True, slots=True)
class ContactsNotImported:
    """Nothing was taken from a file, or from any store."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class ContactsFound:
    """What a search for contacts found."""

    text: str
    contacts: tuple[Contact, ...]
