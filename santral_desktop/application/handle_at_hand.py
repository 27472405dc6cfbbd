"""Answer and hang up by a key or a word: which call is meant is found, not named."""

from collections.abc import Callable, Sequence

from santral_desktop.application.handle_call import HandleCall
from santral_desktop.domain.calls import Call

Here = Callable[[], Sequence[Call]]


class HandleAtHand:
    """Acts on the newest call at the agent's extension; says whether there was one."""

    def __init__(self, handle: HandleCall, ringing: Here, living: Here) -> None:
        self._handle = handle
        self._ringing = ringing
        self._living = living

    def answer(self) -> bool:
        """Answer the call that rings."""
        calls = self._ringing()
        if calls:
            self._handle.answer(calls[-1].id)
        return bool(calls)

    def end(self) -> bool:
        """Refuse the call that rings, else hang up the one that lives."""
        calls = self._ringing() or self._living()
        if calls:
            self._handle.end(calls[-1].id)
        return bool(calls)
