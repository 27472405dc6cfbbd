"""Contacts, notes and greetings between the stores and the window."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import CallHeard
from santral_desktop.application.messages_about_calls import TOP, CallsShown
from santral_desktop.application.ports.contacts import PHONE_BOOK
from santral_desktop.application.ports.journal import CallPage, CallQuery
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.after_phone import LONGEST
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.soon import A_BLINK
from santral_desktop.composition.wire_contacts import PeopleDesk
from santral_desktop.composition.wire_dialling import wire_card
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.welcomes import Colour, Welcome
from santral_desktop.ui.call_detail import CallDetail
from santral_desktop.ui.settings_dialog import SettingsDialog
from tests.builders import (
    ACCOUNT,
    CUSTOMER,
    INBOUND,
    NINE,
    ONE,
    OUR_NUMBER,
    a_call,
    a_note,
    answered,
    ended,
    rang,
)
from tests.unit.composition.machine import Bench

AYSE = Contact(name="Ayşe Yılmaz", company="Örnek", numbers=(CUSTOMER,))
SALES = Welcome(OUR_NUMBER, Colour.GREEN, "Satış, hoş geldiniz")


@dataclass
class Window:
    """The window's panes, joined to a core on doubles."""

    bench: Bench = field(
        default_factory=lambda: Bench(Preferences(accounts=(ACCOUNT,), welcomes=(SALES,)))
    )

    def __post_init__(self) -> None:
        core = self.bench.core
        self.panes = Panes(World())
        self.people = PeopleDesk(core, self.panes)
        wire_card(core, self.panes)
        self.panes.card.show_own_extension("1007")

    def hear(self, *events: object) -> None:
        for event in events:
            self.bench.core.bus.publish(CallHeard(event, NINE + timedelta(seconds=47)))
            self.bench.tasks.pass_time(A_BLINK)

    def list_shows(self, *calls: object) -> None:
        self.panes.calls.show_calls(CallsShown(CallQuery(), TOP, CallPage(calls, None)))
        self.panes.calls.choose(ONE)
        self.bench.tasks.finish_all()

    def settings(self) -> SettingsDialog:
        dialog = SettingsDialog(self.bench.core.choices.now, frozenset(), self.panes.window)
        self.people.wire_settings(dialog)
        self.bench.tasks.finish_all()
        return dialog


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made.panes.window)
    made.panes.window.show_work()
    made.panes.window.show()
    return made


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def detail(window: Window) -> CallDetail:
    found = window.panes.calls.findChild(CallDetail)
    assert found is not None
    return found


def note_field(window: Window) -> QLineEdit:
    (found,) = window.panes.card.findChildren(QLineEdit)
    return found


def test_the_card_names_a_caller_whom_only_the_contacts_know(window: Window) -> None:
    window.bench.contacts.replace(PHONE_BOOK, [AYSE], NINE)

    window.hear(rang(facts=replace(INBOUND, name="")))

    assert "Ayşe Yılmaz" in texts(window.panes.card)


def test_the_card_shows_the_greeting_that_was_chosen(window: Window) -> None:
    window.hear(rang())

    assert SALES.greeting in texts(window.panes.card)


def test_what_is_typed_in_the_card_is_kept_with_its_second(qtbot: QtBot, window: Window) -> None:
    window.bench.clock.pass_time(47)
    window.hear(rang(), answered())

    qtbot.keyClicks(note_field(window), "Fiyat sordu")
    window.bench.tasks.pass_time(1)

    (note,) = window.bench.notes.of(ONE)
    assert (note.text, note.second) == ("Fiyat sordu", 42)


def test_what_was_typed_is_kept_when_the_call_ends_at_once(qtbot: QtBot, window: Window) -> None:
    window.hear(rang(), answered())
    qtbot.keyClicks(note_field(window), "Fiyat sordu")

    window.hear(ended())

    assert [note.text for note in window.bench.notes.of(ONE)] == ["Fiyat sordu"]


def test_the_chosen_call_shows_its_notes_and_its_caller(window: Window) -> None:
    window.bench.contacts.replace(PHONE_BOOK, [AYSE], NINE)
    window.bench.notes.keep(a_note())

    window.list_shows(a_call(name=""))

    assert {"Fiyat sordu", "Ayşe Yılmaz"} <= set(texts(detail(window)))


def test_a_note_closed_in_the_detail_is_closed(window: Window) -> None:
    window.bench.notes.keep(a_note(open=True))
    window.list_shows(a_call())
    (box,) = detail(window).findChildren(QCheckBox)

    box.click()
    window.bench.tasks.finish_all()

    assert window.bench.notes.of(ONE) == (a_note(),)


def test_a_note_that_cannot_be_kept_is_said(qtbot: QtBot, window: Window) -> None:
    window.hear(rang(), answered())
    window.bench.notes.trouble = StorageTrouble(Storage.JOURNAL, "full")

    qtbot.keyClicks(note_field(window), "F")
    window.bench.tasks.pass_time(1)

    assert any("Çağrı defteri" in text for text in texts(window.panes.lights))


def test_after_signing_in_the_phone_book_is_mirrored(window: Window) -> None:
    window.bench.pbx.book = (AYSE,)

    window.bench.core.sign_in.submit(ACCOUNT, "key")
    window.bench.tasks.pass_time(LONGEST)

    assert window.bench.contacts.of(CUSTOMER) == AYSE


def test_the_settings_show_books_and_people_and_hear_of_new_ones(window: Window) -> None:
    dialog = window.settings()
    window.bench.contacts.replace(PHONE_BOOK, [AYSE], NINE)
    before = texts(dialog.contacts)

    window.bench.core.importing.remove("other.csv")
    window.bench.tasks.finish_all()

    assert "Santral rehberi" not in before
    assert "Santral rehberi" in texts(dialog.contacts)


def test_a_file_without_contacts_is_said_in_the_settings(window: Window) -> None:
    dialog = window.settings()

    dialog.contacts.file_chosen.emit("/tmp/empty.csv")
    window.bench.tasks.finish_all()

    assert any("kişi bulunamadı" in text for text in texts(dialog.contacts))
