"""What every poster of events promises: the scripted one, and the one with a real line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.poster import Poster
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.providers.event_poster import EventPoster
from tests.builders import NINE
from tests.doubles.poster import ScriptedPoster
from tests.unit.providers.crooked import CrookedServer, answers

EVENT = RawEvent("bulutsantralim", bytes(range(256)), "application/x-www-form-urlencoded", NINE)


@dataclass
class Given:
    """A poster, an address whose server answers with a status, and one where nobody is."""

    poster: Poster
    answering: Callable[[int], str]
    nobody: str


@pytest.fixture(params=["scripted", "over a line"])
def given(request: pytest.FixtureRequest) -> Iterator[Given]:
    if request.param == "scripted":
        scripted = ScriptedPoster()

        def answering(status: int) -> str:
            scripted.answers.append(status)
            return "http://crm.test/hook"

        yield Given(scripted, answering, "http://nobody.test/")
        return
    poster, servers = EventPoster(lambda _: None), []

    def serving(status: int) -> str:
        servers.append(CrookedServer(answers(b"", f"{status} Said", "Location: http://a.test/")))
        return servers[-1].url + "/hook"

    yield Given(poster, serving, "http://127.0.0.1:1/")
    poster.close()
    for server in servers:
        server.__exit__()


@pytest.mark.parametrize("status", [200, 204, 302, 404, 429, 500, 503])
def test_the_status_is_returned_whatever_it_is(status: int, given: Given) -> None:
    assert given.poster.post(given.answering(status), EVENT, plain=True) == status


def test_where_nobody_is_nothing_arrived(given: Given) -> None:
    if isinstance(given.poster, ScriptedPoster):
        given.poster.answers.append(Unreachable(Path.REFUSED, certain=True))

    with pytest.raises(Unreachable) as told:
        given.poster.post(given.nobody, EVENT, plain=True)

    assert told.value.certain
