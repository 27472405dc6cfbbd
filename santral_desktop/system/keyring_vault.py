"""Secrets in the operating system's key store, which may be slow, locked or absent."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooSlow
from typing import Any, TypeVar

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.session_vault import SessionVault

T = TypeVar("T")
SERVICE = "Santral Desktop"
_PATIENCE = 60.0  # seconds: a person may be typing the store's password
_LASTING = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.kwallet",
        "keyring.backends.libsecret",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)


class KeyringVault:
    """Implements the port `Vault`; decides at its first use whether there is a store at all.

    Without one, secrets live as long as the program, and `lasting` says so. Plain-text
    stores are never used.
    """

    def __init__(self, service: str = SERVICE, patience: float = _PATIENCE) -> None:
        self._service = service
        self._patience = patience
        self._turn = threading.Lock()  # one question at a time
        self._deciding = threading.Lock()
        self._decided = False
        self._store: Any = None
        self._session = SessionVault()

    @property
    def lasting(self) -> bool:
        return self._found() is not None

    def secret(self, name: str) -> str | None:
        store = self._found()
        if store is None:
            return self._session.secret(name)
        found: str | None = self._ask(lambda: store.get_password(self._service, name))
        return found

    def keep(self, name: str, secret: str) -> None:
        store = self._found()
        if store is None:
            self._session.keep(name, secret)
        else:
            self._ask(lambda: store.set_password(self._service, name, secret))

    def forget(self, name: str) -> None:
        store = self._found()
        if store is None:
            self._session.forget(name)
            return
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415  (slow, wanted in a lane)

        def delete() -> None:
            try:
                store.delete_password(self._service, name)
            except PasswordDeleteError:
                return  # it was not there

        self._ask(delete)

    def close(self) -> None:
        """Wait for nothing: a store that hangs must not keep the program."""

    def _found(self) -> Any:
        """Return the store itself: the library's own choice may write where nobody wants it."""
        with self._deciding:
            if not self._decided:
                self._store = self._look()
                self._decided = True
        return self._store

    def _look(self) -> Any:
        import keyring  # noqa: PLC0415  (slow to import, wanted in a lane)

        def look() -> Any:
            chosen = keyring.get_keyring()
            stores = getattr(chosen, "backends", (chosen,))
            return next((store for store in stores if type(store).__module__ in _LASTING), None)

        try:
            return self._ask(look)
        except StorageTrouble:
            return None

    def _ask(self, question: Callable[[], T]) -> T:
        """Ask in a thread that may be left behind; what a store raises is of many kinds."""
        if not self._turn.acquire(timeout=self._patience):
            raise StorageTrouble(Storage.KEYRING, "slow")
        answer: Future[T] = Future()

        def work() -> None:
            try:
                answer.set_result(question())
            except Exception as problem:  # noqa: BLE001  (back-ends raise their libraries' errors)
                answer.set_exception(problem)
            finally:
                self._turn.release()

        threading.Thread(target=work, name="key-store", daemon=True).start()
        try:
            return answer.result(self._patience)
        except TooSlow:
            raise StorageTrouble(Storage.KEYRING, "slow") from None
        except Exception as problem:  # noqa: BLE001
            raise StorageTrouble(Storage.KEYRING, type(problem).__name__) from None
