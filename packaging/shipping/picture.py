"""A picture of a whole display, taken without any program that it shows."""

import os
import sys
from pathlib import Path


def take(path: Path) -> None:
    """Write what our display shows as a PNG."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  (only where there is a display)

    path.parent.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    screen = QGuiApplication.primaryScreen()
    screen.grabWindow(0).save(str(path))
    del app


if __name__ == "__main__":
    os.environ.pop("QT_PLUGIN_PATH", None)
    take(Path(sys.argv[1]))
