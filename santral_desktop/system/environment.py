"""Clean the environment before Qt is imported: it could open doors into the web engine."""

import os
import sys
from collections.abc import Mapping, MutableMapping

_DOORS = (
    "QTWEBENGINE_",
    "QTWEBENGINEPROCESS_",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QT_DEBUG_PLUGINS",
    "SSLKEYLOGFILE",  # Chromium and Python would write there what opens every line's secrets
    "QML",
    "QT_WEBENGINE",
)


def clean_environment(environ: MutableMapping[str, str], *, developer: bool) -> None:
    """Remove every switch of the web engine, and every way to foreign plug-ins or our keys."""
    if developer:
        return
    for name in [name for name in environ if name.startswith(_DOORS)]:
        del environ[name]


def choose_display(environ: MutableMapping[str, str]) -> None:
    """Have Qt speak X11 in a Wayland session that offers both, unless somebody chose.

    Wayland lets no window choose its place, stay on top or leave the keyboard alone, and a popup
    must do all three. Where there is no X11, popups come wherever the desktop puts them.
    """
    if environ.get("WAYLAND_DISPLAY") and environ.get("DISPLAY"):
        environ.setdefault("QT_QPA_PLATFORM", "xcb;wayland")


def login_name(environ: Mapping[str, str]) -> str:
    """Return who is signed in to this computer, empty where nobody says."""
    names = (environ.get(name, "") for name in ("LOGNAME", "USER", "USERNAME"))
    return next((name for name in names if name), "")


def engine_starts(environ: Mapping[str, str], user: int | None = None) -> bool:
    """Say whether the web engine starts for this user: as root it has no sandbox, and refuses."""
    if sys.platform != "linux":
        return True
    mine = os.geteuid() if user is None else user
    return mine != 0 or environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1"
