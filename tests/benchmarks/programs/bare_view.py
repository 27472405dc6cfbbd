"""The least that shows the page given by its address: a window first, the view after its paint.

The page may use the microphone, and is as wide as in our window. Tells `loaded`; with the word
`hide`, the window hides a while after that, and `hidden` is told.
"""

import sys

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication

from tests.benchmarks.programs.bare_window import SIZE, Window, quit_with_parent
from tests.benchmarks.programs.moments import tell

WIDTH = 300
HIDES_AFTER = 3000  # milliseconds: the page has registered by then


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = Window()
    views = []

    def load() -> None:
        from PySide6.QtWebEngineWidgets import QWebEngineView  # noqa: PLC0415  after the paint

        view = QWebEngineView(window)
        views.append(view)
        view.resize(WIDTH, SIZE[1])
        view.page().permissionRequested.connect(lambda asked: asked.grant())
        view.loadFinished.connect(loaded)
        view.load(QUrl(sys.argv[1]))
        view.show()
        quit_with_parent(app)

    def loaded(well: bool) -> None:
        tell("loaded" if well else "failed")
        if "hide" in sys.argv[2:]:
            QTimer.singleShot(HIDES_AFTER, hide)

    def hide() -> None:
        window.hide()
        tell("hidden")

    window.painted.connect(load)
    window.show()
    code = app.exec()
    for view in views:
        shiboken6.delete(view)
    return code


if __name__ == "__main__":
    sys.exit(main())
