"""The first choices: the last file that has one wins, whatever else the files hold."""

from pathlib import Path
from typing import Any

import pytest

from santral_desktop.system.json_file import first_choice, read_object

USUAL = "system"


def written(folder: Path, name: str, text: str) -> dict[str, Any]:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_object(path)


def test_a_choice_is_read(tmp_path: Path) -> None:
    own = written(tmp_path, "own", '{"theme": "dark"}')

    assert first_choice("theme", USUAL, own, read_object(tmp_path / "no such file")) == "dark"


def test_policy_wins_over_the_person(tmp_path: Path) -> None:
    own, policy = (written(tmp_path, it, f'{{"theme": "{it}"}}') for it in ("dark", "light"))

    assert first_choice("theme", USUAL, own, policy) == "light"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": 3}', '{"window": "x"}', "\x00"])
def test_what_cannot_be_read_leaves_the_usual(tmp_path: Path, text: str) -> None:
    assert first_choice("theme", USUAL, written(tmp_path, "own", text)) == USUAL


def test_a_yes_is_no_text_and_a_number_no_yes(tmp_path: Path) -> None:
    own = written(tmp_path, "own", '{"a": true, "b": 1, "c": "true"}')

    assert [first_choice(name, False, own) for name in "abc"] == [True, False, False]
