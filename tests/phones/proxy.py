"""Kamailio, a real SIP proxy, on this machine alone and only while the tests run."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
BUNDLES = HERE.parents[1] / ".venv-npm" / "bundles"
PATIENCE = 20  # seconds


def lacking() -> str:
    """Return why these tests cannot run here, empty when they can."""
    if _kamailio() is None:
        return "needs Kamailio; python3 dev.py test installs it as root on Debian"
    if not (BUNDLES / "JsSIP.js").is_file() or not (BUNDLES / "SIP.js").is_file():
        return "needs JsSIP and SIP.js; python3 dev.py test fetches them with npm"
    return ""


@contextmanager
def proxied() -> Iterator[str]:
    """Run the proxy; gives the address of its web socket."""
    program = _kamailio()
    assert program
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="santral-proxy-") as folder:
        command = [program, "-f", str(HERE / "kamailio.cfg"), "-l", f"tcp:127.0.0.1:{port}"]
        command += ["-DD", "-E", "-m", "16", "-M", "4", "-w", folder, "-Y", folder]
        log = Path(folder, "log")
        with log.open("wb") as written:
            running = subprocess.Popen(command, stdout=written, stderr=written)
        try:
            _wait_for(port, running, log)
            yield f"ws://127.0.0.1:{port}"
        finally:
            running.terminate()
            try:
                running.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()


def _kamailio() -> str | None:
    return shutil.which("kamailio") or shutil.which("kamailio", path="/usr/sbin:/sbin")


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _wait_for(port: int, running: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert running.poll() is None, log.read_text(errors="replace")
        assert time.monotonic() < deadline, log.read_text(errors="replace")
