"""What tests of the client share."""

from collections.abc import Iterator

import pytest

from tests.unit.providers.bulutfon.endpoints import Talk


@pytest.fixture
def talk() -> Iterator[Talk]:
    made = Talk()
    yield made
    made.close()
