"""Links on a Mac: what was there before comes back, and a person may say no."""

from pathlib import Path

import pytest

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.links_macos import MacLinks
from tests.doubles.mac import CoreServices


@pytest.fixture
def services() -> CoreServices:
    return CoreServices()


def test_who_opened_links_before_opens_them_again(tmp_path: Path, services: CoreServices) -> None:
    services.handlers = {"tel": "com.apple.facetime"}
    links = MacLinks(tmp_path / "links.json", services)

    links.add()
    links.add()  # a second time must not remember ourselves
    links.remove()

    assert services.handlers["tel"] == "com.apple.facetime"


def test_who_took_links_over_keeps_them(tmp_path: Path, services: CoreServices) -> None:
    services.handlers = {"tel": "com.apple.facetime"}
    links = MacLinks(tmp_path / "links.json", services)
    links.add()
    services.handlers["tel"] = "com.other"

    links.remove()

    assert services.handlers["tel"] == "com.other"


def test_a_person_may_say_no(tmp_path: Path, services: CoreServices) -> None:
    services.agrees = False

    assert MacLinks(tmp_path / "links.json", services).add() is Registered.ASKED


def test_a_program_that_is_no_bundle_opens_no_links(tmp_path: Path) -> None:
    links = MacLinks(tmp_path / "links.json", CoreServices(bundle=""))

    assert (links.state(), links.add()) == (Registered.UNABLE, Registered.UNABLE)


def test_no_string_is_left_behind(tmp_path: Path, services: CoreServices) -> None:
    services.handlers = {"tel": "com.apple.facetime"}
    links = MacLinks(tmp_path / "links.json", services)
    links.add()
    links.remove()

    assert services.leaked == []
