"""Choices are read with patience and written at once; what is not understood is not lost."""

import json
import stat
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from santral_desktop.application.ports.preferences import Preferences, WhyNotPolicy
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.welcomes import LONGEST, Colour, Welcome
from santral_desktop.system.policy import checked
from santral_desktop.system.policy_words import file_words
from santral_desktop.system.preferences_file import PreferencesFile

ACCOUNT = Account(Provider.BULUTSANTRALIM, "1007", "https://api.example.test", "https://w.test")
OLD = {  # an account as files had it that knew of one
    "provider": "bulutsantralim",
    "extension": ACCOUNT.extension,
    "api_url": ACCOUNT.api_url,
    "webphone_url": ACCOUNT.webphone_url,
}
CHOSEN = Preferences(accounts=(ACCOUNT,), language="en", ring_volume=30, popups=False, window="ÅĞ")
JSON = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "preferences.json"


def written(path: Path, value: Any) -> PreferencesFile:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(value if isinstance(value, bytes) else json.dumps(value).encode())
    return PreferencesFile(path)


def test_choices_come_back_as_they_were(path: Path) -> None:
    PreferencesFile(path).save(CHOSEN)

    assert PreferencesFile(path).load() == CHOSEN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [found.name for found in path.parent.iterdir()] == ["preferences.json"]


def test_without_a_file_everything_has_its_default(path: Path) -> None:
    assert PreferencesFile(path).load() == Preferences()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b'{"language": "en"',
        b"\0" * 500,
        b"[]",
        b"null",
        b'"text"',
        b"\xff\xfe{\0}\0",
        b"[" * 100_000,
        b'{"ring_volume": ' + b"9" * 5000 + b"}",
        b'{"a": "' + b"x" * 2_000_000 + b'"}',
    ],
)
def test_a_file_that_cannot_be_read_is_kept_beside_the_defaults(damage: bytes, path: Path) -> None:
    store = written(path, damage)

    assert store.load() == Preferences()
    assert path.with_name("preferences.json.unreadable").read_bytes() == damage
    store.save(CHOSEN)
    assert PreferencesFile(path).load() == CHOSEN


def test_only_the_wrong_choices_have_their_defaults(path: Path) -> None:
    wrong = {"language": 7, "popups": "yes", "ring_volume": True, "account": [], "theme": None}
    store = written(path, {**wrong, "shown_as": "0850"})

    assert store.load() == Preferences(shown_as="0850")
    assert path.exists()


@pytest.mark.parametrize(
    "account",
    [
        {},
        {"provider": "other", "extension": "1", "api_url": "a", "webphone_url": "b"},
        {"provider": ["x"], "extension": "1", "api_url": "a", "webphone_url": "b"},
        {"provider": "bulutsantralim", "extension": 1007, "api_url": "a", "webphone_url": "b"},
        {"provider": "bulutsantralim", "extension": "1007"},
    ],
)
def test_half_an_account_is_none(account: dict[str, Any], path: Path) -> None:
    assert written(path, {"account": account}).load().account is None
    assert written(path, {"accounts": [account, OLD]}).load().accounts == (ACCOUNT,)


def test_the_one_account_of_an_older_file_is_read_and_written_among_all(path: Path) -> None:
    store = written(path, {"account": OLD})
    chosen = store.load()
    store.save(replace(chosen, theme="dark"))

    assert chosen.accounts == (ACCOUNT,)
    assert PreferencesFile(path).load().accounts == (ACCOUNT,)
    assert "account" not in json.loads(path.read_bytes())


def test_an_older_policy_fixes_its_one_account(path: Path, tmp_path: Path) -> None:
    mine = replace(ACCOUNT, extension="1009")
    written(path, {"account": {**OLD, "extension": "1009"}})
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"account": OLD}))
    store = PreferencesFile(path, checked(file_words(policy)))

    assert (store.load().accounts, store.fixed()) == ((ACCOUNT,), {"accounts"})
    store.save(store.load())
    assert PreferencesFile(path).load().accounts == (mine,)


