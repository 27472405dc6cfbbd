"""Versions are numbers, releases come in steps, installers fit an installation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.releases import (
    Here,
    Installation,
    Package,
    Release,
    Version,
    is_offered,
)

INTEL = Package(Installation.MACOS, "x86_64", "https://a.test/i.dmg", 9, "0" * 64)
ARM = Package(Installation.MACOS, "arm64", "https://a.test/a.dmg", 9, "1" * 64)
ANY = Package(Installation.WINDOWS_USER, "", "https://a.test/s.exe", 9, "2" * 64)


def version(text: str) -> Version:
    read = Version.read(text)
    assert read is not None
    return read


def test_versions_are_compared_by_their_numbers() -> None:
    assert version("1.9.0") < version("1.10.0") < version("2.0")
    assert version("1.2") == version("1.2.0")
    assert version("1.2.0") >= version("1.2")


@pytest.mark.parametrize(
    "text", ["", "1", "1.2rc1", "v1.2.3", "1.2.3.4.5", "1..2", "١.٢", "1.999999"]
)
def test_what_is_no_released_version_is_none(text: str) -> None:
    assert Version.read(text) is None


@given(st.lists(st.integers(0, 99999), min_size=2, max_size=4))
def test_a_version_that_is_shown_is_read_as_the_same(parts: list[int]) -> None:
    read = version(".".join(map(str, parts)))

    assert version(str(read)) == read


def test_three_numbers_are_shown_at_least() -> None:
    assert [str(version(text)) for text in ("1.0", "1.2", "1.2.3.4")] == [
        "1.0.0",
        "1.2.0",
        "1.2.3.4",
    ]


def test_a_release_has_an_installer_for_each_machine() -> None:
    release = Release(version("2.0"), {}, (INTEL, ARM, ANY))

    assert release.package_for(Installation.MACOS, "arm64") is ARM
    assert release.package_for(Installation.MACOS, "x86_64") is INTEL
    assert release.package_for(Installation.WINDOWS_USER, "x86_64") is ANY
    assert release.package_for(Installation.DEB, "x86_64") is None


@pytest.mark.parametrize(
    ("newest", "lot", "offered"),
    [("1.0.1", 0, True), ("1.0.1", 25, False), ("1.0.0", 0, False), ("0.9.9", 0, False)],
)
def test_only_what_is_newer_is_offered_and_only_to_whose_turn_it_is(
    newest: str, lot: int, *, offered: bool
) -> None:
    here = Here(version("1.0.0"), Installation.WINDOWS_USER, "x86_64")

    assert is_offered(Release(version(newest), {}, (), share=25), here, lot) is offered


def test_where_others_install_nothing_is_looked_for_or_fetched() -> None:
    assert {kind for kind in Installation if not kind.looks} == {
        Installation.SOURCE,
        Installation.WINDOWS_MACHINE,
    }
    assert {kind for kind in Installation if kind.updates_itself} == {
        Installation.WINDOWS_USER,
        Installation.MACOS,
    }
