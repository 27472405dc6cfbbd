"""A source of live events."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from santral_desktop.application.ports.journal import RawEvent

Stored = Callable[[int], None]  # told the event's number in the inbox
Heard = Callable[[RawEvent], Stored]


@dataclass(frozen=True, slots=True)
class Receiving:
    """Where events are received; the address carries the secret that lets them in."""

    port: int
    address: str = field(repr=False)


class Receiver(Protocol):
    """Receives events posted to this machine, keeps each in the inbox, then answers.

    `heard` is called on a thread of the receiver with each event as it comes, while it is being
    stored. What that returns is called once it is stored for good and before it is acknowledged;
    never, where it could not be stored.
    """

    def start(self, port: int, secret: str, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        """Listen on loopback; a taken port means the next free one. Raises `StorageTrouble`.

        A tunnel keeps the name under which it was asked: `hosts` are the names let in beside
        loopback's.
        """

    def stop(self) -> None:
        """Stop listening; requests being answered are answered."""
