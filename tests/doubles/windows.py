"""Parts of Windows that our adapters talk to: the registry, and the shell."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Registry:
    """The functions of `winreg` that are used, on a dictionary of keys."""

    HKEY_CURRENT_USER = "HKCU"
    HKEY_LOCAL_MACHINE = "HKLM"
    KEY_WRITE, KEY_READ, KEY_WOW64_64KEY = 0x20006, 0x20019, 0x0100
    REG_SZ, REG_DWORD, REG_MULTI_SZ = 1, 4, 7

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, Any]] = {}

    def have(self, key: str, root: str = HKEY_CURRENT_USER) -> dict[str, Any]:
        """Return the values of a key, made with those above it where it is missing."""
        parts = f"{root}\\{key}".split("\\")
        for at in range(2, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:at]), {})
        return self.keys["\\".join(parts)]

    @contextmanager
    def OpenKey(self, root: str, key: str, reserved: int = 0, access: int = 0) -> Iterator[str]:
        full = f"{root}\\{key}"
        if full not in self.keys:
            raise FileNotFoundError(full)
        yield full

    @contextmanager
    def CreateKeyEx(self, root: str, key: str, reserved: int, access: int) -> Iterator[str]:
        self.have(key, root)
        yield f"{root}\\{key}"

    def QueryValueEx(self, key: str, name: str) -> tuple[Any, int]:
        if name not in self.keys[key]:
            raise FileNotFoundError(name)
        return self.keys[key][name], self.REG_SZ

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, value: Any) -> None:
        self.keys[key][name] = value

    def DeleteValue(self, key: str, name: str) -> None:
        if name not in self.keys[key]:
            raise FileNotFoundError(name)
        del self.keys[key][name]

    def DeleteKey(self, root: str, key: str) -> None:
        full = f"{root}\\{key}"
        if self._below(full):
            raise PermissionError(full)  # as Windows refuses keys that have keys below
        del self.keys[full]

    def QueryInfoKey(self, key: str) -> tuple[int, int, int]:
        return len(self._below(key)), len(self.keys[key]), 0

    def EnumKey(self, key: str, at: int) -> str:
        return self._below(key)[at]

    def EnumValue(self, key: str, at: int) -> tuple[str, Any, int]:
        name, value = list(self.keys[key].items())[at]
        return name, value, self.REG_SZ

    def _below(self, key: str) -> list[str]:
        beginning = key + "\\"
        rest = (one[len(beginning) :] for one in self.keys if one.startswith(beginning))
        return [one for one in rest if "\\" not in one]


class Shell:
    """The functions of the shell that are used."""

    def __init__(self) -> None:
        self.told: list[int] = []
        self.opened: list[str] = []

    def SHChangeNotify(self, what: int, flags: int, one: None, other: None) -> None:
        self.told.append(what)

    def startfile(self, address: str) -> None:
        self.opened.append(address)
