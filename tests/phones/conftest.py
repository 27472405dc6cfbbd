"""A proxy for all tests; for each a provider, a world outside, and telephones in real hosts."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from tests.phones.outsider import Outsider
from tests.phones.proxy import lacking, proxied
from tests.phones.server import Provider
from tests.phones.telephone import Telephone

_ACCOUNTS = count(1001)  # each is used once: registrations of earlier tests do not matter
_CUSTOMERS = count(5321110001)


@pytest.fixture(scope="session")
def proxy() -> Iterator[str]:
    why = lacking()
    if why:
        pytest.skip(why)
    with proxied() as address:
        yield address


@pytest.fixture
def provider(proxy: str) -> Iterator[Provider]:
    provider = Provider(proxy)
    yield provider
    provider.stop()


@pytest.fixture
def outsider(proxy: str) -> Iterator[Outsider]:
    outsider = Outsider(proxy, f"0{next(_CUSTOMERS)}")
    yield outsider
    outsider.stop()


@pytest.fixture(params=["jssip", "sipjs"])
def make(request: pytest.FixtureRequest) -> str:
    """Whose library the telephone is built on."""
    return str(request.param)


@pytest.fixture
def telephones(qtbot: QtBot, provider: Provider, make: str) -> Iterator[Callable[..., Telephone]]:
    """Make registered telephones of an account, a new one where none is named."""
    made: list[Telephone] = []

    def telephone(account: str = "", make: str = make) -> Telephone:
        account = account or str(next(_ACCOUNTS))
        address = f"{provider.base}/{make}.html?user={account}"
        made.append(Telephone(qtbot, address, account))
        made[-1].is_registered()
        return made[-1]

    yield telephone
    for one in made:
        one.hosted.close()


@pytest.fixture
def phone(telephones: Callable[..., Telephone]) -> Telephone:
    return telephones()
