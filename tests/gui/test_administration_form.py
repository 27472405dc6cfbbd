"""The form of a row: fields as they are described, errors where they belong."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.resource_changes import proposal
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Field, Kind, Record, Reference, Resource
from santral_desktop.providers.bulutfon.resources import DIDS, EXTENSIONS
from santral_desktop.ui.administration.choice_editors import (
    ChoiceEditor,
    ChoicesEditor,
    TickEditor,
)
from santral_desktop.ui.administration.editor import Editor, Option, Reading
from santral_desktop.ui.administration.line_editors import LineEditor, RowEditor
from santral_desktop.ui.administration.members_editor import MembersEditor
from santral_desktop.ui.administration.record_form import RecordForm
from santral_desktop.ui.administration.record_pane import RecordPane
from santral_desktop.ui.theme import Tone

ELIF = Record(
    "7",
    {
        "number": 1007,
        "full_name": "Elif <b>Şahin",
        "email": "elif@ornek.example",
        "registered": True,
        "did": "+908500000001",
        "voicemail": False,
        "redirection_type": "NONE",
        "destination_type": None,
        "destination_number": None,
        "external_number": None,
        "acl": ("domestic", "premium"),
    },
)
PHONE = Field(name="x", kind=Kind.PHONE)
OPTIONS = {
    ("dids", "number"): [Option("+90 850 000 0001", ""), Option("+90 212 000 0002", "")],
    ("extensions", "number"): [Option("1008", "Çağrı Yıldız")],
    ("groups", "number"): [Option("101", "Destek")],
}


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm()
    qtbot.addWidget(made)
    made.show_record(EXTENSIONS, ELIF, writable=True)
    made.show_options(OPTIONS)
    made.resize(360, 700)
    made.show()
    return made


def shown(form: RecordForm) -> set[str]:
    return {one.name for one in EXTENSIONS.fields if not form.line(one.name).isHidden()}


def choose(form: RecordForm, name: str, code: str) -> None:
    (box,) = form.line(name).findChildren(QComboBox)
    box.setCurrentIndex(box.findData(code))


def write(form: RecordForm, name: str, text: str) -> None:
    edit = form.line(name).findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)
    edit.textEdited.emit(text)


def test_a_row_is_shown_and_given_back_as_it_is(form: RecordForm) -> None:
    values, flaws = form.wanted()

    assert flaws == {}
    assert proposal(EXTENSIONS, ELIF, values).changes == ()
    assert values["acl"] == ("domestic", "premium")


def test_fields_that_depend_on_others_appear_with_them(form: RecordForm) -> None:
    dependent = {"destination_type", "destination_number", "external_number"}
    assert not shown(form) & dependent

    choose(form, "redirection_type", "ALWAYS")
    assert shown(form) & dependent == {"destination_type"}

    choose(form, "destination_type", "EXTERNAL")
    assert shown(form) & dependent == {"destination_type", "external_number"}

    choose(form, "destination_type", "GROUP")
    assert shown(form) & dependent == {"destination_type", "destination_number"}


def test_what_may_be_named_follows_the_choice(form: RecordForm) -> None:
    choose(form, "redirection_type", "ALWAYS")
    choose(form, "destination_type", "GROUP")
    (box,) = form.line("destination_number").findChildren(QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["101 · Destek"]

    choose(form, "destination_type", "EXTENSION")
    assert [box.itemData(row) for row in range(box.count())] == ["1008"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert form.wanted()[0]["destination_number"] == 1008
    words = [label.text() for label in form.line("destination_number").findChildren(QLabel)]
    assert "Çağrı Yıldız" in words


def test_what_is_no_value_is_told_at_its_field(form: RecordForm) -> None:
    write(form, "number", "bin yedi")
    write(form, "email", "elif@")
    values, flaws = form.wanted()

    assert flaws == {"number": Flaw.NOT_A_NUMBER, "email": Flaw.NOT_AN_EMAIL}
    assert "number" not in values
    form.show_flaws(flaws)
    assert form.line("number").said == "Yalnızca rakam yazın."
    assert form.line("full_name").said == ""
    assert form.line("number").isAncestorOf(form.focusWidget() or form)


def test_what_is_wrong_is_read_by_screen_readers(form: RecordForm) -> None:
    form.show_flaws({"number": Flaw.OUT_OF_RANGE})
    edit = form.line("number").findChild(QLineEdit)

    assert isinstance(edit, QLineEdit)
    assert edit.accessibleName() == "Dahili no"
    assert edit.accessibleDescription() == "1000 ile 9999 arasında bir sayı yazın."
    form.show_flaws({})
    assert edit.accessibleDescription() == ""


def test_a_new_row_has_only_what_can_be_filled_in(qtbot: QtBot, form: RecordForm) -> None:
    form.show_record(EXTENSIONS, None, writable=True)
    values, flaws = form.wanted()

    assert flaws == {}
    assert values["redirection_type"] == "NONE"
    assert values["voicemail"] is False
    with pytest.raises(KeyError):
        form.line("registered")


def test_who_may_not_write_reads(form: RecordForm) -> None:
    redirected = Record("7", {**ELIF.values, "redirection_type": "ALWAYS",
                              "destination_type": "EXTERNAL",
                              "external_number": "+905321112233"})  # fmt: skip
    form.show_record(EXTENSIONS, redirected, writable=False)

    assert not form.findChildren(QLineEdit)
    assert "external_number" in shown(form)
    reading = form.line("external_number").editor
    assert isinstance(reading, Reading)
    assert reading.shown == "0532 111 22 33"
    assert form.wanted() == ({}, {})


def test_hours_are_read_as_spans(qtbot: QtBot, form: RecordForm) -> None:
    day = {"monday": ("08:30-12:00", "13:00-18:00"), "sunday": (), "tuesday": None}
    form.show_record(DIDS, Record("1", {"number": "+908500000001", **day}), writable=False)
    told = {name: form.line(name).editor for name in day}

    texts = {name: one.shown for name, one in told.items() if isinstance(one, Reading)}
    assert texts == {"monday": "08:30–12:00, 13:00–18:00", "sunday": "Kapalı", "tuesday": "–"}


def test_what_the_pbx_told_and_nobody_touched_is_no_flaw(qtbot: QtBot, form: RecordForm) -> None:
    odd = Record("7", {**ELIF.values, "did": "santral", "redirection_type": "SOMETIMES"})
    form.show_record(EXTENSIONS, odd, writable=True)

    values, flaws = form.wanted()
    assert flaws == {}
    assert (values["did"], values["redirection_type"]) == ("santral", "SOMETIMES")


@pytest.mark.parametrize(
    ("editor", "value", "text"),
    [
        (lambda: LineEditor(Field(name="x")), "Ayşe", "Ayşe"),
        (lambda: LineEditor(PHONE), "+905321112233", "+90 532 111 22 33"),
        (lambda: TickEditor(Field(name="x", kind=Kind.FLAG)), True, "evet"),
        (lambda: TickEditor(Field(name="x", kind=Kind.FLAG)), False, "hayır"),
        (lambda: TickEditor(Field(name="x", kind=Kind.FLAG)), None, ""),
        (lambda: ChoiceEditor(Field(name="x", kind=Kind.CHOICE, choices=("A", "B"))), "B", "B"),
        (lambda: ChoiceEditor(Field(name="x", kind=Kind.CHOICE, choices=("A", "B"))), None, ""),
        (lambda: ChoiceEditor(Field(name="x", kind=Kind.CHOICE, choices=("A",))), "Z", "Z"),
        (lambda: ChoicesEditor(EXTENSIONS.field("acl")), ("gsm", "Z"), "gsm, Z"),
        (lambda: ChoicesEditor(Field(name="x", kind=Kind.CHOICES)), (), ""),
        (lambda: MembersEditor(Field(name="x", kind=Kind.CHOICES)), ("1008", "1007"), "1008, 1007"),
        (lambda: RowEditor(Field(name="x", kind=Kind.NUMBER)), 1008, "1008"),
    ],
)  # fmt: skip
def test_an_editor_gives_back_what_it_was_filled_with(
    qtbot: QtBot, editor: Any, value: Any, text: str
) -> None:
    made: Editor = editor()
    qtbot.addWidget(made)
    made.name("Alan")
    made.fill(value)
    with qtbot.assertNotEmitted(made.edited):
        made.offer([])

    assert made.text == text


def test_a_tick_that_was_not_told_is_decided_by_a_click(qtbot: QtBot) -> None:
    editor = TickEditor(Field(name="x", kind=Kind.FLAG))
    qtbot.addWidget(editor)
    editor.fill(None)
    box = editor.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)

    with qtbot.waitSignal(editor.edited):
        box.click()

    assert editor.text == "evet"


def test_a_choice_of_several_is_told_with_its_name(qtbot: QtBot) -> None:
    editor = ChoicesEditor(EXTENSIONS.field("acl"))
    qtbot.addWidget(editor)
    editor.name("Arama yetkileri")
    editor.describe("Bu seçenek yok.")
    boxes = editor.findChildren(QCheckBox)

    with qtbot.waitSignal(editor.edited):
        boxes[1].click()

    assert editor.text == "gsm"
    assert boxes[1].accessibleName() == "Arama yetkileri: Cep telefonları"
    assert boxes[1].accessibleDescription() == "Bu seçenek yok."


class Members:
    def __init__(self, qtbot: QtBot) -> None:
        one = Field(name="members", kind=Kind.CHOICES, refers=(Reference("x", "number"),))
        self.editor = MembersEditor(one)
        qtbot.addWidget(self.editor)
        self.editor.name("Üyeler")
        self.editor.fill(("1007", "1008", "1009"))
        self.editor.offer([Option("1007", "Elif"), Option("1010", "İsmail")])

    def press(self, words: str) -> None:
        buttons = self.editor.findChildren(QPushButton)
        next(button for button in buttons if button.text() == words).click()

    @property
    def list(self) -> QListWidget:
        found = self.editor.findChild(QListWidget)
        assert isinstance(found, QListWidget)
        return found

    def add(self, text: str) -> None:
        (box,) = self.editor.findChildren(QComboBox)
        place = box.findData(text)
        box.setCurrentIndex(place)
        box.activated.emit(place)


def test_members_are_moved_taken_out_and_put_in(qtbot: QtBot) -> None:
    members = Members(qtbot)
    assert members.list.item(0).text() == "1007 · Elif"
    assert members.list.accessibleName() == "Üyeler"

    members.press("Yukarı")  # the first one has no place above it
    members.press("Aşağı")
    assert members.editor.text == "1008, 1007, 1009"
    members.press("Çıkar")
    assert members.editor.text == "1008, 1009"
    members.add("1010")
    members.add("1010")
    members.add("")
    assert members.editor.text == "1008, 1009, 1010"


def test_an_empty_list_has_nothing_to_take_out(qtbot: QtBot) -> None:
    members = Members(qtbot)
    members.editor.fill(None)
    with qtbot.assertNotEmitted(members.editor.edited):
        members.press("Çıkar")
        members.press("Aşağı")

    assert members.editor.text == ""


class Pane:
    def __init__(self, qtbot: QtBot, record: Record | None = ELIF) -> None:
        self.pane = RecordPane()
        qtbot.addWidget(self.pane)
        self.pane.resize(360, 700)
        self.pane.show()
        self.asked: list[Any] = []
        self.pane.proposed.connect(lambda before, wanted: self.asked.append((before, wanted)))
        self.show(record)

    def show(self, record: Record | None, **may: bool) -> None:
        rights = {"may_write": True, "may_delete": True, **may}
        self.pane.show_record(EXTENSIONS, record, options=OPTIONS, **rights)

    def press(self, words: str) -> None:
        self.button(words).click()

    def button(self, words: str) -> QPushButton:
        found = self.pane.findChildren(QPushButton)
        return next(b for b in found if b.text().replace("&", "") == words and b.isVisible())

    @property
    def buttons(self) -> set[str]:
        found = self.pane.findChildren(QPushButton)
        return {b.text().replace("&", "") for b in found if b.isVisible()}

    @property
    def texts(self) -> list[str]:
        return [label.text() for label in self.pane.findChildren(QLabel) if label.isVisible()]

    def ask(self) -> None:
        before, wanted = self.asked[-1]
        self.pane.show_proposal(proposal(EXTENSIONS, before, wanted))


def test_a_change_is_shown_before_anything_is_sent(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    write(pane.pane.form, "full_name", "Elif Demir")
    pane.press("Değiştir…")
    pane.ask()

    assert {"Bu alanlar değişecek", "Ad soyad", "Elif <b>Şahin → Elif Demir"} <= set(pane.texts)
    with qtbot.waitSignal(pane.pane.agreed) as told:
        pane.press("Gönder")
    assert told.args is not None
    assert told.args[1].send == {"full_name": "Elif Demir"}


def test_going_back_keeps_what_was_typed(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    write(pane.pane.form, "full_name", "Elif Demir")
    pane.press("Değiştir…")
    pane.ask()
    pane.press("Geri")

    assert pane.pane.form.wanted()[0]["full_name"] == "Elif Demir"
    assert "Değiştir…" in pane.buttons


def test_a_flawed_form_says_so_and_sends_nothing(qtbot: QtBot) -> None:
    pane = Pane(qtbot, None)
    write(pane.pane.form, "number", "x")
    pane.press("Denetle…")
    pane.ask()

    assert "Kırmızı yazılı alanları düzeltin." in pane.texts
    assert "Yalnızca rakam yazın." in pane.texts
    assert pane.texts.count("Bu alan gerekli.") == 3
    assert "Gönder" not in pane.buttons


def test_nothing_changed_is_nothing_to_send(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.press("Değiştir…")
    pane.ask()

    assert "Değişen bir şey yok." in pane.texts


def test_a_deletion_shows_what_would_be_gone(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.press("Sil…")

    assert "Bu kayıt santralden silinecek" in pane.texts
    assert "elif@ornek.example" in pane.texts
    assert pane.pane.window().focusWidget() is pane.button("Geri")
    with qtbot.waitSignal(pane.pane.deletion_agreed) as told:
        pane.press("Sil")
    assert told.args == [ELIF]


def test_while_a_write_is_under_way_it_cannot_be_pressed_again(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.press("Sil…")
    pane.pane.show_sending()

    assert "Santrale gönderiliyor…" in pane.texts
    assert not pane.button("Sil").isEnabled()
    pane.pane.show_answer("Kayıt silindi.", Tone.GOOD)
    assert "Kayıt silindi." in pane.texts


def test_the_next_write_can_be_pressed_after_one_that_left_nothing_to_show(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.press("Sil…")
    pane.pane.show_sending()
    pane.pane.show_nothing("Kayıt silindi.", Tone.GOOD)
    pane.show(ELIF)
    pane.press("Sil…")

    assert pane.button("Sil").isEnabled()


def test_what_nobody_may_do_is_not_offered(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.show(ELIF, may_write=False, may_delete=False)

    assert pane.buttons == {"Kapat"}


def test_a_row_that_is_being_read_says_so(qtbot: QtBot) -> None:
    pane = Pane(qtbot)
    pane.pane.show_reading(EXTENSIONS, ELIF)
    assert "Kayıt okunuyor…" in pane.texts

    pane.pane.show_nothing()
    assert "Ayrıntısını görmek için bir kayıt seçin." in pane.texts
    assert pane.pane.record is None


def test_outside_text_is_plain_everywhere(qtbot: QtBot) -> None:
    pane = Pane(qtbot)

    labels = pane.pane.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert any("<b>" in text for text in pane.texts)


def test_a_resource_of_readings_only_has_a_form_too(qtbot: QtBot) -> None:
    only = Resource(name="x", title="a", fields=(Field(name="a", writable=False),))
    pane = RecordPane()
    qtbot.addWidget(pane)
    pane.show_record(only, Record("1", {"a": "b"}), may_write=False, may_delete=False, options={})

    assert pane.resource is only
