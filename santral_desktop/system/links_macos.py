"""Open links on a Mac: Launch Services is told, and what was there before is remembered."""

import ctypes
import json
from ctypes import c_bool, c_char_p, c_int32, c_long, c_uint32, c_void_p
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.links import SCHEMES
from santral_desktop.system.desktop_entry import remove, write
from santral_desktop.system.json_file import read_object

_CORE_SERVICES = "/System/Library/Frameworks/CoreServices.framework/CoreServices"
_UTF8 = 0x08000100  # kCFStringEncodingUTF8
_LONGEST = 512  # bytes of a bundle's name


class MacLinks:
    """Implements the port `Registration`; `services` has the functions of Core Services."""

    def __init__(self, memory: Path, services: Any = None) -> None:
        self._memory = memory
        self._services: Any = services or _services()

    def state(self) -> Registered:
        bundle = self._bundle()
        if not bundle:
            return Registered.UNABLE  # a program that is no bundle opens nothing
        ours = [self._handler(scheme).lower() == bundle.lower() for scheme in SCHEMES]
        if all(ours):
            return Registered.YES
        return Registered.ASKED if any(ours) or self._memory.exists() else Registered.NO

    def add(self) -> Registered:
        bundle = self._bundle()
        if not bundle:
            return Registered.UNABLE
        known, others = read_object(self._memory), dict[str, str]()
        for scheme in SCHEMES:
            now = self._handler(scheme)
            others[scheme] = now if now.lower() != bundle.lower() else str(known.get(scheme, ""))
        write(self._memory, json.dumps(others))
        for scheme in SCHEMES:
            self._set_handler(scheme, bundle)
        return self.state()

    def remove(self) -> None:
        """Give each scheme back; what nobody opened before cannot be given back to nobody."""
        bundle = self._bundle().lower()
        for scheme, before in read_object(self._memory).items():
            if before and self._handler(scheme).lower() == bundle:
                self._set_handler(scheme, str(before))
        remove(self._memory)

    def _bundle(self) -> str:
        services = self._services
        main = services.CFBundleGetMainBundle()
        name = services.CFBundleGetIdentifier(main) if main else None
        return self._text(name) if name else ""

    def _handler(self, scheme: str) -> str:
        asked = self._string(scheme)
        told = self._services.LSCopyDefaultHandlerForURLScheme(asked)
        self._services.CFRelease(asked)
        if not told:
            return ""
        name = self._text(told)
        self._services.CFRelease(told)
        return name

    def _set_handler(self, scheme: str, bundle: str) -> None:
        words = self._string(scheme), self._string(bundle)
        self._services.LSSetDefaultHandlerForURLScheme(*words)
        for word in words:
            self._services.CFRelease(word)

    def _string(self, text: str) -> Any:
        return self._services.CFStringCreateWithCString(None, text.encode(), _UTF8)

    def _text(self, string: Any) -> str:
        buffer = ctypes.create_string_buffer(_LONGEST)
        there = self._services.CFStringGetCString(string, buffer, _LONGEST, _UTF8)
        return buffer.value.decode() if there else ""


def _services() -> Any:
    services = ctypes.CDLL(_CORE_SERVICES)
    services.CFBundleGetMainBundle.restype = c_void_p
    services.CFBundleGetIdentifier.restype = c_void_p
    services.CFBundleGetIdentifier.argtypes = [c_void_p]
    services.CFStringCreateWithCString.restype = c_void_p
    services.CFStringCreateWithCString.argtypes = [c_void_p, c_char_p, c_uint32]
    services.CFStringGetCString.restype = c_bool
    services.CFStringGetCString.argtypes = [c_void_p, c_char_p, c_long, c_uint32]
    services.CFRelease.argtypes = [c_void_p]
    services.LSCopyDefaultHandlerForURLScheme.restype = c_void_p
    services.LSCopyDefaultHandlerForURLScheme.argtypes = [c_void_p]
    services.LSSetDefaultHandlerForURLScheme.restype = c_int32
    services.LSSetDefaultHandlerForURLScheme.argtypes = [c_void_p, c_void_p]
    return services
