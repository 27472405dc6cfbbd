"""A simulator whose clock only moves when a test steps it, and someone to post events to."""

import logging
from collections.abc import Iterator

import pytest

from santral_desktop.simulator.server import start_simulator
from tests.simulator.bulutfon_service import Bulutfon
from tests.simulator.service import NINE, Receiver, Service


@pytest.fixture
def service(caplog: pytest.LogCaptureFixture) -> Iterator[Service]:
    """Nine in the morning, no limits, desk telephones at 1008 and 1009."""
    with start_simulator(stepped=True, starts_at=NINE, limits=False) as simulator:
        yield Service(simulator)
    loud = [it for it in caplog.get_records("call") if it.levelno >= logging.WARNING]
    assert loud == []


@pytest.fixture
def bulutfon(service: Service) -> Bulutfon:
    """The same office by Bulutfon's face, opened by the master token."""
    return Bulutfon(service.simulator, service.simulator.bulutfon.master_token)


@pytest.fixture
def limited() -> Iterator[Service]:
    """The same with the documented request limits."""
    with start_simulator(stepped=True, starts_at=NINE) as simulator:
        yield Service(simulator)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as receiver:
        yield receiver
