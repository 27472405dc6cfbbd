"""Rows of CSV, as spreadsheets of here write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.csv_rows import csv_rows


@pytest.mark.parametrize(
    "text",
    [
        "a;b\n1;2\n",
        "a,b\r\n1,2",
        "a\tb\n1\t2\n",
        "a|b\n1|2\n",
        "sep=,\na,b\n1,2\n",
        "\na;b\n\n1;2\n",
    ],
)
def test_the_delimiter_is_found_out(text: str) -> None:
    assert list(csv_rows(text)) == [["a", "b"], ["1", "2"]]


def test_what_keeps_cells_from_being_formulas_is_taken_off() -> None:
    assert list(csv_rows("=\"0532\";'=1;''Ali; x \n")) == [["0532", "=1", "'Ali", "x"]]


def test_a_cell_beyond_all_measure_costs_its_row_only() -> None:
    assert list(csv_rows(f"a;b\n{'x' * 200_000};1\n2;3\n")) == [["a", "b"], ["2", "3"]]


@given(st.text())
def test_any_text_has_rows(text: str) -> None:
    assert all(any(row) or len(row) > 0 for row in csv_rows(text))
