"""Administration joined to the core: a row is changed, a table applied and taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_administration import WriteEnded
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.write_record import Deed, End, Write, Written
from santral_desktop.composition.command_line import World
from santral_desktop.composition.office import Office as TheOffice
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_administration import A_PAUSE, AdministrationDesk
from santral_desktop.domain.errors import NotSignedIn, Rejected, Unreachable
from santral_desktop.domain.errors import Path as Way
from santral_desktop.ui.administration.administration_page import AdministrationPage
from santral_desktop.ui.administration.bulk_dialog import BulkDialog
from santral_desktop.ui.pages import Page
from tests.builders import ACCOUNT
from tests.doubles.administration import AYSE, PEOPLE, MemoryAdministration
from tests.unit.composition.machine import Bench

CUT = Unreachable(Way.CUT)


class Office:
    """A signed-in window whose account has something to administer."""

    def __init__(self, qtbot: QtBot, chosen: Preferences | None = None) -> None:
        self.bench = Bench(chosen)
        self.panes = Panes(World())
        qtbot.addWidget(self.panes.window)
        self.pbx = MemoryAdministration()
        self.bench.pbx.administration = self.pbx  # type: ignore[attr-defined]
        self.ayse = self.pbx.put("people", **AYSE)
        self.can = self.pbx.put("people", **{**AYSE, "number": 1008, "name": "Can"})
        self.pbx.put("lines", number=AYSE["line"])
        self.desk = AdministrationDesk(self.bench.core, self.panes, TheOffice(self.panes.pages))

    def sign_in(self) -> None:
        self.bench.core.sign_in.submit(ACCOUNT, "K1")
        self.finish()

    def open(self) -> AdministrationPage:
        self.sign_in()
        self.panes.window.show_work()
        self.panes.window.show()
        self.panes.pages.open(Page.ADMINISTRATION)
        self.finish()
        return self.page

    @property
    def page(self) -> AdministrationPage:
        found = self.panes.window.findChild(AdministrationPage)
        assert isinstance(found, AdministrationPage)
        return found

    @property
    def dialog(self) -> BulkDialog:
        found = self.panes.window.findChild(BulkDialog)
        assert isinstance(found, BulkDialog)
        return found

    def finish(self) -> None:
        self.bench.tasks.finish_all()

    def choose(self, id_: str) -> None:
        self.page.choose(id_)
        self.finish()

    def press(self, words: str) -> None:
        found = self.page.findChildren(QPushButton)
        next(b for b in found if b.text().replace("&", "") == words and b.isVisible()).click()

    def press_in_dialog(self, words: str) -> None:
        found = self.dialog.findChildren(QPushButton)
        next(b for b in found if b.text().replace("&", "") == words and b.isVisible()).click()

    def write(self, name: str, text: str) -> None:
        edit = self.page.pane.form.line(name).findChild(QLineEdit)
        assert isinstance(edit, QLineEdit)
        edit.setText(text)
        edit.textEdited.emit(text)

    @property
    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def listed(self, column: int = 1) -> list[str]:
        table = self.page.findChild(QTableView)
        assert isinstance(table, QTableView)
        model = table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def offers(self) -> bool:
        before = self.panes.pages.page
        self.panes.pages.open(Page.ADMINISTRATION)
        there = self.panes.pages.page is Page.ADMINISTRATION
        self.panes.pages.open(before)
        return there

    @property
    def names(self) -> list[object]:
        return [row.values["name"] for row in self.pbx.kept["people"].values()]


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    return Office(qtbot)


def test_it_is_there_only_for_those_who_have_it(office: Office) -> None:
    assert not office.offers()
    office.sign_in()
    assert office.offers()
    office.bench.core.sign_in.remove(ACCOUNT.name)
    assert not office.offers()
    with pytest.raises(NotSignedIn):
        office.desk.administration()


def test_an_account_without_it_has_no_page(office: Office) -> None:
    office.bench.pbx.abilities -= {Ability.ADMINISTRATION}
    office.sign_in()

    assert not office.offers()


def test_rows_are_listed_and_one_is_shown_as_a_whole(office: Office) -> None:
    office.open()
    assert office.listed() == ["Ayşe Yılmaz", "Can"]

    office.choose(office.ayse)
    assert office.page.pane.record is not None
    assert office.page.pane.form.line("machine").isVisible()


def test_a_change_is_shown_sent_once_and_answered(office: Office) -> None:
    office.open()
    office.choose(office.ayse)
    office.write("name", "Ayşe Demir")
    office.press("Değiştir…")
    assert office.pbx.asked_for("change") == []
    assert "Ayşe Yılmaz → Ayşe Demir" in office.texts
    office.press("Gönder")
    assert "Santrale gönderiliyor…" in office.texts
    office.finish()

    assert office.pbx.asked_for("change")[0]["values"] == {"name": "Ayşe Demir"}
    assert "Kayıt değiştirildi. Santralin yanıtı: “\u2068Güncellendi.\u2069”" in office.texts or (
        "Kayıt değiştirildi. Santralin yanıtı: “Güncellendi.”" in office.texts
    )
    assert office.listed() == ["Ayşe Demir", "Can"]


def test_a_new_row_is_made_and_chosen(office: Office) -> None:
    office.open()
    office.page.new_wanted.emit()
    office.finish()
    for name, text in {"number": "1010", "name": "Ece", "email": "ece@ornek.example"}.items():
        office.write(name, text)
    office.press("Denetle…")
    office.press("Gönder")
    office.finish()

    assert office.listed() == ["Ayşe Yılmaz", "Can", "Ece"]
    assert office.page.pane.record is not None
    assert office.page.pane.record.values["name"] == "Ece"


def test_a_row_whose_id_nobody_knows_is_in_the_list(office: Office) -> None:
    office.pbx.tells_ids = False
    office.open()
    office.pbx.put("people", number=1010, name="Ece", email="ece@ornek.example", route="NONE")
    office.page.new_wanted.emit()
    office.finish()
    for name, text in {"number": "1010", "name": "Ece", "email": "ece@ornek.example"}.items():
        office.write(name, text)
    office.press("Denetle…")
    office.press("Gönder")
    office.finish()

    assert "Ece" in office.listed()
    assert any("Kayıt oluşturuldu." in text for text in office.texts)


def test_a_refusal_leaves_the_form_as_it_was_typed(office: Office) -> None:
    office.open()
    office.choose(office.ayse)
    office.pbx.fail("change", Rejected("Numara kullanımda"))
    office.write("name", "Ayşe Demir")
    office.press("Değiştir…")
    office.press("Gönder")
    office.finish()

    assert any("Numara kullanımda" in text for text in office.texts)
    assert office.page.pane.form.wanted()[0]["name"] == "Ayşe Demir"


def test_a_deleted_row_is_gone_and_that_is_said(office: Office) -> None:
    office.open()
    office.choose(office.can)
    office.press("Sil…")
    office.press("Sil")
    office.finish()

    assert office.listed() == ["Ayşe Yılmaz"]
    assert any("Kayıt silindi." in text for text in office.texts)


def test_what_ends_while_another_resource_is_looked_at_is_said_below(office: Office) -> None:
    office.open()
    office.choose(office.can)
    office.press("Sil…")
    office.press("Sil")
    boxes = [box for box in office.page.findChildren(QComboBox) if box.findData("lines") >= 0]
    boxes[0].setCurrentIndex(boxes[0].findData("lines"))
    office.bench.tasks.step()

    assert any("Kayıt silindi." in text for text in office.texts)


def test_what_cannot_be_read_is_said_where_it_would_stand(office: Office) -> None:
    office.open()
    office.pbx.fail("record", CUT)
    office.choose(office.ayse)
    assert any("koptu" in text for text in office.texts)

    office.pbx.fail("rows", CUT)
    office.page.read_again.emit()
    office.finish()
    assert office.listed() == ["Ayşe Yılmaz", "Can"]


def test_who_may_not_administer_only_reads(qtbot: QtBot) -> None:
    office = Office(qtbot, Preferences(may_administer=False))
    office.open()
    office.choose(office.ayse)

    visible = {
        b.text().replace("&", "") for b in office.page.findChildren(QPushButton) if b.isVisible()
    }
    assert visible == {"Kapat"}


def test_what_values_may_name_is_offered(office: Office) -> None:
    office.open()
    office.choose(office.ayse)
    (box,) = office.page.pane.form.line("line").findChildren(QComboBox)

    assert [box.itemData(row) for row in range(box.count())] == ["+90 850 000 0001"]


def test_a_table_is_planned_applied_and_taken_back(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "dahililer.csv"
    path.write_text(f"id;name\n{office.ayse};Ayşe Demir\n{office.can};Can Işık\n", "utf-8")
    office.open()
    office.page.bulk_wanted.emit(str(path))
    office.finish()
    assert office.pbx.asked_for("change") == []
    assert "2 kayıt değişecek" in office.dialog.words
    office.press_in_dialog("Başlat")
    office.finish()
    assert office.names == ["Ayşe Demir", "Can Işık"]
    assert office.dialog.words == "2 satır yapıldı."

    office.bench.clock.pass_time(60)
    office.press_in_dialog("Geri al…")
    office.finish()
    office.press_in_dialog("Başlat")
    office.finish()

    assert office.names == ["Ayşe Yılmaz", "Can"]
    assert len(list(tmp_path.glob("*geri-al*.csv"))) == 3  # two runs; the second's result too


def test_a_table_that_says_nothing_is_told(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "boş.csv"
    path.write_text("maaş\n5\n", "utf-8")
    office.open()
    office.page.bulk_wanted.emit(str(path))
    office.finish()

    assert "şablonu" in office.dialog.words


def test_a_run_can_be_paused_and_ends_with_the_program(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "dahililer.csv"
    ece = office.pbx.put("people", **{**AYSE, "number": 1010, "name": "Ece"})
    names = {office.ayse: "Ayşe Demir", office.can: "Can Işık", ece: "Ece Kaya"}
    path.write_text("id;name\n" + "".join(f"{id_};{name}\n" for id_, name in names.items()))
    office.open()
    office.page.bulk_wanted.emit(str(path))
    office.finish()
    office.press_in_dialog("Başlat")
    office.press_in_dialog("Duraklat")
    office.finish()
    office.page.bulk_wanted.emit(str(path))  # no second table while one runs
    assert "Duraklatıldı." in office.dialog.words
    office.press_in_dialog("Sürdür")
    office.bench.tasks.step()
    office.desk.close()
    office.finish()

    assert office.names == ["Ayşe Demir", "Can Işık", "Ece"]  # the second one was under way


def test_rows_and_an_empty_table_are_saved(office: Office) -> None:
    office.open()
    office.page.saved_as.emit("/home/ayşe/kişiler.csv")
    office.finish()
    assert [row[2] for row in office.bench.exports.whole[Path("/home/ayşe/kişiler.csv")]] == [
        "Ayşe Yılmaz",
        "Can",
    ]
    assert any("kişiler.csv" in text for text in office.texts)

    office.page.template_wanted.emit("/home/ayşe/boş.csv")
    office.finish()
    assert office.bench.exports.whole[Path("/home/ayşe/boş.csv")] == []


def test_another_account_has_its_own_rows(office: Office) -> None:
    page = office.open()
    office.bench.core.sign_in.submit(replace(ACCOUNT, name="b", label="Şube"), "K2")
    office.finish()
    (box,) = [one for one in page.findChildren(QComboBox) if one.accessibleName() == "Hesap"]
    assert box.isVisible()
    before = len(office.pbx.asked_for("rows"))

    box.setCurrentIndex(box.findData("b", Qt.ItemDataRole.UserRole))
    office.finish()

    assert len(office.pbx.asked_for("rows")) > before
    assert office.listed() == ["Ayşe Yılmaz", "Can"]


def test_a_form_stays_when_another_account_signs_in_again(office: Office) -> None:
    office.open()
    office.choose(office.ayse)
    office.write("name", "Ayşe Demir")
    office.sign_in()

    assert office.page.pane.form.wanted()[0]["name"] == "Ayşe Demir"


def test_what_a_table_would_do_is_forgotten_with_its_account(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "dahililer.csv"
    path.write_text(f"id;name\n{office.ayse};Ayşe Demir\n", "utf-8")
    office.open()
    office.page.bulk_wanted.emit(str(path))
    office.finish()
    office.bench.core.sign_in.submit(replace(ACCOUNT, name="b", label="Şube"), "K2")
    office.finish()
    assert office.dialog.isVisible()

    office.page.account_chosen.emit("b")
    office.finish()

    assert not office.dialog.isVisible()


def test_a_write_that_ends_in_another_account_is_said_below(office: Office) -> None:
    office.open()
    office.bench.core.sign_in.submit(replace(ACCOUNT, name="b", label="Şube"), "K2")
    office.finish()
    office.choose(office.can)
    office.press("Sil…")
    office.press("Sil")
    office.page.account_chosen.emit("b")
    office.bench.tasks.step()

    assert any("Kayıt silindi." in text for text in office.texts)


@pytest.mark.parametrize(
    ("resource", "asked"), [("extensions", "extensions"), ("contacts", "contact_groups")]
)
def test_what_was_written_is_known_to_the_rest_of_the_program_once_it_is_quiet(
    office: Office, resource: str, asked: str
) -> None:
    office.sign_in()
    office.bench.tasks.pass_time(60)
    before = len(office.bench.pbx.asked_for(asked))
    written = Written(Write(resource=replace(PEOPLE, name=resource), deed=Deed.DELETE), End.TAKEN)
    for _ in range(3):
        office.bench.core.bus.publish(WriteEnded(written))
        office.bench.tasks.pass_time(5)
    assert len(office.bench.pbx.asked_for(asked)) == before

    office.bench.tasks.pass_time(A_PAUSE)
    assert len(office.bench.pbx.asked_for(asked)) == before + 1
