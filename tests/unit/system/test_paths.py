"""Every world has folders of its own, private to the user."""

import stat
from pathlib import Path

import pytest

from santral_desktop.system.paths import (
    button_files,
    places,
    policy_file,
    runtime_folder,
    throwaway_places,
)

NAMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "ev ş ı 😀"
    made.mkdir()
    monkeypatch.setenv("HOME", str(made))
    for name in NAMES:
        monkeypatch.setenv(name, str(made / name.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(made / "run"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(made / "etc"))
    return made


def test_a_worlds_folders_are_made_and_private(home: Path) -> None:
    found = places("")

    folders = (found.settings, found.data, found.cache, found.logs, found.recordings)
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    assert all(home in folder.parents for folder in folders)
    assert found.preferences.parent == found.settings
    assert found.journal.parent == found.data


def test_profiles_share_no_folder_but_the_runtime() -> None:
    one, other = places(""), places("second")

    assert {one.settings, one.data, one.cache, one.logs}.isdisjoint(
        {other.settings, other.data, other.cache, other.logs}
    )
    assert one.runtime == other.runtime


def test_a_throwaway_world_leaves_nothing() -> None:
    found = throwaway_places()
    (found.data / "journal.sqlite3").write_bytes(b"x")
    found.leave()

    assert found.throwaway
    assert not found.throwaway.exists()


def test_a_lasting_world_stays() -> None:
    found = places("")
    found.leave()

    assert found.data.is_dir()


def test_where_no_session_folder_can_be_made_sockets_live_in_the_users_cache(
    home: Path,
) -> None:
    (home / "run").mkdir(mode=0o700)
    (home / "run" / "santral-desktop").write_text("in the way")
    folder = runtime_folder()

    assert folder.name == "run"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_pages_buttons_are_described_beside_the_policy_or_the_choices(home: Path) -> None:
    found = places("")

    assert button_files(found) == (
        home / "etc" / "santral-desktop" / "buttons.json",
        found.settings / "buttons.json",
    )


def test_the_administrators_file_is_the_machines(home: Path) -> None:
    assert policy_file() == home / "etc" / "santral-desktop" / "policy.json"
