"""Where Bulutfon's tokens are kept; loaded with the first account there."""

from hashlib import blake2b
from pathlib import Path

from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.accounts import Account
from santral_desktop.providers.bulutfon.tokens import Shelf
from santral_desktop.system.lock_file import LockFile


def shelf_for(account: Account, vault: Vault, runtime: Path) -> Shelf:
    """Return where a pair of tokens that rotates is kept: in the key store, by one at a time.

    The name of the lock tells nothing of the account.
    """
    name = account.secret_name
    mark = blake2b(name.encode(), digest_size=8).hexdigest()
    return Shelf(
        keep=lambda text: vault.keep(name, text),
        reread=lambda: vault.secret(name),
        alone=LockFile(runtime / f"tokens-{mark}.lock"),
    )
