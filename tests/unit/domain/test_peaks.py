"""The outline of a recording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.peaks import AT_EASE, LOUDEST, Outline, Peaks

LEVELS = st.binary(max_size=300).map(lambda sound: bytes(byte & LOUDEST for byte in sound))


def outlined(*levels: int, slots: int = 10) -> Outline:
    """Return an outline whose slots begin with two samples."""
    outline = Outline(200, slots=slots)
    outline.hear((bytes(levels),))
    return outline


def a_second(*levels: int) -> Peaks:
    """Return peaks, a slot a second."""
    return Peaks((bytes(levels),), float(len(levels)))


def test_each_slot_shows_its_loudest_sample() -> None:
    peaks = outlined(0, 64, 127, 5, 1).peaks

    assert (peaks.lanes, peaks.seconds) == ((bytes((64, 127)),), 5 / 200)


def test_a_long_sound_stays_within_its_slots() -> None:
    peaks = outlined(*range(1, 90), slots=4).peaks

    assert len(peaks.loudest) <= 4
    assert max(peaks.loudest) >= 64


@given(LEVELS, st.integers(1, 40))
def test_the_outline_does_not_depend_on_how_the_sound_arrives(sound: bytes, piece: int) -> None:
    whole, parts = Outline(200, slots=16), Outline(200, slots=16)

    whole.hear((sound,))
    for start in range(0, len(sound), piece):
        parts.hear((sound[start : start + piece],))

    assert whole.peaks == parts.peaks


@given(st.integers(1, LOUDEST), st.integers(0, 899))
def test_a_wide_slot_shows_its_loudest_sample_too(loudest: int, place: int) -> None:
    levels = bytearray((loudest - 1,)) * 900
    levels[place] = loudest
    outline = Outline(100 * len(levels))
    outline.hear((bytes(levels),))

    assert outline.peaks.loudest == bytes((loudest,))


def test_two_channels_have_two_lanes() -> None:
    outline = Outline(100, lanes=2)
    outline.hear((b"\1\2", b"\3\1"))

    assert outline.peaks.lanes == (b"\1\2", b"\3\1")
    assert outline.peaks.loudest == b"\3\2"


def test_two_channels_that_say_the_same_are_one_lane() -> None:
    outline = Outline(100, lanes=2)
    outline.hear((b"\1\2", b"\1\2"))

    assert outline.peaks.lanes == (b"\1\2",)


def test_nothing_heard_is_an_empty_outline() -> None:
    outline = Outline(8000)
    outline.hear(())

    assert (outline.peaks.loudest, Peaks().loudest) == (b"", b"")
    assert outline.peaks.seconds == 0


@pytest.mark.parametrize(
    ("peaks", "gain"),
    [
        (a_second(*[127] * 20), AT_EASE),
        (a_second(*[10] * 20), 1.0),
        (a_second(*[0, 1] * 20), 1.0),
        (a_second(*[127] * 5 + [19] * 95), 1.0),
        (Peaks(), 1.0),
    ],
    ids=["loud", "quiet", "silent", "a bang", "nothing"],
)
def test_a_loud_voice_is_turned_down_and_a_quiet_one_left(peaks: Peaks, gain: float) -> None:
    assert peaks.gain == pytest.approx(gain)


def test_silences_leave_a_breath_on_both_sides() -> None:
    peaks = a_second(90, 0, 1, 0, 80, 0, 90)

    assert peaks.silences(2.0) == (pytest.approx((1.2, 3.8)),)


def test_a_silence_may_last_to_the_end() -> None:
    assert a_second(90, 0, 0, 0).silences(2.0) == (pytest.approx((1.2, 3.8)),)


def test_a_loud_line_has_a_louder_silence() -> None:
    quiet = LOUDEST // 25

    assert a_second(LOUDEST, *[quiet] * 3, LOUDEST).silences(2.0)
    assert not a_second(20, *[quiet] * 3, 20).silences(2.0)


def test_nothing_heard_has_no_silence() -> None:
    assert Peaks().silences(1.0) == ()
