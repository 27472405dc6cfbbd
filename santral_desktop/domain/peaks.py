"""The outline of a recording: how loud it is over time, at any length in bounded memory."""

from array import array


class Outline:
    """Peaks of 16-bit mono samples, in slots of equal time; slots widen as the sound grows."""

    def __init__(self, slots: int = 2000, samples_a_slot: int = 80) -> None:
        self._most = slots
        self._width = samples_a_slot
        self._peaks: list[int] = []
        self._open_peak = 0
        self._open_count = 0
        self._samples = 0

    @property
    def peaks(self) -> tuple[float, ...]:
        """Loudness of each slot so far, 0 to 1."""
        return tuple(peak / 32768 for peak in self._peaks)

    @property
    def samples(self) -> int:
        """How many samples were heard."""
        return self._samples

    def hear(self, samples: "array[int]") -> None:
        """Add samples (array type h) to the end."""
        self._samples += len(samples)
        start = 0
        while start < len(samples):
            piece = samples[start : start + self._width - self._open_count]
            high, low = max(piece), min(piece)
            self._open_peak = max(self._open_peak, high, -low)
            self._open_count += len(piece)
            start += len(piece)
            if self._open_count >= self._width:
                self._close_slot()

    def _close_slot(self) -> None:
        self._peaks.append(self._open_peak)
        self._open_peak = self._open_count = 0
        if len(self._peaks) >= self._most:
            pairs = zip(self._peaks[::2], self._peaks[1::2], strict=False)
            self._peaks = [max(pair) for pair in pairs]
            self._width *= 2
