"""Keys that a system tells of over a line of its own, heard in a thread."""

import logging
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from selectors import EVENT_READ, DefaultSelector
from threading import Thread
from typing import Protocol

from santral_desktop.application.ports.global_keys import KeysTold, KeyWish, NoKeys, Pressed, Told
from santral_desktop.domain.chords import Chord

Post = Callable[[Callable[[], None]], None]
_log = logging.getLogger(__name__)


class LineLostError(Exception):
    """Nothing more is heard, or never was; `why` is what a person is told."""

    def __init__(self, why: NoKeys = NoKeys.NOT_HERE) -> None:
        super().__init__(why.name)
        self.why = why


class KeyLine(Protocol):
    """What the thread hears; every method may raise `LineLostError`."""

    def fileno(self) -> int:
        """Return what becomes readable when there is something to hear."""

    def take(self, chords: Mapping[KeyWish, Chord]) -> KeysTold:
        """Ask for the keys."""

    def hear(self) -> Sequence[KeyWish | KeysTold]:
        """Return what was heard, without waiting for more."""

    def close(self) -> None:
        """Let go."""


class KeysByLine:
    """Implements the port `GlobalKeys`: a line and a thread for each set of keys."""

    def __init__(self, post: Post, open_line: Callable[[], KeyLine]) -> None:
        self._post = post
        self._open_line = open_line
        self._thread: Thread | None = None
        self._wake: socket.socket | None = None

    def hold(self, chords: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        self.close()
        self._wake, woken = socket.socketpair()

        def tell(heard: KeyWish | KeysTold) -> None:
            """Pass on what was heard, unless other keys are held by now."""
            told_to = pressed if isinstance(heard, KeyWish) else told
            self._post(lambda: told_to(heard) if self._wake is mine else None)  # type: ignore[arg-type]

        mine = self._wake
        self._thread = Thread(
            target=partial(self._listen, dict(chords), woken, tell), name="keys", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        if self._thread is None or self._wake is None:
            return
        self._wake.close()
        self._thread.join()
        self._thread = self._wake = None

    def _listen(
        self,
        chords: Mapping[KeyWish, Chord],
        woken: socket.socket,
        tell: Callable[[KeyWish | KeysTold], None],
    ) -> None:
        with closing(woken), DefaultSelector() as selector:
            try:
                with closing(self._open_line()) as line:
                    selector.register(woken, EVENT_READ)
                    selector.register(line.fileno(), EVENT_READ)
                    tell(line.take(chords))
                    told_to_end = False
                    while not told_to_end:
                        for heard in line.hear():  # first: some came with the answer to `take`
                            tell(heard)
                        told_to_end = any(key.fileobj is woken for key, _ in selector.select())
            except LineLostError as lost:
                _log.info("no keys for the whole desktop: %s", lost.why.name)
                tell(KeysTold(absence=lost.why))
