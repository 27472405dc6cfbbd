"""What every network promises: the scripted one, and the one with real lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from santral_desktop.application.ports.network import Network, Reached
from santral_desktop.domain.errors import Path
from santral_desktop.providers.host_network import HostNetwork
from tests.builders import NINE
from tests.doubles.network import ScriptedNetwork
from tests.unit.providers.crooked import CrookedServer, answers

DATE = "Date: Mon, 03 Feb 2031 06:00:00 GMT"


@dataclass
class Given:
    """A network, and origins: of a host that answers, and of one where nobody is."""

    network: Network
    answering: Callable[[str], str]
    nobody: str


@pytest.fixture(params=["scripted", "over a line"])
def given(request: pytest.FixtureRequest) -> Iterator[Given]:
    if request.param == "scripted":
        fine = Reached(seconds=0.1, date=NINE)
        refused = Reached(Path.REFUSED)
        scripted = ScriptedNetwork({"https://there": fine, "https://nobody": refused})
        yield Given(scripted, lambda _: "https://there", "https://nobody")
        return
    network, servers = HostNetwork(developer=True), list[CrookedServer]()

    def serving(status: str) -> str:
        servers.append(CrookedServer(answers(b"", status, DATE)))
        return servers[-1].url

    yield Given(network, serving, "http://127.0.0.1:1")
    network.close()
    for server in servers:
        server.__exit__()


@pytest.mark.parametrize("status", ["200 OK", "302 Found", "401 No", "404 No", "405 No", "500 No"])
def test_whatever_a_host_answers_it_was_reached(status: str, given: Given) -> None:
    reached = given.network.reach(given.answering(status))

    assert (reached.why_not, reached.date) == (None, NINE)


def test_where_nobody_is_nothing_is_reached(given: Given) -> None:
    reached = given.network.reach(given.nobody)

    assert (reached.why_not, reached.date) == (Path.REFUSED, None)


def test_before_this_machine_there_is_no_proxy(given: Given) -> None:
    assert given.network.proxy("http://127.0.0.1:8080") == ""
