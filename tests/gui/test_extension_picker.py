"""Choosing an extension: by mouse, by keyboard, by a few letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.pbx import Extension
from santral_desktop.ui.extension_picker import ExtensionPicker

FEW = (Extension("1008", "Mehmet"), Extension("1009", ""))
MANY = (*(Extension(str(1010 + n), f"Dahili {n}") for n in range(20)), Extension("1050", "IŞIL"))


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[ExtensionPicker]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    yield ExtensionPicker(parent)
    parent.close()


def opened(picker: ExtensionPicker, extensions: tuple[Extension, ...]) -> ExtensionPicker:
    picker.show_extensions(extensions)
    picker.show_below(picker.parentWidget())
    return picker


def shown(picker: ExtensionPicker) -> list[str]:
    items = picker.findChild(QListWidget)
    rows = [items.item(row) for row in range(items.count())]
    return [item.text() for item in rows if not item.isHidden()]


def test_it_offers_number_and_name(picker: ExtensionPicker) -> None:
    assert shown(opened(picker, FEW)) == ["1008 · Mehmet", "1009"]


def test_a_click_chooses(qtbot: QtBot, picker: ExtensionPicker) -> None:
    items = opened(picker, FEW).findChild(QListWidget)
    second = items.visualItemRect(items.item(1)).center()

    with qtbot.waitSignal(picker.chosen) as heard:
        qtbot.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert heard.args == ["1009"]
    assert not picker.isVisible()


def test_few_extensions_are_chosen_with_the_arrow_keys(
    qtbot: QtBot, picker: ExtensionPicker
) -> None:
    items = opened(picker, FEW).findChild(QListWidget)

    with qtbot.waitSignal(picker.chosen) as heard:
        qtbot.keyClick(items, Qt.Key.Key_Down)
        qtbot.keyClick(items, Qt.Key.Key_Return)

    assert heard.args == ["1009"]


def test_few_extensions_need_no_filter(picker: ExtensionPicker) -> None:
    assert not opened(picker, FEW).findChild(QLineEdit).isVisible()


@pytest.mark.parametrize(("typed", "found"), [("105", ["1050 · \u2068IŞIL\u2069"]), ("yok", [])])
def test_many_are_narrowed_by_typing(
    qtbot: QtBot, picker: ExtensionPicker, typed: str, found: list[str]
) -> None:
    field = opened(picker, MANY).findChild(QLineEdit)

    qtbot.keyClicks(field, typed)

    assert shown(picker) == found


def test_turkish_letters_are_found_with_plain_ones(picker: ExtensionPicker) -> None:
    opened(picker, MANY).findChild(QLineEdit).setText("ışıl")
    turkish = shown(picker)

    picker.findChild(QLineEdit).setText("isil")

    assert shown(picker) == turkish == ["1050 · \u2068IŞIL\u2069"]


def test_enter_in_the_filter_chooses_the_first_found(qtbot: QtBot, picker: ExtensionPicker) -> None:
    field = opened(picker, MANY).findChild(QLineEdit)
    qtbot.keyClicks(field, "isil")

    with qtbot.waitSignal(picker.chosen) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert heard.args == ["1050"]


def test_the_arrows_move_in_the_list_while_typing(qtbot: QtBot, picker: ExtensionPicker) -> None:
    field = opened(picker, MANY).findChild(QLineEdit)

    with qtbot.waitSignal(picker.chosen) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert heard.args == ["1011"]


def test_enter_on_nothing_chooses_nothing(qtbot: QtBot, picker: ExtensionPicker) -> None:
    field = opened(picker, MANY).findChild(QLineEdit)
    qtbot.keyClicks(field, "yok")

    with qtbot.assertNotEmitted(picker.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
