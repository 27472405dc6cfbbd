"""No door into the web engine comes from the environment."""

from santral_desktop.system.environment import clean_environment

DOORS = {
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINEPROCESS_PATH": "/tmp/evil",
    "QT_PLUGIN_PATH": "/tmp/evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",
    "QT_DEBUG_PLUGINS": "1",
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
