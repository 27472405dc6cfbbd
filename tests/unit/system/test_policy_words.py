"""Where a policy stands: a file, the registry of Windows, a Mac's managed preferences."""

import plistlib
from pathlib import Path

import pytest

from santral_desktop.system.policy import checked
from santral_desktop.system.policy_words import (
    REGISTRY,
    UNREADABLE,
    file_words,
    managed_words,
    registry_words,
)
from santral_desktop.system.windows_registry import WindowsRegistry
from tests.doubles.windows import Registry


def test_no_file_and_an_empty_one_say_nothing(tmp_path: Path) -> None:
    assert file_words(tmp_path / "policy.json") == {}
    (tmp_path / "policy.json").write_text(" {}\n")
    assert file_words(tmp_path / "policy.json") == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "policy.json"
    path.write_text(text)

    assert file_words(path) == {UNREADABLE: str(path)}


@pytest.fixture
def registry() -> Registry:
    registry = Registry()
    registry.have(REGISTRY, "HKLM").update(
        popups=0, ring_volume=1, theme="dark", welcomes='[{"number": "200"}]', accounts="{broken"
    )
    registry.have(rf"{REGISTRY}\defaults", "HKLM").update(start_at_login=1)
    return registry


def test_the_registry_has_numbers_for_yes_and_no_and_json_for_lists(registry: Registry) -> None:
    policy = checked(registry_words(WindowsRegistry(registry, machine=True)))

    assert policy.fixed["popups"] is False
    assert (policy.fixed["ring_volume"], policy.fixed["theme"]) == (1, "dark")
    assert policy.fixed["welcomes"][0].number == "200"
    assert policy.defaults == {"start_at_login": True}
    assert [fault.name for fault in policy.faults] == ["accounts"]


def test_the_users_part_of_the_registry_is_another(registry: Registry) -> None:
    assert registry_words(WindowsRegistry(registry)) == {}


def test_managed_preferences_are_read(tmp_path: Path) -> None:
    words = {"popups": False, "defaults": {"theme": "dark"}}
    (tmp_path / "santral.desktop.plist").write_bytes(plistlib.dumps(words))

    assert managed_words(tmp_path) == words


@pytest.mark.parametrize("content", [b"junk", plistlib.dumps([1])])
def test_managed_preferences_that_cannot_be_read_are_named(tmp_path: Path, content: bytes) -> None:
    assert managed_words(tmp_path) == {}
    (tmp_path / "santral.desktop.plist").write_bytes(content)

    assert list(managed_words(tmp_path)) == [UNREADABLE]
