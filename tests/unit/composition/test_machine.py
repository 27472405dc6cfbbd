"""What the use cases stand on, for each world."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.composition.command_line import World
from santral_desktop.composition.machine import RealMachine
from santral_desktop.domain.errors import Trouble
from santral_desktop.providers.redaction import Redactor
from santral_desktop.system.keyring_vault import KeyringVault
from santral_desktop.system.paths import Places
from santral_desktop.system.session_vault import SessionVault
from tests.builders import ACCOUNT, NINE, a_call
from tests.doubles.tasks import SteppedTasks

KEY = "K00000000-1111-4222-8333-444455556666"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    names = ("settings", "data", "cache", "logs", "run")
    settings, data, cache, logs, runtime = (tmp_path / name for name in names)
    return Places(settings=settings, data=data, cache=cache, logs=logs, runtime=runtime)


@pytest.fixture
def machine(places: Places) -> Iterator[RealMachine]:
    machine = RealMachine(World(throwaway=True), places, SteppedTasks(), Redactor())
    yield machine
    machine.close_files()


def test_a_world_that_is_thrown_away_asks_no_key_store(machine: RealMachine) -> None:
    assert isinstance(machine.parts.vault, SessionVault)


def test_a_lasting_world_asks_the_key_store(places: Places) -> None:
    machine = RealMachine(World(profile="work"), places, SteppedTasks(), Redactor())

    assert isinstance(machine.parts.vault, KeyringVault)
    machine.close_files()


def test_nothing_is_written_before_anything_is_done(machine: RealMachine, tmp_path: Path) -> None:
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_journal_and_inbox_are_one_file(machine: RealMachine, places: Places) -> None:
    machine.parts.journal.keep(a_call())
    machine.parts.inbox.keep(RawEvent("bulutsantralim", b"{}", "application/json", NINE))

    assert places.journal.is_file()
    assert [path.name for path in places.data.glob("*.sqlite3")] == ["journal.sqlite3"]


def test_an_event_of_a_provider_that_is_not_known_is_not_read(machine: RealMachine) -> None:
    event = RawEvent("another", b"event_type=ringing", "application/x-www-form-urlencoded", NINE)

    assert machine.parts.read_event(event) is None


def test_the_key_of_an_account_is_known_to_the_redactor(places: Places) -> None:
    redactor = Redactor()
    machine = RealMachine(World(throwaway=True), places, SteppedTasks(), redactor)

    machine.parts.adapter(ACCOUNT, KEY)

    assert KEY not in redactor.redact(f"GET /x?key={KEY}; {KEY}")
    machine.close_files()


def test_a_plain_address_is_the_developers_alone(machine: RealMachine) -> None:
    loopback = type(ACCOUNT)(ACCOUNT.provider, "1007", "http://127.0.0.1:9", ACCOUNT.webphone_url)

    with pytest.raises(Trouble):
        machine.parts.adapter(loopback, KEY).prove()
