"""The number to dial is the one that is marked, else the one that was copied."""

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from santral_desktop.ui.number_at_hand import number_at_hand

Mode = QClipboard.Mode


@pytest.fixture
def clipboard(qapp: QApplication) -> QClipboard:
    clipboard = qapp.clipboard()
    clipboard.clear(Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(Mode.Selection)
    return clipboard


def test_a_copied_number_is_found_within_its_text(clipboard: QClipboard) -> None:
    clipboard.setText("Tel: 0532 111 22 33 (cep)")

    assert number_at_hand(clipboard) == "0532 111 22 33"


def test_what_is_marked_comes_first(clipboard: QClipboard) -> None:
    if not clipboard.supportsSelection():
        pytest.skip("this system does not tell what is marked")
    clipboard.setText("0532 111 22 33")
    clipboard.setText("1008", Mode.Selection)

    assert number_at_hand(clipboard) == "1008"


def test_marked_words_without_a_number_give_way_to_what_was_copied(clipboard: QClipboard) -> None:
    if not clipboard.supportsSelection():
        pytest.skip("this system does not tell what is marked")
    clipboard.setText("0532 111 22 33")
    clipboard.setText("Ayşe Yılmaz", Mode.Selection)

    assert number_at_hand(clipboard) == "0532 111 22 33"


def test_without_a_number_there_is_none(clipboard: QClipboard) -> None:
    clipboard.setText("<b>Merhaba</b>")

    assert number_at_hand(clipboard) == ""
