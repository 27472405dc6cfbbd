"""Outside text is inert, and Turkish letters meet when searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.text import digits_of, fold, inert, isolated


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("İSTANBUL", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("Çağrı Şahin", "cagri sahin"),
        ("GÖZÜM Ünlü", "gozum unlu"),
        ("Hâlâ", "hala"),
        ("i̇stanbul", "İstanbul"),
    ],
)
def test_turkish_spellings_meet(text: str, search: str) -> None:
    assert fold(text) == fold(search)


def test_outside_text_loses_what_could_do_harm() -> None:
    assert inert("Ali\r\nVeli\x00\u202e <b>\u2066x\u2069") == "Ali Veli <b>x"


def test_a_lone_surrogate_becomes_a_mark() -> None:
    assert inert("a\ud800b") == "a\ufffdb"


def test_a_long_text_is_cut_with_a_sign_of_it() -> None:
    assert inert("x" * 500, 10) == "xxxxxxxxx…"


@given(st.text())
def test_inert_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    once = inert(text)

    assert once == inert(once)
    assert len(once) <= 200
    assert once.isprintable() or "\ufffd" in once or not once.isascii()


def test_text_of_another_direction_is_isolated() -> None:
    assert isolated("علي") == "\u2068علي\u2069"
    assert isolated("Ali") == "Ali"


def test_digits_of_any_script_are_found() -> None:
    assert digits_of("0532-١٢ x") == "053212"


@given(st.text("Iİşğ\u0130a0٣\u00ad\u200e\t x\ufdfa", max_size=20))
def test_the_quick_way_through_plain_texts_ends_where_the_long_one_does(text: str) -> None:
    whole = inert(text + "\x00")

    assert inert(text) == whole
    assert fold(text) == fold(text + "ß").removesuffix(fold("ß"))
