"""A line that goes dead without a word: said, and healed by a fresh page."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WebphoneChanged
from santral_desktop.application.open_webphone import OpenWebphone
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.watch_phone import PATIENT, WatchPhone
from santral_desktop.domain.accounts import SecretAddress
from tests.builders import told_of
from tests.doubles.tasks import SteppedTasks
from tests.simulator.sip_world import TOKEN
from tests.simulator.webphone_world import Server
from tests.webengine.hosting import ENGINE, Hosted

pytestmark = ENGINE


@pytest.fixture
def exchange() -> Iterator[Server]:
    """A simulator at which telephones must register every other second."""
    server = Server(longest_registration=2)
    yield server
    server.stop()


def test_a_dead_line_is_said_and_heals_by_itself(exchange: Server, hosted: Hosted) -> None:
    bus, tasks, numbers = Bus(), SteppedTasks(), count(1)
    hosted.host.late = 1

    class Addresses:
        def webphone_address(self) -> SecretAddress:
            return SecretAddress(f"{exchange.base}/webphone?token={TOKEN}&n={next(numbers)}")

    pbx: Any = Addresses()
    phone = OpenWebphone(bus, tasks, hosted.host, lambda: pbx, lambda: False)
    WatchPhone(bus, tasks, phone.renew)
    told = told_of(bus, WebphoneChanged)
    phone.start()
    tasks.finish_all()
    hosted.stands(PhoneState.REGISTERED)

    exchange.do(exchange.phones.sockets.silence_all)
    hosted.stands(PhoneState.READY)
    tasks.pass_time(PATIENT.say)
    said = told[-1].status.state
    tasks.pass_time(PATIENT.reopen[0])
    hosted.stands(PhoneState.REGISTERED)

    assert said is PhoneState.OFFLINE
    assert hosted.run("location.search").endswith("&n=2")
