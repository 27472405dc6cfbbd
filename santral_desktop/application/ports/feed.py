"""A source of live events."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from santral_desktop.application.ports.journal import RawEvent

Stored = Callable[[int], None]  # told the event's number in the inbox
Heard = Callable[[RawEvent], Stored]


@dataclass(frozen=True, slots=True)
class Login:
    """Name and password of HTTP Basic."""

    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Keys:
    """What lets events in; `login` is what web hooks must show beside their address."""

    secret: str = field(repr=False)
    login: Login | None = None


@dataclass(frozen=True, slots=True)
class Receiving:
    """Where events are received; the addresses carry the secret that lets them in.

    `hooks` is where a PBX's web hooks are, as each provider's posts come by a way of their own.
    """

    port: int
    address: str = field(repr=False)
    hooks: str = field(repr=False)


class Receiver(Protocol):
    """Receives events posted to this machine, keeps each in the inbox, then answers.

    `heard` is called on a thread of the receiver with each event as it comes, while it is being
    stored. What that returns is called once it is stored for good and before it is acknowledged;
    never, where it could not be stored.
    """

    def start(self, port: int, keys: Keys, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        """Listen on loopback; a taken port means the next free one. Raises `StorageTrouble`.

        A tunnel keeps the name under which it was asked: `hosts` are the names let in beside
        loopback's.
        """

    def stop(self) -> None:
        """Stop listening; requests being answered are answered."""
