"""Audio is known by its bytes; everything else is refused with a reason."""

import random
import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import RecordingUnavailable, WhyNoRecording
from santral_desktop.domain.recordings import AudioKind, judged
from santral_desktop.simulator.sounds import Form, recording
from tests.recorded import A_WAV, AN_MP3, AN_OGG, chunk, sample, wav

NOT_AUDIO, INCOMPLETE = WhyNoRecording.NOT_AUDIO, WhyNoRecording.INCOMPLETE
FRAME = b"\xff\xfb\x90\x64" + bytes(413)  # 128 kbit/s at 44.1 kHz
SLOW_FRAME = b"\xff\xe3\x18\xc4" + bytes(68)  # 8 kbit/s at 8 kHz, MPEG 2.5
MIDDLE_FRAME = b"\xff\xf3\x18\xc4" + bytes(32)  # 8 kbit/s at 16 kHz, MPEG 2
NOISE = random.Random(7).randbytes(5000)


def judge(content: bytes) -> AudioKind:
    return judged(lambda at, count: content[at : at + count], len(content))


def ogg_page(packet: bytes) -> bytes:
    return b"OggS" + bytes(22) + bytes((1, len(packet))) + packet


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (A_WAV, AudioKind.WAV),
        (wav(bytes(80), codec=7, bits=8), AudioKind.WAV),
        (wav(bytes(80), codec=6, bits=8), AudioKind.WAV),
        (wav(bytes(80), more=chunk(b"LIST", b"odd")), AudioKind.WAV),
        (wav(bytes(80), says=0), AudioKind.WAV),
        (wav(bytes(80), says=0xFFFFFFFF), AudioKind.WAV),
        (wav(bytes(80), says=40), AudioKind.WAV),
        (sample("gsm_610.wav"), AudioKind.WAV),
        (sample("ima_adpcm.wav"), AudioKind.WAV),
        (sample("ms_adpcm.wav"), AudioKind.WAV),
        (sample("vorbis.ogg"), AudioKind.OGG),
        (sample("opus.ogg"), AudioKind.OGG),
        (sample("raw.gsm"), AudioKind.GSM),
        (AN_MP3, AudioKind.MP3),
        (FRAME * 2, AudioKind.MP3),
        (SLOW_FRAME * 2, AudioKind.MP3),
        (MIDDLE_FRAME * 2, AudioKind.MP3),
        (recording("judged", 3.0, Form.MP3), AudioKind.MP3),
        (recording("judged", 3.0, Form.WAV_STEREO), AudioKind.WAV),
    ],
)
def test_audio_is_known_by_its_bytes(content: bytes, kind: AudioKind) -> None:
    assert judge(content) is kind


@pytest.mark.parametrize(
    "content",
    [
        b"<!doctype html><p>expired</p>",
        b'{"error": "expired"}',
        b"MZ\x90\x00" + bytes(60),
        b"\x7fELF" + bytes(60),
        b"PK\x03\x04" + bytes(60),
        b"#EXTM3U\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile secret.wav\n",
        b"[playlist]\nFile1=x",
        bytes(500),
        b"\xff" * 500,
        NOISE,
        b"\xff\xfb\x90\x64" + NOISE,
        b"\xff\xfb\x90",
        b"\xff\xfb\xf0\x00" + bytes(900),
        b"\xff\xfb\x9c\x00" + bytes(900),
        b"\xff\xeb\x90\x00" + bytes(900),
        b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00",
        b"ID3\x04\0\0\0\0\0\x02ab<html>",
        b"RIFF\x24\x00\x00\x00AVI " + bytes(60),
        wav(bytes(80), codec=0x161),
        wav(bytes(80), more=bytes(8 * 8200)),
        ogg_page(b"\x80theora" + bytes(30)),
        b"\xd0" * 100,
    ],
)
def test_what_is_no_audio_is_refused(content: bytes) -> None:
    with pytest.raises(RecordingUnavailable) as refusal:
        judge(content)

    assert refusal.value.why is NOT_AUDIO


@pytest.mark.parametrize(
    "content",
    [
        b"",
        A_WAV[:30],
        A_WAV[:44],
        A_WAV[:-10],
        wav(bytes(80), says=4000),
        wav(b"", says=0),
        b"RIFF\x24\0\0\0WAVE" + chunk(b"fmt ", b"short") + chunk(b"data", bytes(80)),
        wav(bytes(80), channels=0),
        AN_OGG[:20],
        AN_OGG[:-1],
        AN_OGG + b"trailing words that are no page",
        AN_MP3[:13],
        AN_MP3[:5] + b"\0\x7f\x7f\x7f\x7f" + AN_MP3[10:],
        FRAME,
    ],
)
def test_what_began_as_audio_and_is_cut_is_incomplete(content: bytes) -> None:
    with pytest.raises(RecordingUnavailable) as refusal:
        judge(content)

    assert refusal.value.why is INCOMPLETE


def test_an_extensible_head_names_its_codec_further_behind() -> None:
    shape = struct.pack("<HHIIHHHHIH", 0xFFFE, 1, 8000, 8000, 1, 8, 22, 8, 4, 7) + bytes(14)
    file = b"WAVE" + chunk(b"fmt ", shape) + chunk(b"data", bytes(80))

    assert judge(chunk(b"RIFF", file)) is AudioKind.WAV


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"RIFF\0\0\0\0WAVE", b"OggS", b"ID3\4", b"\xff\xfb"]),
)
def test_any_bytes_raise_only_ours(tail: bytes, head: bytes) -> None:
    with suppress(RecordingUnavailable):
        assert judge(head + tail) in set(AudioKind)
