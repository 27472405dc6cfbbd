"""What a registration promises: on a double, in real files, and on imitated Windows and Mac."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from santral_desktop.application.ports.registration import Registered, Registration
from santral_desktop.system.autostart_macos import MacAutostart
from santral_desktop.system.autostart_windows import WindowsAutostart
from santral_desktop.system.autostart_xdg import XdgAutostart
from santral_desktop.system.links_macos import MacLinks
from santral_desktop.system.links_windows import CHOICE, PROG_ID, WindowsLinks
from santral_desktop.system.links_xdg import XdgLinks
from santral_desktop.system.own_command import OwnCommand
from santral_desktop.system.windows_registry import WindowsRegistry
from tests.doubles.mac import CoreServices
from tests.doubles.registration import MemoryRegistration
from tests.doubles.windows import Registry, Shell

COMMAND = OwnCommand(("/opt/santral desktop/santral-desktop",))
MOVED = OwnCommand(("/home/ayse/santral-desktop",))


@dataclass
class Place:
    """A registration, what is in the system, and whether a person still has to choose there."""

    registration: Registration
    there: Callable[[], object]
    choose: Callable[[], None] = lambda: None
    moved: Registration | None = None  # of the program when it lies elsewhere


def in_memory(_: Path) -> Place:
    return Place(MemoryRegistration(), lambda: None)


def _environ(root: Path) -> dict[str, str]:
    return {"HOME": str(root), "XDG_CONFIG_HOME": str(root / "c"), "XDG_DATA_HOME": "relative"}


def _files(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def xdg_autostart(root: Path) -> Place:
    moved = XdgAutostart(MOVED, _environ(root))
    return Place(XdgAutostart(COMMAND, _environ(root)), lambda: _files(root), moved=moved)


def xdg_links(root: Path) -> Place:
    moved = XdgLinks(MOVED, _environ(root))
    return Place(XdgLinks(COMMAND, _environ(root)), lambda: _files(root), moved=moved)


def xdg_links_beside_others(root: Path) -> Place:
    (root / "c").mkdir()
    (root / "c" / "mimeapps.list").write_text(
        "[Added Associations]\ntext/plain=a.desktop;\n\n[Default Applications]\n"
        "x-scheme-handler/tel=phone.desktop;\ntext/html=b.desktop;\n"
    )
    return xdg_links(root)


def windows_autostart(_: Path) -> Place:
    registry = Registry()
    registry.have(r"Software\Microsoft\Windows\CurrentVersion\Run")["Other"] = "x"
    place = WindowsAutostart(COMMAND, WindowsRegistry(registry))
    moved = WindowsAutostart(MOVED, WindowsRegistry(registry))
    return Place(place, lambda: copy.deepcopy(registry.keys), moved=moved)


def windows_links(_: Path) -> Place:
    registry = Registry()
    registry.have(r"Software\Classes")
    registry.have(r"Software\RegisteredApplications")["Other"] = "x"
    place = WindowsLinks(COMMAND, WindowsRegistry(registry), Shell())

    def choose() -> None:
        registry.keys[f"HKCU\\{CHOICE.format('tel')}"] = {"ProgId": PROG_ID}

    def there() -> object:
        return {key: dict(it) for key, it in registry.keys.items() if "UserChoice" not in key}

    moved = WindowsLinks(MOVED, WindowsRegistry(registry), Shell())
    return Place(place, there, choose, moved)


def mac_autostart(root: Path) -> Place:
    moved = MacAutostart(MOVED, root)
    return Place(MacAutostart(COMMAND, root), lambda: _files(root), moved=moved)


def mac_links(root: Path) -> Place:
    services = CoreServices()
    services.handlers = dict.fromkeys(("tel", "callto", "sip", "sips"), "com.apple.facetime")
    place = MacLinks(root / "links.json", services)
    return Place(place, lambda: (dict(services.handlers), _files(root), services.leaked))


PLACES = (
    in_memory,
    xdg_autostart,
    xdg_links,
    xdg_links_beside_others,
    windows_autostart,
    windows_links,
    mac_autostart,
    mac_links,
)


@pytest.fixture(params=PLACES, ids=lambda make: make.__name__)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return request.param(tmp_path)


def test_nothing_is_registered_at_first(place: Place) -> None:
    assert place.registration.state() is Registered.NO


def test_what_was_added_and_chosen_holds(place: Place) -> None:
    told = place.registration.add()
    place.choose()

    assert told in {Registered.YES, Registered.ASKED}
    assert place.registration.state() is Registered.YES


def test_adding_twice_is_once(place: Place) -> None:
    place.registration.add()
    once = place.there()
    place.registration.add()

    assert place.there() == once


def test_removing_leaves_no_trace(place: Place) -> None:
    before = place.there()
    place.registration.add()
    place.registration.remove()

    assert place.registration.state() is Registered.NO
    assert place.there() == before


def test_removing_what_is_not_there_changes_nothing(place: Place) -> None:
    before = place.there()

    place.registration.remove()

    assert place.there() == before


def test_a_program_that_was_moved_is_registered_anew(place: Place) -> None:
    if place.moved is None:
        pytest.skip("known by another mark than its place")
    before = place.there()
    place.registration.add()
    place.choose()

    assert place.moved.state() is Registered.NO
    place.moved.add()
    assert place.moved.state() is Registered.YES
    assert place.registration.state() is Registered.NO
    place.moved.remove()
    assert place.there() == before
