"""The pages of services at the simulated Bulutfon, through the adapter that serves them."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.office import Office
from santral_desktop.composition.wire_services import ServicesDesk
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.ui.pages import Page, Pages
from santral_desktop.ui.recording_panel import Shown
from santral_desktop.ui.services.announcement_form import AnnouncementForm
from santral_desktop.ui.services.automatic_call_form import AutomaticCallForm
from santral_desktop.ui.services.document_pages import DocumentPages
from santral_desktop.ui.services.fax_form import FaxForm
from santral_desktop.ui.services.fax_pages import pdf_of
from santral_desktop.ui.services.service_names import Service
from santral_desktop.ui.services.text_message_form import TextMessageForm
from tests.builders import NINE
from tests.faxed import a_tiff
from tests.recorded import A_WAV
from tests.unit.composition.machine import Bench


class Window:
    """A window that is signed in with the master token."""

    def __init__(self, qtbot: QtBot, simulator: Simulator) -> None:
        access = simulator.bulutfon
        account = Account(Provider.BULUTFON, "1008", access.base_url)
        self.bench = Bench(Preferences(accounts=(account,)))
        self.pbx = bulutfon(account, access.master_token, Redactor(), developer=True)
        self.bench.pbx = self.pbx  # type: ignore[assignment]
        self.bench.vault.keep(account.secret_name, access.master_token)
        self.pages = Pages(Page.CALLS, QWidget())
        qtbot.addWidget(self.pages)
        self.desk = ServicesDesk(self.bench.core, Office(self.pages))
        self.pages.resize(900, 600)
        self.pages.show()
        self.bench.core.sign_in.start()
        self.work()

    def work(self) -> None:
        self.bench.tasks.finish_all()

    def open(self, service: Service) -> Any:
        self.pages.open(Page.ADMINISTRATION)
        sections: Any = self.pages.focusProxy()
        services = self.desk.of("")
        sections.open(services.key(service))
        self.work()
        return services.page(service)

    def said(self) -> str:
        labels = self.pages.findChildren(QLabel)
        return " | ".join(label.text() for label in labels if label.isVisible())

    def wait_for_hours(self, simulator: Simulator) -> None:
        simulator.control.advance(3600)


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def agree(form: QWidget, text: str) -> None:
    box = form.findChild(QMessageBox)
    next(one for one in box.buttons() if one.text() == text).click()


@pytest.fixture
def simulator(caplog: pytest.LogCaptureFixture) -> Iterator[Simulator]:
    with start_simulator(stepped=True, starts_at=NINE, limits=False) as simulator:
        yield simulator
    loud = [it for it in caplog.get_records("call") if it.levelno >= logging.WARNING]
    assert loud == []


@pytest.fixture
def window(qtbot: QtBot, simulator: Simulator) -> Iterator[Window]:
    made = Window(qtbot, simulator)
    yield made
    made.pbx.close()


def test_a_fax_that_came_is_shown_and_saved(window: Window, simulator: Simulator) -> None:
    page = window.open(Service.INCOMING_FAXES)
    before = len(page.table.cells())
    simulator.control.fax_arrives("02120000001")
    page.look()
    window.work()
    page.table.selectRow(0)
    window.work()
    page.saved_as.emit("/faks.pdf")
    window.work()

    assert len(page.table.cells()) == before + 1
    assert page.table.cells()[0][0] == "0212 000 00 01"
    assert page.pages.page.height() > page.pages.page.width()  # upright, as it was on paper
    assert window.bench.files.there[Path("/faks.pdf")].startswith(b"%PDF-")


def test_a_fax_is_sent_and_its_recipients_are_told(window: Window, simulator: Simulator) -> None:
    window.bench.files.there[Path("/teklif.pdf")] = pdf_of(a_tiff(1))
    page = window.open(Service.OUTGOING_FAXES)
    page.new_wanted.emit()
    form = page.findChild(FaxForm)
    form.file_chosen.emit("/teklif.pdf")
    form.findChild(QPlainTextEdit).setPlainText("02120000001\n02120000002")
    window.work()
    button(form, "Gönder").click()
    window.work()
    answered = window.said()
    window.wait_for_hours(simulator)
    page.table.selectRow(0)
    window.work()

    assert "Santralin yanıtı: “" in answered
    assert page.table.cells()[0][:2] == ("teklif", "2")
    assert [cells[0] for cells in page.recipients.cells()] == ["0212 000 00 01", "0212 000 00 02"]


def test_an_announcement_is_added_heard_and_deleted(window: Window) -> None:
    page = window.open(Service.ANNOUNCEMENTS)
    before = len(page.table.cells())
    window.bench.files.there[Path("/tatil.wav")] = A_WAV
    page.new_wanted.emit()
    form = page.findChild(AnnouncementForm)
    form.file_chosen.emit("/tatil.wav")
    window.work()
    button(form, "Ekle").click()
    window.work()
    names = [cells[0] for cells in page.table.cells()]
    page.table.selectRow(names.index("tatil"))
    page.wanted.emit(page.table.row)
    window.work()
    heard = page.recording.shown
    page.deleted.emit(page.table.row)
    window.work()

    assert (len(names), heard, len(page.table.cells())) == (before + 1, Shown.READY, before)
    page.fall_silent()


def test_a_round_of_calls_is_ordered_and_listed(window: Window) -> None:
    sounds = window.open(Service.ANNOUNCEMENTS)
    window.bench.files.there[Path("/tatil.wav")] = A_WAV
    sounds.new_wanted.emit()
    adding = sounds.findChild(AnnouncementForm)
    adding.file_chosen.emit("/tatil.wav")
    window.work()
    button(adding, "Ekle").click()
    window.work()
    page = window.open(Service.AUTOMATIC_CALLS)
    page.new_wanted.emit()
    window.work()
    form = page.findChild(AutomaticCallForm)
    form.findChild(QLineEdit).setText("Duyuru")
    form.findChild(QPlainTextEdit).setPlainText("05321112233")
    button(form, "Başlat…").click()
    agree(form, "Ara")
    window.work()
    answered = window.said()
    page.table.selectRow(0)
    window.work()

    assert "kabul etmedi" not in answered
    assert [cells[0] for cells in page.results.cells()] == ["0532 111 22 33"]
    assert page.chart.bars


def test_a_message_is_sent_while_the_account_answers(window: Window) -> None:
    page = window.open(Service.TEXT_MESSAGES)
    page.new_wanted.emit()
    form = page.findChild(TextMessageForm)
    receivers, content = form.findChildren(QPlainTextEdit)
    receivers.setPlainText("05321112233")
    content.setPlainText("Merhaba")
    button(form, "Gönder…").click()
    agree(form, "Gönder")
    window.work()
    page.table.selectRow(0)
    window.work()

    assert page.table.cells()[0][1] == "Merhaba"
    assert [cells[0] for cells in page.recipients.cells()] == ["0532 111 22 33"]


def test_no_message_is_offered_where_the_service_has_ended(
    qtbot: QtBot, simulator: Simulator
) -> None:
    simulator.control.messages(answer=False)
    window = Window(qtbot, simulator)
    window.pages.open(Page.ADMINISTRATION)
    sections: Any = window.pages.focusProxy()

    assert "text-messages:" not in sections.keys
    assert "incoming-faxes:" in sections.keys
    window.pbx.close()


def test_a_document_that_is_saved_has_the_pages_of_its_fax(
    window: Window, simulator: Simulator
) -> None:
    simulator.control.fax_arrives("02120000001")
    page = window.open(Service.INCOMING_FAXES)
    page.table.selectRow(0)
    window.work()
    page.saved_as.emit("/faks.pdf")
    window.work()

    pages = DocumentPages(
        Attachment("faks", FileKind.PDF, window.bench.files.there[Path("/faks.pdf")])
    )
    shape = pages.page(0).width() / pages.page(0).height()
    drawn = page.pages.page
    assert shape == pytest.approx(drawn.width() / drawn.height(), rel=0.02)
