"""Any part of a word is found by its pieces of three letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.text import fold
from santral_desktop.journal.grams import asked, asked_by_beginning, grams

TEXTS = st.text("abcşıİ 0123456789'-.&_ж²", max_size=30).map(fold)


def pieces_of(question: str) -> set[str]:
    return {piece.strip('"') for piece in question.split(" AND ") if piece}


def test_words_are_cut_into_pieces_of_three() -> None:
    assert set(grams("ali\n053").split()) == {"ali", "li_", "i__", "053", "53_", "3__"}


def test_a_word_of_one_letter_is_a_piece_as_well() -> None:
    assert grams("a") == "a__"


def test_of_a_word_all_pieces_are_asked_for() -> None:
    assert asked("ahmet") == '"ahm" AND "hme" AND "met"'


@pytest.mark.parametrize("word", ["ay", "a.s", "", "&", '"'])
def test_what_has_no_three_letters_together_is_not_asked_for(word: str) -> None:
    assert asked(word) == ""


def test_two_letters_are_asked_for_where_pieces_begin_with_them() -> None:
    assert asked_by_beginning("ay") == '"ay" *'


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
