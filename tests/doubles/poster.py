"""A poster that says what a test wants."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import Unreachable


@dataclass(frozen=True)
class Posted:
    """What was posted where."""

    address: str
    event: RawEvent
    plain: bool


class ScriptedPoster:
    """Answers with `answers` in turn, then with 200; `arrives` is told of each post before."""

    def __init__(self, *answers: int | Unreachable) -> None:
        self.posts: list[Posted] = []
        self.answers = deque(answers)
        self.arrives: Callable[[Posted], int | None] = lambda _: None

    @property
    def bodies(self) -> list[bytes]:
        """What was posted, in order."""
        return [post.event.body for post in self.posts]

    def post(self, address: str, event: RawEvent, *, plain: bool = False) -> int:
        posted = Posted(address, event, plain)
        self.posts.append(posted)
        status = self.arrives(posted)
        answer = self.answers.popleft() if self.answers else 200
        if isinstance(answer, Unreachable):
            raise answer
        return status or answer
