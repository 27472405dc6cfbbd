"""Secrets for this session only: where the system has no key store, or for a throwaway world."""


class SessionVault:
    """Implements the port `Vault` in memory."""

    lasting = False

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def secret(self, name: str) -> str | None:
        return self._secrets.get(name)

    def keep(self, name: str, secret: str) -> None:
        self._secrets[name] = secret

    def forget(self, name: str) -> None:
        self._secrets.pop(name, None)
