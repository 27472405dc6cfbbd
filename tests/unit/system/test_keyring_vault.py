"""Secrets go to the system's store, or live as long as the program; never into plain text."""

import threading
from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.keyring_vault import KeyringVault


class Plain(KeyringBackend):
    """A store that is not one of the system's."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}
        self.before: Callable[[], object] = lambda: None

    def get_password(self, service: str, username: str) -> str | None:
        self.before()
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.before()
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.before()
        if self.secrets.pop((service, username), None) is None:
            raise PasswordDeleteError


class Lasting(Plain):
    """A store that passes for the system's."""

    __module__ = "keyring.backends.SecretService"


class Several(Plain):
    """What the library chooses when it finds more than one."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


@pytest.fixture(autouse=True)
def chosen() -> Iterator[Callable[[KeyringBackend], None]]:
    """Have the library choose a store, and its own choice again afterwards."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def store() -> Lasting:
    made = Lasting()
    keyring.set_keyring(made)
    return made


def test_secrets_are_kept_read_and_forgotten(store: Lasting) -> None:
    vault = KeyringVault("ours")
    vault.keep("a", "secret")

    assert vault.lasting
    assert vault.secret("a") == "secret"
    assert store.secrets == {("ours", "a"): "secret"}
    vault.forget("a")
    assert vault.secret("a") is None
    vault.close()


def test_forgetting_what_is_not_there_is_no_error(store: Lasting) -> None:
    KeyringVault().forget("never kept")


def test_without_a_store_secrets_live_as_long_as_the_program() -> None:
    plain = Plain()
    keyring.set_keyring(plain)
    vault = KeyringVault()
    vault.keep("a", "secret")

    assert not vault.lasting
    assert vault.secret("a") == "secret"
    vault.forget("a")
    assert vault.secret("a") is None
    assert plain.secrets == {}


def test_of_several_stores_only_a_lasting_one_is_used() -> None:
    plain, lasting = Plain(), Lasting()
    keyring.set_keyring(Several(plain, lasting))
    KeyringVault("ours").keep("a", "secret")

    assert (plain.secrets, lasting.secrets) == ({}, {("ours", "a"): "secret"})


def test_a_locked_store_is_told(store: Lasting) -> None:
    vault = KeyringVault()
    assert vault.lasting

    def locked() -> None:
        raise KeyringLocked

    store.before = locked
    with pytest.raises(StorageTrouble) as told:
        vault.secret("a")

    assert (told.value.which, told.value.detail) == (Storage.KEYRING, "KeyringLocked")


def test_a_store_that_hangs_is_told_and_keeps_nobody(store: Lasting) -> None:
    vault, free = KeyringVault(patience=0.05), threading.Event()
    assert vault.lasting
    store.before = free.wait
    for _ in range(2):  # the second waits for its turn
        with pytest.raises(StorageTrouble) as told:
            vault.secret("a")
        assert told.value.detail == "slow"
    hanging = [thread for thread in threading.enumerate() if thread.name == "key-store"]
    vault.close()

    assert [thread.daemon for thread in hanging] == [True]
    free.set()
    hanging[0].join(5)
    assert vault.secret("a") is None


def test_a_store_that_hangs_from_the_start_is_done_without() -> None:
    free = threading.Event()

    class Hanging(Plain):
        @property
        def backends(self) -> tuple[KeyringBackend, ...]:
            free.wait(10)
            return ()

    keyring.set_keyring(Hanging())
    vault = KeyringVault(patience=0.05)

    assert not vault.lasting
    free.set()
