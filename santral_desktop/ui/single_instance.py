"""One program for each world: a lock decides who it is, a user-only socket carries words to it."""

import json
import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 16 * 1024  # bytes of a message
PATIENCE = 3000  # milliseconds for the other side to take up the line
Words = dict[str, Any]
Reply = Callable[[Words], None]
_log = logging.getLogger(__name__)


def address_of(runtime: Path, world: str) -> str:
    """Return where the program of a world listens: a socket's path, on Windows a pipe's name."""
    if os.name == "nt":
        import hashlib  # noqa: PLC0415  (loaded for this alone, before the first paint)

        user = hashlib.sha256(str(runtime).casefold().encode()).hexdigest()[:16]
        return f"santral-desktop-{user}-{world}"
    return str(runtime / f"{world}.socket")


def ask(address: str, words: Words, patience: int) -> Words | None:
    """Tell the running program something; None when there is none, or it does not answer.

    `patience` is how many milliseconds the answer may take.
    """
    if os.name != "nt" and not Path(address).exists():
        return None
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  (wanted when somebody is there)

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(PATIENCE):
        return None
    if not _is_ours(socket):  # somebody else has taken the place: they hear nothing
        socket.abort()
        return None
    socket.write(json.dumps(words).encode() + b"\n")
    socket.flush()
    heard = b""
    while b"\n" not in heard and len(heard) < 1024 * 1024:
        if not socket.waitForReadyRead(patience):
            return None
        heard += bytes(socket.readAll().data())
    return _read(heard)


class OnlyInstance(QObject):
    """Keeps the place of a world's one program, and listens for the words of later starts."""

    def __init__(self, runtime: Path, world: str) -> None:
        super().__init__()
        self._address = address_of(runtime, world)
        self._lock = QLockFile(str(runtime / f"{world}.lock"))
        self._lock.setStaleLockTime(0)  # a lock whose holder is dead is taken over, no other
        self._answer: Callable[[Words, Reply], None] | None = None
        self._early: list[tuple[Words, Reply]] = []  # came before anybody could answer
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the program of this world; False when there is one already.

        A folder in which nothing can be made keeps nobody from working: that program is deaf.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                return False
            _log.warning("no lock: %s", self._lock.error().name)
        return True

    def listen(self) -> None:
        """Hear later starts from now on; what it takes is loaded when the window is there."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(self._address)
        if not server.listen(self._address):
            _log.warning("no words from later starts: %s", server.serverError().name)

    def answer_with(self, answer: Callable[[Words, Reply], None]) -> None:
        """Have `answer` get the words and a way to reply, those that came before at once."""
        self._answer = answer
        early, self._early = self._early, []
        for words, reply in early:
            answer(words, reply)

    def close(self) -> None:
        """Let another program take this place."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            if not _is_ours(socket):
                _log.warning("words of another user are not heard")
                socket.abort()
                socket.deleteLater()
                continue
            socket.readyRead.connect(lambda s=socket: self._on_words(s))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_words(socket)

    def _on_words(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        words = _read(bytes(socket.readLine(LONGEST).data()))
        if words is None:
            socket.abort()
            return
        reply = partial(_reply, socket)
        if self._answer is None:
            self._early.append((words, reply))
        else:
            self._answer(words, reply)


def _is_ours(socket: "QLocalSocket") -> bool:
    from santral_desktop.ui.single_instance_peer import is_ours  # noqa: PLC0415  (as above)

    return is_ours(socket)


def _reply(socket: "QLocalSocket", said: Words) -> None:
    try:
        socket.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
        socket.flush()
        socket.disconnectFromServer()
    except RuntimeError:  # whoever asked did not wait, and the line is gone
        return


def _read(line: bytes) -> Words | None:
    try:
        words = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return words if isinstance(words, dict) else None
