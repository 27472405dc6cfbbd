"""A server that answers exactly the bytes a test says, or breaks as it says."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

Play = Callable[["Line"], None]
_LINGER = struct.pack("ii", 1, 0)  # close with RST


class Line:
    """One connection as the server's script sees it."""

    def __init__(self, sock: socket.socket, over: threading.Event) -> None:
        self.sock = sock
        self._over = over

    def say(self, data: bytes) -> None:
        """Send; a client that has gone is no error."""
        with contextlib.suppress(OSError):
            self.sock.sendall(data)

    def wait(self, seconds: float) -> bool:
        """Wait; False when the test is over."""
        return not self._over.wait(seconds)

    def reset(self) -> None:
        """Break the connection with RST."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)


class CrookedServer:
    """Listens on loopback; the n-th request gets the n-th play, later ones the last."""

    def __init__(self, *plays: Play, tls: ssl.SSLContext | None = None) -> None:
        self._plays = plays
        self._tls = tls
        self._over = threading.Event()
        self._lock = threading.Lock()
        self.requests: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.port: int = self._listening.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(sock,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        sock.settimeout(5)
        with contextlib.suppress(OSError), sock:
            wrapped = self._tls.wrap_socket(sock, server_side=True) if self._tls else sock
            with wrapped:
                request = _request(wrapped)
                if not request:
                    return
                with self._lock:
                    number = len(self.requests)
                    self.requests.append(request)
                self._plays[min(number, len(self._plays) - 1)](Line(wrapped, self._over))


def says(data: bytes) -> Play:
    """Answer the bytes and close."""
    return lambda line: line.say(data)


def answers(body: bytes, status: str = "200 OK", *headers: str) -> Play:
    """Answer well-formed HTTP."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return says("\r\n".join(head).encode() + b"\r\n\r\n" + body)


def resets(after: bytes = b"") -> Play:
    """Send the bytes, then break the connection with RST."""

    def play(line: Line) -> None:
        line.say(after)
        line.reset()

    return play


def stays_silent(after: bytes = b"") -> Play:
    """Send the bytes, then nothing until the test is over."""

    def play(line: Line) -> None:
        line.say(after)
        line.wait(30)

    return play


def trickles(data: bytes, seconds: float, before: bytes = b"") -> Play:
    """Send byte after byte with a pause before each, round and round."""

    def play(line: Line) -> None:
        line.say(before)
        for place in range(100_000):
            if not line.wait(seconds):
                return
            line.say(data[place % len(data) : place % len(data) + 1])

    return play


def floods(before: bytes, piece: bytes, most: int) -> Play:
    """Send the piece again and again until the client goes or so many bytes are sent."""

    def play(line: Line) -> None:
        line.sock.settimeout(2)
        with contextlib.suppress(OSError):
            line.sock.sendall(before)
            for _ in range(most // len(piece)):
                line.sock.sendall(piece)

    return play


def self_signed(folder: Path, name: str = "127.0.0.1") -> tuple[ssl.SSLContext, Path]:
    """Return a server's TLS context and the file of its certificate, which nobody signed."""
    import subprocess  # noqa: PLC0415

    key, certificate = folder / "key.pem", folder / "certificate.pem"
    words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    words += ["-nodes", "-keyout", str(key), "-out", str(certificate), "-days", "2"]
    words += ["-subj", "/CN=crooked", "-addext", f"subjectAltName=IP:{name}"]
    subprocess.run(words, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, certificate


def _request(sock: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65536)
        if not piece:
            return data
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            while len(body) < int(line.split(b":")[1]):
                body += sock.recv(65536)
    return head + b"\r\n\r\n" + body
