"""The dialog of a table of many rows."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkPlanned,
)
from santral_desktop.application.write_record import Deed, End, Write, Written
from santral_desktop.domain.bulk_plans import Snag, Step, planned
from santral_desktop.domain.bulk_tables import BulkTable, Line, Wish
from santral_desktop.domain.errors import Path as Way
from santral_desktop.domain.errors import Rejected, Storage, StorageTrouble, Unreachable
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record
from santral_desktop.providers.bulutfon.resources import EXTENSIONS
from santral_desktop.ui import formats
from santral_desktop.ui.administration.bulk_dialog import BulkDialog
from santral_desktop.ui.administration.write_wording import (
    end_sentence,
    end_tone,
    exported_words,
    flaw_words,
    snag_words,
    wish_words,
)
from santral_desktop.ui.theme import Tone

PATH = Path("/home/ayşe/dahililer.csv")
ELIF = Record("7", {"number": 1007, "full_name": "Elif Şahin", "email": "e@ornek.example"})
NEW = {
    "number": 1010,
    "full_name": "Can Işık",
    "email": "can@ornek.example",
    "did": "+908500000001",
    "redirection_type": "NONE",
}


def step(number: int, wish: Wish, before: Record | None = None, **parts: Any) -> Step:
    snag = parts.pop("snag", None)
    line = Line(number=number, **parts)
    if snag:
        return Step(line=line, wish=wish, before=before, snag=snag)
    return planned(EXTENSIONS, Step(line=line, wish=wish, before=before), before)


STEPS = (
    step(2, Wish.CREATE, values=NEW),
    step(3, Wish.CHANGE, ELIF, id="7", values={"full_name": "Elif Demir"}),
    step(4, Wish.DELETE, ELIF, id="7"),
    step(5, Wish.CHANGE, ELIF, id="7", values={"full_name": "Elif Şahin"}),
    step(6, Wish.CHANGE, id="9", snag=Snag.NO_SUCH_ROW),
    step(7, Wish.CREATE, values={"full_name": "X"}, flaws={"number": Flaw.NOT_A_NUMBER}),
)
PLAN = BulkPlanned(EXTENSIONS, PATH, BulkTable((), ("maaş",), cut=True), STEPS)


@pytest.fixture
def dialog(qtbot: QtBot) -> BulkDialog:
    made = BulkDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def buttons(dialog: BulkDialog) -> set[str]:
    found = dialog.findChildren(QPushButton)
    return {b.text().replace("&", "") for b in found if b.isVisible()}


def press(dialog: BulkDialog, words: str) -> None:
    found = dialog.findChildren(QPushButton)
    next(b for b in found if b.text().replace("&", "") == words and b.isVisible()).click()


def lines(dialog: BulkDialog, column: int) -> list[str]:
    table = dialog.findChild(QTableView)
    assert isinstance(table, QTableView)
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def written(end: End, error: Any = None, message: str = "") -> Written:
    return Written(Write(resource=EXTENSIONS, deed=Deed.CREATE), end, message, error=error)


def test_every_line_says_what_it_would_do(dialog: BulkDialog) -> None:
    dialog.show_plan(PLAN)

    assert lines(dialog, 1) == ["Oluştur", "Değiştir", "Sil", "Değiştir", "Değiştir", "Oluştur"]
    assert lines(dialog, 2)[:2] == ["Can Işık", "Elif Şahin"]
    told = lines(dialog, 3)
    assert "E-posta: can@ornek.example" in told[0]
    assert told[1] == "Ad soyad: Elif Şahin → Elif Demir"
    assert told[2:5] == [
        "Kayıt silinecek.",
        "Zaten böyle; gönderilecek bir şey yok.",
        "Santralde bu kayıt yok.",
    ]
    assert "Dahili no: Yalnızca rakam yazın." in told[5]


def test_a_plan_is_summed_up_before_it_begins(qtbot: QtBot, dialog: BulkDialog) -> None:
    dialog.show_plan(PLAN)

    assert dialog.words == (
        "1 kayıt oluşturulacak, 1 kayıt değişecek, 1 kayıt silinecek, 1 kayıt zaten böyle, "
        f"2 satır yapılamaz. Dosya uzun: yalnızca ilk {formats.number(5000)} satırı alındı. "
        "Anlaşılmayan sütunlar: \u2068maaş\u2069. Başlatmadan santrale hiçbir şey gönderilmez."
    )
    with qtbot.waitSignal(dialog.begun):
        press(dialog, "Başlat")


def test_a_plan_with_nothing_to_do_cannot_be_begun(dialog: BulkDialog) -> None:
    dialog.show_plan(BulkPlanned(EXTENSIONS, PATH, BulkTable(()), ()))

    assert dialog.words == "Yapılacak bir şey yok."
    assert buttons(dialog) == {"Kapat"}


def test_reading_says_how_far_it_is(dialog: BulkDialog) -> None:
    dialog.show_reading("dahililer.csv")
    assert "okunuyor" in dialog.words
    dialog.show_reading("", 3, 50)

    assert dialog.words.endswith("3 / 50")
    bar = dialog.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (3, 50, "İlerleme")


def test_a_file_that_cannot_be_planned_says_why(dialog: BulkDialog) -> None:
    dialog.show_trouble("Dosya okunamadı.")

    assert dialog.words == "Dosya okunamadı."
    assert buttons(dialog) == {"Kapat"}


def test_a_run_is_paused_resumed_and_stopped(qtbot: QtBot, dialog: BulkDialog) -> None:
    dialog.show_progress(BulkGoesOn(done=3, whole=50, failed=1, doubtful=1))
    assert (
        dialog.words == "3 / 50 satır yapıldı, 1 satır kabul edilmedi, 1 satırın sonucu bilinmiyor."
    )
    with qtbot.waitSignal(dialog.paused):
        press(dialog, "Duraklat")

    dialog.show_progress(BulkGoesOn(done=3, whole=50, paused=True))
    assert dialog.words.endswith("Duraklatıldı.")
    with qtbot.waitSignal(dialog.resumed):
        press(dialog, "Sürdür")
    with qtbot.waitSignal(dialog.stopped):
        press(dialog, "Durdur")


def test_a_run_says_what_it_waits_for(dialog: BulkDialog) -> None:
    dialog.show_progress(BulkGoesOn(done=3, whole=50, waits=29.6))
    assert "Santral 30 saniye beklememizi istiyor." in dialog.words

    error = Unreachable(Way.NO_NAME, certain=True)
    dialog.show_progress(BulkGoesOn(done=3, whole=50, paused=True, error=error))
    assert "Duraklatıldı: Santralin adresi bulunamadı." in dialog.words


def test_an_end_says_what_came_of_each_line_and_how_to_take_it_back(
    qtbot: QtBot, dialog: BulkDialog
) -> None:
    dialog.show_plan(PLAN)
    ends = ((STEPS[0], written(End.TAKEN)), (STEPS[1], written(End.REFUSED, Rejected("Dolu"))))
    undo = PATH.with_name("geri-al.csv")
    dialog.show_end(BulkEnded(resource=EXTENSIONS, ends=ends, left=1, undo=undo, result=PATH))

    assert dialog.words == "1 satır yapıldı, 1 satır kabul edilmedi, 1 satıra başlanmadı."
    assert lines(dialog, 3)[0] == "Kayıt oluşturuldu."
    assert "“\u2068Dolu\u2069”" in lines(dialog, 3)[1] or "“Dolu”" in lines(dialog, 3)[1]
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("geri-al.csv" in text for text in told)
    with qtbot.waitSignal(dialog.undo_wanted) as asked:
        press(dialog, "Geri al…")
    assert asked.args == [str(undo)]


def test_a_run_that_could_not_begin_leaves_nothing_to_take_back(dialog: BulkDialog) -> None:
    error = StorageTrouble(Storage.UNDO, "PermissionError")
    dialog.show_end(
        BulkEnded(resource=EXTENSIONS, ends=(), left=3, undo=None, result=None, error=error)
    )

    assert "bunlar olmadan santrale bir şey gönderilmez" in dialog.words
    assert buttons(dialog) == {"Kapat"}


@pytest.mark.parametrize("end", End)
def test_every_end_has_its_sentence(end: End) -> None:
    one = written(end, Unreachable(Way.CUT), "Kaydedildi")

    assert end_sentence(one).endswith((".", "”"))
    assert isinstance(end_tone(one), Tone)


def test_what_the_pbx_said_is_told() -> None:
    assert end_sentence(written(End.TAKEN, message="Dahili eklendi")) == (
        "Kayıt oluşturuldu. Santralin yanıtı: “Dahili eklendi”"
    )
    assert "“Numara dolu”" in end_sentence(written(End.REFUSED, Rejected("Numara dolu")))
    assert end_sentence(written(End.REFUSED)) == "Hiçbir şey değişmedi."


def test_every_flaw_snag_and_wish_has_its_words() -> None:
    one = EXTENSIONS.field("number")
    assert len({flaw_words(flaw, one) for flaw in Flaw}) == len(Flaw)
    assert len({snag_words(snag) for snag in Snag}) == len(Snag)
    assert len({wish_words(wish) for wish in Wish}) == len(Wish)


def test_where_rows_were_written_is_told() -> None:
    assert exported_words("a.csv", 12) == "12 kayıt a.csv dosyasına yazıldı."
    assert exported_words("a.csv", 0) == "Boş şablon a.csv dosyasına yazıldı."
