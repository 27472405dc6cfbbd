"""Keys for the whole desktop where the system has nothing of the kind."""

from collections.abc import Mapping

from santral_desktop.application.ports.global_keys import KeysTold, KeyWish, NoKeys, Pressed, Told
from santral_desktop.domain.chords import Chord


class NoGlobalKeys:
    """Implements the port `GlobalKeys`: says why there are none."""

    def __init__(self, absence: NoKeys = NoKeys.NOT_HERE) -> None:
        self._absence = absence

    def hold(self, _: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        del pressed  # nothing is ever pressed
        told(KeysTold(absence=self._absence))

    def close(self) -> None:
        """Hold nothing, as before."""
