"""Keys are held for the whole desktop only where nobody loses a letter by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.chords import (
    FUNCTION_KEYS,
    BadChord,
    Chord,
    Modifier,
    WhyNoChord,
)


@pytest.mark.parametrize(
    ("text", "chord"),
    [
        ("Ctrl+Shift+F8", Chord(frozenset({Modifier.CTRL, Modifier.SHIFT}), "F8")),
        ("Meta+Alt+7", Chord(frozenset({Modifier.META, Modifier.ALT}), "7")),
        ("ctrl+alt+a", Chord(frozenset({Modifier.CTRL, Modifier.ALT}), "A")),
        ("Ctrl+Space", Chord(frozenset({Modifier.CTRL}), "Space")),
        ("F13", Chord(frozenset(), "F13")),
        (" F8 ", Chord(frozenset(), "F8")),
    ],
)
def test_keys_are_read(text: str, chord: Chord) -> None:
    assert Chord.parse(text) == chord


@pytest.mark.parametrize("text", ["A", "7", "Shift+A", "Space", "Shift+Del"])
def test_what_types_text_is_refused(text: str) -> None:
    with pytest.raises(BadChord) as refused:
        Chord.parse(text)

    assert refused.value.why is WhyNoChord.TYPES_TEXT


@pytest.mark.parametrize(
    "text",
    ["", "+", "Ctrl", "Ctrl+", "Ctrl+Ş", "Hyper+A", "Ctrl+A, Ctrl+B", "F25", "Ctrl++", "A+B", "ß"],
)
def test_what_is_no_key_everywhere_is_refused(text: str) -> None:
    with pytest.raises(BadChord) as refused:
        Chord.parse(text)

    assert refused.value.why is WhyNoChord.UNKNOWN_KEY


@given(st.text())
def test_any_text_is_a_chord_or_refused(text: str) -> None:
    try:
        chord = Chord.parse(text)
    except BadChord:
        return
    assert Chord.parse(chord.text) == chord


@given(st.sets(st.sampled_from(Modifier)), st.sampled_from(FUNCTION_KEYS))
def test_what_is_written_is_read_again(modifiers: set[Modifier], key: str) -> None:
    chord = Chord(frozenset(modifiers), key)

    assert Chord.parse(chord.text) == chord
