"""What every vault promises: in memory, for the session, in a key store, and without one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.keyring_vault import KeyringVault
from santral_desktop.system.session_vault import SessionVault
from tests.doubles.vault import MemoryVault

NAME, OTHER = "bulutsantralim:https://api.example", "listener"


class StoreInMemory(KeyringBackend):
    """A key store that forgets at the end, standing where a system's own store stands."""

    __module__ = "keyring.backends.SecretService"
    priority = -1  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("no such password")

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("somebody closed the question")


class PlainTextFile(StoreInMemory):
    """A store that keeps secrets where everybody can read them."""

    __module__ = "keyrings.alt.file"


@dataclass
class Given:
    """A vault, and the one that the next run of the program has."""

    vault: Vault
    next_run: Callable[[], Vault]


def _memory() -> Given:
    memory = MemoryVault()
    return Given(memory, lambda: MemoryVault(memory.secrets))


def _forgetful() -> Given:
    return Given(MemoryVault(lasting=False), lambda: MemoryVault(lasting=False))


@pytest.fixture
def own_keyring() -> Iterator[Callable[[KeyringBackend], list[KeyringVault]]]:
    """Let a test put a store of its own where the system's is."""
    before, vaults = keyring.get_keyring(), []

    def use(backend: KeyringBackend) -> list[KeyringVault]:
        keyring.set_keyring(backend)
        vaults.extend([KeyringVault(), KeyringVault()])
        return vaults

    yield use
    keyring.set_keyring(before)
    for vault in vaults:
        vault.close()


@pytest.fixture(params=["memory", "forgetful", "session", "key store", "plain text"])
def given(
    request: pytest.FixtureRequest,
    own_keyring: Callable[[KeyringBackend], list[KeyringVault]],
) -> Given:
    match request.param:
        case "memory":
            return _memory()
        case "forgetful":
            return _forgetful()
        case "session":
            return Given(SessionVault(), SessionVault)
        case "key store":
            first, second = own_keyring(StoreInMemory())
        case _:
            first, second = own_keyring(PlainTextFile())
    return Given(first, lambda: second)


@pytest.fixture
def vault(given: Given) -> Vault:
    return given.vault


@pytest.fixture(params=["memory", "key store"])
def locked(
    request: pytest.FixtureRequest,
    own_keyring: Callable[[KeyringBackend], list[KeyringVault]],
) -> Vault:
    if request.param == "memory":
        memory = MemoryVault()
        memory.trouble = StorageTrouble(Storage.KEYRING, "locked")
        return memory
    store = StoreInMemory()
    store.locked = True
    return own_keyring(store)[0]


def test_a_secret_that_was_never_kept_is_none(vault: Vault) -> None:
    assert vault.secret(NAME) is None


@pytest.mark.parametrize("secret", ["key-1", "şifre ıİ", "k" * 2000, " ", "a\nb"], ids=range(5))
def test_a_kept_secret_is_given_back_as_it_was(vault: Vault, secret: str) -> None:
    vault.keep(NAME, secret)

    assert vault.secret(NAME) == secret


def test_a_newer_secret_takes_the_place_of_the_older(vault: Vault) -> None:
    vault.keep(NAME, "key-1")
    vault.keep(NAME, "key-2")

    assert vault.secret(NAME) == "key-2"


def test_secrets_of_two_names_do_not_meet(vault: Vault) -> None:
    vault.keep(NAME, "key-1")
    vault.keep(OTHER, "key-2")

    assert (vault.secret(NAME), vault.secret(OTHER)) == ("key-1", "key-2")


def test_a_forgotten_secret_is_none(vault: Vault) -> None:
    vault.keep(NAME, "key-1")
    vault.forget(NAME)

    assert vault.secret(NAME) is None


def test_forgetting_what_was_never_kept_is_harmless(vault: Vault) -> None:
    vault.forget(NAME)

    assert vault.secret(NAME) is None


def test_a_vault_that_says_it_lasts_lasts_and_another_does_not(given: Given) -> None:
    given.vault.keep(NAME, "key-1")

    found = given.next_run().secret(NAME)

    assert found == ("key-1" if given.vault.lasting else None)


def test_plain_text_is_never_written(
    own_keyring: Callable[[KeyringBackend], list[KeyringVault]],
) -> None:
    store = PlainTextFile()
    vault = own_keyring(store)[0]

    vault.keep(NAME, "key-1")

    assert (vault.lasting, store.entries) == (False, {})


@pytest.mark.parametrize(
    "ask",
    [
        lambda vault: vault.secret(NAME),
        lambda vault: vault.keep(NAME, "key-1"),
        lambda vault: vault.forget(NAME),
    ],
    ids=["secret", "keep", "forget"],
)
def test_a_locked_store_is_told_in_our_words_without_the_secret(
    locked: Vault, ask: Callable[[Vault], object]
) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(locked)

    assert trouble.value.which is Storage.KEYRING
    assert "key-1" not in str(trouble.value)
