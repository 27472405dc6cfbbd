"""Popups, ring and tray together: when it rings, and what ends it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.domain.calls import WhyGone
from santral_desktop.ui.notifiers import WindowNotifier
from santral_desktop.ui.popups import Popups
from santral_desktop.ui.ringer import Ringer
from santral_desktop.ui.tray import Tray
from tests.builders import NINE, ONE, TWO
from tests.gui.test_popups import an_alert


class Corner:
    """A notifier and the parts it tells of calls with."""

    def __init__(self) -> None:
        self.popups = Popups(now=lambda: NINE)
        self.ringer = Ringer()
        self.tray = Tray(there=lambda: False)
        self.notifier = WindowNotifier(self.popups, self.ringer, self.tray)


@pytest.fixture
def corner(qtbot: QtBot) -> Iterator[Corner]:
    corner = Corner()
    yield corner
    corner.notifier.hush()
    corner.tray.hide()


def test_an_announced_call_rings(qtbot: QtBot, corner: Corner) -> None:
    corner.notifier.announce(an_alert())

    qtbot.waitUntil(lambda: corner.ringer.ringing)


def test_the_popup_is_painted_before_anything_rings(qtbot: QtBot, corner: Corner) -> None:
    rang: list[bool] = []
    corner.popups.painted.connect(lambda _: rang.append(corner.ringer.ringing))

    with qtbot.waitSignal(corner.popups.painted):
        corner.notifier.announce(an_alert())

    assert rang == [False]


@pytest.mark.parametrize("why", WhyGone)
def test_a_call_that_goes_ends_the_ring(qtbot: QtBot, corner: Corner, why: WhyGone) -> None:
    corner.notifier.announce(an_alert())
    qtbot.waitUntil(lambda: corner.ringer.ringing)

    corner.notifier.withdraw(ONE, why)

    assert not corner.ringer.ringing


def test_a_call_that_goes_within_a_blink_never_rings(corner: Corner) -> None:
    corner.notifier.announce(an_alert())
    corner.notifier.withdraw(ONE, WhyGone.ANSWERED_ELSEWHERE)

    assert not corner.notifier._soon.isActive()


@pytest.mark.parametrize("signal", ["answered", "refused", "silenced", "closed"])
def test_a_call_that_somebody_attended_to_rings_no_more(
    qtbot: QtBot, corner: Corner, signal: str
) -> None:
    corner.notifier.announce(an_alert())
    qtbot.waitUntil(lambda: corner.ringer.ringing)

    getattr(corner.popups, signal).emit(ONE)

    assert not corner.ringer.ringing


def test_news_of_a_silenced_call_do_not_ring(corner: Corner) -> None:
    corner.notifier.announce(an_alert())
    corner.notifier.silence(ONE)

    corner.notifier.announce(an_alert(name="Ayşe Demir"))

    assert not corner.notifier._soon.isActive()


def test_it_rings_on_for_the_other_call(qtbot: QtBot, corner: Corner) -> None:
    corner.notifier.announce(an_alert(ONE))
    corner.notifier.announce(an_alert(TWO))
    qtbot.waitUntil(lambda: corner.ringer.ringing)

    corner.notifier.silence(ONE)

    assert corner.ringer.ringing


def test_hushing_takes_everything_back(qtbot: QtBot, corner: Corner) -> None:
    corner.notifier.announce(an_alert())
    qtbot.waitUntil(lambda: corner.ringer.ringing)

    corner.notifier.hush()

    assert not corner.ringer.ringing


def test_missed_calls_are_counted_in_the_tray(corner: Corner) -> None:
    corner.notifier.count_missed(3)

    assert corner.tray.tooltip.endswith("3 cevapsız çağrı")
