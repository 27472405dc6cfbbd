"""Parts of a Mac that our adapters talk to: Core Services, for one bundle."""

import ctypes
from typing import Any


class CoreServices:
    """The functions of Core Services that are used; strings are numbers, as pointers are."""

    def __init__(self, bundle: str = "org.santral.Desktop") -> None:
        self.handlers: dict[str, str] = {}
        self.bundle = bundle
        self.agrees = True  # the person, whom newer systems ask
        self._strings: dict[int, str] = {}
        self._next = 1

    @property
    def leaked(self) -> list[str]:
        """Strings that nobody released; the bundle's own name belongs to the bundle."""
        return [text for text in self._strings.values() if text != self.bundle]

    def CFBundleGetMainBundle(self) -> int:
        return 1

    def CFBundleGetIdentifier(self, bundle: int) -> int | None:
        return self._made(self.bundle) if self.bundle else None

    def CFStringCreateWithCString(self, allocator: None, text: bytes, encoding: int) -> int:
        return self._made(text.decode())

    def CFStringGetCString(self, string: int, buffer: Any, size: int, encoding: int) -> bool:
        ctypes.memmove(
            buffer, self._strings[string].encode() + b"\0", len(self._strings[string]) + 1
        )
        return True

    def CFRelease(self, string: int) -> None:
        del self._strings[string]

    def LSCopyDefaultHandlerForURLScheme(self, scheme: int) -> int | None:
        name = self.handlers.get(self._strings[scheme])
        return self._made(name) if name else None

    def LSSetDefaultHandlerForURLScheme(self, scheme: int, bundle: int) -> int:
        if not self.agrees:
            return -54  # permErr
        self.handlers[self._strings[scheme]] = self._strings[bundle].lower()
        return 0

    def _made(self, text: str) -> int:
        self._next += 1
        self._strings[self._next] = text
        return self._next
