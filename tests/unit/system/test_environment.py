"""No door into the web engine comes from the environment."""

import sys

import pytest

from santral_desktop.system.environment import (
    choose_display,
    clean_environment,
    engine_starts,
    login_name,
)

DOORS = {
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINEPROCESS_PATH": "/tmp/evil",
    "QT_PLUGIN_PATH": "/tmp/evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",
    "QT_QPA_GENERIC_PLUGINS": "evil",
    "QT_DEBUG_PLUGINS": "1",
    "SSLKEYLOGFILE": "/tmp/keys",
    "QML2_IMPORT_PATH": "/tmp/evil",
}
GOOD = {"PATH": "/usr/bin", "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "2", "HTTPS_PROXY": "x"}


def test_every_door_is_closed_and_the_rest_stays() -> None:
    environ = DOORS | GOOD
    clean_environment(environ, developer=False)

    assert environ == GOOD


def test_developers_keep_their_switches() -> None:
    environ = DOORS | GOOD
    clean_environment(environ, developer=True)

    assert environ == DOORS | GOOD


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody is root in this sense")
@pytest.mark.parametrize(
    ("user", "environ", "starts"),
    [
        (1000, {}, True),
        (0, {}, False),
        (0, {"QTWEBENGINE_DISABLE_SANDBOX": "1"}, True),
    ],
    ids=["a person", "root", "root on a test machine"],
)
def test_the_engine_refuses_root_unless_a_test_says_so(
    user: int, environ: dict[str, str], starts: bool
) -> None:
    assert engine_starts(environ, user) is starts


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "xcb;wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"DISPLAY": ":0"}, None),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, "wayland"),
        ({}, None),
    ],
)
def test_popups_have_x11_where_a_wayland_session_offers_it(
    environ: dict[str, str], platform: str | None
) -> None:
    choose_display(environ)

    assert environ.get("QT_QPA_PLATFORM") == platform


@pytest.mark.parametrize(
    ("environ", "name"),
    [({"USER": "ayse"}, "ayse"), ({"USERNAME": "Ayşe"}, "Ayşe"), ({"LOGNAME": ""}, ""), ({}, "")],
)
def test_who_is_signed_in_is_told_by_the_environment(environ: dict[str, str], name: str) -> None:
    assert login_name(environ) == name
