"""What every export promises, in memory and in files; files are opened again with a reader."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from santral_desktop.application.ports.exports import Cell, Column, Exports, FileKind
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.csv_table import defused
from santral_desktop.system.table_files import TableFiles
from santral_desktop.system.xlsx_table import XlsxWriter
from tests.doubles.exports import MemoryExports

COLUMNS = (Column("at", "Başlangıç"), Column("name", "Ad"), Column("talk", "Süre"))
AT = datetime(2031, 2, 3, 9, 5, 7)  # noqa: DTZ001  (as the clocks in Türkiye show it)
ROW: tuple[Cell, ...] = (AT, "Ayşe İnce", timedelta(hours=1, minutes=2, seconds=3))
FORMULAS = ["=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "+90532"]


@dataclass
class Given:
    exports: Exports
    path: Path
    is_there: Callable[[], bool]
    left: Callable[[], list[str]]


@pytest.fixture(params=["memory", *FileKind])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Given]:
    path = tmp_path / "çağrılar"
    if request.param == "memory":
        memory = MemoryExports()
        names = lambda: [str(one) for one in memory.begun]  # noqa: E731
        yield Given(memory, path, lambda: path in memory.whole, names)
        return
    yield Given(TableFiles(), path, path.is_file, lambda: [p.name for p in tmp_path.iterdir()])


@pytest.fixture(params=list(FileKind), ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> FileKind:
    return request.param


def written(path: Path, kind: FileKind, *rows: tuple[Cell, ...]) -> None:
    table = TableFiles().begin(path, kind, COLUMNS)
    table.add(rows)
    table.finish()


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def read_xlsx(path: Path) -> Any:
    return openpyxl.load_workbook(path)


def test_a_finished_table_is_in_its_place(given: Given, kind: FileKind) -> None:
    table = given.exports.begin(given.path, kind, COLUMNS)
    table.add([ROW])
    before = given.is_there()
    table.finish()

    assert (before, given.is_there()) == (False, True)


def test_of_a_discarded_table_nothing_stays(given: Given, kind: FileKind) -> None:
    table = given.exports.begin(given.path, kind, COLUMNS)
    table.add([ROW] * 100)
    table.discard()

    assert given.left() == []


def test_what_was_there_stays_until_the_new_one_is_whole(tmp_path: Path, kind: FileKind) -> None:
    path = tmp_path / "liste"
    path.write_text("eski")
    table = TableFiles().begin(path, kind, COLUMNS)
    table.add([ROW])
    table.discard()

    assert path.read_text() == "eski"
    assert list(tmp_path.iterdir()) == [path]


def test_a_program_that_ends_leaves_nothing_half(tmp_path: Path, kind: FileKind) -> None:
    files = TableFiles()
    table = files.begin(tmp_path / "liste", kind, COLUMNS)
    table.add([ROW])

    files.close()

    with pytest.raises(StorageTrouble):
        table.finish()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_in_our_words(tmp_path: Path, kind: FileKind) -> None:
    with pytest.raises(StorageTrouble) as told:
        TableFiles().begin(tmp_path / "yok" / "liste", kind, COLUMNS)

    assert told.value.which is Storage.EXPORT


def test_csv_opens_in_turkish_excel(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    written(path, FileKind.CSV, ROW, (None, "", None))

    assert path.read_bytes().startswith(b"\xef\xbb\xbfBa\xc5\x9flang\xc4\xb1\xc3\xa7;Ad;")
    assert read_csv(path) == [
        ["Başlangıç", "Ad", "Süre"],
        ["03.02.2031 09:05:07", "Ayşe İnce", "1:02:03"],
        ["", "", ""],
    ]


def test_csv_keeps_semicolons_quotes_and_lines_in_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    hostile = 'a;b"c\nd'
    written(path, FileKind.CSV, (None, hostile, None))

    assert read_csv(path)[1][1] == hostile


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_has_no_formulas(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["+90 532 111 22 33", "Ayşe", "0532 111 22 33", "", "a=b", "1007"])
def test_csv_leaves_names_and_numbers_as_they_are(text: str) -> None:
    assert defused(text) == text


def test_xlsx_has_times_as_times_and_a_heading_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    written(path, FileKind.XLSX, ROW)
    sheet = read_xlsx(path).active

    assert [cell.value for cell in sheet[1]] == ["Başlangıç", "Ad", "Süre"]
    assert [cell.value for cell in sheet[2]] == list(ROW)
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("text", [*FORMULAS[:4], "+905321112233", "http://x.example", "0012"])
def test_xlsx_has_texts_as_texts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "liste.xlsx"
    written(path, FileKind.XLSX, (None, text, None))
    cell = read_xlsx(path).active["B2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_xlsx_goes_on_in_another_sheet(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    writer = XlsxWriter(path, COLUMNS, most_rows=3)
    writer.write([(None, str(number), None) for number in range(5)])
    writer.close()
    sheets = read_xlsx(path).worksheets

    assert [[row[1].value for row in sheet.rows] for sheet in sheets] == [
        ["Ad", "0", "1"],
        ["Ad", "2", "3"],
        ["Ad", "4"],
    ]


def test_json_lines_have_names_and_zones_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "liste.jsonl"
    written(path, FileKind.JSON_LINES, ROW, (None, "=1+1", None))

    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == [
        {"at": "2031-02-03T09:05:07+03:00", "name": "Ayşe İnce", "talk": 3723.0},
        {"at": None, "name": "=1+1", "talk": None},
    ]


def test_a_whole_file_takes_its_place(tmp_path: Path) -> None:
    files, path = TableFiles(), tmp_path / "rapor.pdf"
    files.put(path, b"old")
    files.put(path, b"%PDF-1.4")

    assert path.read_bytes() == b"%PDF-1.4"
    assert [one.name for one in tmp_path.iterdir()] == ["rapor.pdf"]


@pytest.mark.parametrize("exports", ["memory", "files"])
def test_where_no_file_can_be_none_is_begun(exports: str, tmp_path: Path) -> None:
    memory = MemoryExports()
    memory.trouble = StorageTrouble(Storage.EXPORT, "full")
    files: Exports = memory if exports == "memory" else TableFiles()

    with pytest.raises(StorageTrouble):
        files.put(tmp_path / "nowhere" / "rapor.pdf", b"")

    assert list(tmp_path.iterdir()) == []
