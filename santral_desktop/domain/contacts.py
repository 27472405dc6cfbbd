"""People who call and are called: what is known of them before a word is said."""

from collections.abc import Iterable
from dataclasses import dataclass

from santral_desktop.domain.calls import Call
from santral_desktop.domain.notes import Note
from santral_desktop.domain.phone import number_in
from santral_desktop.domain.text import inert

MOST_NUMBERS = 10  # of one contact
MOST_GROUPS = 20
_LONGEST = 120  # characters of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or company that can be called; texts are inert."""

    name: str
    company: str = ""
    numbers: tuple[str, ...] = ()  # as the book writes them
    email: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """What is known of the other party of a call, from before that call."""

    contact: Contact | None = None
    calls: int = 0
    last: Call | None = None
    note: Note | None = None  # the newest one that was left open

    def name_for(self, name: str) -> str:
        """Return the name that a source gave, or the contact's where it gave none."""
        if self.contact is None or says_a_name(name):
            return name
        return self.contact.name

    def company_beside(self, name: str) -> str:
        """Return the company, empty where it is all that the name says."""
        company = self.contact.company if self.contact else ""
        return "" if company == name else company


def contact_of(
    *,
    name: str = "",
    company: str = "",
    numbers: Iterable[str] = (),
    email: str = "",
    groups: Iterable[str] = (),
) -> Contact | None:
    """Return a contact from texts of outside; None when it could neither be named nor called."""
    callable_ = [inert(number, 40) for number in numbers if number_in(number) is not None]
    company, email = inert(company, _LONGEST), inert(email, _LONGEST)
    shown = inert(name, _LONGEST) or company or email
    if not shown or not callable_:
        return None
    return Contact(
        name=shown,
        company=company,
        numbers=tuple(dict.fromkeys(callable_))[:MOST_NUMBERS],
        email=email,
        groups=tuple(filter(None, (inert(group, _LONGEST) for group in groups)))[:MOST_GROUPS],
    )


def says_a_name(text: str) -> bool:
    """Say whether a PBX named the other party: some repeat the number where they know no name."""
    return any(letter.isalpha() for letter in text)
