"""What every notifier promises: one announcement per call, and none left behind."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import WhyGone
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.notifiers import WindowNotifier
from santral_desktop.ui.popups import Popups
from santral_desktop.ui.ringer import Ringer
from santral_desktop.ui.tray import Tray
from tests.builders import COLLEAGUE, CUSTOMER, NINE, ONE, OUR_NUMBER, TWO
from tests.doubles.notifier import KeptNotifier

AYSE = Alert(ONE, CUSTOMER, "Ayşe Yılmaz", OUR_NUMBER, "", NINE)
VELI = Alert(TWO, "05321112244", "Veli Demir", OUR_NUMBER, "", NINE)


class Told:
    """A notifier, and how to see what it tells a person now."""

    def __init__(
        self,
        notifier: Notifier,
        ringing: Callable[[], list[Alert]],
        missed: Callable[[], int],
        end: Callable[[], None],
    ) -> None:
        self.notifier = notifier
        self.ringing = ringing
        self.missed = missed
        self.end = end


def kept() -> Told:
    notifier = KeptNotifier()
    return Told(
        notifier, lambda: list(notifier.shown.values()), lambda: notifier.missed, lambda: None
    )


def in_a_window() -> Told:
    popups, tray = Popups(now=lambda: NINE), Tray(there=lambda: False)
    notifier = WindowNotifier(popups, Ringer(), tray)

    def ringing() -> list[Alert]:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
        return [w.alert for w in windows if w.isVisible() and w.ringing and w.alert]

    def missed() -> int:
        counted = tray.tooltip.rpartition("· ")[2]
        return int(counted.split()[0]) if "cevapsız" in counted else 0

    def end() -> None:
        notifier.hush()
        tray.hide()

    return Told(notifier, ringing, missed, end)


@pytest.fixture(params=[kept, in_a_window], ids=["double", "window"])
def told(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Told]:
    told = request.param()
    yield told
    told.end()


def test_an_announced_call_is_told(told: Told) -> None:
    told.notifier.announce(AYSE)

    assert told.ringing() == [AYSE]


def test_a_call_announced_again_is_brought_up_to_date(told: Told) -> None:
    told.notifier.announce(replace(AYSE, name=""))
    told.notifier.announce(AYSE)

    assert told.ringing() == [AYSE]


def test_each_call_is_told_on_its_own(told: Told) -> None:
    told.notifier.announce(AYSE)
    told.notifier.announce(VELI)

    assert {alert.call_id for alert in told.ringing()} == {ONE, TWO}


@pytest.mark.parametrize("why", WhyGone)
def test_a_withdrawn_call_rings_no_more(told: Told, why: WhyGone) -> None:
    told.notifier.announce(AYSE)
    told.notifier.announce(VELI)

    told.notifier.withdraw(ONE, why, COLLEAGUE)

    assert told.ringing() == [VELI]


def test_withdrawing_twice_or_the_unknown_is_no_error(told: Told) -> None:
    told.notifier.announce(AYSE)

    told.notifier.withdraw(ONE, WhyGone.MISSED)
    told.notifier.withdraw(ONE, WhyGone.MISSED)
    told.notifier.withdraw(TWO, WhyGone.ENDED)

    assert told.ringing() == []


def test_a_call_may_ring_again(told: Told) -> None:
    told.notifier.announce(AYSE)
    told.notifier.withdraw(ONE, WhyGone.ENDED)

    told.notifier.announce(AYSE)

    assert told.ringing() == [AYSE]


@pytest.mark.parametrize("missed", [3, 0])
def test_missed_calls_are_counted(told: Told, missed: int) -> None:
    told.notifier.count_missed(1)

    told.notifier.count_missed(missed)

    assert told.missed() == missed
