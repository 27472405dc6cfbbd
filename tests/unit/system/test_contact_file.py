"""A chosen file is read whole, or refused in our words."""

from pathlib import Path

import pytest

from santral_desktop.domain.errors import NoContacts, WhyNoContacts
from santral_desktop.system.contact_file import LARGEST, read_contact_file


def refusal(path: Path) -> WhyNoContacts:
    with pytest.raises(NoContacts) as told:
        read_contact_file(path)
    return told.value.why


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "kişiler.csv").write_bytes(b"a;b\r\n\x00\xff")

    assert read_contact_file(tmp_path / "kişiler.csv") == b"a;b\r\n\x00\xff"


@pytest.mark.parametrize("name", ["missing.csv", "", "a\0b"])
def test_what_is_no_file_is_told_as_such(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) is WhyNoContacts.UNREADABLE


def test_a_file_beyond_measure_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "big.csv").open("wb") as file:
        file.truncate(LARGEST + 1)

    assert refusal(tmp_path / "big.csv") is WhyNoContacts.TOO_LARGE
