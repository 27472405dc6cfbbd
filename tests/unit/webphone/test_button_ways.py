"""How a page's buttons are described, and what becomes of a description that is broken."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.application.ports.webphone import Act
from santral_desktop.shipped import shipped
from santral_desktop.webphone.button_ways import read_ways

SHIPPED = shipped("page/buttons.json")
OURS = read_ways(SHIPPED, ())


def _written(path: Path, told: Any) -> Path:
    path.write_text(json.dumps(told), "utf-8")
    return path


def test_the_shipped_file_names_ways_for_every_act() -> None:
    assert set(OURS) == {act.value for act in Act}


def test_a_file_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert read_ways(SHIPPED, [tmp_path / "buttons.json"]) == OURS


def test_another_file_wins_act_by_act(tmp_path: Path) -> None:
    ways = [{"selector": "#pick"}, {"role": "button", "names": ["Al"]}]
    other = _written(tmp_path / "buttons.json", {"answer": ways})

    assert read_ways(SHIPPED, [other]) == OURS | {"answer": ways}


def test_the_machines_file_goes_before_the_persons(tmp_path: Path) -> None:
    machine = _written(tmp_path / "machine.json", {"answer": [{"selector": "#machine"}]})
    person = _written(tmp_path / "person.json", {"answer": [{"selector": "#person"}]})

    assert read_ways(SHIPPED, [machine, person])["answer"] == [{"selector": "#machine"}]


def test_a_file_of_an_editor_that_writes_a_mark_in_front_is_read(tmp_path: Path) -> None:
    path = tmp_path / "buttons.json"
    path.write_text(json.dumps({"answer": [{"selector": "#a"}]}), "utf-8-sig")

    assert read_ways(SHIPPED, [path])["answer"] == [{"selector": "#a"}]


@pytest.mark.expects_warnings
@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        {},
        {"pick": [{"selector": "#a"}]},
        {"answer": []},
        {"answer": {"selector": "#a"}},
        {"answer": ["#a"]},
        {"answer": [{"selector": ""}]},
        {"answer": [{"selector": 1}]},
        {"answer": [{"selector": "#a", "names": ["Al"]}]},
        {"answer": [{"role": "button"}]},
        {"answer": [{"role": "button", "names": []}]},
        {"answer": [{"role": "button", "names": "Al"}]},
        {"answer": [{"role": "button", "names": [None]}]},
        {"answer": [{"role": "", "names": ["Al"]}]},
        {"answer": [{"selector": "#a"}], "refuse": [{}]},
    ],
)
def test_a_broken_file_is_passed_over_and_logged(
    tmp_path: Path, told: Any, caplog: pytest.LogCaptureFixture
) -> None:
    broken = _written(tmp_path / "buttons.json", told)

    assert read_ways(SHIPPED, [broken]) == OURS
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert str(broken) in caplog.text


@pytest.mark.expects_warnings
@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe{}", b"[" * 100_000, b"{}" + b" " * 300_000]
)
def test_a_file_that_is_no_json_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "buttons.json").write_bytes(content)

    assert read_ways(SHIPPED, [tmp_path / "buttons.json"]) == OURS


@pytest.mark.expects_warnings
def test_a_folder_in_the_files_place_is_passed_over(tmp_path: Path) -> None:
    assert read_ways(SHIPPED, [tmp_path]) == OURS


@pytest.mark.expects_warnings
def test_after_a_broken_file_the_next_is_read(tmp_path: Path) -> None:
    broken = _written(tmp_path / "machine.json", {})
    person = _written(tmp_path / "person.json", {"answer": [{"selector": "#person"}]})

    assert read_ways(SHIPPED, [broken, person])["answer"] == [{"selector": "#person"}]
