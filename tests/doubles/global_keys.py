"""A keyboard on which a test presses; other programs' keys are taken."""

from collections.abc import Mapping

from santral_desktop.application.ports.global_keys import (
    KeyStanding,
    KeysTold,
    KeyWish,
    NoKeys,
    Pressed,
    Told,
)
from santral_desktop.domain.chords import Chord


class ScriptedKeys:
    """Holds keys in a dictionary."""

    def __init__(self) -> None:
        self.held: dict[Chord, KeyWish] = {}
        self.taken: set[Chord] = set()
        self.absence: NoKeys | None = None
        self._pressed: Pressed = lambda wish: None

    def hold(self, chords: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        self.close()
        if self.absence:
            told(KeysTold(absence=self.absence))
            return
        self._pressed = pressed
        self.held = {chord: wish for wish, chord in chords.items() if chord not in self.taken}
        told(KeysTold({wish: self._standing(chord) for wish, chord in chords.items()}))

    def close(self) -> None:
        self.held = {}

    def press(self, text: str) -> None:
        """Press keys, whoever holds them."""
        if wish := self.held.get(Chord.parse(text)):
            self._pressed(wish)

    def _standing(self, chord: Chord) -> KeyStanding:
        return KeyStanding.TAKEN if chord in self.taken else KeyStanding.HELD
