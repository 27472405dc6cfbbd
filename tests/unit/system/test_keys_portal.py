"""Keys on Wayland: a real bus, and a portal of ours that answers as the desktop's do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from socket import SHUT_RDWR
from threading import Thread
from typing import Any

import pytest

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish, NoKeys
from santral_desktop.domain.chords import Chord
from santral_desktop.system.keys_by_line import KeysByLine

if sys.platform != "linux" or not shutil.which("dbus-daemon"):
    pytest.skip("needs a bus", allow_module_level=True)

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from santral_desktop.system.keys_portal import PortalKeys, trigger

PATH, NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop"
ANSWER, SHOW = Chord.parse("Ctrl+Shift+F8"), Chord.parse("Meta+K")
CONFIG = """<busconfig><type>session</type><listen>unix:path={}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


class Portal:
    """Serves shortcuts; `refuses` is what the person answers, `grants` which keys they give."""

    def __init__(self, *, refuses: bool = False, grants: tuple[str, ...] = ("answer",)) -> None:
        self.refuses, self.grants = refuses, grants
        self.asked: list[Any] = []
        self.bus: DBusConnection = open_dbus_connection()
        Proxy(message_bus, self.bus).RequestName(NAME)
        self.thread = Thread(target=self._serve, daemon=True)
        self.thread.start()

    def press(self, wish: str) -> None:
        self._say(PATH, "GlobalShortcuts", "Activated", "osta{sv}", ("/session", wish, 0, {}))

    def close_session(self) -> None:
        self._say("/session", "Session", "Closed", "", ())

    def close(self) -> None:
        self.bus.sock.shutdown(SHUT_RDWR)
        self.thread.join()
        self.bus.close()

    def _serve(self) -> None:
        try:
            while True:
                self._answer(self.bus.receive())
        except OSError:
            return  # the bus has gone

    def _answer(self, call: Message) -> None:
        match call.header.fields.get(HeaderFields.member):
            case "Get":
                self.bus.send(new_method_return(call, "v", (("u", 1),)))
            case "CreateSession":
                self.bus.send(new_method_return(call, "o", ("/request/open",)))
                self._respond("/request/open", {"session_handle": ("s", "/session")})
            case "BindShortcuts":
                self.asked = call.body[1]
                self.bus.send(new_method_return(call, "o", ("/request/bind",)))
                given = [(one, {"trigger_description": ("s", "Süper+B")}) for one in self.grants]
                self._respond("/request/bind", {"shortcuts": ("a(sa{sv})", given)})
            case "Register":
                self.bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _respond(self, request: str, results: dict[str, Any]) -> None:
        refused = int(self.refuses and request == "/request/bind")
        self._say(request, "Request", "Response", "ua{sv}", (refused, results))

    def _say(self, path: str, interface: str, name: str, kind: str, words: Any) -> None:
        address = DBusAddress(path, interface=f"org.freedesktop.portal.{interface}")
        self.bus.send(new_signal(address, name, kind or None, words))


class Board:
    """Keys on a bus, and everything they tell."""

    def __init__(self) -> None:
        self._posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.heard: list[KeyWish | KeysTold] = []
        self.keys = KeysByLine(self._posted.put, PortalKeys)
        self._portals: list[Portal] = []

    def portal(self, **ways: Any) -> Portal:
        self._portals.append(Portal(**ways))
        return self._portals[-1]

    def close(self) -> None:
        self.keys.close()
        for portal in self._portals:
            portal.close()

    def hold(self, **chords: Chord) -> KeyWish | KeysTold:
        wanted = {KeyWish(name): chord for name, chord in chords.items()}
        self.keys.hold(wanted, self.heard.append, self.heard.append)
        return self.next()

    def next(self) -> KeyWish | KeysTold:
        before = len(self.heard)
        while len(self.heard) == before:
            try:
                self._posted.get(timeout=5)()
            except Empty:
                pytest.fail("nothing was told")
        return self.heard[-1]


@pytest.fixture
def bus(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("bus")
    address, config = f"unix:path={folder}/bus", Path(folder, "bus.conf")
    config.write_text(CONFIG.format(f"{folder}/bus"), "utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=dict(os.environ)) as daemon:
        assert daemon.stdout is not None
        daemon.stdout.readline()  # it listens now
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


@pytest.fixture
def board(bus: str) -> Iterator[Board]:
    board = Board()
    yield board
    board.close()


def test_the_person_is_asked_and_the_key_is_told_by_its_name(board: Board) -> None:
    portal = board.portal()

    first, then = board.hold(answer=ANSWER), board.next()

    assert first == KeysTold({KeyWish.ANSWER: KeyStanding.ASKED})
    assert then == KeysTold({KeyWish.ANSWER: KeyStanding.HELD}, {KeyWish.ANSWER: "Süper+B"})
    assert portal.asked[0][1]["preferred_trigger"] == ("s", "CTRL+SHIFT+F8")


def test_a_pressed_key_says_what_is_wanted(board: Board) -> None:
    portal = board.portal()
    board.hold(answer=ANSWER)
    board.next()

    portal.press("something else")
    portal.press("answer")

    assert board.next() is KeyWish.ANSWER


def test_a_key_that_the_person_left_out_is_told(board: Board) -> None:
    portal = board.portal(grants=("show",))
    board.hold(answer=ANSWER, show=SHOW)

    told = board.next()

    assert isinstance(told, KeysTold)
    assert told.standing == {KeyWish.ANSWER: KeyStanding.TAKEN, KeyWish.SHOW: KeyStanding.HELD}
    assert portal.asked


def test_a_person_who_says_no_is_believed(board: Board) -> None:
    portal = board.portal(refuses=True)
    board.hold(answer=ANSWER)

    assert board.next() == KeysTold(absence=NoKeys.REFUSED)
    assert portal.asked


def test_a_session_that_the_desktop_ends_is_told(board: Board) -> None:
    portal = board.portal()
    board.hold(answer=ANSWER)
    board.next()

    portal.close_session()

    assert board.next() == KeysTold(absence=NoKeys.REFUSED)


def test_a_desktop_without_a_portal_says_so(board: Board) -> None:
    assert board.hold(answer=ANSWER) == KeysTold(absence=NoKeys.NO_PORTAL)


def test_without_a_bus_there_is_no_portal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    board = Board()

    assert board.hold(answer=ANSWER) == KeysTold(absence=NoKeys.NO_PORTAL)
    board.keys.close()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ctrl+Shift+F8", "CTRL+SHIFT+F8"),
        ("Meta+Alt+K", "LOGO+ALT+k"),
        ("Ctrl+PgUp", "CTRL+Page_Up"),
        ("F13", "F13"),
    ],
)
def test_keys_are_told_as_the_portal_reads_them(text: str, told: str) -> None:
    assert trigger(Chord.parse(text)) == told
