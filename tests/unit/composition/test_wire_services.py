"""Pages of services, use cases and a PBX together; offered only where an account has them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.office import Office
from santral_desktop.composition.wire_services import ServicesDesk
from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.automatic_calls import AutomaticCall, Called
from santral_desktop.domain.errors import NotOffered, Rejected, Unreachable
from santral_desktop.domain.errors import Path as Way
from santral_desktop.domain.faxes import FaxState, IncomingFax
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import MessageOrder, MessageState
from santral_desktop.ui.pages import Page, Pages
from santral_desktop.ui.recording_panel import Shown
from santral_desktop.ui.services.announcement_form import AnnouncementForm
from santral_desktop.ui.services.automatic_call_form import AutomaticCallForm
from santral_desktop.ui.services.fax_form import FaxForm
from santral_desktop.ui.services.fax_pages import pdf_of
from santral_desktop.ui.services.refusals_dialog import RefusalsDialog
from santral_desktop.ui.services.service_names import Service
from santral_desktop.ui.services.text_message_form import TextMessageForm
from santral_desktop.ui.wording import sentence
from tests.builders import ACCOUNT, NINE
from tests.doubles.announcements import MemoryAnnouncements
from tests.doubles.automatic_calls import MemoryAutomaticCalls
from tests.doubles.faxes import MemoryFaxes
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.text_messages import MemoryTextMessages
from tests.faxed import a_tiff
from tests.recorded import A_WAV
from tests.unit.composition.machine import Bench

SERVICES = {
    Ability.FAXES,
    Ability.ANNOUNCEMENTS,
    Ability.AUTOMATIC_CALLS,
    Ability.TEXT_MESSAGES,
}
PDF = Path("/teklif.pdf")


class ServingPbx(ScriptedPbx):
    """A PBX with everything: what it cannot do itself, one of its services does."""

    def __init__(self) -> None:
        super().__init__()
        self.faxes, self.sounds = MemoryFaxes(), MemoryAnnouncements()
        self.rounds, self.texts = MemoryAutomaticCalls(), MemoryTextMessages()

    def __getattr__(self, name: str) -> Any:
        for service in (self.faxes, self.sounds, self.rounds, self.texts):
            if not name.startswith("_") and hasattr(type(service), name):
                return getattr(service, name)
        raise AttributeError(name)


class Window:
    """The bar of pages, a signed-in account and its services."""

    def __init__(self, qtbot: QtBot, *without: Ability) -> None:
        self.bench = bench = Bench(Preferences(accounts=(ACCOUNT,)))
        bench.pbx = self.pbx = ServingPbx()
        self.pbx.abilities = frozenset(Ability) - set(without)
        bench.vault.keep(ACCOUNT.secret_name, "K")
        self.pages = Pages(Page.CALLS, QWidget())
        qtbot.addWidget(self.pages)
        self.desk = ServicesDesk(bench.core, Office(self.pages))
        self.pages.resize(900, 600)
        self.pages.show()
        bench.core.sign_in.start()
        self.work()

    def work(self) -> None:
        self.bench.tasks.finish_all()

    def open(self, service: Service) -> Any:
        self.pages.open(Page.ADMINISTRATION)
        services = self.desk.of(ACCOUNT.name)
        self.sections.open(services.key(service))
        self.work()
        return services.page(service)

    @property
    def sections(self) -> Any:
        return self.pages.focusProxy()

    @property
    def offered(self) -> tuple[str, ...]:
        self.pages.open(Page.ADMINISTRATION)
        keys: tuple[str, ...] = self.sections.keys
        return tuple(key.removesuffix(":") for key in keys)

    def said(self) -> str:
        labels = self.pages.findChildren(QLabel)
        return " | ".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def agree(form: QWidget, text: str) -> None:
    box = form.findChild(QMessageBox)
    next(one for one in box.buttons() if one.text() == text).click()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return Window(qtbot)


def test_every_service_that_an_account_has_is_offered(window: Window) -> None:
    assert window.offered == tuple(service.value for service in Service)


def test_an_account_without_services_gets_no_page(qtbot: QtBot) -> None:
    window = Window(qtbot, *SERVICES)
    window.pages.open(Page.ADMINISTRATION)

    assert window.pages.page is Page.CALLS


def test_only_what_the_account_has_is_offered(qtbot: QtBot) -> None:
    window = Window(qtbot, Ability.FAXES, Ability.TEXT_MESSAGES)

    assert window.offered == ("announcements", "automatic-calls")


def test_text_messages_are_offered_only_where_the_account_answers(window: Window) -> None:
    bench = window.bench
    window.pbx.texts.failures["message_titles"] = NotOffered()
    bench.core.sign_in.remove(ACCOUNT.name)
    bench.core.sign_in.submit(ACCOUNT, "K")
    window.work()

    assert "text-messages" not in window.offered
    assert "incoming-faxes" in window.offered


def test_signing_out_takes_the_page_and_what_was_read_away(window: Window) -> None:
    window.pbx.faxes.came["1"] = IncomingFax(id="1", came_at=NINE), a_tiff(1)
    page = window.open(Service.INCOMING_FAXES)
    before = page.table.cells()

    window.bench.core.sign_in.remove(ACCOUNT.name)
    window.work()

    assert (len(before), page.isVisible(), window.pages.page) == (1, False, Page.CALLS)


def test_after_signing_in_again_the_page_is_there_and_read_anew(window: Window) -> None:
    core = window.bench.core
    window.open(Service.INCOMING_FAXES)
    core.sign_in.remove(ACCOUNT.name)
    core.sign_in.submit(ACCOUNT, "K")
    window.work()
    window.pbx.faxes.came["1"] = IncomingFax(id="1", came_at=NINE), a_tiff(1)

    page = window.open(Service.INCOMING_FAXES)

    assert len(page.table.cells()) == 1
    assert page.isVisible()


def test_a_fax_is_read_shown_and_saved_as_a_document(window: Window) -> None:
    window.pbx.faxes.came["1"] = IncomingFax(id="1", sender="902120000001"), a_tiff(2)
    page = window.open(Service.INCOMING_FAXES)
    page.table.choose("1")
    window.work()
    shown = not page.pages.page.isNull()

    page.saved_as.emit("/faks.pdf")
    window.work()

    assert shown
    assert window.bench.files.there[Path("/faks.pdf")].startswith(b"%PDF-")
    assert "Kaydedildi: /faks.pdf" in window.said()


def test_what_cannot_be_read_fetched_or_saved_says_so(window: Window) -> None:
    faxes = window.pbx.faxes
    faxes.failures["incoming_faxes"] = error = Rejected("olmaz")
    page = window.open(Service.INCOMING_FAXES)
    unread = window.said()
    faxes.failures.clear()
    faxes.came["1"] = IncomingFax(id="1"), a_tiff(1)
    page.look()
    window.work()
    faxes.failures["fetch_fax"] = error
    page.table.choose("1")
    window.work()

    assert sentence(error) in unread
    assert sentence(error) in window.said()


def send_a_fax(window: Window) -> FaxForm:
    window.bench.files.there[PDF] = pdf_of(a_tiff(1))
    page = window.open(Service.OUTGOING_FAXES)
    page.new_wanted.emit()
    form: FaxForm = page.findChild(FaxForm)
    form.file_chosen.emit(str(PDF))
    form.findChild(QPlainTextEdit).setPlainText("02120000001")
    window.work()
    button(form, "Gönder").click()
    window.work()
    return form


def test_a_fax_is_sent_once_and_its_recipients_are_told(window: Window) -> None:
    form = send_a_fax(window)
    page = window.desk.of(ACCOUNT.name).page(Service.OUTGOING_FAXES)
    page.table.choose("1")
    window.work()

    [order] = window.pbx.faxes.orders
    assert (order.title, order.document.ending) == ("teklif", ".pdf")
    assert not form.isVisible()
    assert "Santralin yanıtı: “\u2068Faks gönderildi.\u2069”" in window.said()
    assert page.recipients.cells() == (("0212 000 00 01", "", "Gönderildi"),)


def test_a_fax_of_which_nobody_knows_is_not_sent_again(window: Window) -> None:
    window.pbx.faxes.failures["send_fax"] = Unreachable(Way.TIMED_OUT)

    form = send_a_fax(window)

    said = " ".join(label.text() for label in form.findChildren(QLabel))
    assert "yine de alınmış olabilir" in said
    assert (len(window.pbx.faxes.orders), form.isVisible()) == (1, True)


def test_a_file_that_is_none_is_refused_in_the_form(window: Window) -> None:
    page = window.open(Service.OUTGOING_FAXES)
    page.new_wanted.emit()
    form = page.findChild(FaxForm)

    form.file_chosen.emit("/nowhere.pdf")
    window.work()

    said = " ".join(label.text() for label in form.findChildren(QLabel))
    assert "Seçilen dosya açılamadı." in said


def test_numbers_that_cannot_be_read_are_said_in_the_form(window: Window) -> None:
    error = Rejected("olmaz")
    window.pbx.fail("outside_numbers", error)
    page = window.open(Service.OUTGOING_FAXES)

    page.new_wanted.emit()
    window.work()

    said = " ".join(label.text() for label in page.findChild(FaxForm).findChildren(QLabel))
    assert sentence(error) in said


def test_an_announcement_is_heard_added_and_deleted(window: Window) -> None:
    sounds = window.pbx.sounds
    sounds.kept["a"] = Announcement(id="a", name="Karşılama"), A_WAV
    page = window.open(Service.ANNOUNCEMENTS)
    page.table.choose("a")
    page.wanted.emit("a")
    window.work()
    heard = page.recording.shown
    window.bench.files.there[Path("/tatil.wav")] = A_WAV
    page.new_wanted.emit()
    form = page.findChild(AnnouncementForm)
    form.file_chosen.emit("/tatil.wav")
    window.work()
    button(form, "Ekle").click()
    window.work()
    added = [one.name for one, _ in sounds.kept.values()]
    page.deleted.emit("a")
    window.work()

    assert heard is Shown.READY
    assert added == ["Karşılama", "tatil"]
    assert [one.name for one, _ in sounds.kept.values()] == ["tatil"]
    assert "Santralin yanıtı: “\u2068Ses dosyası silindi.\u2069”" in window.said()
    window.desk.close()
    assert page.recording.shown is not Shown.READY


def test_a_round_is_ordered_with_an_announcement_that_is_there(window: Window) -> None:
    window.pbx.sounds.kept["a"] = Announcement(id="a", name="Tatil"), A_WAV
    page = window.open(Service.AUTOMATIC_CALLS)
    page.new_wanted.emit()
    window.work()
    form = page.findChild(AutomaticCallForm)
    form.findChild(QLineEdit).setText("Duyuru")
    form.findChild(QPlainTextEdit).setPlainText("05321112233")
    button(form, "Başlat…").click()
    agree(form, "Ara")
    window.work()

    [order] = window.pbx.rounds.orders
    assert order.announcement_id == "a"
    assert "Otomatik arama oluşturuldu." in window.said()


def test_the_results_of_a_round_are_drawn(window: Window) -> None:
    results = (Called(number="905321112233", pressed="1"),)
    window.pbx.rounds.rounds["1"] = AutomaticCall(id="1", title="Anket", results=results)
    page = window.open(Service.AUTOMATIC_CALLS)

    page.table.choose("1")
    window.work()

    assert [bar[:2] for bar in page.chart.bars] == [("1 tuşu", 1)]


def test_a_message_is_sent_under_a_title_that_is_there(window: Window) -> None:
    page = window.open(Service.TEXT_MESSAGES)
    page.new_wanted.emit()
    form = page.findChild(TextMessageForm)
    receivers, content = form.findChildren(QPlainTextEdit)
    receivers.setPlainText("05321112233")
    content.setPlainText("Merhaba")
    button(form, "Gönder…").click()
    agree(form, "Gönder")
    window.work()
    page.table.choose("1")
    window.work()

    [order] = window.pbx.texts.orders
    assert (order.title, order.content) == ("ORNEK", "Merhaba")
    assert page.recipients.cells() == (("0532 111 22 33", "Bekliyor"),)


@pytest.mark.parametrize(
    ("service", "double", "method"),
    [
        (Service.OUTGOING_FAXES, "faxes", "outgoing_faxes"),
        (Service.ANNOUNCEMENTS, "sounds", "announcements"),
        (Service.AUTOMATIC_CALLS, "rounds", "automatic_calls"),
        (Service.TEXT_MESSAGES, "texts", "text_messages"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(
    window: Window, service: Service, double: str, method: str
) -> None:
    error = Rejected("olmaz")
    getattr(window.pbx, double).failures[method] = error

    window.open(service)

    assert sentence(error) in window.said()


def test_a_number_that_wants_messages_again_is_taken_off_the_list(window: Window) -> None:
    window.pbx.texts.refusing["ORNEK"] = ["905321112233"]
    page = window.open(Service.TEXT_MESSAGES)
    page.refusals_wanted.emit()
    window.work()
    dialog = page.findChild(RefusalsDialog)
    before = dialog.table.cells()

    dialog.allowed.emit("ORNEK", "905321112233")
    window.work()

    assert (before, dialog.table.cells()) == ((("0532 111 22 33",),), ())
    assert "Numara kara listeden kaldırıldı." in window.said()


@pytest.mark.parametrize("method", ["refusing_numbers", "allow_again"])
def test_why_a_list_of_refusals_is_as_it_was_is_said(window: Window, method: str) -> None:
    window.pbx.texts.refusing["ORNEK"] = ["905321112233"]
    window.pbx.texts.failures[method] = error = Rejected("olmaz")
    page = window.open(Service.TEXT_MESSAGES)
    page.refusals_wanted.emit()
    window.work()
    dialog = page.findChild(RefusalsDialog)

    dialog.allowed.emit("ORNEK", "905321112233")
    window.work()

    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert sentence(error) in said


def test_two_accounts_have_sections_of_their_own(window: Window) -> None:
    core = window.bench.core
    other = replace(ACCOUNT, name="izmir", label="İzmir")
    mine = window.open(Service.INCOMING_FAXES)
    core.sign_in.submit(other, "K2")
    window.work()
    window.pages.open(Page.ADMINISTRATION)
    services = window.desk.of("izmir")
    chips = [b.text() for b in window.sections.findChildren(QPushButton) if b.isVisible()]
    window.pbx.faxes.came["1"] = IncomingFax(id="1"), a_tiff(1)
    window.sections.open(services.key(Service.INCOMING_FAXES))
    window.work()
    theirs = services.page(Service.INCOMING_FAXES)

    assert len(window.offered) == 2 * len(Service)
    assert "Gelen fakslar · \u2068İzmir\u2069" in chips
    assert (len(theirs.table.cells()), mine.table.cells()) == (1, ())
    core.sign_in.remove("izmir")
    window.work()
    assert len(window.offered) == len(Service)


def test_how_an_announcement_is_played_is_chosen_for_all_sounds(window: Window) -> None:
    page = window.open(Service.ANNOUNCEMENTS)

    page.recording.chosen.emit("skip_silence", True)

    assert window.bench.core.choices.now.skip_silence


def test_an_announcement_is_saved_where_a_person_wants_it(window: Window, tmp_path: Path) -> None:
    window.pbx.sounds.kept["a"] = Announcement(id="a", name="Karşılama"), A_WAV
    page = window.open(Service.ANNOUNCEMENTS)
    page.table.choose("a")
    page.wanted.emit("a")
    window.work()

    page.saved_as.emit(str(tmp_path / "anons.wav"))
    window.work()

    assert window.bench.audio.files[tmp_path / "anons.wav"] == A_WAV


def test_looking_again_tells_anew_what_came_of_the_chosen_one(window: Window) -> None:
    rounds = window.pbx.rounds.rounds
    rounds["1"] = AutomaticCall(id="1", title="Anket", results=(Called(number="1"),))
    page = window.open(Service.AUTOMATIC_CALLS)
    page.table.choose("1")
    window.work()
    before = page.results.cells()
    rounds["1"] = AutomaticCall(id="1", title="Anket", results=(Called(number="1", pressed="5"),))

    page.look()
    window.work()

    assert (before[0][1], page.results.cells()[0][1]) == ("Bilinmiyor", "5 tuşu")


def test_a_fax_that_waited_is_told_as_sent_when_looked_at_again(window: Window) -> None:
    form = send_a_fax(window)
    page = window.desk.of(ACCOUNT.name).page(Service.OUTGOING_FAXES)
    faxes = window.pbx.faxes
    sent = faxes.sent["1"]
    waiting = replace(sent.recipients[0], state=FaxState.WAITING)
    faxes.sent["1"] = replace(sent, recipients=(waiting,))
    page.table.choose("1")
    window.work()
    before = page.recipients.cells()
    faxes.sent["1"] = sent

    page.look()
    window.work()

    assert (before[0][2], page.recipients.cells()[0][2]) == ("Bekliyor", "Gönderildi")
    assert not form.isVisible()


def test_messages_are_looked_at_again_with_the_chosen_one(window: Window) -> None:
    order = MessageOrder(
        title="ORNEK", content="Merhaba", receivers=(PhoneNumber.parse("05321112233"),)
    )
    window.pbx.texts.send_message(order)
    page = window.open(Service.TEXT_MESSAGES)
    page.table.choose("1")
    window.work()
    told = window.pbx.texts.sent["1"]
    sent = replace(told.recipients[0], state=MessageState.SENT)
    window.pbx.texts.sent["1"] = replace(told, recipients=(sent,))

    page.look()
    window.work()

    assert page.recipients.cells() == (("0532 111 22 33", "Gönderildi"),)
