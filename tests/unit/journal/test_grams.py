"""Any part of a word is found by its pieces of three letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.text import fold
from santral_desktop.journal.grams import asked, asked_by_beginning, grams

TEXTS = st.text("abcşıİ 0123456789'-.&_ж²", max_size=30).map(fold)


def pieces_of(question: str) -> set[str]:
    return {piece.strip('"') for piece in question.split(" AND ") if piece}


def test_words_are_cut_into_pieces_of_three_and_two() -> None:
    three, two = {"ali", "li_", "i__"}, {"al", "li"}

    assert set(grams("ali").split()) == three | two


def test_of_numbers_pieces_of_two_tell_nothing() -> None:
    assert set(grams("0532").split()) == {"053", "532", "32_", "2__"}


def test_pieces_beside_each_other_are_asked_for() -> None:
    assert asked("yilmaz") == '"yil" AND "maz"'
    assert asked("ahmet") == '"ahm" AND "met"'


def test_two_letters_are_a_piece_themselves() -> None:
    assert asked("ay") == '"ay"'


def test_of_a_long_number_the_last_digits_are_asked_for() -> None:
    assert asked("05321112233") == '"111" AND "122" AND "233"'


@pytest.mark.parametrize("word", ["a", "53", "a.s", "", "&", '"'])
def test_what_is_too_short_is_not_asked_for(word: str) -> None:
    assert asked(word) == ""


def test_a_pair_of_digits_is_asked_for_where_pieces_begin_with_it() -> None:
    assert asked_by_beginning("53") == '"53" *'


@given(TEXTS, st.data())
def test_any_part_of_a_text_asks_only_for_pieces_that_the_text_has(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]

    there = set(grams(text).split())
    assert pieces_of(asked(part)) <= there
    for question in filter(None, asked_by_beginning(part).split(" AND ")):
        beginning = question.split('"')[1]
        assert any(piece.startswith(beginning) for piece in there)
