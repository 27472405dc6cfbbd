"""Links on Windows: what is written, and what is never written."""

from santral_desktop.application.ports.registration import Registered
from santral_desktop.system.links_windows import CHOICE, PROG_ID, WindowsLinks
from santral_desktop.system.own_command import OwnCommand
from santral_desktop.system.windows_registry import WindowsRegistry
from tests.doubles.windows import Registry, Shell

PROGRAM = r"C:\Program Files\Santral Desktop\santral-desktop.exe"


class Windows:
    def __init__(self, command: OwnCommand | None = None) -> None:
        self.registry, self.shell = Registry(), Shell()
        self.links = WindowsLinks(
            command or OwnCommand((PROGRAM,)), WindowsRegistry(self.registry), self.shell
        )


def test_a_link_is_one_word_behind_the_mark() -> None:
    windows = Windows()
    windows.links.add()

    command = windows.registry.keys[rf"HKCU\Software\Classes\{PROG_ID}\shell\open\command"]
    assert command == {"": f'"{PROGRAM}" link -- "%1"'}


def test_no_scheme_is_taken_from_others() -> None:
    windows = Windows()
    windows.links.add()

    classes = {key.split("\\")[3] for key in windows.registry.keys if "Classes\\" in key}
    assert classes == {PROG_ID}


def test_the_person_chooses_in_the_settings_of_windows() -> None:
    windows = Windows()

    assert windows.links.add() is Registered.ASKED
    assert windows.shell.opened == ["ms-settings:defaultapps?registeredAppUser=Santral%20Desktop"]
    assert len(windows.shell.told) == 1


def test_who_has_chosen_us_is_asked_no_more() -> None:
    windows = Windows()
    windows.registry.keys[f"HKCU\\{CHOICE.format('tel')}"] = {"ProgId": PROG_ID}

    assert windows.links.add() is Registered.YES
    assert windows.shell.opened == []


def test_a_checkout_registers_nothing() -> None:
    windows = Windows(OwnCommand(("python",), "src"))  # type: ignore[arg-type]

    assert windows.links.add() is Registered.UNABLE
    assert windows.registry.keys == {}
