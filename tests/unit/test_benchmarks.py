"""The benchmarks: what they count, how they take turns, what they say of a dead program."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.ui.main_window import USUAL_SIZE
from santral_desktop.ui.phone_slot import WIDTH
from tests.benchmarks import processes
from tests.benchmarks.__main__ import case, main, names
from tests.benchmarks.programs import bare_view, bare_window
from tests.benchmarks.rows import Row, Trouble, alternately, middle, table, worst
from tests.benchmarks.started import Started

ROOT = Path(__file__).parents[2]
ASKED = {"start_first_paint", "start_page_ready", "memory_tree", "idle_cpu", "event_to_popup"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


def a_row(**change: Any) -> Row:
    return Row(
        **{"name": "x", "ours": 3.0, "baseline": 2.0, "unit": "ms", "runs": 5, "most": None}
        | change
    )


def started(tmp_path: Path, program: str, *words: str) -> Started:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return Started(program, words, environment, tmp_path / "log")


def test_the_benchmarks_that_were_asked_for_are_there() -> None:
    assert set(names()) >= ASKED


@pytest.mark.parametrize("name", names())
def test_a_benchmark_says_what_it_measures_and_how_often(name: str) -> None:
    benchmark = case(name)

    assert benchmark.__doc__
    assert benchmark.RUNS >= 1
    assert callable(benchmark.measure)


def test_both_are_measured_in_turns_and_the_first_round_does_not_count() -> None:
    turns: list[str] = []

    def measure(who: str) -> float:
        turns.append(who)
        return float(len(turns))

    pairs = alternately(lambda: measure("ours"), lambda: measure("bare"), 3)

    assert turns == ["bare", "ours", "ours", "bare", "bare", "ours", "ours", "bare"]
    assert pairs == ([3.0, 6.0, 7.0], [4.0, 5.0, 8.0])


def test_one_run_that_went_wrong_does_not_change_the_middle() -> None:
    row = middle("x", ([1.0, 2.0, 900.0], [2.0, 2.0, 2.0]), "ms")

    assert (row.ours, row.baseline, row.runs) == (2.0, 2.0, 3)


def test_the_worst_is_what_99_of_100_stay_within() -> None:
    values = [float(number) for number in range(1, 101)]

    assert worst("x", (values, values[:50]), "ms").ours == 99.0


def test_a_row_for_other_programs_has_the_six_names_that_were_agreed() -> None:
    assert a_row().as_json() == {
        "name": "x",
        "ours": 3.0,
        "baseline": 2.0,
        "ratio": 1.5,
        "unit": "ms",
        "runs": 5,
    }


def test_beside_nothing_at_all_there_is_no_ratio() -> None:
    assert a_row(baseline=0.0).as_json()["ratio"] is None


@pytest.mark.parametrize(("most", "said"), [(1.5, "≤ 1.50×"), (1.4, "≤ 1.40× !"), (None, "")])
def test_the_table_says_what_was_wanted_and_marks_what_was_missed(
    most: float | None, said: str
) -> None:
    _, line = table([a_row(most=most)]).splitlines()

    assert [word for word in line.split("  ") if word.strip().startswith("≤")] == [said][
        : 1 if said else 0
    ]


def test_a_benchmark_that_nobody_knows_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["no_such"])

    assert "start_first_paint" in capsys.readouterr().err


def test_the_bare_programs_are_as_large_as_ours() -> None:
    assert bare_window.SIZE == USUAL_SIZE
    assert bare_view.WIDTH == WIDTH


def test_a_program_that_ends_too_early_is_told_of_with_its_last_words(tmp_path: Path) -> None:
    with started(tmp_path, "no_such") as program, pytest.raises(Trouble) as told:
        program.wait_for("painted")

    assert "no_such ended before 'painted'" in str(told.value)
    assert "No module named" in str(told.value)


@linux_only
def test_nothing_of_a_program_is_left_when_it_was_measured(tmp_path: Path) -> None:
    with started(tmp_path, "bare_window") as program:
        program.wait_for("painted")
        before = processes.members(program.session)

    assert before == [program.session]
    assert processes.members(program.session) == []


@linux_only
def test_a_program_takes_memory_and_time(tmp_path: Path) -> None:
    with started(tmp_path, "bare_window") as program:
        program.wait_for("painted")
        seconds, wakes = processes.used(program.session).since(processes.Used({}, {}))
        memory = processes.memory(program.session)

    assert 10 < memory < 1000
    assert 0.01 < seconds < 60
    assert wakes >= 1


@linux_only
def test_the_whole_measures_prints_a_table_and_writes_rows(tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    words = ["start_first_paint", "--runs", "1", "--json", str(file)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    rows = json.loads(file.read_text()) if done.returncode == 0 else done.stderr

    assert [row["name"] for row in rows] == ["start_first_paint", "start_furnished"]
    assert all(row["ours"] > 0 < row["baseline"] for row in rows)
    assert "start_first_paint" in done.stdout
