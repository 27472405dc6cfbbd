"""The Windows registry: the user's own part, which is written, and the machine's, which is read."""

from contextlib import suppress
from importlib import import_module
from typing import Any

from santral_desktop.domain.errors import Storage, StorageTrouble


class WindowsRegistry:
    """Reads and writes below HKEY_CURRENT_USER, or reads below HKEY_LOCAL_MACHINE.

    `winreg` has the functions of that module.
    """

    def __init__(self, winreg: Any = None, *, machine: bool = False) -> None:
        self._winreg: Any = winreg or import_module("winreg")
        users, machines = self._winreg.HKEY_CURRENT_USER, self._winreg.HKEY_LOCAL_MACHINE
        self._root = machines if machine else users

    def values(self, key: str) -> dict[str, Any]:
        """Return all values of a key by their names; a missing key has none."""
        try:
            with self._winreg.OpenKey(self._root, key) as there:
                count = self._winreg.QueryInfoKey(there)[1]
                rows = [self._winreg.EnumValue(there, at) for at in range(count)]
        except OSError:
            return {}
        return {name: value for name, value, _ in rows}

    def get(self, key: str, name: str) -> Any:
        """Return a value, None where there is none."""
        try:
            with self._winreg.OpenKey(self._root, key) as there:
                return self._winreg.QueryValueEx(there, name)[0]
        except OSError:
            return None

    def put(self, key: str, name: str, text: str) -> None:
        """Write a text; raises `StorageTrouble`."""
        try:
            with self._winreg.CreateKeyEx(self._root, key, 0, self._winreg.KEY_WRITE) as there:
                self._winreg.SetValueEx(there, name, 0, self._winreg.REG_SZ, text)
        except OSError as problem:
            raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from problem

    def drop(self, key: str, name: str) -> None:
        """Remove a value, if it is there."""
        writing = self._winreg.KEY_WRITE
        with (
            suppress(FileNotFoundError),
            self._winreg.OpenKey(self._root, key, 0, writing) as there,
        ):
            self._winreg.DeleteValue(there, name)

    def drop_tree(self, key: str) -> None:
        """Remove a key and everything below, if it is there."""
        with suppress(FileNotFoundError):
            with self._winreg.OpenKey(self._root, key) as there:
                below = self._names(there)
            for name in below:
                self.drop_tree(f"{key}\\{name}")
            self._winreg.DeleteKey(self._root, key)

    def _names(self, there: Any) -> list[str]:
        count = self._winreg.QueryInfoKey(there)[0]
        return [self._winreg.EnumKey(there, at) for at in range(count)]
