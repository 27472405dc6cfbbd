"""What Bulutfon knows of the office beside what the exchange itself keeps."""

from dataclasses import dataclass, field
from itertools import count

from santral_desktop.simulator.people import MENU_NUMBER, Company, Extension

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class Card:
    """An extension as Bulutfon lists it; the id is not the number, and two may share a number."""

    id: int
    person: Extension  # the exchange's own
    email: str
    voicemail: bool = False
    redirection_type: str = "NONE"
    destination_type: str | None = None
    destination_number: str | None = None
    external_number: str | None = None
    acl: list[str] = field(default_factory=lambda: ["domestic", "gsm"])


@dataclass(frozen=True, slots=True)
class Shift:
    """One day's working hours; without a lunch break when that is empty."""

    open: bool
    start: str = "08:30"
    finish: str = "18:30"
    lunch: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Did:
    """An outside number; ``shifts`` is empty when it knows no working hours."""

    id: int
    number: str
    state: str = "CONFIRMED"
    shifts: dict[str, Shift] = field(default_factory=dict)


@dataclass(slots=True)
class Office:
    """The tenant's cards and numbers, and its account."""

    company: Company
    cards: dict[int, Card] = field(default_factory=dict)
    dids: dict[int, Did] = field(default_factory=dict)
    balance: str = "300.06"  # a string, as the service writes it
    messages_answer: bool = True  # whether the service that ended in 2020 still answers
    _ids: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, person: Extension, email: str) -> Card:
        """Put up a card for an extension."""
        card = Card(next(self._ids), person, email)
        self.cards[card.id] = card
        return card

    def card_of(self, number: str) -> Card | None:
        """Return the first card of an extension number."""
        return next((it for it in self.cards.values() if it.person.number == number), None)


def example_office(company: Company) -> Office:
    """Return the office around the example company."""
    office = Office(company)
    for person in company.extensions.values():
        office.add(person, f"dahili{person.number}@ornek.example")
    for card in office.cards.values():
        card.voicemail = card.person.number == "1007"
    numbers = (*company.outside_numbers, MENU_NUMBER)
    for number_id, number in enumerate(numbers, 1):
        office.dids[number_id] = Did(number_id, number, shifts=_shifts() if number_id > 1 else {})
    return office


def _shifts() -> dict[str, Shift]:
    weekdays = {day: Shift(open=True, lunch=("12:30", "13:30")) for day in WEEK[:5]}
    return weekdays | {WEEK[5]: Shift(open=True, finish="13:00"), WEEK[6]: Shift(open=False)}
