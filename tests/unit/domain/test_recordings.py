"""Audio is known by its first bytes."""

import pytest

from santral_desktop.domain.recordings import AudioKind, audio_kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", AudioKind.WAV),
        (b"ID3\x04\x00", AudioKind.MP3),
        (b"\xff\xfb\x90\x64", AudioKind.MP3),
        (b"\xff\xe3\x18\xc4", AudioKind.MP3),
        (b"OggS\x00\x02", AudioKind.OGG),
        (b"RIFF\x24\x00\x00\x00AVI ", None),
        (b"\xff\xfe<\x00h\x00", None),
        (b"\xff\xfb\xf0\x00", None),
        (b"\xff\xff", None),
        (b"<!doctype html>", None),
        (b"ffconcat version 1.0", None),
        (b"#EXTM3U", None),
        (b"MZ\x90\x00", None),
        (b"PK\x03\x04", None),
        (b"", None),
    ],
)
def test_only_audio_is_taken_for_audio(head: bytes, kind: AudioKind | None) -> None:
    assert audio_kind(head) is kind
