"""The outline of a recording."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.peaks import Outline


def test_each_slot_shows_its_loudest_sample() -> None:
    outline = Outline(slots=10, samples_a_slot=2)

    outline.hear(array("h", [0, 16384, -32768, 5, 1]))

    assert outline.peaks == (0.5, 1.0)
    assert outline.samples == 5


def test_a_long_sound_stays_within_its_slots() -> None:
    outline = Outline(slots=4, samples_a_slot=1)

    outline.hear(array("h", [1000, 2000, 3000, 4000, 5000, 6000, 7000]))

    assert len(outline.peaks) <= 4
    assert max(outline.peaks) >= 5000 / 32768


@given(st.lists(st.integers(-32768, 32767), max_size=300), st.integers(1, 40))
def test_the_outline_does_not_depend_on_how_the_sound_arrives(
    samples: list[int], piece: int
) -> None:
    whole, parts = Outline(16, 4), Outline(16, 4)

    whole.hear(array("h", samples))
    for start in range(0, len(samples), piece):
        parts.hear(array("h", samples[start : start + piece]))

    assert whole.peaks == parts.peaks
