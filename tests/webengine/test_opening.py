"""The use case and the real page together: a phone that dies is back with a fresh address."""

import os
import signal
from itertools import count
from typing import Any

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.open_webphone import OpenWebphone
from santral_desktop.application.ports.webphone import MicrophoneState, PhoneState
from santral_desktop.domain.accounts import SecretAddress
from tests.doubles.tasks import SteppedTasks
from tests.simulator.sip_world import TOKEN
from tests.simulator.webphone_world import Server
from tests.webengine.hosting import ENGINE, Hosted
from tests.webengine.pages import Pages

pytestmark = ENGINE


class _Addresses:
    """As much of a PBX as opening a phone needs: each address is used once."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._numbers = count(1)
        self.given: list[str] = []

    def webphone_address(self) -> SecretAddress:
        self.given.append(f"{self._base}/webphone?token={TOKEN}&n={next(self._numbers)}")
        return SecretAddress(self.given[-1])


@pytest.fixture
def tasks() -> SteppedTasks:
    return SteppedTasks()


@pytest.fixture
def pbx(exchange: Server, hosted: Hosted, tasks: SteppedTasks) -> _Addresses:
    """The PBX of a phone that is open and registered."""
    pbx: Any = _Addresses(exchange.base)
    OpenWebphone(Bus(), tasks, hosted.host, lambda: pbx, lambda: False).start()
    tasks.finish_all()
    hosted.stands(PhoneState.REGISTERED)
    return pbx


def test_a_phone_whose_renderer_dies_is_back_with_a_fresh_address(
    hosted: Hosted, tasks: SteppedTasks, pbx: _Addresses
) -> None:
    os.kill(hosted.page.renderProcessPid(), signal.SIGKILL)
    hosted.stands(PhoneState.CRASHED)
    tasks.pass_time(1)

    hosted.stands(PhoneState.REGISTERED)
    hosted.until(lambda: hosted.status.microphone is MicrophoneState.GRANTED)
    assert hosted.run("location.href") == pbx.given[1]


def test_a_phone_that_dies_again_and_again_is_back_each_time_until_it_is_left_alone(
    hosted: Hosted, tasks: SteppedTasks, pbx: _Addresses
) -> None:
    for wait in (1, 2, 5, 15):
        os.kill(hosted.page.renderProcessPid(), signal.SIGKILL)
        hosted.stands(PhoneState.CRASHED)
        tasks.pass_time(wait)
        hosted.stands(PhoneState.REGISTERED)
    os.kill(hosted.page.renderProcessPid(), signal.SIGKILL)
    hosted.stands(PhoneState.CRASHED)
    tasks.pass_time(60)

    assert hosted.status.state is PhoneState.CRASHED
    assert len(pbx.given) == 5


def test_a_phone_that_grows_old_is_renewed(
    hosted: Hosted, tasks: SteppedTasks, pbx: _Addresses
) -> None:
    tasks.pass_time(23 * 3600)

    hosted.until(lambda: len(pbx.given) == 2)
    hosted.until(lambda: hosted.told.count(hosted.status) > 1)
    hosted.until(lambda: hosted.run("location.href") == pbx.given[1])
    hosted.stands(PhoneState.REGISTERED)


def test_a_page_that_was_taken_down_leaves_its_place_to_another(
    hosted: Hosted, pages: Pages
) -> None:
    address = pages.put("<p>Telefon</p>")
    hosted.open(address)
    gone = hosted.page

    hosted.host.unload()
    nothing = hosted.status.state, hosted.host.page
    hosted.open(address)

    assert nothing == (PhoneState.NONE, None)
    assert hosted.page is not gone
