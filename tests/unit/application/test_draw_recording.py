"""The outline grows with the bytes."""

from santral_desktop.application.draw_recording import DrawRecording
from santral_desktop.domain.peaks import Peaks
from tests.recorded import AN_MP3, wav

A_MINUTE = wav(b"\0\x40\0\x20" * 8000 * 60, channels=2)


def test_a_minute_is_drawn_often_and_not_with_every_piece() -> None:
    told: list[Peaks] = []
    drawing = DrawRecording(told.append)

    for start in range(0, len(A_MINUTE), 4096):
        drawing.hear(A_MINUTE[start : start + 4096])
    drawing.end()

    assert 20 < len(told) < 110
    assert (told[-1].seconds, len(told[-1].lanes)) == (60.0, 2)


def test_nothing_is_told_before_anything_is_known() -> None:
    told: list[Peaks] = []
    drawing = DrawRecording(told.append)

    drawing.hear(A_MINUTE[:20])
    drawing.end()

    assert (told, drawing.draws) == ([], False)


def test_what_is_no_plain_wav_is_not_drawn() -> None:
    told: list[Peaks] = []
    drawing = DrawRecording(told.append)

    drawing.hear(AN_MP3 * 1000)
    drawing.end()

    assert (told, drawing.draws) == ([], False)
