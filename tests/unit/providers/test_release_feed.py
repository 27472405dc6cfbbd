"""The publisher's address on bad days: tampered, older, endless, wrongly signed, unreadable."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.domain.errors import (
    Incomprehensible,
    Storage,
    StorageTrouble,
    Unreachable,
    UpdateRefused,
    WhyNoUpdate,
)
from santral_desktop.domain.releases import LARGEST_PACKAGE, Installation, Package, Version
from santral_desktop.providers.release_feed import MOST_LINES, ReleaseFeed, read_release
from tests.unit.providers.crooked import CrookedServer, Play, answers, floods, says

BYTES = b"MZ" + bytes(9998)
DIGEST = hashlib.sha256(BYTES).hexdigest()
WHOLE: dict[str, Any] = {"for": "windows-user", "url": "u", "size": 10000, "sha256": DIGEST}


class Publisher:
    """A feed with its folder, and what it proved and started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.proven: list[Path] = []
        self.started: list[Path] = []
        self.feed = ReleaseFeed(
            "http://127.0.0.1:1/", folder, self.proven.append, self.started.append, developer=True
        )

    def fetch(self, package: Package) -> Path:
        return self.feed.fetch(package, progress=lambda _: None, given_up=lambda: False)

    def refusal_of(self, play: Play, package: Package | None = None) -> WhyNoUpdate:
        with CrookedServer(play) as server, pytest.raises(UpdateRefused) as refused:
            self.fetch(package or a_package(server.url))
        return refused.value.why

    @property
    def files(self) -> list[str]:
        return [path.name for path in self.folder.iterdir()]


def a_package(url: str, size: int = len(BYTES), digest: str = DIGEST) -> Package:
    return Package(Installation.WINDOWS_USER, "", url, size, digest)


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    publisher = Publisher(tmp_path / "updates")
    yield publisher
    publisher.feed.close()


def test_what_is_fetched_is_private_has_our_name_and_was_proven(publisher: Publisher) -> None:
    with CrookedServer(answers(BYTES)) as server:
        path = publisher.fetch(a_package(server.url + "/../../evil.desktop"))

    assert path.name == f"santral-desktop-{DIGEST[:16]}.exe"
    assert path.stat().st_mode & 0o777 == 0o600
    assert publisher.proven[-1] == path


def test_tampered_bytes_are_refused_and_removed(publisher: Publisher) -> None:
    why = publisher.refusal_of(answers(BYTES[:-1] + b"!"))

    assert why is WhyNoUpdate.OTHER_BYTES
    assert publisher.files == []


@pytest.mark.parametrize("body", [BYTES + b"!", BYTES[:-1]])
def test_too_many_or_too_few_bytes_are_refused(body: bytes, publisher: Publisher) -> None:
    assert publisher.refusal_of(answers(body)) is WhyNoUpdate.OTHER_BYTES
    assert publisher.files == []


def test_an_endless_download_ends_at_the_announced_size(publisher: Publisher) -> None:
    endless = floods(b"HTTP/1.1 200 OK\r\n\r\n", bytes(65536), 256 * 1024 * 1024)

    assert publisher.refusal_of(endless) is WhyNoUpdate.OTHER_BYTES
    assert publisher.files == []


def test_a_download_that_is_cut_is_refused(publisher: Publisher) -> None:
    cut = says(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n" + BYTES[:5000])

    assert publisher.refusal_of(cut) is WhyNoUpdate.OTHER_BYTES


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "403 Forbidden"])
def test_an_installer_that_is_not_there_is_told(status: str, publisher: Publisher) -> None:
    assert publisher.refusal_of(answers(b"", status)) is WhyNoUpdate.NOT_THERE


def test_a_redirect_is_not_followed(publisher: Publisher) -> None:
    with CrookedServer(answers(BYTES)) as other:
        away = answers(b"", "302 Found", f"Location: {other.url}/")
        with CrookedServer(away) as server, pytest.raises(Unreachable):
            publisher.fetch(a_package(server.url))

        assert other.requests == []


def test_plain_http_from_elsewhere_is_refused(tmp_path: Path) -> None:
    feed = ReleaseFeed("http://releases.test/latest.json", tmp_path, print, print)

    with pytest.raises(Unreachable):
        feed.latest()
    with pytest.raises(Unreachable):
        feed.fetch(
            a_package("http://releases.test/s.exe"), progress=lambda _: None, given_up=lambda: False
        )
    feed.close()


