"""What macOS is told of the program: Info.plist and the entitlements of each signed part."""

import plistlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shipping.facts import BUNDLE_ID, SCHEMES, TITLE, version

# The web engine's helper in the wheels asks for it.
OLDEST = "14.4"
MICROPHONE = "Aramalarda sesinizi karşı tarafa iletmek için mikrofon kullanılır."


def info_plist() -> dict[str, Any]:
    """Return the program's Info.plist; PyInstaller adds the names of its files."""
    return {
        "CFBundleDisplayName": TITLE,
        "CFBundleName": TITLE,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDevelopmentRegion": "tr",
        "CFBundleLocalizations": ["tr", "en"],
        "LSMinimumSystemVersion": OLDEST,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True,
        # Without this sentence the system ends the program when it first asks for the microphone.
        "NSMicrophoneUsageDescription": MICROPHONE,
        "CFBundleURLTypes": [
            {
                "CFBundleURLName": f"{BUNDLE_ID}.call",
                "CFBundleTypeRole": "Viewer",
                "CFBundleURLSchemes": list(SCHEMES),
            }
        ],
    }


def program_entitlements() -> dict[str, bool]:
    """Return what the program itself may do under the hardened runtime."""
    return {
        "com.apple.security.device.audio-input": True,
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def engine_entitlements() -> dict[str, bool]:
    """Return what the web engine's helper may do: what Qt ships for it, no microphone."""
    return {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
        "com.apple.security.cs.disable-executable-page-protection": True,
    }


def write_rights(folder: Path) -> None:
    """Write both for the script that signs."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rights in (("program", program_entitlements()), ("engine", engine_entitlements())):
        (folder / f"{name}.plist").write_bytes(plistlib.dumps(rights))


if __name__ == "__main__":
    write_rights(Path(sys.argv[1]))
