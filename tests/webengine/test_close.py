"""The program ends in order, whatever its page is doing."""

import os
import subprocess
import sys

import pytest

from tests.simulator.sip_world import TOKEN
from tests.simulator.webphone_world import Server
from tests.webengine.hosting import ENGINE

pytestmark = ENGINE
PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.domain.accounts import SecretAddress
app = QApplication([sys.argv[0]])
app.setQuitOnLastWindowClosed(False)
from santral_desktop.webphone.host import WebphoneHost
window = QMainWindow()
host = WebphoneHost(window)
window.setCentralWidget(host.widget)
window.show()
wanted = {"registered": PhoneState.REGISTERED, "crashed": PhoneState.REGISTERED,
          "loading": PhoneState.LOADING, "failed": PhoneState.FAILED}[sys.argv[2]]
pids = []
def leave():
    pids.append(host.page.renderProcessPid() if host.page else 0)
    host.close(app.quit)
def on_status(status):
    if status.state is PhoneState.CRASHED:
        QTimer.singleShot(0, leave)
    elif status.state is wanted and sys.argv[2] == "crashed":
        os.kill(host.page.renderProcessPid(), signal.SIGKILL)
    elif status.state is wanted:
        QTimer.singleShot(0, leave)
host.on_status(on_status)
if sys.argv[2] in ("woken", "registered"):
    host.wake()
if sys.argv[2] in ("never", "woken"):
    QTimer.singleShot(0, leave)
else:
    host.load(SecretAddress(sys.argv[1]))
QTimer.singleShot(30000, lambda: os._exit(9))
code = app.exec()
print("left", *pids, flush=True)
sys.exit(code)
""".replace(
    '"failed": PhoneState.FAILED}', '"failed": PhoneState.FAILED, "never": None, "woken": None}'
)


@pytest.mark.parametrize("moment", ["registered", "crashed", "loading", "failed", "never", "woken"])
def test_the_program_ends_well(exchange: Server, moment: str) -> None:
    base = "http://127.0.0.1:9" if moment == "failed" else exchange.base
    ran = subprocess.run(
        [
            sys.executable,
            "-X",
            "faulthandler",
            "-c",
            PROGRAM,
            f"{base}/webphone?token={TOKEN}",
            moment,
        ],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (ran.returncode, ran.stdout[:4]) == (0, "left"), ran.stderr
    assert "Release of profile requested" not in ran.stderr
    assert "Traceback" not in ran.stderr
    assert TOKEN not in ran.stdout + ran.stderr
