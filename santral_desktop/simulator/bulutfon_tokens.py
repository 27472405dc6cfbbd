"""What opens Bulutfon: applications, what people consented to, and tokens that live two hours."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from santral_desktop.simulator.clock import Clock

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
SCOPES = ("cdr", "call_record")  # the two that the documents show
TOKEN_SECONDS = 7200
_CODE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Application:
    """An application as its owner registered it in the panel."""

    name: str
    client_id: str
    client_secret: str = field(repr=False)
    redirect_uri: str = OUT_OF_BAND


@dataclass(slots=True)
class Consent:
    """What one person allowed one application; every token of it falls with it."""

    application: Application
    scope: str
    withdrawn: bool = False


@dataclass(slots=True)
class Code:
    """An authorization code: good once, for ten minutes."""

    consent: Consent
    until: datetime
    used: bool = False


@dataclass(slots=True)
class Pair:
    """An access token and the refresh token that came with it."""

    access: str
    refresh: str
    consent: Consent
    made_at: datetime
    until: datetime
    renewed: bool = False  # the refresh token was used: neither of the two is good any more


class GrantRefusedError(Exception):
    """A code or a refresh token that is good for nothing."""


class Grants:
    """Hands out codes and tokens on the exchange's clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._codes: dict[str, Code] = {}
        self._by_access: dict[str, Pair] = {}
        self._by_refresh: dict[str, Pair] = {}

    def consented(self, application: Application, scope: str) -> str:
        """Return a code for what a person has just allowed."""
        code = secrets.token_hex(32)
        until = self._clock.now() + timedelta(seconds=_CODE_SECONDS)
        self._codes[code] = Code(Consent(application, scope), until)
        return code

    def knows_code(self, code: str) -> bool:
        """Tell whether a code was handed out once."""
        return code in self._codes

    def redeem(self, application: Application, code: str) -> Pair:
        """Return the tokens for a code; raises GrantRefusedError."""
        known = self._codes.get(code)
        if known is None or known.used or known.consent.application != application:
            raise GrantRefusedError
        if self._clock.now() >= known.until:
            raise GrantRefusedError
        known.used = True
        return self._pair(known.consent)

    def renew(self, application: Application, refresh: str) -> Pair:
        """Return new tokens for a refresh token; using one twice withdraws the whole consent."""
        old = self._by_refresh.get(refresh)
        if old is None or old.consent.application != application or old.consent.withdrawn:
            raise GrantRefusedError
        if old.renewed:
            old.consent.withdrawn = True
            raise GrantRefusedError
        old.renewed = True
        return self._pair(old.consent)

    def pair_of(self, access: str) -> Pair | None:
        """Return the pair of an access token unless it was renewed or withdrawn."""
        pair = self._by_access.get(access)
        return pair if pair and not pair.renewed and not pair.consent.withdrawn else None

    def seconds_left(self, pair: Pair) -> int:
        """Return how long an access token lives; 0 when it has expired."""
        return max(0, int((pair.until - self._clock.now()).total_seconds()))

    def living(self) -> list[str]:
        """Return the access tokens that open something now."""
        return [
            it for it, pair in self._by_access.items() if self.pair_of(it) and self._lives(pair)
        ]

    def expire_all(self) -> None:
        """End every access token now; the refresh tokens stay good."""
        for pair in self._by_access.values():
            pair.until = min(pair.until, self._clock.now())

    def withdraw_all(self) -> None:
        """Have every person take back what was allowed."""
        for pair in self._by_access.values():
            pair.consent.withdrawn = True

    def _lives(self, pair: Pair) -> bool:
        return self._clock.now() < pair.until

    def _pair(self, consent: Consent) -> Pair:
        now = self._clock.now()
        until = now + timedelta(seconds=TOKEN_SECONDS)
        pair = Pair(secrets.token_hex(32), secrets.token_hex(32), consent, now, until)
        self._by_access[pair.access] = self._by_refresh[pair.refresh] = pair
        return pair
