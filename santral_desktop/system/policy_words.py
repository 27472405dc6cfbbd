"""What this machine's administrator wrote, as it is written: read fast, before the first paint."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from santral_desktop.system.json_file import read_object
from santral_desktop.system.paths import policy_file

if TYPE_CHECKING:
    from santral_desktop.system.windows_registry import WindowsRegistry

DEFAULTS = "defaults"  # what holds until a person chooses something else
UNREADABLE = ""  # under this name: which file could not be read
REGISTRY = r"Software\Policies\SantralDesktop"
BUNDLE = "santral.desktop"
_MANAGED = Path("/Library/Managed Preferences")


def policy_words(system: str = sys.platform) -> dict[str, Any]:
    """Return the policy of this machine, unchecked; what the system itself manages wins.

    A file on every system; on Windows the registry's policies besides, those of the machine
    before the user's; on a Mac managed preferences, the user's before the machine's, as it has it.
    """
    found = file_words(policy_file())
    if system == "win32":
        from santral_desktop.system.windows_registry import WindowsRegistry  # noqa: PLC0415

        machine = WindowsRegistry(machine=True)
        return found | registry_words(WindowsRegistry()) | registry_words(machine)
    if system == "darwin":
        import getpass  # noqa: PLC0415  (only there)

        user = getpass.getuser()
        return found | managed_words(_MANAGED) | managed_words(_MANAGED / user)
    return found


def file_words(path: Path) -> dict[str, Any]:
    """Return what a file says."""
    if found := read_object(path):
        return found
    try:
        empty = path.read_bytes().strip() == b"{}"
    except FileNotFoundError:
        return {}
    except OSError:
        empty = False
    return {} if empty else {UNREADABLE: str(path)}


def registry_words(registry: "WindowsRegistry") -> dict[str, Any]:
    """Return what the registry says: a number for yes and no, JSON for lists."""
    found = dict(registry.values(REGISTRY))
    if defaults := registry.values(rf"{REGISTRY}\{DEFAULTS}"):
        found[DEFAULTS] = _typed(defaults)
    return _typed(found)


def managed_words(folder: Path) -> dict[str, Any]:
    """Return what a Mac's managed preferences say."""
    import plistlib  # noqa: PLC0415  (only there)

    path = folder / f"{BUNDLE}.plist"
    try:
        found = plistlib.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        return {UNREADABLE: str(path)}
    return found if isinstance(found, dict) else {UNREADABLE: str(path)}


def _typed(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return words with the types of their choices, which the registry does not have."""
    import json  # noqa: PLC0415  (only there)

    from santral_desktop.system.preference_values import TYPES  # noqa: PLC0415

    found = dict(words)
    for name, value in words.items():
        kind = TYPES.get(name)
        if kind is bool and value in (0, 1):
            found[name] = bool(value)
        elif kind not in (None, str, bool, int) and isinstance(value, str):
            try:
                found[name] = json.loads(value)
            except ValueError:
                continue  # it has the wrong type then, and is told so
    return found
