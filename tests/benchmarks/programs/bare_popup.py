"""The least that announces posted calls: an HTTP thread, a signal, one popup shown again and again.

Tells `ready` with its address, `popup` and `over` with the call's id. With the word `gauge` it
tells `gap`, the largest of its event loop between `the-first` call and `the-last`, instead.
"""

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.benchmarks.programs.bare_window import quit_with_parent
from tests.benchmarks.programs.gauge import Watch
from tests.benchmarks.programs.moments import tell

SIZE = (380, 180)
Fields = dict[str, str]


class Wire(QObject):
    """Carries what was posted to the main thread."""

    heard = Signal(dict)


class Door(BaseHTTPRequestHandler):
    """Takes every post."""

    wire: ClassVar[Wire]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.wire.heard.emit({name: values[0] for name, values in parse_qs(body).items()})
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Popup(QWidget):
    """Shows who calls, with the buttons that a person needs."""

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._call = ""
        self._texts = (QLabel(), QLabel(), QLabel())
        layout, buttons = QVBoxLayout(self), QHBoxLayout()
        for text in self._texts:
            layout.addWidget(text)
        for word in ("Cevapla", "Reddet", "Sustur"):
            buttons.addWidget(QPushButton(word))
        layout.addLayout(buttons)
        self.setFixedSize(*SIZE)
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.move(room.right() - SIZE[0], room.bottom() - SIZE[1])
        self.winId()

    def hear(self, fields: Fields) -> None:
        if fields["event_type"] != "ringing":
            self.hide()
            tell("over", fields["call_uuid"])
            return
        self._call = fields["call_uuid"]
        told = ("caller_id_name", "caller_id_number", "destination_number")
        for label, name in zip(self._texts, told, strict=True):
            label.setText(fields[name])
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._call:
            tell("popup", self._call)
            self._call = ""


def main() -> int:
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    popup, wire = Popup(), Wire()
    if "gauge" in sys.argv[1:]:
        watch = Watch()
        wire.heard.connect(lambda fields: watch.hear(fields["call_uuid"]))
    wire.heard.connect(popup.hear)
    Door.wire = wire
    server = HTTPServer(("127.0.0.1", 0), Door)
    Thread(target=server.serve_forever, daemon=True).start()
    quit_with_parent(app)
    tell("ready", f"http://127.0.0.1:{server.server_port}/events")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
