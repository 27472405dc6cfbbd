"""Signing in by a code that the person reads off the provider's own page."""

from dataclasses import dataclass, field
from typing import Protocol

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"  # the page shows the code instead of sending it on
SEED_HOST = "https://bulutfon.com"
SCOPE = "cdr call_record"


@dataclass(frozen=True, slots=True)
class Application:
    """A program as its owner registered it in the provider's panel."""

    client_id: str
    client_secret: str = field(repr=False)
    host: str = SEED_HOST  # whose pages ask for consent and give tokens; it moved more than once
    redirect: str = OUT_OF_BAND
    scope: str = SCOPE  # separated by spaces


@dataclass(frozen=True, slots=True)
class ConsentLink:
    """An address for the person's own browser; `state` is told again by what is pasted."""

    address: str = field(repr=False)
    state: str = field(repr=False)


class Consents(Protocol):
    """Leads to the consent page, and makes a credential of the code that it shows."""

    def link(self, application: Application) -> ConsentLink:
        """Return a fresh address; asks nobody. Raises `Unreachable` for a host in the clear."""

    def redeem(self, application: Application, link: ConsentLink, pasted: str) -> str:
        """Return the text for the key store; blocks.

        `pasted` is the code or the whole address that shows it. A code works once: it is sent
        once. Raises `CodeRefused`, which says whether a fresh link is needed.
        """
