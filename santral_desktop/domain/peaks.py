"""The outline of a recording: how loud it is over time, at any length in bounded memory."""

from dataclasses import dataclass

LOUDEST = 127
AT_EASE = 0.3  # of the loudest: how loud a voice is that neither shouts nor whispers
_SOFTEST_GAIN = 0.1
_HUSH = 0.05  # of the voice: what is below it, is silence
_LONG = 512  # levels
_DOWNWARDS = range(LOUDEST, -1, -1)
_BREATH = 0.2  # seconds of a silence that are left before and after what is said


@dataclass(frozen=True, slots=True)
class Peaks:
    """Levels, 0 to 127, of slots of equal time: a lane for each channel."""

    lanes: tuple[bytes, ...] = ()
    seconds: float = 0.0  # that they cover

    @property
    def loudest(self) -> bytes:
        """The louder lane of each slot."""
        if len(self.lanes) < 2:
            return self.lanes[0] if self.lanes else b""
        return bytes(map(max, *self.lanes))

    @property
    def voice(self) -> float:
        """How loud it is where somebody speaks, 0 to 1."""
        heard = sorted(level for level in self.loudest if level > 1)
        return heard[len(heard) * 9 // 10] / LOUDEST if heard else 0.0

    @property
    def gain(self) -> float:
        """What makes it as loud as the others: at most 1, for a player only turns down."""
        return max(_SOFTEST_GAIN, min(1.0, AT_EASE / self.voice)) if self.voice else 1.0

    def silences(self, shortest: float) -> tuple[tuple[float, float], ...]:
        """Return from which second to which nobody says anything, a breath left on both sides."""
        hush = max(1.0, _HUSH * self.voice * LOUDEST)
        slot = self.seconds / max(1, len(self.loudest))
        found, start = [], None
        for place, level in enumerate(self.loudest + bytes((LOUDEST,))):
            if level <= hush:
                start = place if start is None else start
            elif start is not None:
                begin, end = start * slot + _BREATH, place * slot - _BREATH
                if end - begin >= shortest:
                    found.append((begin, end))
                start = None
        return tuple(found)


class Outline:
    """Gathers levels, 0 to 127, in slots of equal time; slots widen as the sound grows."""

    def __init__(self, rate: int, lanes: int = 1, slots: int = 4096) -> None:
        self._rate = rate
        self._lanes = [_Lane(slots, max(1, rate // 100)) for _ in range(lanes)]
        self._samples = 0

    @property
    def peaks(self) -> Peaks:
        """The outline so far; lanes that say the same are one."""
        lanes = tuple(bytes(lane.peaks) for lane in self._lanes)
        same = len(set(lanes)) == 1
        return Peaks(lanes[:1] if same else lanes, self._samples / self._rate)

    def hear(self, lanes: tuple[bytes, ...]) -> None:
        """Add levels to the end, as many in each lane."""
        for lane, levels in zip(self._lanes, lanes, strict=False):
            lane.hear(levels)
        self._samples += len(lanes[0]) if lanes else 0


class _Lane:
    """The slots of one channel."""

    def __init__(self, slots: int, width: int) -> None:
        self._most, self._width = slots, width
        self.peaks = bytearray()
        self._open_peak = self._open_count = 0

    def hear(self, levels: bytes) -> None:
        start = 0
        while start < len(levels):
            piece = levels[start : start + self._width - self._open_count]
            self._open_peak = max(self._open_peak, _loudest_of(piece))
            self._open_count += len(piece)
            start += len(piece)
            if self._open_count >= self._width:
                self._close_slot()

    def _close_slot(self) -> None:
        self.peaks.append(self._open_peak)
        self._open_peak = self._open_count = 0
        if len(self.peaks) >= self._most:
            self.peaks = bytearray(map(max, self.peaks[::2], self.peaks[1::2]))
            self._width *= 2


def _loudest_of(piece: bytes) -> int:
    """Return the highest level; of a long piece, looking for each is faster than at each."""
    if len(piece) < _LONG:
        return max(piece)
    return next(level for level in _DOWNWARDS if level in piece)
