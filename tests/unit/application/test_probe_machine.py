"""What a program can lose on its own machine is looked at by using it."""

import pytest

from santral_desktop.application.probe_machine import (
    look_at_disk,
    look_at_files,
    look_at_key_store,
)
from santral_desktop.domain.diagnosis import State, Why
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.doubles.disk import ScriptedDisk
from tests.doubles.vault import MemoryVault


class ForgetfulVault(MemoryVault):
    """Takes everything and gives nothing back."""

    def secret(self, name: str) -> str | None:
        return None


def why(vault: MemoryVault) -> Why:
    return look_at_key_store(vault, lambda: "nobody's").why


def test_a_key_store_is_written_read_and_left_as_it_was() -> None:
    vault = MemoryVault({"bulutsantralim": "K1"})

    assert why(vault) is Why.FINE
    assert vault.secrets == {"bulutsantralim": "K1"}


def test_a_locked_store_is_told() -> None:
    vault = MemoryVault()
    vault.trouble = StorageTrouble(Storage.KEYRING, "slow")

    assert why(vault) is Why.LOCKED


def test_without_a_store_keys_last_for_a_session() -> None:
    assert why(MemoryVault(lasting=False)) is Why.FOR_A_SESSION


def test_a_store_that_gives_something_else_back_is_told() -> None:
    assert why(ForgetfulVault()) is Why.NOT_KEPT


@pytest.mark.parametrize(("lost", "state"), [((), State.OK), (("icons/a.svg",), State.BAD)])
def test_lost_files_are_named(lost: tuple[str, ...], state: State) -> None:
    finding = look_at_files(lost)

    assert (finding.state, finding.detail) == (state, ", ".join(lost))


def test_a_full_disk_is_told() -> None:
    assert look_at_disk(ScriptedDisk(0)).why is Why.FULL
