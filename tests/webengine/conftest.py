"""A host, pages of a provider, and pages of somebody else."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.simulator.webphone_world import Server
from tests.webengine.hosting import Hosted
from tests.webengine.pages import Pages, served


@pytest.fixture
def hosted(qtbot: QtBot) -> Iterator[Hosted]:
    hosted = Hosted(qtbot)
    yield hosted
    hosted.close()


@pytest.fixture
def pages() -> Iterator[Pages]:
    """The provider's server."""
    with served() as pages:
        yield pages


@pytest.fixture
def foreign() -> Iterator[Pages]:
    """A server of another origin."""
    with served() as pages:
        yield pages


@pytest.fixture
def exchange() -> Iterator[Server]:
    """The simulator's web phone around a little exchange."""
    server = Server()
    yield server
    server.stop()
