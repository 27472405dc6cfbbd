"""Tables that ask for many rows at once."""

import csv
import io
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain import bulk_tables
from santral_desktop.domain.bulk_tables import (
    BulkTable,
    Labels,
    Line,
    Wish,
    bulk_heading,
    bulk_row,
    read_bulk_table,
)
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Value
from tests.doubles.administration import AYSE, PEOPLE

LABELS = Labels(
    {
        "number": ("Extension", "Dahili no"),
        "name": ("Full name", "Ad soyad"),
        "route": ("Yönlendirme",),
    },
    {"route": {"Hiçbir zaman": "NONE", "Her zaman": "ALWAYS"}},
)


def read(text: str) -> BulkTable:
    return read_bulk_table(text.encode(), PEOPLE, LABELS)


def test_a_table_has_our_names_the_documents_or_those_that_people_see() -> None:
    for heading in ("number;name;email", "NUMBER;caller_name;Email", "Dahili No;Full name;email"):
        (line,) = read(f"{heading}\n1010;Can Işık;can@ornek.example\n").lines

        assert line == Line(
            number=2,
            values={"number": 1010, "name": "Can Işık", "email": "can@ornek.example"},
        )


def test_a_table_of_turkish_excel_is_read() -> None:
    body = "Ad soyad,Yönlendirme\nİnci Şen,Hiçbir zaman\n".encode("cp1254")

    (line,) = read_bulk_table(body, PEOPLE, LABELS).lines

    assert line.values == {"name": "İnci Şen", "route": "NONE"}


def test_what_is_flawed_is_told_by_line_and_field() -> None:
    table = read("number;name;route\nbin;Can;BAZEN\n1010;Ece;ALWAYS\n")

    assert table.lines[0].flaws == {"number": Flaw.NOT_A_NUMBER, "route": Flaw.NOT_A_CHOICE}
    assert table.lines[0].values == {"name": "Can"}
    assert table.lines[1] == Line(
        number=3, values={"number": 1010, "name": "Ece", "route": "ALWAYS"}
    )


def test_headings_that_nobody_understands_are_told() -> None:
    table = read("number;maaş;\n1010;5;6\n")

    assert table.unknown == ("maaş",)
    assert table.lines[0].values == {"number": 1010}


def test_an_empty_cell_leaves_what_is_there_and_a_marked_one_empties() -> None:
    (line,) = read("id;name;line;rights\n7;;(boş);(EMPTY)\n").lines

    assert (line.id, line.values) == ("7", {"line": None, "rights": None})


@pytest.mark.parametrize(
    ("word", "wish"),
    [("sil", Wish.DELETE), ("Değiştir", Wish.CHANGE), ("EKLE", Wish.CREATE), ("?", None)],
)
def test_a_line_may_say_what_is_to_be_done(word: str, wish: Wish | None) -> None:
    (line,) = read(f"işlem;kimlik\n{word};7\n").lines

    assert (line.wish, line.id) == (wish, "7")


@pytest.mark.parametrize("text", ["", "\n\n", "number;name\n", "maaş\n5\n", "number\n;\n"])
def test_a_table_that_says_nothing_is_known_as_such(text: str) -> None:
    assert not read(text).understood


def test_a_table_beyond_all_measure_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_tables, "MOST", 2)
    table = read("number\n1001\n1002\n1003\n")

    assert (len(table.lines), table.cut) == (2, True)


def test_what_we_write_is_read_back() -> None:
    values: Mapping[str, Value] = {name: AYSE[name] for name in ("number", "name", "route", "line")}
    emptied: Mapping[str, Value] = {"line": None, "rights": (), "to_number": None}
    rows: list[Sequence[str]] = [
        bulk_heading(PEOPLE),
        bulk_row(PEOPLE, 2, Wish.CREATE, "7", values),
        bulk_row(PEOPLE, 3, Wish.CHANGE, "8", emptied),
        bulk_row(PEOPLE, 4, Wish.DELETE, "9", {}),
    ]

    lines = read(written(rows)).lines

    assert [(line.wish, line.id, line.undoes) for line in lines] == [
        (Wish.CREATE, "7", "2"),
        (Wish.CHANGE, "8", "3"),
        (Wish.DELETE, "9", "4"),
    ]
    assert lines[0].values == dict(values)
    assert lines[1].values == dict.fromkeys(emptied)


def test_what_is_not_there_is_not_emptied_in_a_row_to_be_made() -> None:
    assert "(boş)" not in bulk_row(PEOPLE, 2, Wish.CREATE, "", {"line": None})


@given(st.binary())
def test_any_bytes_are_read(body: bytes) -> None:
    assert read_bulk_table(body, PEOPLE, LABELS).lines is not None


def written(rows: list[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue()
