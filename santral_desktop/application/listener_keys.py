"""What lets events in, kept in the key store: a secret for the address, a login for web hooks."""

import json
from collections.abc import Callable

from santral_desktop.application.ports.feed import Keys, Login
from santral_desktop.application.ports.vault import Vault

SECRET_NAME = "listener"  # noqa: S105  (the name of the entry, not the secret)
LOGIN_NAME = "listener-hooks"
USER = "santral"  # in every login: what cannot be guessed is the password


class ListenerKeys:
    """Blocks, belongs in `Lane.NETWORK`; raises what the key store raises."""

    def __init__(self, vault: Vault, new_secret: Callable[[], str]) -> None:
        self._vault = vault
        self._new_secret = new_secret

    def in_force(self) -> Keys:
        """Return what lets in now; the secret is made when it is first needed."""
        secret = self._vault.secret(SECRET_NAME)
        return Keys(secret or self.renew_secret(), self.login())

    def renew_secret(self) -> str:
        """Make another secret, and return it."""
        secret = self._new_secret()
        self._vault.keep(SECRET_NAME, secret)
        return secret

    def login(self) -> Login | None:
        """Return what web hooks must show, None where they need not show anything."""
        try:
            kept = json.loads(self._vault.secret(LOGIN_NAME) or "null")
            return Login(str(kept["name"]), str(kept["password"])) if kept else None
        except (ValueError, TypeError, KeyError):  # somebody else wrote it
            return None

    def renew_login(self) -> Login:
        """Have web hooks show a new password from now on."""
        login = Login(USER, self._new_secret())
        kept = json.dumps({"name": login.name, "password": login.password})
        self._vault.keep(LOGIN_NAME, kept)
        return login

    def drop_login(self) -> None:
        """Let web hooks in by their address alone."""
        self._vault.forget(LOGIN_NAME)
