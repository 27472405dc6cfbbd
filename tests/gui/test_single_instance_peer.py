"""Words come only from this user's programs."""

import os
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from santral_desktop.ui.single_instance_peer import is_ours

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="asks the system who is at the other end"
)


@pytest.fixture
def line(qtbot: QtBot) -> QLocalSocket:
    with TemporaryDirectory(prefix="sd-") as folder:
        server = QLocalServer()
        assert server.listen(str(Path(folder) / "s"))
        caller = QLocalSocket(server)
        caller.connectToServer(server.fullServerName())
        qtbot.waitUntil(server.hasPendingConnections)
        yield server.nextPendingConnection()
        caller.abort()
        server.close()


def test_this_users_program_is_heard(line: QLocalSocket) -> None:
    assert is_ours(line)


def test_another_users_program_is_not(line: QLocalSocket) -> None:
    assert not is_ours(line, user=os.geteuid() + 1)


def test_where_nobody_tells_the_sockets_rights_decide() -> None:
    assert is_ours(QLocalSocket())


def test_asking_leaves_the_line_open(line: QLocalSocket) -> None:
    is_ours(line)

    with socket.socket(fileno=os.dup(int(line.socketDescriptor()))) as same:
        assert same.send(b"still here\n") == 11
