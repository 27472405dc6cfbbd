"""The tokens of one account: whoever finds them dead, they are refreshed once."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from typing import Protocol

from santral_desktop.domain.errors import (
    CodeRefused,
    Incomprehensible,
    NotSignedIn,
    Path,
    StorageTrouble,
    TooManyRequests,
    Unreachable,
)
from santral_desktop.providers.bulutfon.credentials import (
    OAuthPair,
    read_credential,
    write_credential,
)
from santral_desktop.providers.bulutfon.oauth import LIFE, Grant, refresh_form
from santral_desktop.providers.bulutfon.token_endpoint import TokenEndpoint
from santral_desktop.providers.redaction import Redactor

AHEAD = 300.0  # seconds before its end in which a token is exchanged
_PART = 0.2  # of a token's life, where that is shorter: else it would be exchanged at each use
_PAUSE = 30.0  # seconds between tries to refresh a token that still lives
_LOST = frozenset({Path.CUT, Path.TIMED_OUT})


class Keys(Protocol):
    """What a request carries to be let in."""

    @property
    def parameter(self) -> str:
        """Return the name it has in a query."""

    def current(self) -> str:
        """Return one that should hold; may block. Raises `NotSignedIn` and other `Trouble`."""

    def renewed(self, dead: str) -> str:
        """Return another one for one that the service refused; may block."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """A token that nobody can renew."""

    parameter: str
    token: str

    def current(self) -> str:
        return self.token

    def renewed(self, dead: str) -> str:
        if dead == self.token:
            raise NotSignedIn
        return self.token


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the pair is kept, and how other processes that use it are kept out meanwhile."""

    keep: Callable[[str], None] = lambda _: None
    reread: Callable[[], str | None] = lambda: None
    alone: Callable[[], AbstractContextManager[object]] = nullcontext


@dataclass(frozen=True, slots=True)
class Clocks:
    """Seconds that only pass, and seconds as this machine's clock tells them."""

    passed: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time


CLOCKS = Clocks()


class Tokens:
    """Implements `Keys` by a pair that rotates; safe from any thread and any process.

    A fresh pair is on the shelf before any of it is used, save where none ever was there: who could
    not keep his sign-in works on until the program ends. A refresh whose answer is lost is tried
    once more; then, and when the service refuses the refresh token, it is `NotSignedIn` for good.
    """

    parameter = "access_token"

    def __init__(
        self,
        pair: OAuthPair,
        endpoint: TokenEndpoint,
        shelf: Shelf,
        redactor: Redactor,
        clocks: Clocks = CLOCKS,
    ) -> None:
        self._endpoint = endpoint
        self._shelf = shelf
        self._redactor = redactor
        self._passed = clocks.passed
        self._wall = clocks.wall
        self._lock = threading.Lock()
        self._over = False  # nothing but a new sign-in helps
        self._unkept = False
        self._shelved = False
        self._again_at = 0.0
        self._lost = 0
        self._take(pair)

    def current(self) -> str:
        """Return a token, refreshed ahead of its end."""
        with self._lock:
            self._settle()
            if self._left <= self._ahead and self._passed() >= self._again_at:
                self._refresh_ahead()
            return self._pair.access_token

    def renewed(self, dead: str) -> str:
        """Return a token that is not the dead one."""
        with self._lock:
            self._settle()
            if self._pair.access_token == dead:
                self._refresh(dead)
            return self._pair.access_token

    @property
    def _left(self) -> float:
        return self._dies_at - self._passed() if self._pair.access_token else 0.0

    def _settle(self) -> None:
        """Let nobody use a pair that is over, or that is not on the shelf yet."""
        if self._over:
            raise NotSignedIn
        if self._unkept:
            try:
                self._shelf.keep(write_credential(self._pair))
                self._shelved = True
            except StorageTrouble:
                if self._shelved:
                    raise
            self._unkept = False

    def _refresh_ahead(self) -> None:
        """Refresh; a token that still lives does while nobody can be asked."""
        try:
            self._refresh("")
        except (Unreachable, TooManyRequests):
            if self._left <= 0:
                raise
            self._again_at = self._passed() + _PAUSE

    def _refresh(self, dead: str) -> None:
        with self._shelf.alone():
            if self._taken_over(dead):
                return
            if not self._pair.refresh_token:
                raise self._given_up()
            self._rotate(self._granted())

    def _granted(self) -> Grant:
        form = refresh_form(self._pair.application, self._pair.refresh_token)
        while True:
            try:
                return self._endpoint.grant(form, self._pair.refresh_token)
            except CodeRefused:
                raise self._given_up() from None
            except Unreachable as problem:
                if problem.certain or problem.why not in _LOST:
                    raise
                self._lost += 1
                if self._lost > 1:  # perhaps the pair was rotated, and the answer told us
                    self._over = True
                    raise NotSignedIn from None

    def _rotate(self, grant: Grant) -> None:
        self._take(
            replace(
                self._pair,
                access_token=grant.access_token,
                refresh_token=grant.refresh_token,
                scope=grant.scope,
                expires=self._wall() + grant.life,
            )
        )
        self._dies_at = self._passed() + grant.life
        self._ahead = min(AHEAD, grant.life * _PART)
        self._lost, self._again_at, self._unkept = 0, 0.0, True
        self._settle()

    def _take(self, pair: OAuthPair) -> None:
        """Use a pair of the shelf; its clock may have been set since, so that it is bounded."""
        before = getattr(self, "_pair", None)
        if before is not None:
            for token in {before.access_token, before.refresh_token}:
                self._redactor.forget(token)
        for secret in (pair.client_secret, pair.access_token, pair.refresh_token):
            self._redactor.learn(secret)
        self._pair = pair
        left = min(max(pair.expires - self._wall(), 0.0), LIFE)
        self._dies_at = self._passed() + left
        self._ahead = min(AHEAD, left * _PART)

    def _taken_over(self, dead: str) -> bool:
        """Take the pair of another process that was quicker; say whether it is fresh."""
        text = self._on_shelf()
        try:
            found = read_credential(text) if text else None
        except Incomprehensible:
            return False
        if not isinstance(found, OAuthPair) or found.refresh_token == self._pair.refresh_token:
            return False
        if not found.refresh_token:  # signed out there
            self._over = True
            raise NotSignedIn
        self._take(found)
        return self._left > self._ahead and found.access_token != dead

    def _on_shelf(self) -> str | None:
        """Return what is kept; where nothing is, nothing that is kept can be made useless."""
        try:
            text = self._shelf.reread()
        except StorageTrouble:
            return None
        self._shelved = bool(text)
        return text

    def _given_up(self) -> NotSignedIn:
        """Wipe the tokens, here and on the shelf; who the application is stays."""
        self._over = True
        self._take(replace(self._pair, access_token="", refresh_token="", expires=0.0))
        with suppress(StorageTrouble):  # a dead pair on the shelf does no harm
            self._shelf.keep(write_credential(self._pair))
        return NotSignedIn()
