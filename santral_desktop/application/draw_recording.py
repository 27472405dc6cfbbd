"""Draw the outline of a recording from its bytes, as they come."""

from collections.abc import Callable

from santral_desktop.domain.peaks import Outline, Peaks
from santral_desktop.domain.wav import WavLevels

_OFTEN = 100  # drawings of a whole recording, about
_LEAST = 32 * 1024  # bytes between two drawings


class DrawRecording:
    """Draws what is a plain WAV; of anything else it stays silent, the player decodes that."""

    def __init__(self, tell: Callable[[Peaks], None]) -> None:
        self._tell = tell
        self._levels = WavLevels()
        self._outline: Outline | None = None
        self._heard = self._told = 0

    @property
    def draws(self) -> bool:
        """Whether these bytes can be drawn, as far as they are known."""
        return self._levels.head is not None

    def hear(self, piece: bytes) -> None:
        """Take the next bytes; tell of the outline now and then."""
        lanes, head = self._levels.hear(piece), self._levels.head
        self._heard += len(piece)
        if head is None:
            return
        if self._outline is None:
            self._outline = Outline(head.rate, head.channels)
        self._outline.hear(lanes)
        if self._heard - self._told >= max(_LEAST, self._heard // _OFTEN):
            self.end()

    def end(self) -> None:
        """Tell of the outline as it is: nothing more comes."""
        self._told = self._heard
        if self._outline is not None:
            self._tell(self._outline.peaks)
