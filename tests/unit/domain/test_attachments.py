"""A file is known by its bytes, and gets the ending that belongs to them."""

import pytest

from santral_desktop.domain.attachments import DOCUMENTS, SOUNDS, Attachment, FileKind, kind_of

BEGINNINGS = {
    b"%PDF-1.7": FileKind.PDF,
    b"\xff\xd8\xff\xe0": FileKind.JPEG,
    b"\x89PNG\r\n\x1a\n": FileKind.PNG,
    b"II*\0": FileKind.TIFF,
    b"MM\0*": FileKind.TIFF,
    b"RIFF\0\0\0\0WAVEfmt ": FileKind.WAV,
    b"ID3\4": FileKind.MP3,
    b"\xff\xfb\x90": FileKind.MP3,
}


@pytest.mark.parametrize("content", BEGINNINGS)
def test_a_kind_is_told_by_the_first_bytes(content: bytes) -> None:
    assert kind_of(content) is BEGINNINGS[content]


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"MZ", b"<html>", b"PK\3\4", b"RIFF\0\0\0\0AVI "]
)
def test_what_nobody_takes_has_no_kind(content: bytes) -> None:
    assert kind_of(content) is None


def test_every_kind_is_a_document_or_a_sound_and_has_an_ending() -> None:
    assert set(FileKind) == DOCUMENTS | SOUNDS
    endings = {Attachment("x", kind, b"").ending for kind in FileKind}
    assert len(endings) == len(FileKind)


def test_the_bytes_of_a_file_are_in_no_log() -> None:
    assert "secret" not in repr(Attachment("a.pdf", FileKind.PDF, b"secret"))
