"""What every store of preferences promises, in memory and in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.application.ports.preferences import Preferences, PreferencesStore
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.welcomes import Colour, Welcome
from santral_desktop.system.preferences_file import PreferencesFile
from tests.builders import ACCOUNT, OUR_NUMBER
from tests.doubles.preferences import MemoryPreferences

FURTHER = Account(
    Provider.BULUTFON,
    "1001",
    "https://bulutfon.example",
    name="bulutfon",
    label="Şube",
    oauth_url="https://app.bulutfon.example",
    way=Way.MASTER,
)
CHOSEN = Preferences(
    accounts=(ACCOUNT, FURTHER),
    dial_account="bulutfon",
    language="en",
    theme="dark",
    shown_as=OUR_NUMBER,
    pick_up_myself=True,
    do_not_disturb=True,
    popups=False,
    private_popups=True,
    ring_volume=0,
    ring_device="Kulaklık (ş ı 😀)",
    microphone="Mikrofon",
    playback_device="Hoparlör",
    skip_silence=True,
    even_loudness=False,
    play_on=True,
    listener=True,
    crm_template="https://crm.example/{number}",
    crm_when="ring",
    welcomes=(Welcome(OUR_NUMBER, Colour.GREEN, "Hoş geldiniz"), Welcome("200")),
    listener_port=40000,
    events_public_address="https://tunnel.example.test",
    forward_events=True,
    forward_plainly=True,
    history_months=0,
    keep_calls_months=120,
    keep_notes_months=24,
    keep_recordings_months=3,
    may_erase=False,
    may_administer=False,
    keys_everywhere=True,
    updates="tell",
    update_lot=42,
    key_answer="Ctrl+Alt+F8",
    key_hang_up="",
    key_dial="Meta+D",
    key_show="F13",
    open_links=True,
    start_at_login=True,
    bring_back=False,
    software_rendering=True,
    webphone_folded=True,
    told_about_tray=True,
    window="AAEC",
)


@dataclass
class Given:
    """Opens the store as each run of the program does, with that run's policy."""

    open: Callable[[Mapping[str, Any]], PreferencesStore]


class _InMemory:
    def __init__(self) -> None:
        self.last = MemoryPreferences()

    def open(self, fixed: Mapping[str, Any]) -> PreferencesStore:
        self.last = MemoryPreferences(self.last.chosen, fixed)
        return self.last


@pytest.fixture(params=["memory", "file"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Given:
    if request.param == "memory":
        return Given(_InMemory().open)
    path = tmp_path / "settings" / "preferences.json"
    return Given(lambda fixed: PreferencesFile(path, overrides=fixed))


@pytest.fixture(params=["memory", "file"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> PreferencesStore:
    if request.param == "memory":
        memory = MemoryPreferences()
        memory.trouble = StorageTrouble(Storage.SETTINGS, "read-only")
        return memory
    (tmp_path / "a file").touch()
    return PreferencesFile(tmp_path / "a file" / "preferences.json")


def test_who_chose_nothing_has_the_defaults(given: Given) -> None:
    assert given.open({}).load() == Preferences()


def test_every_choice_is_there_at_the_next_run(given: Given) -> None:
    given.open({}).save(CHOSEN)

    assert given.open({}).load() == CHOSEN


def test_every_choice_of_the_test_differs_from_its_default() -> None:
    same = [
        name
        for name in Preferences.__slots__
        if getattr(CHOSEN, name) == getattr(Preferences(), name)
    ]

    assert same == []


def test_the_latest_choices_count(given: Given) -> None:
    store = given.open({})
    store.save(CHOSEN)
    store.save(Preferences(theme="light"))

    assert given.open({}).load() == Preferences(theme="light")


def test_nothing_is_fixed_where_nobody_fixed_anything(given: Given) -> None:
    assert given.open({}).fixed() == frozenset()


def test_what_policy_fixes_wins_and_is_named(given: Given) -> None:
    given.open({}).save(Preferences(theme="dark"))

    store = given.open({"theme": "light", "listener": False})

    assert (store.load().theme, store.fixed()) == ("light", {"theme", "listener"})


def test_what_policy_fixed_does_not_become_the_persons_choice(given: Given) -> None:
    given.open({}).save(Preferences(theme="dark"))
    under_policy = given.open({"theme": "light"})

    under_policy.save(under_policy.load())

    assert given.open({}).load().theme == "dark"


def test_other_choices_are_kept_under_a_policy(given: Given) -> None:
    store = given.open({"theme": "light"})

    store.save(Preferences(theme="light", ring_volume=10))

    assert given.open({}).load() == Preferences(ring_volume=10)


def test_accounts_that_policy_fixes_are_used(given: Given) -> None:
    assert given.open({"accounts": (ACCOUNT, FURTHER)}).load().accounts == (ACCOUNT, FURTHER)


def test_choices_that_cannot_be_written_are_told_in_our_words(broken: PreferencesStore) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        broken.save(CHOSEN)

    assert trouble.value.which is Storage.SETTINGS
