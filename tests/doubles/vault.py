"""A key store in memory."""

from santral_desktop.domain.errors import StorageTrouble


class MemoryVault:
    """Keeps secrets in a dictionary; while `trouble` is set, every method raises it."""

    def __init__(self, secrets: dict[str, str] | None = None, *, lasting: bool = True) -> None:
        self.secrets = dict(secrets or {})
        self.lasting = lasting
        self.trouble: StorageTrouble | None = None

    def secret(self, name: str) -> str | None:
        self._work()
        return self.secrets.get(name)

    def keep(self, name: str, secret: str) -> None:
        self._work()
        self.secrets[name] = secret

    def forget(self, name: str) -> None:
        self._work()
        self.secrets.pop(name, None)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
