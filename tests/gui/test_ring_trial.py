"""A ring on trial sounds once, where calls ring, and asks whether it was heard."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.domain.diagnosis import Finding, State, Why
from santral_desktop.ui.ring_trial import RingTrial
from santral_desktop.ui.ringer import Ringer
from tests.gui.sounds import need_an_output


@pytest.fixture
def ringer(qtbot: QtBot) -> Iterator[Ringer]:
    ringer = Ringer()
    yield ringer
    ringer.close()


def begun(ringer: Ringer) -> tuple[RingTrial, list[Finding]]:
    trial, told = RingTrial(ringer, ringer), list[Finding]()
    trial.probe().begin(told.append)
    return trial, told


def test_it_rings_once_to_its_end_and_then_asks(qtbot: QtBot, ringer: Ringer) -> None:
    need_an_output()

    _, told = begun(ringer)

    qtbot.waitUntil(lambda: ringer.sounding, timeout=8_000)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert (told[0].state, told[0].why) == (State.WAITING, Why.ASKED)
    assert told[0].detail
    assert not ringer.sounding


def test_a_call_that_comes_meanwhile_goes_on_ringing(qtbot: QtBot, ringer: Ringer) -> None:
    need_an_output()
    _, told = begun(ringer)
    qtbot.waitUntil(lambda: ringer.sounding, timeout=8_000)

    ringer.start()

    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told[0].why is Why.IN_A_CALL
    assert ringer.ringing
    assert ringer.sounding


@pytest.mark.parametrize("volume", [0, 70])
def test_a_ring_that_cannot_be_heard_as_chosen_is_told_at_once(ringer: Ringer, volume: int) -> None:
    need_an_output()
    ringer.show_volume(volume)
    ringer.show_device("" if not volume else "Çekmecede unutulan kulaklık")

    _, told = begun(ringer)

    assert [one.why for one in told] == [Why.OTHER_DEVICE if volume else Why.MUTED]


def test_without_an_output_there_is_none(ringer: Ringer) -> None:
    if ringer.place()[0]:
        pytest.skip("there is a sound output")

    _, told = begun(ringer)

    assert [one.why for one in told] == [Why.NO_DEVICE]


def test_what_is_given_up_falls_silent(qtbot: QtBot, ringer: Ringer) -> None:
    need_an_output()
    trial, told = begun(ringer)
    qtbot.waitUntil(lambda: ringer.sounding, timeout=8_000)

    trial.give_up()

    qtbot.waitUntil(lambda: not ringer.sounding)
    assert told == []
