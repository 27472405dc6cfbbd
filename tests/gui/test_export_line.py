"""Exporting what the list shows: where to, how far it is, what came of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.exports import FileKind
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import RecordingState
from santral_desktop.ui.export_line import ExportLine
from santral_desktop.ui.export_words import ExportWords, title_of
from tests.builders import NINE, ONE, a_call, a_missed_call
from tests.gui.listed import NOON


@pytest.fixture
def line(qtbot: QtBot) -> ExportLine:
    around = QWidget()
    qtbot.addWidget(around)
    line = ExportLine(around)
    line.around = around
    around.show()
    return line


def says(line: ExportLine) -> str:
    return line.findChild(QLabel).text() if line.isVisible() else ""


@pytest.mark.parametrize("kind", list(FileKind))
def test_a_place_is_asked_for_with_a_sensible_name(
    line: ExportLine, qtbot: QtBot, kind: FileKind
) -> None:
    line.show_title("Cevapsız çağrılar 2031-02-03")
    line.ask_for_place(kind)
    dialog = line.findChild(QFileDialog)
    chosen = dialog.selectedFiles()

    with qtbot.waitSignal(line.wanted) as wanted:
        dialog.fileSelected.emit(chosen[0])
    dialog.close()

    assert Path(chosen[0]).name == f"Cevapsız çağrılar 2031-02-03{kind.value}"
    assert wanted.args == [chosen[0], kind]


def test_it_says_how_far_it_is(line: ExportLine) -> None:
    line.show_progress(250, 1000)

    assert says(line).startswith("250 / ")
    assert line.findChild(QProgressBar).value() == 250
    assert not line.button.isEnabled()


def test_without_a_whole_it_says_only_how_many(line: ExportLine) -> None:
    line.show_progress(250, None)

    assert says(line) == "250 çağrı yazıldı"


def test_it_can_be_given_up_once(line: ExportLine, qtbot: QtBot) -> None:
    line.show_progress(250, None)
    button = line.findChild(QPushButton)

    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not button.isEnabled()


def test_when_done_it_says_where_the_calls_are(line: ExportLine) -> None:
    line.show_progress(0, 3)
    line.show_done(Path("/home/a/liste.csv"), 3)

    assert says(line) == "3 çağrı liste.csv dosyasına yazıldı."
    assert line.button.isEnabled()


def test_a_failure_says_why(line: ExportLine) -> None:
    line.show_failed("Çağrılar dosyaya yazılamadı.")

    assert says(line) == "Çağrılar dosyaya yazılamadı."


def test_what_was_given_up_says_nothing(line: ExportLine) -> None:
    line.show_progress(250, None)
    line.show_failed("")

    assert says(line) == ""


def cells(**query: bool) -> dict[str, object]:
    words = ExportWords()
    call = a_call(queue="500", recording=RecordingState.PRESENT)
    names = [column.name for column in words.columns()]
    return dict(zip(names, words.row(call, "", **query), strict=True))


def test_a_call_is_written_in_turkish_and_in_the_time_of_turkey() -> None:
    told = cells(masked=False)

    assert (told["started_at"].hour, told["direction"]) == (9, "Gelen çağrı")
    assert (told["number"], told["name"]) == ("+90 532 111 22 33", "Ayşe Yılmaz")
    assert (told["outcome"], told["talk"]) == ("Görüşüldü", timedelta(minutes=1))
    assert (told["queue"], told["recording"], told["id"]) == ("500", "var", ONE)


def test_in_private_names_and_numbers_are_hidden() -> None:
    told = cells(masked=True)

    assert (told["number"], told["name"]) == ("0532 ••• •• 33", "")


def test_a_missed_call_has_no_talk() -> None:
    row = ExportWords().row(a_missed_call(), "Deniz Kara", masked=False)

    assert (row[1], row[3], row[7], row[10]) == ("Cevapsız çağrı", "Deniz Kara", "Cevapsız", None)


@pytest.mark.parametrize(
    ("query", "title"),
    [
        (CallQuery(), "Çağrılar 2031-02-03"),
        (CallQuery(Shelf.MISSED), "Cevapsız çağrılar 2031-02-03"),
        (
            CallQuery(since=NINE - timedelta(days=9), until=NINE - timedelta(hours=9)),
            "Çağrılar 2031-01-25 – 2031-02-02",
        ),
    ],
)
def test_the_file_is_named_by_what_is_in_it(query: CallQuery, title: str) -> None:
    assert title_of(query, NOON) == title
