"""What is written is for its owner's folder, and leaves nothing beside it."""

from pathlib import Path

import pytest

from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.system.document_files import DocumentFiles


def test_a_disk_without_the_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        DocumentFiles().write(tmp_path / "gone" / "faks.pdf", b"1")

    assert list(tmp_path.iterdir()) == []
