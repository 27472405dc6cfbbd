"""What Bulutfon knows of the office beside what the exchange itself keeps."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from santral_desktop.simulator.announcements import Announcement
from santral_desktop.simulator.automatic_calls import AutomaticCall
from santral_desktop.simulator.faxes import IncomingFax, OutgoingFax
from santral_desktop.simulator.messages import TextMessage, Title
from santral_desktop.simulator.people import MENU_NUMBER, Company, Extension

_TITLES = (("ORNEK", "CONFIRMED"), ("ORNEKLTD", "DRAFT"), ("KAMPANYA", "REJECTED"))
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
    """The tenant's cards and numbers, its papers and sounds, and its account."""

    company: Company
    cards: dict[int, Card] = field(default_factory=dict)
    dids: dict[int, Did] = field(default_factory=dict)
    balance: str = "300.06"  # a string, as the service writes it
    state: str = "CONFIRMED"
    package: str = "MIDDLE"
    customer_type: str = "CORPORATE"
    incoming_faxes: dict[str, IncomingFax] = field(default_factory=dict)
    outgoing_faxes: dict[int, OutgoingFax] = field(default_factory=dict)
    announcements: dict[int, Announcement] = field(default_factory=dict)
    automatic_calls: dict[int, AutomaticCall] = field(default_factory=dict)
    messages: dict[int, TextMessage] = field(default_factory=dict)
    titles: dict[str, Title] = field(default_factory=dict)
    message_credits: int = 40
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


def example_office(company: Company, now: datetime) -> Office:
    """Return the office around the example company."""
    office = Office(company)
    for person in company.extensions.values():
        office.add(person, f"dahili{person.number}@ornek.example")
    for card in office.cards.values():
        card.voicemail = card.person.number == "1007"
    numbers = (*company.outside_numbers, MENU_NUMBER)
    for number_id, number in enumerate(numbers, 1):
        office.dids[number_id] = Did(number_id, number, shifts=_shifts() if number_id > 1 else {})
    for title_id, (name, state) in enumerate(_TITLES, 1):
        office.titles[name] = Title(title_id, name, state)
    office.titles["ORNEK"].rejected_by["905306660011"] = now - timedelta(days=9)
    for announcement_id, title in {**company.announcements, 113: "Bekleme müziği"}.items():
        created = now - timedelta(days=announcement_id)
        office.announcements[announcement_id] = Announcement(
            announcement_id, title, created, on_hold=announcement_id == 113
        )
    return office


def _shifts() -> dict[str, Shift]:
    weekdays = {day: Shift(open=True, lunch=("12:30", "13:30")) for day in WEEK[:5]}
    return weekdays | {WEEK[5]: Shift(open=True, finish="13:00"), WEEK[6]: Shift(open=False)}
