"""Links and the window: one dialog whatever comes, and what it agrees to is dialled."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.open_link import MOST, Heard
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_links import LinkDesk
from santral_desktop.ui.link_dialog import LinkDialog
from tests.builders import ACCOUNT
from tests.unit.composition.machine import Bench


class Room:
    def __init__(self) -> None:
        self.bench = Bench()
        self.panes = Panes(World(throwaway=True))
        self.links = LinkDesk(self.bench.core, self.panes)
        self.bench.core.sign_in.submit(ACCOUNT, "K00000000-1111-4222-8333-444455556666")
        self.bench.tasks.finish_all()

    @property
    def dialogs(self) -> list[LinkDialog]:
        return self.panes.window.findChildren(LinkDialog)

    def placed(self) -> list[str]:
        self.bench.tasks.finish_all()
        return [said["number"].value for said in self.bench.pbx.asked_for("place")]


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    room = Room()
    qtbot.addWidget(room.panes.window)
    return room


def press(qtbot: QtBot, room: Room) -> None:
    [dialog] = room.dialogs
    call = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Ara")
    qtbot.waitUntil(call.isEnabled)
    call.click()


def test_a_link_brings_the_window_up_and_dials_when_agreed(qtbot: QtBot, room: Room) -> None:
    room.links.come("tel:+905321112233")

    assert room.panes.window.isVisible()
    assert room.placed() == []
    press(qtbot, room)
    assert room.placed() == ["+905321112233"]


def test_five_hundred_links_are_one_dialog_and_no_call(room: Room) -> None:
    heard = [room.links.open.come(f"tel:1{at:03}") for at in range(500)]

    assert heard.count(Heard.ASKED) == MOST
    assert len(room.dialogs) == 1
    assert room.placed() == []


def test_after_no_the_same_link_may_ask_again(room: Room) -> None:
    room.links.come("tel:+905321112233")
    [dialog] = room.dialogs
    dialog.reject()

    room.links.come("tel:+905321112233")

    assert dialog.isVisible()
    assert room.placed() == []


def test_a_star_code_is_refused_in_words(room: Room) -> None:
    room.links.come("tel:*21*05321112233#")

    assert len(room.dialogs) == 1
    assert room.placed() == []
