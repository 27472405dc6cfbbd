"""A process of its own that uses an account's tokens: one round for each line it is told."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import Trouble
from santral_desktop.providers.bulutfon.factory import bulutfon
from santral_desktop.providers.bulutfon.line import POOLS
from santral_desktop.providers.bulutfon.tokens import Shelf
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Pool, Throttle
from santral_desktop.system.lock_file import LockFile

THREADS = 4


def shelf_in(folder: Path) -> Shelf:
    """Return a shelf that processes share: a file that is put in place whole."""
    kept = folder / "secret.json"

    def keep(text: str) -> None:
        fresh = kept.with_suffix(".new")
        fresh.write_text(text, "utf-8")
        fresh.replace(kept)

    return Shelf(keep, lambda: kept.read_text("utf-8"), LockFile(folder / "tokens.lock"))


def main(base: str, folder: Path) -> None:
    """Ask who we are from several threads at once, and say what came of it."""
    shelf = shelf_in(folder)
    roomy = Throttle({name: Pool(10_000, 1.0) for name in POOLS})
    account = Account(Provider.BULUTFON, "1007", base)
    secret = shelf.reread() or ""
    pbx = bulutfon(account, secret, Redactor(), developer=True, shelf=shelf, throttle=roomy)
    _say("ready")
    with ThreadPoolExecutor(THREADS) as pool:
        for _ in sys.stdin:
            asked = [pool.submit(pbx.prove) for _ in range(THREADS)]
            errors = [one.exception() for one in asked]
            found = {type(error).__name__ for error in errors if isinstance(error, Trouble)}
            bugs = [error for error in errors if error and not isinstance(error, Trouble)]
            _say(" ".join(sorted(found)) or (repr(bugs) if bugs else "fine"))
    pbx.close()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
