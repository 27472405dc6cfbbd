"""A person reads everything that is in a bundle before it is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_bundles import Member
from santral_desktop.ui.bundle_dialog import BundleDialog
from santral_desktop.ui.bundle_wording import bundle_saved, member_words

MEMBERS = (
    Member("versions.json", '{"version": "0.1.0"}'),
    Member("logs/santral-desktop.log", "<b>no lock</b>"),
    Member("other.txt", ""),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[BundleDialog]:
    window = QWidget()
    qtbot.addWidget(window)  # the dialog deletes itself
    dialog = BundleDialog(MEMBERS, window)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    window.close()  # held until here


def button(dialog: BundleDialog, text: str) -> QPushButton:
    found = dialog.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def test_each_file_is_listed_with_what_it_is_and_read_as_it_is(dialog: BundleDialog) -> None:
    files, text = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)

    said = [files.item(row).text() for row in range(files.count())]
    assert said[0].startswith("versions.json · ")
    assert member_words("versions.json") in said[0]
    assert said[2] == "other.txt"
    assert text.toPlainText() == MEMBERS[0].text
    files.setCurrentRow(1)
    assert text.toPlainText() == "<b>no lock</b>"
    assert text.isReadOnly()


def test_it_goes_where_the_person_wants_it(qtbot: QtBot, dialog: BundleDialog) -> None:
    button(dialog, "Kaydet…").click()
    place = dialog.findChild(QFileDialog)
    assert place.selectedFiles()[0].endswith(".zip")

    with qtbot.waitSignal(dialog.saved) as said:
        place.fileSelected.emit("/tmp/destek.zip")

    assert said.args == [Path("/tmp/destek.zip")]


def test_whoever_thinks_better_of_it_saves_nothing(qtbot: QtBot, dialog: BundleDialog) -> None:
    said, gone = list[Path](), list[bool]()
    dialog.saved.connect(said.append)
    dialog.destroyed.connect(lambda: gone.append(True))

    button(dialog, "Vazgeç").click()

    qtbot.waitUntil(lambda: bool(gone))
    assert said == []


def test_where_it_went_is_told_by_its_name() -> None:
    assert "destek.zip" in bundle_saved("destek.zip")
