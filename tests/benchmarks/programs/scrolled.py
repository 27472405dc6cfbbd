"""Goes through a journal's calls as a person does: opens, scrolls, jumps, and in ours types.

Words: `ours` or `bare`, and a journal. Tells `opened` with the milliseconds until calls are
painted, `scrolled` and `typed` with those that each frame took, and `grown` with the MB that
scrolling took. A frame is what its 16 ms are used for, whatever came into it; the rest is rest.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from santral_desktop.application.browse_calls import BrowseCalls
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_calls import CallsCounted, CallsShown
from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.composition.warm_up import AT_MOST
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.system.lanes import Lanes
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.calls_page import CallsPage
from santral_desktop.ui.qt_tasks import QtTasks
from santral_desktop.ui.theme import wear
from tests.benchmarks.programs.bare_window import SIZE, quit_with_parent
from tests.benchmarks.programs.moments import tell
from tests.benchmarks.programs.outlined import Memory

OPENINGS = 6  # the first one only warms up
FRAME = 0.016  # seconds
WHEELS, SCREENS = 400, 300
STEP = 90  # pixels of a turn of the wheel
TYPED = ("yılmaz", "ayşe kaya", "0532", "fiyat", "öz", "çelik inşaat")


class Ours:
    """The calls page on the program's own lanes."""

    def __init__(self, path: Path) -> None:
        sys.setswitchinterval(AT_MOST)  # as the program has it once it is warm
        self._journal = SqliteJournal(path)
        self._archive = SqliteArchive(self._journal)
        self._figures = SqliteArchive(self._journal)
        self._lanes, bus = Lanes(), Bus()
        self._browse = BrowseCalls(
            bus, QtTasks(self._lanes.submit), self._journal, self._archive, self._figures
        )
        self._journal.open()
        self.widget = page = CallsPage()
        self.view = page.findChild(CallView)
        self.shown = 0  # times that calls were
        bus.subscribe(CallsShown, self._on_shown)
        bus.subscribe(CallsCounted, page.show_counts)
        page.wanted.connect(self._browse.read)

    def _on_shown(self, shown: CallsShown) -> None:
        self.widget.show_calls(shown)
        self.shown += 1

    def open(self) -> None:
        self._browse.show(CallQuery(recorded=not self._browse.query.recorded))

    def type(self, text: str) -> None:
        self._browse.show(CallQuery(text=text))

    def close(self) -> None:
        self._lanes.close(3.0)
        self._archive.close()
        self._figures.close()
        self._journal.close()


class BareRows(QAbstractTableModel):
    """Rows of a page after the other, read by key where the view asks for more."""

    def __init__(self, file: sqlite3.Connection) -> None:
        super().__init__()
        self._file = file
        self._rows: list[tuple[Any, ...]] = []

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 4

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == 0 else None

    def canFetchMore(self, parent: Any = QModelIndex()) -> bool:  # noqa: B008
        return True

    def fetchMore(self, parent: Any = QModelIndex()) -> None:  # noqa: B008
        last = self._rows[-1][-1] if self._rows else 2**63 - 1
        text = (
            "SELECT name, number, started_at, extension, place FROM calls "
            "WHERE place < ? ORDER BY place DESC LIMIT 100"
        )
        rows = self._file.execute(text, (last,)).fetchall()
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()


class Bare:
    """A table view that shows four columns."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path)
        self.widget = self.view = QTableView()
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.shown = 0

    def open(self) -> None:
        self._rows = BareRows(self._file)
        self._rows.fetchMore()
        self.view.setModel(self._rows)
        self.shown += 1

    def close(self) -> None:
        self._file.close()


def frame(app: QApplication, work: Callable[[], object]) -> float:
    """Do work in a frame; return the milliseconds in which nothing else could be done."""
    begun = time.perf_counter()
    work()
    app.processEvents()
    busy = time.perf_counter() - begun
    while time.perf_counter() - begun < FRAME:
        time.sleep(0.001)
        again = time.perf_counter()
        app.processEvents()
        busy += time.perf_counter() - again
    return busy * 1000


def opened(app: QApplication, program: Ours | Bare) -> float:
    """Open the list in a window that is there; return the milliseconds until calls are seen."""
    begun, before = time.perf_counter(), program.shown
    program.open()
    while program.shown == before:
        app.processEvents()
        time.sleep(0)
    app.processEvents()
    return (time.perf_counter() - begun) * 1000


def scrolled(app: QApplication, view: QTableView) -> list[float]:
    """Turn the wheel, then turn screens; return what the frames took."""
    bar = view.verticalScrollBar()
    frames = [frame(app, lambda: bar.setValue(bar.value() + STEP)) for _ in range(WHEELS)]
    height = view.viewport().height()
    frames += [frame(app, lambda: bar.setValue(bar.value() + height)) for _ in range(SCREENS)]
    return frames


def typed(app: QApplication, program: Ours) -> list[float]:
    """Type words letter by letter, nine a second; return what the frames took."""
    frames = []
    for text in TYPED:
        for end in range(1, len(text) + 1):
            frames.append(frame(app, lambda part=text[:end]: program.type(part)))
            frames += [frame(app, lambda: None) for _ in range(6)]
    return frames


def main() -> int:
    way, path = sys.argv[1], Path(sys.argv[2])
    app = QApplication([])
    wear(app, "light")
    program = Ours(path) if way == "ours" else Bare(path)
    window: QWidget = program.widget
    window.resize(SIZE[0] - 300, SIZE[1] - 100)
    window.show()
    for _ in range(20):
        frame(app, lambda: None)
    for _ in range(OPENINGS):
        tell("opened", f"{opened(app, program):.3f}")
        for _ in range(30):
            frame(app, lambda: None)
    memory = Memory()
    tell("scrolled", json.dumps(scrolled(app, program.view)).replace(" ", ""))
    tell("grown", memory.grown())
    if isinstance(program, Ours):
        tell("typed", json.dumps(typed(app, program)).replace(" ", ""))
    program.close()
    quit_with_parent(app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
