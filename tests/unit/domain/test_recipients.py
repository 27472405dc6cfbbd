"""Numbers are found in whatever was typed or pasted; what is no number is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.recipients import MOST, read_recipients


@pytest.mark.parametrize(
    "text",
    [
        "0532 111 22 33\n0212 000 00 01",
        "05321112233, +90 212 000 00 01",
        "05321112233;02120000001;",
        "\n\n 0(532) 111-22-33\t902120000001\r\n",
    ],
)
def test_numbers_stand_in_lines_or_between_signs(text: str) -> None:
    found = read_recipients(text)

    assert [number.value for number in found.numbers] == ["+905321112233", "+902120000001"]
    assert (found.mistakes, found.repeated, found.usable) == ((), 0, True)


def test_a_number_that_is_there_twice_gets_it_once() -> None:
    found = read_recipients("05321112233\n+905321112233")

    assert (len(found.numbers), found.repeated, found.usable) == (1, 1, True)


@pytest.mark.parametrize("text", ["1007", "112", "Ayşe", "0532", "*8", "<b>"])
def test_what_gets_nothing_is_a_mistake(text: str) -> None:
    found = read_recipients(f"05321112233\n{text}")

    assert (found.mistakes, found.usable) == ((text,), False)


def test_nobody_is_not_enough_and_too_many_are_too_many() -> None:
    many = "\n".join(f"0532111{number:04}" for number in range(MOST + 1))

    assert not read_recipients(" ,\n").usable
    assert not read_recipients(many).usable


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = read_recipients(text)

    assert len(set(found.numbers)) == len(found.numbers)
