"""A report on paper: its pages are opened again with a reader."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import CallId
from santral_desktop.ui.narrowing import Narrowing
from santral_desktop.ui.report_print import as_pdf
from santral_desktop.ui.reports_page import Shown
from santral_desktop.ui.spans import Preset, days_of
from tests.builders import NINE, a_call, a_missed_call
from tests.doubles.journal import MemoryJournal

QtPdf = pytest.importorskip("PySide6.QtPdf")
NOW = NINE + timedelta(hours=5)
A4 = (595, 842)  # points


def shown(*, missed: int = 1, compared: bool = True) -> Shown:
    journal = MemoryJournal(
        a_call(queue="500", answered_at=NINE + timedelta(seconds=90)),
        *(
            a_missed_call(id=CallId(f"{n}"), name="Zühtü Öz", number="05339998877")
            for n in range(missed)
        ),
    )
    report = journal.report(CallQuery())
    return Shown(
        query=CallQuery(),
        narrowing=Narrowing(span=Preset.THIS_WEEK),
        shelf=Shelf.ALL,
        words="Bu hafta · Kuyruk 500",
        before_words="önceki hafta",
        days=days_of(Preset.THIS_WEEK, NOW),
        report=report,
        before=report if compared else None,
    )


class Paper:
    """The pages of a PDF."""

    def __init__(self, content: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.pages = QtPdf.QPdfDocument(None)
        self.pages.load(self._buffer)

    def text(self, page: int = 0) -> str:
        return str(self.pages.getAllText(page).text())

    @property
    def all_text(self) -> str:
        return " ".join(map(self.text, range(self.pages.pageCount())))

    def picture(self, page: int = 0) -> QImage:
        image = self.pages.render(page, QSize(*A4))
        return image.convertToFormat(QImage.Format.Format_ARGB32)


def printed(what: Shown, *, masked: bool = False) -> Paper:
    return Paper(as_pdf(what, NOW, masked=masked))


def test_it_says_of_which_calls_it_is_and_when_it_was_made(qtbot: QtBot) -> None:
    paper = printed(shown())

    size = paper.pages.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == A4
    assert "Çağrı raporu" in paper.text()
    assert "Bu hafta · Kuyruk 500 (03.02.2031)" in paper.text()
    assert "03.02.2031 14:00 tarihinde hazırlandı" in paper.text()
    assert "Sayfa 1" in paper.text()


def test_pictures_are_painted_and_tables_stand_below_them(qtbot: QtBot) -> None:
    paper = printed(shown())
    picture = paper.picture()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 595, 3) for y in range(0, 842, 3)}

    assert "#0b63ce" in colours  # the accent of the light theme
    assert "Kuyruklar" in paper.all_text
    assert "En uzun bekleyenler" in paper.all_text


def test_callers_are_named_in_full_or_masked_as_it_was_chosen(qtbot: QtBot) -> None:
    open_paper, masked = printed(shown()), printed(shown(), masked=True)

    assert "Zühtü Öz" in open_paper.all_text
    assert "+90 533 999 88 77" in open_paper.all_text
    assert "Zühtü Öz" not in masked.all_text
    assert "999" not in masked.all_text


def test_a_long_table_goes_on_over_the_page_and_says_what_it_leaves_out(qtbot: QtBot) -> None:
    paper = printed(shown(missed=90))

    assert paper.pages.pageCount() >= 3
    assert f"Sayfa {paper.pages.pageCount()}" in paper.text(paper.pages.pageCount() - 1)
    assert "… ve 30 satır daha" in paper.all_text


def test_a_report_of_all_time_that_is_compared_with_nothing_is_printed_too(qtbot: QtBot) -> None:
    what = shown(missed=0, compared=False)
    paper = printed(
        Shown(what.query, what.narrowing, what.shelf, "Tüm zamanlar", "", None, what.report)
    )

    assert "Tüm zamanlar" in paper.text()
    assert "(önceki" not in paper.all_text
    assert "dönülmeyen cevapsızlar" not in paper.all_text
