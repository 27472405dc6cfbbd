"""Posting an event to an address of somebody's choice."""

from typing import Protocol

from santral_desktop.application.ports.journal import RawEvent


class Poster(Protocol):
    """Sends events as they came; the address is a secret. Blocks, belongs in `Lane.NETWORK`."""

    def post(self, address: str, event: RawEvent, *, plain: bool = False) -> int:
        """Post body and content type untouched, once, and return the status.

        Redirects are not followed. Http without TLS needs somebody's agreement: `plain`.
        Raises `Unreachable`, `certain` when nothing can have arrived.
        """
