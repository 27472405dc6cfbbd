"""What was searched is marked where it stands."""

import pytest

from santral_desktop.ui.found import found_in, found_in_number, is_plain


@pytest.mark.parametrize(
    ("text", "sought", "marked"),
    [
        ("Ayşe Yılmaz", "yil", ["Yıl"]),
        ("AYŞE YILMAZ", "ayse ılm", ["AYŞE", "ILM"]),
        ("İstanbul İnşaat", "i", ["İ", "İ"]),
        ("ﬁrma", "fi", ["ﬁ"]),
        ("Ayşe", "veli", []),
        ("Ayşe", "", []),
        ("aaaa", "aa aaa", ["aaaa"]),
    ],
)
def test_words_are_found_in_whatever_letters_they_have(
    text: str, sought: str, marked: list[str]
) -> None:
    assert [text[first:end] for first, end in found_in(text, sought)] == marked


@pytest.mark.parametrize(
    ("shown", "sought", "marked"),
    [
        ("0532 111 22 33", "532111", ["532 111"]),
        ("0532 111 22 33", "0532", ["0532"]),
        ("0532 111 22 33", "+90 532", ["532"]),
        ("0532 111 22 33", "905321112233", ["532 111 22 33"]),
        ("0532 111 22 33", "ayşe 22", ["22"]),
        ("0532 111 22 33", "ayşe", []),
        ("1007", "7", ["7"]),
    ],
)
def test_numbers_are_found_in_any_spelling(shown: str, sought: str, marked: list[str]) -> None:
    assert [shown[first:end] for first, end in found_in_number(shown, sought)] == marked


@pytest.mark.parametrize(("text", "plain"), [("Ayşe", True), ("شركة", False), ("A שלום", False)])
def test_what_is_written_from_right_to_left_is_not_counted(text: str, plain: bool) -> None:
    assert is_plain(text) is plain
