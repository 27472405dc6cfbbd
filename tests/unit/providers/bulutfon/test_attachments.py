"""A file is written into a text with colons, under a name that cannot break it."""

from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.providers.bulutfon.attachments import as_text


def test_a_file_is_written_as_the_documents_say() -> None:
    text = as_text(Attachment("teklif.pdf", FileKind.PDF, b"%PDF-1.4"))

    assert text == "data:application/pdf;name:teklif.pdf;base64:JVBERi0xLjQ="


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("rapor", "rapor.png"),
        ("rapor.jpg", "rapor.png"),
        ("İş planı 2031.png", "İş planı 2031.png"),
        ("a;base64:b,c.png", "a_base64_b_c.png"),
        ("../../etc/passwd", "_.png"),
        ("", "dosya.png"),
        ("....", "dosya.png"),
        ("x\r\ny.png", "x y.png"),
    ],
)
def test_a_name_ends_as_its_kind_does_and_breaks_nothing(name: str, written: str) -> None:
    assert as_text(Attachment(name, FileKind.PNG, b"x")).split(";")[1] == f"name:{written}"


@given(st.text(max_size=200), st.binary(max_size=200))
def test_any_name_and_any_bytes_come_back(name: str, content: bytes) -> None:
    mime, named, coded = as_text(Attachment(name, FileKind.WAV, content)).split(";")

    assert mime == "data:audio/wav"
    assert named.endswith(".wav")
    assert named.count(":") == 1
    assert b64decode(coded.removeprefix("base64:")) == content
