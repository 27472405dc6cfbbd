"""What a release does elsewhere: its workflow, its keys, and the age of its engine."""

import plistlib
import re
from datetime import date
from pathlib import Path

import pytest
from shipping import engine_age
from shipping.engine_age import Engine, engine, locked_version
from shipping.installed_as import write_installed_as
from shipping.mac_plists import write_rights

from santral_desktop.domain.releases import Installation
from santral_desktop.system.installed_as import read_installed_as

ROOT = Path(__file__).parents[3]
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")


def test_every_action_is_pinned_to_a_whole_version() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", name) for name in used)


def test_every_script_that_the_release_runs_is_there() -> None:
    named = set(re.findall(r"packaging/[\w/.]+\.(?:py|sh|ps1)", WORKFLOW))

    assert {"packaging/macos/sign.sh", "packaging/windows/try.ps1"} <= named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_keys_are_used_only_behind_the_environment_that_a_second_person_approves() -> None:
    jobs = re.split(r"\n  (?=[a-z-]+:\n)", WORKFLOW.partition("\njobs:")[2])

    keyed = [job for job in jobs if "secrets." in job]
    assert keyed
    assert all("environment:" in job for job in keyed)


def test_no_key_is_named_on_a_command_line() -> None:
    runs = re.findall(r"run: (.*(?:\n {10,}.*)*)", WORKFLOW)

    assert not any("secrets." in words for words in runs)


def test_the_rights_are_written_for_the_script_that_signs(tmp_path: Path) -> None:
    write_rights(tmp_path / "rights")

    script = (ROOT / "packaging" / "macos" / "sign.sh").read_text("utf-8")
    for name in ("program", "engine"):
        assert plistlib.loads((tmp_path / "rights" / f"{name}.plist").read_bytes())
        assert f"$rights/{name}.plist" in script
    assert "codesign --force --deep" not in script


def test_the_engines_day_is_told_for_the_version_that_is_locked() -> None:
    assert engine().version == locked_version()


def test_an_engine_is_too_old_for_a_release_after_forty_five_days(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert Engine("6", date(2026, 10, 5)).age(date(2026, 11, 20)) == 46

    monkeypatch.setattr(engine_age, "engine", lambda: Engine(locked_version(), date(2020, 1, 1)))
    assert engine_age.main([]) == 1
    assert engine_age.main(["100000"]) == 0
    monkeypatch.setattr(engine_age, "engine", lambda: Engine("another", date(2020, 1, 1)))
    assert engine_age.main(["100000"]) == 1
    assert "a release allows 45" in capsys.readouterr().out


@pytest.mark.parametrize("kind", [one.value for one in Installation if one.value != "source"])
def test_the_program_reads_how_it_was_installed(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANTRAL_FEED", "https://releases.example.invalid/latest.json")

    write_installed_as(tmp_path, kind)

    told = read_installed_as(tmp_path / "release.json")
    assert (told.kind.value, told.feed) == (kind, "https://releases.example.invalid/latest.json")
