"""A file is taken for what its bytes are, not for what its name says."""

from pathlib import Path

import pytest

from santral_desktop.application.attach_file import LARGEST, read_attachment
from santral_desktop.domain.attachments import DOCUMENTS, SOUNDS, Attachment, FileKind
from santral_desktop.domain.errors import UnusableFile, WhyNotUsable
from tests.doubles.files import MemoryFiles

PDF = b"%PDF-1.7 ..."
WAV = b"RIFF\x24\0\0\0WAVEfmt "


def test_a_file_comes_with_its_name_and_kind() -> None:
    files = MemoryFiles({Path("/a/Teklif \u202e2031.txt"): PDF})

    taken = read_attachment(files, Path("/a/Teklif \u202e2031.txt"), DOCUMENTS)

    assert taken == Attachment("Teklif 2031", FileKind.PDF, PDF)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (WAV, WhyNotUsable.OTHER_KIND),
        (b"MZ", WhyNotUsable.OTHER_KIND),
        (b"", WhyNotUsable.OTHER_KIND),
        (PDF + bytes(LARGEST), WhyNotUsable.TOO_LARGE),
    ],
)
def test_what_the_pbx_does_not_take_is_refused(content: bytes, why: WhyNotUsable) -> None:
    with pytest.raises(UnusableFile) as told:
        read_attachment(MemoryFiles({Path("/a"): content}), Path("/a"), DOCUMENTS)

    assert told.value.why is why


def test_a_sound_is_no_document_and_a_document_no_sound() -> None:
    files = MemoryFiles({Path("/a.pdf"): WAV})

    assert read_attachment(files, Path("/a.pdf"), SOUNDS).kind is FileKind.WAV