def test_of_accounts_with_one_name_the_last_counts(path: Path) -> None:
    twice = [asdict(ACCOUNT), {**asdict(ACCOUNT), "extension": "1009"}]
    told = [{**one, "provider": ACCOUNT.provider.value, "way": "key"} for one in twice]

    assert written(path, {"accounts": told}).load().accounts == (
        replace(ACCOUNT, extension="1009"),
    )


def test_what_a_newer_version_wrote_survives(path: Path) -> None:
    store = written(path, {"version": 99, "hologram": {"on": True}, "language": "en"})
    store.save(replace(store.load(), theme="dark"))

    kept = json.loads(path.read_bytes())
    assert (kept["hologram"], kept["language"], kept["theme"]) == ({"on": True}, "en", "dark")


def test_a_byte_order_mark_is_no_damage(path: Path) -> None:
    assert written(path, b'\xef\xbb\xbf{"language": "en"}').load().language == "en"


def test_policy_and_command_line_win_and_are_shown_as_fixed(path: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"language": "en", "popups": "wrong", "unknown": 1}')
    store = PreferencesFile(
        path, checked(file_words(policy)), {"ring_volume": 5, "accounts": (ACCOUNT,)}
    )

    assert store.fixed() == {"language", "ring_volume", "accounts"}
    assert store.load() == Preferences(language="en", ring_volume=5, accounts=(ACCOUNT,))


def test_what_policy_says_is_not_written_as_the_persons_choice(path: Path) -> None:
    PreferencesFile(path).save(CHOSEN)
    fixed = PreferencesFile(path, overrides={"ring_volume": 99, "theme": "dark"})
    fixed.save(replace(fixed.load(), language="tr"))

    assert PreferencesFile(path).load() == replace(CHOSEN, language="tr")


def test_a_broken_policy_fixes_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_bytes(b"{broken")

    store = PreferencesFile(path, checked(file_words(tmp_path / "policy.json")))

    assert store.fixed() == frozenset()
    assert [fault.why for fault in store.faults()] == [WhyNotPolicy.UNREADABLE]


def test_a_default_of_policy_holds_until_a_person_chooses(path: Path) -> None:
    policy = checked({"defaults": {"theme": "dark", "ring_volume": 30}})
    assert PreferencesFile(path, policy).load() == Preferences(theme="dark", ring_volume=30)

    written(path, {"theme": "light"})
    store = PreferencesFile(path, policy)

    assert store.load() == Preferences(theme="light", ring_volume=30)
    assert store.fixed() == frozenset()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = PreferencesFile(tmp_path / "file" / "preferences.json")

    assert store.load() == Preferences()
    with pytest.raises(StorageTrouble) as told:
        store.save(CHOSEN)
    assert told.value.which is Storage.SETTINGS


def test_letters_that_are_none_do_not_stop_a_save(path: Path) -> None:
    PreferencesFile(path).save(Preferences(window="a\ud800b"))

    assert PreferencesFile(path).load().window == "a?b"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.dictionaries(st.sampled_from(list(CHOSEN.__slots__)), JSON))
def test_any_file_gives_choices(path: Path, value: Any) -> None:
    assert isinstance(written(path, value).load(), Preferences)


@pytest.mark.parametrize("value", [None, "none", 7, {"number": "200"}])
def test_welcomes_that_are_no_list_are_none(path: Path, value: object) -> None:
    assert written(path, {"welcomes": value}).load().welcomes == ()


def test_a_welcome_that_cannot_be_read_hides_no_other(path: Path) -> None:
    good = {"number": "200", "colour": "good", "greeting": "Hoş\u202e geldiniz " * 30}
    bad = [None, "200", {}, {"number": 200}, {"number": "1", "colour": "pink"}]
    worse = {"number": "1", "greeting": ["x"]}
    store = written(path, {"welcomes": [*bad, worse, good, {"number": "201"}]})

    first, second = store.load().welcomes

    assert (first.number, first.colour, len(first.greeting)) == ("200", Colour.GREEN, LONGEST)
    assert second == Welcome("201")
