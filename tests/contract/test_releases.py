"""What every source of releases promises: the announced one, and the publisher's address."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.application.ports.releases import Releases
from santral_desktop.domain.errors import Trouble, UpdateRefused, WhyNoUpdate
from santral_desktop.domain.releases import Installation, Package, Release, Version
from santral_desktop.providers.release_feed import ReleaseFeed
from tests.doubles.releases import AnnouncedReleases
from tests.unit.providers.crooked import CrookedServer, answers

BYTES = bytes(range(256)) * 400


@dataclass
class Given:
    """Releases, the newest of which is 1.2, and how its publisher is made another."""

    releases: Releases
    package: Package
    forge: Callable[[], None]
    fetches: Callable[[], int]


@pytest.fixture(params=["announced", "from an address"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Given]:
    digest = hashlib.sha256(BYTES).hexdigest()
    if request.param == "announced":
        package = Package(Installation.WINDOWS_USER, "", "https://a.test/s", len(BYTES), digest)
        double = AnnouncedReleases(Release(Version((1, 2)), {"tr": "Yeni"}, (package,)))

        def forge_double() -> None:
            double.refuses = UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)

        yield Given(double, package, forge_double, lambda: double.fetches)
        return
    refused: list[Trouble] = []

    def prove(_: Path) -> None:
        for error in refused:
            raise error

    with CrookedServer(answers(BYTES)) as files:
        told = {"for": "windows-user", "url": files.url, "size": len(BYTES), "sha256": digest}
        release = {"version": "1.2.0", "notes": {"tr": "Yeni"}, "packages": [told]}
        with CrookedServer(answers(json.dumps(release).encode())) as server:
            folder = tmp_path / "updates"
            feed = ReleaseFeed(server.url, folder, prove, lambda _: None, developer=True)
            package = Package(Installation.WINDOWS_USER, "", files.url, len(BYTES), digest)
            forged = UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)
            yield Given(feed, package, lambda: refused.append(forged), lambda: len(files.requests))
            feed.close()


def fetched(given: Given) -> tuple[Path, list[Progress]]:
    told: list[Progress] = []
    path = given.releases.fetch(given.package, progress=told.append, given_up=lambda: False)
    return path, told


def test_the_newest_release_is_announced(given: Given) -> None:
    release = given.releases.latest()

    assert (release.version, release.packages) == (Version((1, 2)), (given.package,))
    assert release.notes == {"tr": "Yeni"}


def test_an_installer_is_fetched_with_its_progress(given: Given) -> None:
    _, told = fetched(given)

    assert told[-1] == Progress(len(BYTES), len(BYTES))


def test_one_that_is_there_is_not_fetched_again(given: Given) -> None:
    assert fetched(given)[0] == fetched(given)[0]

    assert given.fetches() == 1


def test_one_that_is_put_away_is_fetched_again(given: Given) -> None:
    fetched(given)
    given.releases.tidy(given.package)
    fetched(given)
    assert given.fetches() == 1

    given.releases.tidy(None)
    fetched(given)

    assert given.fetches() == 2


def test_one_of_another_publisher_is_refused(given: Given) -> None:
    given.forge()

    with pytest.raises(UpdateRefused) as refused:
        fetched(given)

    assert refused.value.why is WhyNoUpdate.OTHER_PUBLISHER


def test_one_that_changes_hands_before_it_is_installed_is_refused(given: Given) -> None:
    path, _ = fetched(given)
    given.forge()

    with pytest.raises(UpdateRefused) as refused:
        given.releases.install(path, given.package)

    assert refused.value.why is WhyNoUpdate.OTHER_PUBLISHER


def test_who_gives_up_gets_nothing(given: Given) -> None:
    with pytest.raises(UpdateRefused) as refused:
        given.releases.fetch(given.package, progress=lambda _: None, given_up=lambda: True)

    assert refused.value.why is WhyNoUpdate.CANCELLED
