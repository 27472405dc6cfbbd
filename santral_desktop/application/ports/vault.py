"""Secrets, in the key store of the operating system."""

from typing import Protocol


class Vault(Protocol):
    """Keeps secrets; blocks, may ask the person to unlock; raises `StorageTrouble`."""

    @property
    def lasting(self) -> bool:
        """Say whether secrets outlive the program; the window says so when they do not."""

    def secret(self, name: str) -> str | None:
        """Return a secret, None when there is none."""

    def keep(self, name: str, secret: str) -> None:
        """Store a secret."""

    def forget(self, name: str) -> None:
        """Remove a secret; a missing one is no error."""
