"""The page of contacts: where they came from, what was taken, and who is in them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.contacts import PHONE_BOOK, Book
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.contacts import Contact
from santral_desktop.ui.settings_contacts import ContactSettings
from tests.builders import CUSTOMER, NINE

FILE = Book("kişiler.csv", 214, NINE - timedelta(days=3))
PBX = Book(PHONE_BOOK, 1204, NINE - timedelta(hours=3))
AYSE = Contact(name="Ayşe <b>", company="Örnek", numbers=(CUSTOMER, "02163334455"), groups=("VIP",))


@pytest.fixture
def page(qtbot: QtBot) -> ContactSettings:
    page = ContactSettings(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(Preferences())
    page.show()
    return page


def texts(page: ContactSettings) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: ContactSettings, text: str) -> QPushButton:
    found = page.findChildren(QPushButton)
    return next(b for b in found if text in b.text().replace("&", "") and b.isVisible())


def people(page: ContactSettings) -> list[str]:
    (found,) = page.findChildren(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_every_book_is_shown_with_its_age(page: ContactSettings) -> None:
    page.show_books((PBX, FILE), NINE)

    assert {"Santral rehberi", "1204 kişi · 3 sa önce"} <= set(texts(page))
    assert {"kişiler.csv", "214 kişi · 3 gün önce"} <= set(texts(page))


def test_books_shown_again_take_the_place_of_the_earlier_ones(page: ContactSettings) -> None:
    page.show_books((PBX, FILE), NINE)
    page.show_books((PBX,), NINE)

    assert "kişiler.csv" not in texts(page)


def test_only_a_file_can_be_removed(qtbot: QtBot, page: ContactSettings) -> None:
    page.show_books((PBX, FILE), NINE)
    removers = [b for b in page.findChildren(QPushButton) if b.text() == "Kaldır"]

    with qtbot.waitSignal(page.book_removed) as said:
        removers[0].click()

    assert (len(removers), said.args) == (1, ["kişiler.csv"])


def test_the_phone_book_is_read_again_on_demand(qtbot: QtBot, page: ContactSettings) -> None:
    with qtbot.waitSignal(page.mirror_wanted):
        button(page, "yenile").click()

    assert "Santral rehberi okunuyor…" in texts(page)


def test_a_file_is_chosen_without_keeping_the_window_waiting(
    qtbot: QtBot, page: ContactSettings
) -> None:
    button(page, "Dosyadan").click()
    (dialog,) = page.findChildren(QFileDialog)

    with qtbot.waitSignal(page.file_chosen) as said:
        dialog.fileSelected.emit("/home/ayşe/kişiler.vcf")
    dialog.reject()

    assert said.args == ["/home/ayşe/kişiler.vcf"]


def test_what_was_taken_or_not_is_said(page: ContactSettings) -> None:
    page.show_imported("kişiler.csv", 214)
    good = texts(page)
    page.show_trouble("Dosya okunamadı.")

    assert "\u2068kişiler.csv\u2069: 214 kişi alındı." in good
    assert "Dosya okunamadı." in texts(page)


def test_every_letter_of_a_search_is_said(qtbot: QtBot, page: ContactSettings) -> None:
    (edit,) = page.findChildren(QLineEdit)
    said: list[str] = []
    page.searched.connect(said.append)

    qtbot.keyClicks(edit, "ay")

    assert said == ["a", "ay"]
    assert page.looked_for == "ay"


def test_who_was_found_is_shown_as_plain_text(page: ContactSettings) -> None:
    page.show_people("", (AYSE, Contact(name="Örnek", company="Örnek")))

    assert people(page) == [
        "\u2068Ayşe <b>\u2069 · \u2068Örnek\u2069 · VIP · 0532 111 22 33",
        "\u2068Örnek\u2069",
    ]


def test_the_answer_to_an_older_search_is_not_shown(page: ContactSettings) -> None:
    page.show_people("", (AYSE,))

    page.show_people("older", ())

    assert len(people(page)) == 1


def test_a_found_contact_may_be_dialled(qtbot: QtBot, page: ContactSettings) -> None:
    page.show_people("", (AYSE,))
    (found,) = page.findChildren(QListWidget)
    found.setCurrentRow(0)

    with qtbot.waitSignal(page.dialled) as said:
        qtbot.keyClick(found, Qt.Key.Key_Return)

    assert said.args == [CUSTOMER]
