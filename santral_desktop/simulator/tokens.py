"""Things that open a door for a while: web phone tokens and recording addresses."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from santral_desktop.simulator.clock import Clock

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Grant:
    owner: str
    until: datetime


class Tokens:
    """Hands out tokens of one kind: a letter and a UUID; a new one does not revoke the old."""

    def __init__(self, clock: Clock, letter: str, lifetime: timedelta) -> None:
        self._clock = clock
        self._letter = letter
        self._lifetime = lifetime
        self._grants: dict[str, _Grant] = {}

    def mint(self, owner: str) -> str:
        """Return a new token that belongs to the owner."""
        token = f"{self._letter}{uuid.uuid4()}"
        self._grants[token] = _Grant(owner, self._clock.now() + self._lifetime)
        return token

    def owner(self, token: str) -> str | None:
        """Return whose token this is, None when unknown or expired."""
        grant = self._grants.get(token)
        return grant.owner if grant and self._clock.now() < grant.until else None

    def knew(self, token: str) -> bool:
        """Tell whether the token was handed out once."""
        return token in self._grants

    def expire_all(self) -> None:
        """End every token now."""
        now = self._clock.now()
        self._grants = {token: _Grant(grant.owner, now) for token, grant in self._grants.items()}
