"""A person's hands and eyes at the second PBX: its forms, its consent page, its sections."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QWidget,
)

from santral_desktop.composition.tour_hands import InVainError, button, click, until
from santral_desktop.composition.tour_stage import COLLEAGUE, QUEUE_NUMBER, Stage
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.ui.pages import Page

if TYPE_CHECKING:
    from santral_desktop.ui.administration.administration_page import AdministrationPage
    from santral_desktop.webphone.consent_window import ConsentWindow

W = TypeVar("W", bound=QWidget)
NUMBER, NAME = "05446667788", "Toros Kargo"
TALK, BUSY = 20.0, 30.0  # seconds


def account_of(stage: Stage) -> Account | None:
    """Return the account at Bulutfon, once it is signed in."""
    accounts = stage.core.sign_in.accounts
    return next((one for one in accounts if one.provider is Provider.BULUTFON), None)


def open_card(stage: Stage) -> QWidget:
    """Ask in the settings for a further account, choose the provider, unfold its addresses."""
    from santral_desktop.ui.settings_dialog import SettingsDialog

    if stage.desk.settings is None:
        raise InVainError("ayarlar")
    stage.desk.settings.open()
    dialog = visible(SettingsDialog, "ayarlar")
    pages = dialog.findChildren(QListWidget)[0]
    pages.setCurrentItem(pages.findItems("Hesap", Qt.MatchFlag.MatchExactly)[0])
    click(button(dialog, "Hesap ekle…"))
    dialog.close()
    card = stage.panes.sign_in
    until(card.isVisible, 10, "oturum kartı")
    providers = card.findChildren(QComboBox)[0]
    until(lambda: _went_down_to("Bulutfon", providers), 5, "Bulutfon")
    click(button(card, "Gelişmiş"))
    return card


def consent_window() -> "ConsentWindow":
    """Return the window of the provider's page."""
    from santral_desktop.webphone.consent_window import ConsentWindow

    return visible(ConsentWindow, "izin sayfası")


def allow(window: "ConsentWindow") -> str:
    """Press the page's button, and read the code that it shows then."""
    read = "document.getElementById('authorization_code')?.textContent ?? ''"
    until(lambda: _asked(window, "document.querySelector('button.yes') !== null"), 20, "izin")
    _asked(window, "document.querySelector('button.yes').click()")
    until(lambda: _asked(window, read), 20, "kod")
    return str(_asked(window, read))


def open_administration(stage: Stage) -> "AdministrationPage":
    """Open Bulutfon's extensions in the page of administration."""
    from santral_desktop.ui.administration.administration_page import AdministrationPage

    stage.panes.pages.open(Page.ADMINISTRATION)
    until(lambda: _inside(stage, AdministrationPage), 10, "yönetim")
    page = _inside(stage, AdministrationPage)[0]
    accounts = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Hesap")
    account = account_of(stage)
    wanted = accounts.findData(account.name if account else "")
    if accounts.count() > 1:
        until(lambda: _went_down_to(accounts.itemText(wanted), accounts), 5, "hesap")
    until(lambda: says(page, " kayıt"), 15, "dahililer")
    return page


def open_row(page: "AdministrationPage", first: str) -> None:
    """Choose the row that begins with a text, and wait until all of it is read."""
    table = page.findChildren(QTableView)[0]

    def chosen() -> bool:
        rows = range(table.model().rowCount())
        found = [n for n in rows if table.model().index(n, 0).data() == first]
        if found:
            table.selectRow(found[0])
        return bool(found)

    until(chosen, 15, f"{first} listede")
    until(lambda: button(page, "Değiştir…"), 15, f"{first} açıldı")


def open_section(stage: Stage, kind: type[W], name: str) -> W:
    """Open a section beside what is administered."""
    stage.panes.pages.open(Page.ADMINISTRATION)
    until(lambda: _chip(stage, name), 15, name)
    click(_chip(stage, name)[0])
    until(lambda: _inside(stage, kind), 10, name)
    return _inside(stage, kind)[0]


def paper(stage: Stage) -> Path:
    """Return a file with one page to be faxed."""
    path = stage.desk.places.cache / "faks.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.drawText(writer.width() // 4, writer.height() // 4, "Santral Desktop")
    painter.end()
    return path


def talked(stage: Stage) -> Call:
    """Return a colleague's call, with a recording, of which Bulutfon's history alone told.

    Both accounts are one office's here; the other history is kept busy meanwhile.
    """
    control, account = stage.control, account_of(stage)
    control.fault("/cdrs", "too_many", seconds=BUSY)
    uuid = control.ring(NUMBER, NAME, QUEUE_NUMBER)
    until(stage.popups, 10, "kuyruk çağrısı")
    control.pick_up(COLLEAGUE)
    control.advance(TALK)
    control.caller_hangs_up(uuid)
    stage.core.catch_up.today()
    name = account.name if account is not None else ""

    def listed() -> Call | None:
        newest = stage.panes.calls.newest()
        whose = newest is not None and newest.id == uuid and newest.account == name
        recorded = newest is not None and newest.recording is RecordingState.PRESENT
        return newest if whose and recorded else None

    until(listed, 30, "Bulutfon’un geçmişindeki çağrı")
    control.clear_faults()
    found = listed()
    if found is None:
        raise InVainError("çağrı")
    return found


def sent(stage: Stage, path: str) -> list[str]:
    """Return the methods of what was asked below a path and done."""
    asked = stage.control.requests(path)
    return [one["method"] for one in asked if one["status"] in {200, 201}]


def line(root: QWidget, name: str) -> QLineEdit:
    """Return the visible field of a name."""
    for found in root.findChildren(QLineEdit):
        if found.accessibleName() == name and found.isVisible():
            return found
    raise InVainError(name)


def write(page: "AdministrationPage", field: str, text: str) -> None:
    """Type into a field of the form."""
    replace(page.pane.form.line(field).findChildren(QLineEdit)[0], text)


def replace(field: QLineEdit, text: str) -> None:
    """Type over what stands there."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def says(root: QWidget, words: str) -> bool:
    """Tell whether a visible text has these words."""
    return any(words in found.text() for found in root.findChildren(QLabel) if found.isVisible())


def visible(kind: type[W], what: str) -> W:
    """Return the visible window of a kind, waited for."""

    def found() -> list[W]:
        windows = QApplication.topLevelWidgets()
        return [one for one in windows if isinstance(one, kind) and one.isVisible()]

    until(found, 10, what)
    return found()[0]


def _went_down_to(text: str, box: QComboBox) -> bool:
    """Press an arrow key until a text is chosen."""
    if box.currentText() != text:
        QTest.keyClick(box, Qt.Key.Key_Down)
    return box.currentText() == text


def _asked(window: "ConsentWindow", script: str) -> object:
    answers: list[object] = []
    window.page.runJavaScript(script, answers.append)
    until(lambda: answers, 10, "izin sayfası")
    return answers[0]


def _inside(stage: Stage, kind: type[W]) -> list[W]:
    return [one for one in stage.panes.pages.findChildren(kind) if one.isVisible()]


def _chip(stage: Stage, name: str) -> list[QPushButton]:
    buttons = stage.panes.pages.findChildren(QPushButton)
    return [one for one in buttons if one.text().startswith(name) and one.isVisible()]
