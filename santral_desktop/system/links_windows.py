"""Open links on Windows: the program is offered, and the person chooses it in the settings."""

import ctypes
import os
from typing import Any

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.links import SCHEMES
from santral_desktop.system.own_command import OwnCommand
from santral_desktop.system.windows_registry import WindowsRegistry

NAME = "Santral Desktop"
PROG_ID = "SantralDesktop.link"
OURS = r"Software\SantralDesktop"
CAPABILITIES = OURS + r"\Capabilities"
APPLICATIONS = r"Software\RegisteredApplications"
PROGRAM = rf"Software\Classes\{PROG_ID}"
COMMAND = rf"{PROGRAM}\shell\open\command"
CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\{}\UserChoice"
SETTINGS = f"ms-settings:defaultapps?registeredAppUser={NAME.replace(' ', '%20')}"
_ASSOCIATIONS_CHANGED = 0x08000000  # SHCNE_ASSOCCHANGED


class WindowsLinks:
    r"""Implements the port `Registration`; `system` tells the shell, and opens the settings.

    `Software\Classes\tel` itself is never written: that would take the scheme from others, and
    its removal would break them.
    """

    def __init__(self, command: OwnCommand, registry: WindowsRegistry, system: Any = None) -> None:
        self._command = command
        self._registry = registry
        self._system: Any = system or _System()

    def state(self) -> Registered:
        if self._registry.get(COMMAND, "") != self._line():
            return Registered.NO
        chosen = self._registry.get(CHOICE.format(SCHEMES[0]), "ProgId")
        return Registered.YES if chosen == PROG_ID else Registered.ASKED

    def add(self) -> Registered:
        if not self._command.portable:
            return Registered.UNABLE
        [program] = self._command.words
        put = self._registry.put
        put(PROGRAM, "", f"URL:{NAME}")
        put(PROGRAM, "URL Protocol", "")
        put(rf"{PROGRAM}\DefaultIcon", "", f'"{program}",0')
        put(COMMAND, "", self._line())
        put(CAPABILITIES, "ApplicationName", NAME)
        put(CAPABILITIES, "ApplicationDescription", NAME)
        for scheme in SCHEMES:
            put(rf"{CAPABILITIES}\URLAssociations", scheme, PROG_ID)
        put(APPLICATIONS, NAME, CAPABILITIES)
        self._system.SHChangeNotify(_ASSOCIATIONS_CHANGED, 0, None, None)
        if (state := self.state()) is not Registered.YES:
            self._system.startfile(SETTINGS)
        return state

    def remove(self) -> None:
        if self._registry.get(APPLICATIONS, NAME) is None:
            return
        self._registry.drop(APPLICATIONS, NAME)
        self._registry.drop_tree(OURS)
        self._registry.drop_tree(PROGRAM)
        self._system.SHChangeNotify(_ASSOCIATIONS_CHANGED, 0, None, None)

    def _line(self) -> str:
        """Return the command: behind the two dashes no word of a link can become an option."""
        return f'"{self._command.words[0]}" link -- "%1"'


class _System:
    """The functions of Windows that are used here."""

    def __init__(self) -> None:
        libraries: Any = vars(ctypes)["windll"]  # elsewhere there is none
        self.SHChangeNotify = libraries.shell32.SHChangeNotify
        self.startfile: Any = vars(os)["startfile"]