def test_a_wrongly_signed_installer_is_refused_and_removed(tmp_path: Path) -> None:
    def prove(_: Path) -> None:
        raise UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)

    feed = ReleaseFeed("http://127.0.0.1:1/", tmp_path, prove, print, developer=True)
    with CrookedServer(answers(BYTES)) as server, pytest.raises(UpdateRefused) as refused:
        feed.fetch(a_package(server.url), progress=lambda _: None, given_up=lambda: False)
    feed.close()

    assert refused.value.why is WhyNoUpdate.OTHER_PUBLISHER
    assert list(tmp_path.iterdir()) == []


def test_an_installer_that_is_changed_after_it_was_fetched_is_not_started(
    publisher: Publisher,
) -> None:
    with CrookedServer(answers(BYTES)) as server:
        package = a_package(server.url)
        path = publisher.fetch(package)
    path.write_bytes(BYTES[:-1] + b"!")

    with pytest.raises(UpdateRefused):
        publisher.feed.install(path, package)

    assert publisher.started == []


def test_a_whole_installer_is_started(publisher: Publisher) -> None:
    with CrookedServer(answers(BYTES)) as server:
        package = a_package(server.url)
        path = publisher.fetch(package)

    publisher.feed.install(path, package)

    assert publisher.started == [path]


def test_an_installer_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    def start(_: Path) -> None:
        raise PermissionError

    feed = ReleaseFeed("http://127.0.0.1:1/", tmp_path, lambda _: None, start, developer=True)
    with CrookedServer(answers(BYTES)) as server:
        package = a_package(server.url)
        path = feed.fetch(package, progress=lambda _: None, given_up=lambda: False)
    with pytest.raises(StorageTrouble) as told:
        feed.install(path, package)
    feed.close()

    assert (told.value.which, told.value.detail) == (Storage.UPDATE, "PermissionError")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    feed = ReleaseFeed("http://127.0.0.1:1/", tmp_path / "file", print, print, developer=True)

    with pytest.raises(StorageTrouble):
        feed.fetch(a_package("http://127.0.0.1:1/"), progress=print, given_up=lambda: False)
    feed.tidy(None)
    feed.close()


def test_an_address_that_has_nothing_is_told(tmp_path: Path) -> None:
    with CrookedServer(answers(b"", "404 Not Found")) as server:
        feed = ReleaseFeed(server.url, tmp_path, print, print, developer=True)
        with pytest.raises(UpdateRefused) as refused:
            feed.latest()
        feed.close()

    assert refused.value.why is WhyNoUpdate.NOT_THERE


def test_notes_are_inert_and_short() -> None:
    told = {"version": "1.2.0", "notes": {"tr": "bir\u202e\x00\n" * 200}}

    notes = read_release(told).notes["tr"]

    assert set(notes.splitlines()) == {"bir"}
    assert len(notes.splitlines()) == MOST_LINES


def test_packages_of_installations_that_nobody_knows_here_are_left_out() -> None:
    told = {"version": "2.0", "packages": [{"for": "toaster"}, WHOLE]}

    assert [p.kind for p in read_release(told).packages] == [Installation.WINDOWS_USER]


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        {},
        {"version": 2},
        {"version": "2.0rc1"},
        {"version": "2.0", "share": "all"},
        {"version": "2.0", "share": 101},
        {"version": "2.0", "share": True},
        {"version": "2.0", "notes": "new"},
        {"version": "2.0", "notes": {"tr": 1}},
        {"version": "2.0", "packages": {}},
        {"version": "2.0", "packages": ["setup.exe"]},
        {"version": "2.0", "packages": [WHOLE | {"size": 0}]},
        {"version": "2.0", "packages": [WHOLE | {"size": LARGEST_PACKAGE + 1}]},
        {"version": "2.0", "packages": [WHOLE | {"size": 1.5}]},
        {"version": "2.0", "packages": [WHOLE | {"sha256": "abc"}]},
        {"version": "2.0", "packages": [WHOLE | {"url": None}]},
    ],
)
def test_what_is_not_wholly_a_release_is_none(told: object) -> None:
    with pytest.raises(Incomprehensible):
        read_release(told)


def test_what_is_announced_is_read() -> None:
    release = read_release(json.loads(json.dumps({"version": "1.2", "share": 5})))

    assert (release.version, release.share, release.notes) == (Version((1, 2)), 5, {})
