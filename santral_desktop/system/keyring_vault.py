"""Secrets in the operating system's key store, which may be slow, locked or absent."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import TypeVar

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

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service
        self._session: SessionVault | None = None
        self._asked = False
        self._thread = ThreadPoolExecutor(1, "key-store")

    @property
    def lasting(self) -> bool:
        return self._fallback() is None

    def secret(self, name: str) -> str | None:
        if fallback := self._fallback():
            return fallback.secret(name)
        import keyring  # noqa: PLC0415  (slow to import, wanted in a lane)

        return self._ask(lambda: keyring.get_password(self._service, name))

    def keep(self, name: str, secret: str) -> None:
        if fallback := self._fallback():
            fallback.keep(name, secret)
            return
        import keyring  # noqa: PLC0415

        self._ask(lambda: keyring.set_password(self._service, name, secret))

    def forget(self, name: str) -> None:
        if fallback := self._fallback():
            fallback.forget(name)
            return
        import keyring  # noqa: PLC0415
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415

        def delete() -> None:
            try:
                keyring.delete_password(self._service, name)
            except PasswordDeleteError:
                return  # it was not there

        self._ask(delete)

    def close(self) -> None:
        """Wait for nothing: a store that hangs must not keep the program."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _fallback(self) -> SessionVault | None:
        if not self._asked:
            self._asked = True
            self._session = None if self._has_store() else SessionVault()
        return self._session

    def _has_store(self) -> bool:
        import keyring  # noqa: PLC0415

        try:
            backend = self._ask(keyring.get_keyring)
        except StorageTrouble:
            return False
        modules = {type(b).__module__ for b in getattr(backend, "backends", (backend,))}
        return bool(modules & _LASTING)

    def _ask(self, question: Callable[[], T]) -> T:
        """Ask the store; what it raises is of many kinds, none of them ours."""
        try:
            return self._thread.submit(question).result(_PATIENCE)
        except TooSlow:
            raise StorageTrouble(Storage.KEYRING, "slow") from None
        except Exception as problem:  # noqa: BLE001  (back-ends raise their libraries' errors)
            raise StorageTrouble(Storage.KEYRING, type(problem).__name__) from None
