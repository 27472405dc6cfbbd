"""A source of live events."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from santral_desktop.application.ports.journal import RawEvent

Heard = Callable[[int, RawEvent], None]


@dataclass(frozen=True, slots=True)
class Receiving:
    """Where events are received; the address carries the secret that lets them in."""

    port: int
    address: str = field(repr=False)


class Receiver(Protocol):
    """Receives events posted to this machine, keeps each in the inbox, then answers."""

    def start(self, port: int, secret: str, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        """Listen on loopback; a taken port means the next free one. Raises `StorageTrouble`.

        `heard` is called on the receiver's thread with the event's number in the inbox. A tunnel
        keeps the name under which it was asked: `hosts` are the names let in beside loopback's.
        """

    def stop(self) -> None:
        """Stop listening; requests being answered are answered."""
