"""Whether there is still a screen to come back to."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from santral_desktop.system.screens import has_screen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks through socket files")


@pytest.fixture
def wayland() -> Iterator[dict[str, str]]:
    with TemporaryDirectory(prefix="sd-") as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(Path(folder) / "wayland-7"))
        server.listen()
        yield {"XDG_RUNTIME_DIR": folder, "WAYLAND_DISPLAY": "wayland-7"}


def test_a_session_that_is_there_is_a_screen(wayland: dict[str, str]) -> None:
    assert has_screen(wayland, "linux")


def test_a_session_that_is_over_is_none(wayland: dict[str, str]) -> None:
    assert not has_screen(wayland | {"WAYLAND_DISPLAY": "wayland-8"}, "linux")
    assert not has_screen({"DISPLAY": ":7351"}, "linux")
    assert not has_screen({}, "linux")


@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs an X server")
def test_the_x_server_of_this_test_is_a_screen() -> None:
    assert has_screen({"DISPLAY": os.environ["DISPLAY"]}, "linux")


@pytest.mark.parametrize(
    ("environ", "system"),
    [({}, "win32"), ({}, "darwin"), ({"QT_QPA_PLATFORM": "offscreen"}, "linux")],
)
def test_where_nobody_can_tell_there_is_one(environ: dict[str, str], system: str) -> None:
    assert has_screen(environ, system)


def test_a_screen_on_another_machine_is_believed() -> None:
    assert has_screen({"DISPLAY": "localhost:10.0"}, "linux")
