"""The question about a link: one key agrees, and never one that was meant elsewhere."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_links import LinkAsked
from santral_desktop.domain.cautions import Caution
from santral_desktop.domain.links import Link, read_link
from santral_desktop.ui.link_dialog import LinkDialog
from santral_desktop.ui.link_wording import caution_sentence

MOBILE = LinkAsked(read_link("tel:+905321112233;ext=12"), None)
ABROAD = LinkAsked(read_link("tel:+4930123456"), Caution.ABROAD)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot) -> LinkDialog:
    dialog = LinkDialog(armed_after=0)
    qtbot.addWidget(dialog)
    return dialog


def agreed(dialog: LinkDialog) -> list[Link]:
    heard: list[Link] = []
    dialog.agreed.connect(heard.append)
    return heard


def call(dialog: LinkDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Ara")


def said(dialog: LinkDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def armed(qtbot: QtBot, dialog: LinkDialog) -> None:
    qtbot.waitUntil(lambda: call(dialog).isEnabled())


def test_it_shows_the_whole_number_and_what_to_key_in(dialog: LinkDialog) -> None:
    dialog.ask(MOBILE)

    assert "+90 532 111 22 33" in said(dialog)
    assert "dahili 12" in said(dialog)


@pytest.mark.parametrize("caution", Caution)
def test_what_costs_or_calls_help_is_said(dialog: LinkDialog, caution: Caution) -> None:
    dialog.ask(LinkAsked(MOBILE.link, caution))

    assert caution_sentence(caution) in said(dialog)


def test_enter_agrees_once(qtbot: QtBot, dialog: LinkDialog) -> None:
    heard = agreed(dialog)
    dialog.ask(MOBILE)
    armed(qtbot, dialog)

    qtbot.keyClick(dialog, ENTER)
    qtbot.keyClick(dialog, ENTER)

    assert heard == [MOBILE.link]
    assert not dialog.isVisible()


def test_escape_gives_up(qtbot: QtBot, dialog: LinkDialog) -> None:
    heard = agreed(dialog)
    dialog.ask(MOBILE)
    armed(qtbot, dialog)

    with qtbot.waitSignal(dialog.given_up):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert (heard, dialog.isVisible()) == ([], False)


def test_a_key_meant_for_another_window_dials_nothing(qtbot: QtBot) -> None:
    dialog = LinkDialog(armed_after=60_000)
    qtbot.addWidget(dialog)
    heard = agreed(dialog)
    dialog.ask(MOBILE)

    qtbot.keyClick(dialog, ENTER)

    assert (heard, dialog.isVisible()) == ([], True)


def test_a_key_that_is_still_held_down_dials_nothing(qtbot: QtBot, dialog: LinkDialog) -> None:
    heard = agreed(dialog)
    dialog.ask(MOBILE)
    armed(qtbot, dialog)

    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, ENTER, none, "\r", autorep=True)
    QApplication.sendEvent(dialog, held)

    assert (heard, dialog.isVisible()) == ([], True)


def test_a_newer_link_takes_the_place_and_waits_anew(qtbot: QtBot, dialog: LinkDialog) -> None:
    heard = agreed(dialog)
    dialog.ask(MOBILE)
    armed(qtbot, dialog)
    dialog.ask(ABROAD)

    assert not call(dialog).isEnabled()
    armed(qtbot, dialog)
    call(dialog).click()
    assert heard == [ABROAD.link]


def test_a_refused_link_offers_nothing_to_agree_to(qtbot: QtBot, dialog: LinkDialog) -> None:
    heard = agreed(dialog)
    dialog.ask(MOBILE)
    dialog.refuse("Yıldız ve kare kodları aranmaz.")

    assert "Yıldız ve kare kodları aranmaz." in said(dialog)
    assert not call(dialog).isVisible()
    qtbot.keyClick(dialog, ENTER)
    assert (heard, dialog.isVisible()) == ([], False)
