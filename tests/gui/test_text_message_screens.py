"""Text messages in the window: what was sent, and one more, now or later."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text_messages import (
    MessageOrder,
    MessageRecipient,
    MessageState,
    MessageTitle,
    TextMessage,
    TitleState,
)
from santral_desktop.ui.services.refusals_dialog import RefusalsDialog
from santral_desktop.ui.services.text_message_form import LONGEST, TextMessageForm
from santral_desktop.ui.services.text_messages import TextMessagesPage
from tests.builders import NINE

TITLES = (
    MessageTitle(id="1", name="ORNEK", state=TitleState.CONFIRMED),
    MessageTitle(id="2", name="YENI", state=TitleState.DRAFT),
)
SENT = TextMessage(
    id="1",
    title="ORNEK",
    content="Merhaba",
    made_at=NINE,
    planned_for=NINE + timedelta(hours=5),
    recipients=(
        MessageRecipient(number="905321112233", state=MessageState.SENT),
        MessageRecipient(number="905321112234", state=MessageState.FAILED),
    ),
)


def seen(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


@pytest.fixture
def page(qtbot: QtBot) -> TextMessagesPage:
    made = TextMessagesPage()
    qtbot.addWidget(made)
    made.show()
    made.show_messages((SENT,), 1, more=False)
    return made


def test_it_says_that_the_provider_ended_the_service(page: TextMessagesPage) -> None:
    assert "31 Aralık 2020’de sonlandırdığını duyurdu" in seen(page)


def test_titles_say_whether_they_may_be_used(page: TextMessagesPage) -> None:
    page.show_titles(TITLES)
    some = seen(page)
    page.show_titles(())

    assert "Başlıklar: ORNEK (onaylı), YENI (onay bekliyor)" in some
    assert "Tanımlı başlık yok." in seen(page)


def test_what_became_of_a_message_is_told_for_each_number(page: TextMessagesPage) -> None:
    page.table.choose("1")
    page.show_message(SENT)

    assert page.recipients.cells() == (
        ("0532 111 22 33", "Gönderildi"),
        ("0532 111 22 34", "Gönderilemedi"),
    )
    assert "Merhaba\nGönderileceği an: 03.02.2031 14:00" in seen(page)


def test_another_message_or_none_takes_the_recipients_away(page: TextMessagesPage) -> None:
    page.show_message(SENT)
    early = page.recipients.isVisible()
    page.table.choose("1")
    page.show_not_read("Olmadı.")

    assert not early
    assert "Olmadı." in seen(page)


def test_older_and_newer_ones_are_offered_where_there_are_any(
    page: TextMessagesPage, qtbot: QtBot
) -> None:
    before = button(page, "Daha eskiler").isVisible()
    page.show_messages((SENT,), 2, more=True, masked=True)

    with qtbot.waitSignal(page.page_wanted) as older:
        button(page, "Daha eskiler").click()
    with qtbot.waitSignal(page.page_wanted) as newer:
        button(page, "Daha yeniler").click()

    assert (before, older.args, newer.args) == (False, [3], [1])


def test_a_new_one_is_wanted(page: TextMessagesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_wanted):
        button(page, "Yeni mesaj…").click()


@pytest.fixture
def form(qtbot: QtBot) -> TextMessageForm:
    made = TextMessageForm()
    qtbot.addWidget(made)
    made.show_titles(TITLES)
    made.open_at(NINE)
    return made


def fill(form: TextMessageForm, text: str = "Merhaba") -> None:
    receivers, content = form.findChildren(QPlainTextEdit)
    receivers.setPlainText("05321112233")
    content.setPlainText(text)


def agree(form: TextMessageForm) -> None:
    box = form.findChild(QMessageBox)
    next(one for one in box.buttons() if one.text() == "Gönder").click()


def test_only_titles_that_may_be_used_are_offered(form: TextMessageForm) -> None:
    titles = form.findChild(QComboBox)

    assert [titles.itemText(n) for n in range(titles.count())] == ["ORNEK"]


def test_a_message_is_asked_about_and_ordered_once(form: TextMessageForm, qtbot: QtBot) -> None:
    fill(form)
    button(form, "Gönder…").click()

    with qtbot.waitSignal(form.ordered) as told:
        agree(form)

    assert told.args == [
        MessageOrder(
            title="ORNEK", content="Merhaba", receivers=(PhoneNumber.parse("05321112233"),)
        )
    ]
    assert not button(form, "Gönder…").isEnabled()


def test_a_message_for_later_goes_at_that_time_in_turkey(
    form: TextMessageForm, qtbot: QtBot
) -> None:
    fill(form)
    form.findChild(QCheckBox).click()
    form.findChild(QDateTimeEdit).setDateTime(QDateTime(2031, 2, 4, 10, 30, 0))
    button(form, "Gönder…").click()

    with qtbot.waitSignal(form.ordered) as told:
        agree(form)

    assert told.args[0].planned_for == NINE + timedelta(days=1, hours=1, minutes=30)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "Mesajı yazın."), ("a" * (LONGEST + 1), "Mesaj çok uzun")],
)
def test_what_is_wrong_is_said(form: TextMessageForm, text: str, words: str) -> None:
    fill(form, text)

    assert words in seen(form)
    assert not button(form, "Gönder…").isEnabled()


def test_a_time_in_the_past_is_none_for_later(form: TextMessageForm) -> None:
    fill(form)
    form.findChild(QCheckBox).click()
    there = seen(form)
    form.findChild(QDateTimeEdit).setDateTime(QDateTime(2031, 2, 3, 8, 59, 0))

    assert "geçmişte" not in there
    assert "Gönderileceği an geçmişte." in seen(form)


def test_without_a_title_nothing_is_sent(form: TextMessageForm) -> None:
    fill(form)
    form.show_titles(TITLES[1:])

    assert "Onaylı bir başlık gerekir." in seen(form)


def test_what_was_sent_empties_the_form(form: TextMessageForm) -> None:
    fill(form)
    form.findChild(QCheckBox).click()
    button(form, "Gönder…").click()
    agree(form)

    form.show_taken()

    assert not form.isVisible()
    assert not form.findChild(QCheckBox).isChecked()


# who wants none


@pytest.fixture
def refusals(qtbot: QtBot) -> RefusalsDialog:
    made = RefusalsDialog()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.looked) as told:
        made.open_with(TITLES)
    assert told.args == ["ORNEK"]
    made.show_numbers("ORNEK", ("905321112233",))
    return made


def test_who_wants_no_messages_is_listed(refusals: RefusalsDialog) -> None:
    shown = refusals.table.cells()
    refusals.show_numbers("YENI", ("905321112234",))
    others = refusals.table.cells()
    refusals.show_numbers("ORNEK", ("905321112233",), masked=True)

    assert shown == others == (("0532 111 22 33",),)
    assert refusals.table.cells() == (("0532 ••• •• 33",),)


def test_allowing_again_is_asked_about_first(refusals: RefusalsDialog, qtbot: QtBot) -> None:
    before = button(refusals, "Yeniden izin ver…").isEnabled()
    refusals.table.choose("905321112233")
    button(refusals, "Yeniden izin ver…").click()
    box = refusals.findChild(QMessageBox)

    with qtbot.waitSignal(refusals.allowed) as told:
        next(b for b in box.buttons() if b.text() == "Listeden çıkar").click()

    assert (before, told.args) == (False, ["ORNEK", "905321112233"])
    assert "Yalnız kendisi yeniden istediyse" in box.text()


def test_another_title_is_looked_at(refusals: RefusalsDialog, qtbot: QtBot) -> None:
    titles = refusals.findChild(QComboBox)
    titles.setCurrentIndex(1)

    with qtbot.waitSignal(refusals.looked) as told:
        titles.activated.emit(1)
    refusals.show_numbers("YENI", ())

    assert told.args == ["YENI"]
    assert "Bu başlıktan mesaj istemeyen yok." in seen(refusals)


def test_without_titles_there_is_nothing_to_look_at(qtbot: QtBot) -> None:
    dialog = RefusalsDialog()
    qtbot.addWidget(dialog)

    with qtbot.assertNotEmitted(dialog.looked):
        dialog.open_with(())

    assert "Tanımlı başlık yok." in seen(dialog)
