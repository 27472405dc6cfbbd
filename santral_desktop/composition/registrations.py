"""What of this user's system the program registers with: chosen by the system, once."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from santral_desktop.application.messages_about_system import Entry
from santral_desktop.application.ports.registration import Registration
from santral_desktop.composition.command_line import World
from santral_desktop.system.no_registration import NoRegistration


def registrations(world: World, settings: Path) -> Mapping[Entry, Registration]:
    """Return the entries of a world; only the usual one is this user's program."""
    if world != World():
        return dict.fromkeys(Entry, NoRegistration())
    return _of_the_system(str(sys.platform), settings)


def _of_the_system(system: str, settings: Path) -> Mapping[Entry, Registration]:
    from santral_desktop.system.own_command import own_command

    command = own_command()
    if system == "win32":
        from santral_desktop.system.autostart_windows import WindowsAutostart
        from santral_desktop.system.links_windows import WindowsLinks
        from santral_desktop.system.windows_registry import WindowsRegistry

        registry = WindowsRegistry()
        return {
            Entry.LINKS: WindowsLinks(command, registry),
            Entry.LOGIN: WindowsAutostart(command, registry),
        }
    if system == "darwin":
        from santral_desktop.system.autostart_macos import MacAutostart
        from santral_desktop.system.links_macos import MacLinks

        return {
            Entry.LINKS: MacLinks(settings / "links-before.json"),
            Entry.LOGIN: MacAutostart(command, Path.home()),
        }
    from santral_desktop.system.autostart_xdg import XdgAutostart
    from santral_desktop.system.links_xdg import XdgLinks

    return {
        Entry.LINKS: XdgLinks(command, os.environ),
        Entry.LOGIN: XdgAutostart(command, os.environ),
    }


def take_back_all() -> int:
    """Take everything back for this user, as an uninstaller wants it; return the exit code."""
    from santral_desktop.composition.worlds import places_of
    from santral_desktop.domain.errors import Trouble

    code = 0
    for entry, registration in registrations(World(), places_of(World()).settings).items():
        try:
            registration.remove()
        except Trouble as trouble:
            print(f"{entry.value}: {trouble}", file=sys.stderr)
            code = 1
    return code
