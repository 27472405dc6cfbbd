"""What every `Consents` promises, kept by the double and by the adapter on the simulator."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from santral_desktop.application.ports.consents import Application, ConsentLink, Consents
from santral_desktop.domain.errors import CodeRefused, WhyNoCode
from santral_desktop.providers.bulutfon.consents import BulutfonConsents
from santral_desktop.providers.redaction import Redactor
from santral_desktop.simulator.server import Simulator, start_simulator
from tests.doubles.consents import MemoryConsents


class OnTheDouble:
    """The double."""

    def __init__(self) -> None:
        self.memory = MemoryConsents()
        self.consents: Consents = self.memory
        self.application = Application("an-application", "its-secret")

    def agree(self, link: ConsentLink) -> str:
        """Return the code that the page shows when a person agrees."""
        return self.memory.agree(link)

    def close(self) -> None:
        """Nothing is open."""


class OnTheSimulator:
    """The adapter over real HTTP."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        access = simulator.bulutfon
        self._made = BulutfonConsents(Redactor(), developer=True)
        self.consents: Consents = self._made
        self.application = Application(access.client_id, access.client_secret, host=access.base_url)

    def agree(self, link: ConsentLink) -> str:
        assert parse_qs(urlsplit(link.address).query)["state"] == [link.state]
        return self.simulator.control.consent()

    def close(self) -> None:
        self._made.close()
        self.simulator.close()


World = OnTheDouble | OnTheSimulator


@pytest.fixture(params=["double", "simulator"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = OnTheDouble() if request.param == "double" else OnTheSimulator(start_simulator())
    yield made
    made.close()


def test_every_link_is_fresh_and_leads_to_the_hosts_consent_page(world: World) -> None:
    first, second = (world.consents.link(world.application) for _ in range(2))

    assert first.state != second.state
    assert first.address.startswith(f"{world.application.host}/oauth/authorize?")


@pytest.mark.parametrize("form", ["{}", "  {}\n", "https://phone.example/oauth/authorize/{}"])
def test_the_code_that_the_page_shows_becomes_a_secret_to_keep(world: World, form: str) -> None:
    link = world.consents.link(world.application)

    secret = world.consents.redeem(world.application, link, form.format(world.agree(link)))

    assert world.application.client_id in secret


def test_a_code_works_once(world: World) -> None:
    link = world.consents.link(world.application)
    code = world.agree(link)
    world.consents.redeem(world.application, link, code)

    with pytest.raises(CodeRefused) as told:
        world.consents.redeem(world.application, link, code)

    assert told.value.why is WhyNoCode.SPENT


def test_a_code_that_nobody_was_given_is_refused(world: World) -> None:
    link = world.consents.link(world.application)

    with pytest.raises(CodeRefused) as told:
        world.consents.redeem(world.application, link, "code-9999")

    assert told.value.why is WhyNoCode.WRONG


def test_what_holds_no_code_is_told_as_such(world: World) -> None:
    link = world.consents.link(world.application)

    with pytest.raises(CodeRefused) as told:
        world.consents.redeem(world.application, link, "merhaba dünya!")

    assert told.value.why is WhyNoCode.MALFORMED
