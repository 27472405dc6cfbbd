"""Faxes in the window: what came, what was sent, and one more to send."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.faxes import (
    FaxOrder,
    FaxRecipient,
    FaxState,
    IncomingFax,
    OutgoingFax,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.ui.services.fax_form import FaxForm
from santral_desktop.ui.services.incoming_faxes import IncomingFaxesPage
from santral_desktop.ui.services.outgoing_faxes import OutgoingFaxesPage
from tests.builders import NINE, OUR_NUMBER
from tests.faxed import a_tiff

CAME = (
    IncomingFax(id="1", sender="902120000001", came_at=NINE),
    IncomingFax(id="2", sender="905321112233", came_at=NINE - timedelta(days=1)),
)
SENT = OutgoingFax(
    id="7",
    title="Teklif",
    sent_from=OUR_NUMBER,
    recipient_count=2,
    sent_at=NINE,
    recipients=(
        FaxRecipient(number="902120000001", state=FaxState.SENT, cause="NORMAL_CLEARING"),
        FaxRecipient(number="902120000002", state=FaxState.FAILED, cause="USER_BUSY"),
    ),
)
FILE = Attachment("teklif", FileKind.TIFF, a_tiff(2))


def seen(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


@pytest.fixture
def inbox(qtbot: QtBot) -> IncomingFaxesPage:
    page = IncomingFaxesPage()
    qtbot.addWidget(page)
    page.resize(700, 500)
    with qtbot.waitExposed(page):
        page.show()
    page.show_faxes(CAME)
    return page


def test_who_sent_a_fax_and_when_is_listed(inbox: IncomingFaxesPage) -> None:
    assert inbox.table.cells() == (
        ("0212 000 00 01", "03.02.2031 09:00"),
        ("0532 111 22 33", "02.02.2031 09:00"),
    )


def test_senders_are_masked_where_names_are_private(inbox: IncomingFaxesPage) -> None:
    inbox.show_faxes(CAME, masked=True)

    assert inbox.table.cells()[1][0] == "0532 ••• •• 33"


def test_a_chosen_fax_is_wanted_and_shown_page_by_page(
    inbox: IncomingFaxesPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(inbox.wanted) as told:
        inbox.table.choose("1")
    waiting, before = seen(inbox), button(inbox, "PDF olarak kaydet…").isEnabled()
    inbox.show_fax("1", a_tiff(2))

    assert (told.args, before) == (["1"], False)
    assert "Faks getiriliyor…" in waiting
    assert "1. sayfa / 2" in seen(inbox)
    assert button(inbox, "PDF olarak kaydet…").isEnabled()


def test_pages_that_come_too_late_are_not_shown_for_another_fax(inbox: IncomingFaxesPage) -> None:
    inbox.table.choose("1")
    inbox.table.choose("2")

    inbox.show_fax("1", a_tiff(2))

    assert inbox.pages.page.isNull()


def test_what_cannot_be_read_or_fetched_says_so(inbox: IncomingFaxesPage) -> None:
    inbox.table.choose("1")
    inbox.show_fax("1", b"broken")
    broken = seen(inbox)
    inbox.show_not_fetched("Faks santralde yok.")

    assert "Bu faksın sayfaları okunamadı." in broken
    assert "Faks santralde yok." in seen(inbox)


def test_a_document_is_saved_where_a_person_wants_it(
    inbox: IncomingFaxesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    inbox.table.choose("1")
    inbox.show_fax("1", a_tiff(1))
    button(inbox, "PDF olarak kaydet…").click()
    dialog = inbox.findChild(QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name

    with qtbot.waitSignal(inbox.saved_as) as told:
        dialog.fileSelected.emit(str(tmp_path / "faks.pdf"))
    dialog.reject()
    inbox.show_saved(str(tmp_path / "faks.pdf"))
    saved = seen(inbox)
    inbox.show_not_saved("Disk dolu.")

    assert told.args == [str(tmp_path / "faks.pdf")]
    assert name == "Faks 902120000001 03.02.2031 09 00.pdf"
    assert "Kaydedildi: " in saved
    assert "Disk dolu." in seen(inbox)


def test_a_fax_that_is_gone_is_not_shown_any_more(inbox: IncomingFaxesPage) -> None:
    inbox.table.choose("1")
    inbox.show_fax("1", a_tiff(1))

    inbox.show_faxes(CAME[1:])

    assert "Sayfalarını görmek için bir faks seçin." in seen(inbox)
    assert not button(inbox, "PDF olarak kaydet…").isEnabled()


@pytest.fixture
def outbox(qtbot: QtBot) -> OutgoingFaxesPage:
    page = OutgoingFaxesPage()
    qtbot.addWidget(page)
    page.show()
    page.show_faxes((SENT, OutgoingFax(id="8", title="Sipariş")))
    return page


def test_what_was_sent_is_listed(outbox: OutgoingFaxesPage) -> None:
    assert outbox.table.cells() == (
        ("Teklif", "2", "03.02.2031 09:00"),
        ("Sipariş", "–", "–"),
    )


def test_what_became_of_a_fax_is_told_for_each_number(outbox: OutgoingFaxesPage) -> None:
    outbox.table.choose("7")
    outbox.show_fax(SENT)

    assert outbox.recipients.cells() == (
        ("0212 000 00 01", "", "Gönderildi"),
        ("0212 000 00 02", "Karşı taraf meşguldü.", "Gönderilemedi"),
    )
    assert "Teklif · 0850 000 0001 numarasından" in seen(outbox)


def test_another_fax_or_none_takes_the_recipients_away(outbox: OutgoingFaxesPage) -> None:
    outbox.table.choose("7")
    outbox.table.choose("8")
    outbox.show_fax(SENT)
    late = outbox.recipients.isVisible()
    outbox.show_not_read("Olmadı.")

    assert not late
    assert "Olmadı." in seen(outbox)


def test_a_new_one_is_wanted(outbox: OutgoingFaxesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outbox.new_wanted):
        button(outbox, "Yeni faks…").click()


@pytest.fixture
def form(qtbot: QtBot) -> FaxForm:
    made = FaxForm()
    qtbot.addWidget(made)
    made.show_senders((OUR_NUMBER, "908500000002"))
    made.open_anew()
    return made


def fill(form: FaxForm) -> None:
    form.show_file(FILE)
    form.findChild(QPlainTextEdit).setPlainText("0212 000 00 01")


def send(form: FaxForm) -> QPushButton:
    return button(form, "Gönder")


def test_a_form_says_what_is_still_missing(form: FaxForm) -> None:
    said = [seen(form)]
    form.show_file(FILE)
    said.append(seen(form))

    assert "Gönderilecek dosyayı seçin." in said[0]
    assert "Alıcıları yazın." in said[1]
    assert not send(form).isEnabled()


def test_a_chosen_file_is_previewed_and_names_the_fax(form: FaxForm) -> None:
    form.show_file(FILE)

    assert "teklif · 2 sayfa · " in seen(form)
    assert not form.preview.page.isNull()
    assert form.findChildren(QLineEdit)[0].text() == "teklif"


def test_a_fax_is_ordered_once(form: FaxForm, qtbot: QtBot) -> None:
    fill(form)
    form.findChild(QComboBox).setCurrentIndex(1)

    with qtbot.waitSignal(form.ordered) as told:
        send(form).click()
    with qtbot.assertNotEmitted(form.ordered):
        send(form).click()

    assert told.args == [
        FaxOrder(
            title="teklif",
            sent_from="908500000002",
            receivers=(PhoneNumber.parse("02120000001"),),
            document=FILE,
        )
    ]
    assert "Gönderiliyor…" in seen(form)


def test_an_order_that_was_taken_closes_and_empties_the_form(form: FaxForm) -> None:
    fill(form)
    send(form).click()

    form.show_taken()
    hidden = not form.isVisible()
    form.open_anew()

    assert hidden
    assert "Henüz dosya seçilmedi" in seen(form)


def test_an_order_that_was_not_taken_keeps_what_was_entered(form: FaxForm, qtbot: QtBot) -> None:
    fill(form)
    send(form).click()

    form.show_not_taken("Olmadı.")

    assert "Olmadı." in seen(form)
    with qtbot.waitSignal(form.ordered):
        send(form).click()


@pytest.mark.parametrize("content", [b"%PDF-broken", b""])
def test_a_file_without_pages_is_refused(form: FaxForm, content: bytes) -> None:
    form.show_file(FILE)

    form.show_file(Attachment("bozuk", FileKind.PDF, content))

    assert "Bu dosyanın sayfaları okunamadı" in seen(form)
    assert form.preview.page.isNull()


def test_a_file_is_asked_for(form: FaxForm, qtbot: QtBot, tmp_path: Path) -> None:
    button(form, "Dosya seç… (PDF, JPEG, PNG, TIFF)").click()
    dialog = form.findChild(QFileDialog)

    with qtbot.waitSignal(form.file_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()

    assert told.args == [str(tmp_path / "a.pdf")]


def test_without_a_number_of_ours_nothing_is_sent(qtbot: QtBot) -> None:
    form = FaxForm()
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.senders_wanted):
        form.open_anew()
    fill(form)

    assert not send(form).isEnabled()
    assert "Gönderen numara bilinmiyor" in seen(form)
